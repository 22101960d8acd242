// Which names the methods have, who may call them, and what the interfaces and functions for them are called.

import type { Credential, OperationModel } from "./model.js";
import { type Names, pascal, words } from "./text.js";

/** Public names as a tree: a resource holds methods and other resources. */
export interface Branch {
  readonly name: string;
  /** The operations that this name stands for, the one that begins with an id first. */
  readonly forms: OperationModel[];
  readonly children: Map<string, Branch>;
}

/** One way to look at the tree. */
export interface View {
  /** What its interfaces' names begin with. */
  readonly prefix: string;
  readonly title: string;
  readonly admits: (operation: OperationModel) => boolean;
  /** Arguments that a bound client fills in. */
  readonly filled: readonly string[];
}

export const EVERY: View = {
  prefix: "",
  title: "under a credential whose kind shows at run time: every method, each with all its forms",
  admits: () => true,
  filled: [],
};

export class Plan {
  readonly root: Branch = { name: "", forms: [], children: new Map() };
  /** One for each credential. */
  readonly views: readonly View[];
  /** The view of a credential whose project is filled in, and the same without. */
  readonly bound: { readonly view: View; readonly outer: View } | undefined;
  readonly #names = new Map<string, string>();

  constructor(
    readonly operations: readonly OperationModel[],
    credentials: readonly Credential[],
    names: Names,
  ) {
    for (const operation of operations) for (const path of operation.names) this.#add(operation, path);
    this.views = credentials.map(({ name, prefix }) => ({
      prefix,
      title: `as a ${words(name)} may use them`,
      admits: ({ auth }) => auth.length === 0 || auth.includes(name),
      filled: [],
    }));
    const index = credentials.findIndex(({ bound }) => bound.length > 0);
    const [filled, outer] = [credentials[index]?.bound, this.views[index]];
    if (filled && outer) {
      const title = `${outer.title}, with ${filled.map((name) => `\`${name}\``).join(" and ")} filled in`;
      this.bound = { outer, view: { ...outer, prefix: "Bound", title, filled } };
    }
    for (const { name, children } of this.root.children.values()) {
      const prefixes = children.size > 0 ? [...this.all.map(({ prefix }) => prefix), "create", "bind"] : ["create"];
      for (const prefix of prefixes)
        this.#names.set(`${prefix} ${name}`, names.take(prefix + pascal(name), "Resource"));
    }
  }

  get all(): readonly View[] {
    return [...this.views, ...(this.bound ? [this.bound.view] : []), EVERY];
  }

  get resources(): Branch[] {
    return [...this.root.children.values()].filter(({ children }) => children.size > 0);
  }

  /** The methods that belong to the client itself. */
  get methods(): Branch[] {
    return [...this.root.children.values()].filter(({ forms }) => forms.length > 0);
  }

  /** `name("create", runs)` → `createRuns`. */
  name(prefix: string, branch: Branch): string {
    return this.#names.get(`${prefix} ${branch.name}`) ?? "";
  }

  /** The interface of a resource. What binding does not change has none of its own. */
  interfaceName(branch: Branch, view: View): string {
    return this.name(
      view === this.bound?.view && !isChanged(branch, view) ? this.bound.outer.prefix : view.prefix,
      branch,
    );
  }

  #add(operation: OperationModel, path: readonly string[]): void {
    let branch = this.root;
    for (const name of path) {
      const child = branch.children.get(name) ?? { name, forms: [], children: new Map() };
      branch.children.set(name, child);
      if (branch.forms.length > 0) operation.place.fail(`has the name ${path.join(".")}, a part of which is a method`);
      branch = child;
    }
    if (branch.children.size > 0) operation.place.fail(`has the name ${path.join(".")}, which other names begin with`);
    branch.forms.push(operation);
    branch.forms.sort((a, b) => b.path.length - a.path.length);
    const [first, second] = branch.forms;
    if (!second || (branch.forms.length === 2 && second.path.length === 0 && first?.path[0])) return;
    operation.place.fail(
      `has the name ${path.join(".")} too; of two operations only one may begin with an id, and more cannot share a name`,
    );
  }
}

/** Whether some method in it belongs to the view. */
export const isIn = (branch: Branch, view: View): boolean =>
  branch.forms.some(view.admits) || [...branch.children.values()].some((child) => isIn(child, view));

/** Whether an argument of the operation is filled in. */
export const isFilled = (operation: OperationModel, view: View): boolean =>
  view.admits(operation) &&
  [...operation.path, ...(operation.params?.fields ?? [])].some(({ name }) => view.filled.includes(name));

/** Whether some method in it has an argument filled in. */
export const isChanged = (branch: Branch, view: View): boolean =>
  branch.forms.some((operation) => isFilled(operation, view)) ||
  [...branch.children.values()].some((child) => isChanged(child, view));
