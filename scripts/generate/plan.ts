// Which names the methods have, who may call them, and what the interfaces and functions for them are called.

import { asMethod, type Credential, type Model } from "./model.js";
import { quoted } from "./place.js";
import { camel, code, type Names, pascal, words } from "./text.js";

/** Public names as a tree: a resource holds methods and other resources. */
export interface Branch {
  readonly name: string;
  /** The operations that this name stands for, one that begins with an id first. */
  readonly forms: Model[];
  readonly children: Map<string, Branch>;
}

/** One way to look at the tree. */
export interface View {
  /** What the names of its interfaces begin with. */
  readonly prefix: string;
  /** The interface over all resources. */
  readonly whole: string;
  readonly title: string;
  readonly admits: (operation: Model) => boolean;
  /** Arguments that a bound client fills in. */
  readonly filled: readonly string[];
}

/** Methods of one resource that are loaded together: all of it, or those of its methods that can wait. */
export interface Unit {
  /** The part of the document, by its name, which is the name of the file. */
  readonly part: string;
  readonly branch: Branch;
  /** What the function that makes it gives. */
  readonly type: string;
  readonly create: string;
  /** The constant that holds the names of its methods. */
  readonly methods: string;
  readonly isWhole: boolean;
}

export const EVERY: View = {
  prefix: "",
  whole: "Resources",
  title: "under a credential whose kind shows at run time: every method, each with all its forms",
  admits: () => true,
  filled: [],
};

export class Plan {
  readonly root: Branch = { name: "", forms: [], children: new Map() };
  readonly views: readonly View[];
  /** The view with arguments filled in, and the same without. */
  readonly bound: { readonly view: View; readonly outer: View } | undefined;
  /** The operations as methods have them: one that fills in fields for some of its names is there several times. */
  readonly methodsOf: Model[] = [];
  readonly units: readonly Unit[];
  readonly #names = new Map<string, string>();

  constructor(
    readonly operations: readonly Model[],
    credentials: readonly Credential[],
    names: Names,
  ) {
    for (const operation of operations) {
      for (const name of operation.names) {
        const method = asMethod(operation, name, names);
        if (!this.methodsOf.includes(method)) this.methodsOf.push(method);
        this.#add(method, name.parts);
      }
    }
    const views = credentials.map(({ name, prefix }): View => {
      const admits = ({ auth }: Model) => auth.length === 0 || auth.includes(name);
      return {
        prefix,
        whole: names.take(`${prefix}Resources`),
        title: `as a ${words(name)} may use it`,
        admits,
        filled: [],
      };
    });
    const index = credentials.findIndex(({ bound }) => bound.length > 0);
    const [filled, outer] = [credentials[index]?.bound, views[index]];
    if (filled && outer) {
      const title = `${outer.title}, with ${filled.map(code).join(" and ")} filled in`;
      this.bound = { outer, view: { ...outer, prefix: "Bound", whole: "BoundResources", title, filled } };
    }
    this.views = [...views, ...(this.bound ? [this.bound.view] : []), EVERY];
    for (const { name, children } of this.root.children.values()) {
      const prefixes = children.size > 0 ? [...this.views.map(({ prefix }) => prefix), "create", "bind"] : ["create"];
      for (const prefix of prefixes)
        this.#names.set(`${prefix} ${name}`, names.take(prefix + pascal(name), "Resource"));
    }
    for (const { place, later } of this.methods.flatMap(({ forms }) => forms))
      if (later !== undefined)
        place.fail(`is a method of the client itself, which cannot be loaded later as its tag ${quoted(later)} says`);
    this.units = this.resources.flatMap((branch) => this.#unitsOf(branch, names));
  }

  get resources(): Branch[] {
    return [...this.root.children.values()].filter(({ children }) => children.size > 0);
  }

  /** The methods of the client itself. */
  get methods(): Branch[] {
    return [...this.root.children.values()].filter(({ forms }) => forms.length > 0);
  }

  /** How all of the resource is loaded later, if it is. */
  unit(branch: Branch): Unit | undefined {
    return this.units.find((unit) => unit.branch === branch);
  }

  #unitsOf(branch: Branch, names: Names): Unit[] {
    const parts = new Map<string | undefined, Branch[]>();
    for (const child of branch.children.values()) {
      const [part, ...others] = new Set(operationsOf(child).map(({ later }) => later));
      if (others.length > 0)
        operationsOf(child)[0]?.place.fail(
          `is loaded with one part of ${branch.name} and others of its name with another`,
        );
      parts.set(part, [...(parts.get(part) ?? []), child]);
    }
    return [...parts].flatMap(([part, children]): Unit[] => {
      if (part === undefined) return [];
      const isWhole = parts.size === 1;
      const name = pascal(isWhole ? branch.name : `${branch.name} ${part}`);
      const keys = children.map((child) => JSON.stringify(child.name)).join(" | ");
      const own = this.name("", branch);
      return [
        {
          part,
          branch: isWhole ? branch : { ...branch, children: new Map(children.map((child) => [child.name, child])) },
          type: isWhole ? own : `Pick<${own}, ${keys}>`,
          create: isWhole ? this.name("create", branch) : names.take(`create${name}`),
          methods: names.take(`${camel(name)}Methods`),
          isWhole,
        },
      ];
    });
  }

  /** `name("create", runs)` → `createRuns`. */
  name(prefix: string, branch: Branch): string {
    return this.#names.get(`${prefix} ${branch.name}`) ?? "";
  }

  /** The interface of a resource. A bound client has its own only where something is filled in. */
  interfaceName(branch: Branch, view: View): string {
    const isSame = view === this.bound?.view && !isChanged(branch, view);
    return this.name(isSame ? this.bound.outer.prefix : view.prefix, branch);
  }

  #add(operation: Model, path: readonly string[]): void {
    const name = path.join(".");
    let branch = this.root;
    for (const part of path) {
      if (branch.forms.length > 0) operation.place.fail(`has the name ${name}, a part of which is a method`);
      const child = branch.children.get(part) ?? { name: part, forms: [], children: new Map() };
      branch.children.set(part, child);
      branch = child;
    }
    if (branch.children.size > 0) operation.place.fail(`has the name ${name}, with which other names begin`);
    branch.forms.push(operation);
    branch.forms.sort((a, b) => b.path.length - a.path.length);
    const [first, second, third] = branch.forms;
    if (!second || (!third && first?.path[0] && second.path.length === 0)) return;
    operation.place.fail(`has the name ${name} as another has; two can share one if just one begins with an id`);
  }
}

/** Every operation behind the methods of a branch. */
export const operationsOf = (branch: Branch): Model[] => [
  ...branch.forms,
  ...[...branch.children.values()].flatMap(operationsOf),
];

/** Whether some method in it belongs to the view. */
export const isIn = (branch: Branch, view: View): boolean =>
  branch.forms.some(view.admits) || [...branch.children.values()].some((child) => isIn(child, view));

/** Whether some method in it has an argument filled in. */
export const isChanged = (branch: Branch, view: View): boolean =>
  branch.forms.some((operation) => isFilled(operation, view)) ||
  [...branch.children.values()].some((child) => isChanged(child, view));

export const isFilled = (operation: Model, { admits, filled }: View): boolean =>
  admits(operation) &&
  [...operation.path, ...(operation.params?.fields ?? [])].some(({ name }) => filled.includes(name));
