// The functions of a bound client: the same methods with some arguments filled in.

import { arrow, names, withoutFilled } from "./endpoints.js";
import type { OperationModel } from "./model.js";
import { type Branch, isChanged, isFilled, type Plan, type View } from "./plan.js";
import type { Types } from "./schema.js";
import { comment, isIdentifier, KEYWORDS, key } from "./text.js";

export const bindings = (plan: Plan, view: View, types: Types): string[] => {
  const filled = view.filled.map((name) => `${name}: ${filledType(name, plan, view, types)}`).join(", ");
  const changed = [...plan.root.children.values()].filter((branch) => isChanged(branch, view));
  const resources = changed.filter(({ children }) => children.size > 0);
  const values = changed.map((branch) => {
    const value =
      branch.forms.length > 0
        ? bound(branch, "resources", view, "  ")
        : `${plan.name("bind", branch)}(${member("resources", branch.name)}, ${view.filled.join(", ")})`;
    return `  ${key(branch.name)}: ${value},\n`;
  });
  return [
    ...resources.map((branch) => {
      const isFree = isIdentifier(branch.name) && !KEYWORDS.has(branch.name) && !view.filled.includes(branch.name);
      const owner = isFree ? branch.name : "resources";
      const head = `${owner}: ${plan.name("", branch)}, ${filled}`;
      const doc = comment([
        `\`${branch.name}\` with ${view.filled.map((name) => `\`${name}\``).join(" and ")} filled in.`,
      ]);
      return `${doc}export const ${plan.name("bind", branch)} = (${head}): ${plan.name(view.prefix, branch)} => (${object(branch, owner, view, "")});\n`;
    }),
    `${comment(["Every resource with the same filled in."])}export const bindResources = (resources: Resources, ${filled}): BoundResources => ({\n  ...resources,\n${values.join("")}});\n`,
  ];
};

/** Only what has something filled in differs; the rest is taken over. */
const object = (branch: Branch, owner: string, view: View, indent: string): string => {
  const inner = `${indent}  `;
  const lines = [...branch.children.values()]
    .filter((child) => isChanged(child, view))
    .map((child) => {
      const value =
        child.forms.length > 0
          ? bound(child, owner, view, inner)
          : object(child, member(owner, child.name), view, inner);
      return `${inner}${key(child.name)}: ${value},\n`;
    });
  return `{\n${inner}...${owner},\n${lines.join("")}${indent}}`;
};

const bound = (branch: Branch, owner: string, view: View, indent: string): string => {
  const [operation, second] = branch.forms.filter(view.admits);
  if (!operation) return "";
  if (second) second.place.fail("shares its name under one credential with an operation that a bound client changes");
  const args = [...operation.path.map(({ name }) => name), ...paramsOf(operation, view), "requestOptions"];
  return arrow(names(operation, view.filled).join(", "), `${member(owner, branch.name)}(${args.join(", ")})`, indent);
};

const paramsOf = ({ params }: OperationModel, { filled }: View): string[] => {
  if (!params) return [];
  const given = params.fields.map(({ name }) => name).filter((name) => filled.includes(name));
  if (given.length === 0) return [params.name];
  const rest = withoutFilled(params, filled);
  return [`{ ${[...(rest ? [`...${params.name}`] : []), ...given].join(", ")} }`];
};

/** What every operation takes that the argument is filled into. */
const filledType = (name: string, plan: Plan, view: View, types: Types): string => {
  const all = plan.operations
    .filter((operation) => operation.names.length > 0 && isFilled(operation, view))
    .flatMap(({ path, params }) => [...path, ...(params?.fields ?? [])])
    .filter((argument) => argument.name === name)
    .map((argument) => argument.single(types));
  const distinct = [...new Set(all)];
  return distinct.length > 1 ? distinct.map((type) => `(${type})`).join(" & ") : (distinct[0] ?? "string");
};

const member = (owner: string, name: string): string =>
  isIdentifier(name) ? `${owner}.${name}` : `${owner}[${JSON.stringify(name)}]`;
