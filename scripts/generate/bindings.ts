// The functions of a bound client: the same methods with some arguments filled in.

import { arrow, names, withoutFilled } from "./endpoints.js";
import { loadingBound } from "./later.js";
import type { Model } from "./model.js";
import { type Branch, isChanged, isFilled, type Plan, type Unit, type View } from "./plan.js";
import { code, comment, isIdentifier, isVariable, key } from "./text.js";

/** For every resource, or for one that stands in a file of its own. */
export const bindings = (plan: Plan, view: View, only?: Branch): string[] => {
  const filled = view.filled.map((name) => `${name}: ${filledType(name, plan, view)}`);
  const changed = [...plan.root.children.values()].filter((branch) => isChanged(branch, view));
  const doc = `with ${view.filled.map(code).join(" and ")} filled in.`;
  const resource = (branch: Branch) => {
    const owner = isVariable(branch.name) && !view.filled.includes(branch.name) ? branch.name : "resources";
    const types = [`${owner}: ${plan.name("", branch)}`, plan.name(view.prefix, branch)] as const;
    const name = plan.name("bind", branch);
    return binding(`${code(branch.name)} ${doc}`, name, filled, types, `(${object(branch, owner, view, "")})`);
  };
  if (only) return [resource(only)];
  const loaded = (unit: Unit) => {
    const types = ["call: Call", plan.name(view.prefix, unit.branch)] as const;
    const value = `\n  ${loadingBound(unit, view.filled)}`;
    return binding(`${code(unit.branch.name)} ${doc}`, plan.name("bind", unit.branch), filled, types, value);
  };
  const resources = changed
    .filter(({ children }) => children.size > 0)
    .map((branch) => {
      const unit = plan.unit(branch);
      return unit ? loaded(unit) : resource(branch);
    });
  const lines = changed.map((branch) => {
    const owner = plan.unit(branch) ? "call" : member("resources", branch.name);
    const given = [owner, ...view.filled].join(", ");
    const value =
      branch.forms.length > 0 ? method(branch, "resources", view, "  ") : `${plan.name("bind", branch)}(${given})`;
    return `  ${key(branch.name)}: ${value},\n`;
  });
  const first = changed.some((branch) => plan.unit(branch)) ? ["call: Call"] : [];
  const types = ["resources: Resources", "BoundResources"] as const;
  return [
    ...resources,
    binding(`Everything ${doc}`, "bindResources", filled, types, `({\n  ...resources,\n${lines.join("")}})`, first),
  ];
};

const binding = (
  doc: string,
  name: string,
  filled: readonly string[],
  [from, to]: readonly [string, string],
  value: string,
  first: readonly string[] = [],
): string => {
  const args = [...first, from, ...filled].map((argument) => `  ${argument},\n`).join("");
  return `${comment([doc])}export const ${name} = (\n${args}): ${to} =>${value.startsWith("\n") ? "" : " "}${value};\n`;
};

/** Only what has something filled in differs. The rest is taken over. */
const object = (branch: Branch, owner: string, view: View, indent: string): string => {
  const inner = `${indent}  `;
  const children = [...branch.children.values()].filter((child) => isChanged(child, view));
  const lines = children.map((child) => {
    const isMethod = child.forms.length > 0;
    return `${inner}${key(child.name)}: ${isMethod ? method(child, owner, view, inner) : object(child, member(owner, child.name), view, inner)},\n`;
  });
  return `{\n${inner}...${owner},\n${lines.join("")}${indent}}`;
};

const method = (branch: Branch, owner: string, view: View, indent: string): string => {
  const [operation, second] = branch.forms.filter(view.admits);
  if (!operation) return "";
  if (second) second.place.fail("shares its name with an operation of which a bound client fills in arguments");
  const given = [...operation.path.map(({ name }) => name), ...paramsOf(operation, view), "requestOptions"];
  return arrow(
    `(${names(operation, view.filled).join(", ")})`,
    `${member(owner, branch.name)}(${given.join(", ")})`,
    indent,
  );
};

const paramsOf = ({ params }: Model, { filled }: View): string[] => {
  if (!params) return [];
  const given = params.fields.map(({ name }) => name).filter((name) => filled.includes(name));
  const rest = withoutFilled(params, filled) ? [`...${params.name}`] : [];
  return given.length > 0 ? [`{ ${[...rest, ...given].join(", ")} }`] : [params.name];
};

/** A type that every operation takes which has the argument. */
export const filledType = (name: string, plan: Plan, view: View): string => {
  const operations = plan.operations.filter((operation) => operation.names.length > 0 && isFilled(operation, view));
  const all = operations.flatMap(({ path, params }) => [...path, ...(params?.fields ?? [])]);
  const types = [...new Set(all.filter((argument) => argument.name === name).map((argument) => argument.single()))];
  return types.length > 1 ? types.map((type) => `(${type})`).join(" & ") : (types[0] ?? "string");
};

const member = (owner: string, name: string): string =>
  isIdentifier(name) ? `${owner}.${name}` : `${owner}[${JSON.stringify(name)}]`;
