// Methods whose code is loaded when it is first needed: a file for each part of the document that says so, with its
// operations and the functions for them, and in its place the names of the methods.

import { bindings, filledType } from "./bindings.js";
import { contractImports, factory, imports, object } from "./endpoints.js";
import type { Model } from "./model.js";
import { type Branch, isChanged, operationsOf, type Plan, type Unit } from "./plan.js";
import type { Types } from "./schema.js";
import { code, comment, key } from "./text.js";

/** The parts of the document whose code is loaded later, by name. */
export const laterParts = (operations: readonly Model[]): Map<string, Model[]> => {
  const parts = new Map<string, Model[]>();
  for (const operation of operations) {
    if (operation.later === undefined) continue;
    parts.set(operation.later, [...(parts.get(operation.later) ?? []), operation]);
  }
  return parts;
};

/** The file of one part. `table` is the source of its operations. */
export const renderLater = (part: string, plan: Plan, types: Types, table: string): string => {
  const units = plan.units.filter((unit) => unit.part === part);
  const { made, used } = types.track(() => units.flatMap((unit) => functions(unit, plan, types)));
  const source = made.join("\n");
  const known = units.flatMap(({ branch }) => [
    plan.name("", branch),
    ...(plan.bound && isChanged(branch, plan.bound.view) ? [plan.name(plan.bound.view.prefix, branch)] : []),
    ...operationsOf(branch).flatMap(({ params }) => (params?.typeNames ? [params.typeNames.whole] : [])),
  ]);
  const needed = [...new Set(known)].filter((name) => new RegExp(`\\b${name}\\b`).test(source)).sort();
  const contract = [
    ...used.contract,
    "Operation",
    ...(table.includes(": Dates = ") ? ["Dates"] : []),
    ...(units.length > 0 ? ["Call"] : []),
  ];
  const head = [
    contractImports([...new Set(contract)], ".."),
    imports("import type", needed, "../endpoints"),
    imports("import type", used.schema, "../schema"),
  ];
  return `${head.join("")}\n${[table, source].filter((text) => text !== "").join("\n")}`;
};

const functions = (unit: Unit, plan: Plan, types: Types): string[] => {
  const { branch, create, type, isWhole } = unit;
  const doc = `${isWhole ? "Every method" : "Methods"} of ${code(branch.name)}. What a credential may not call is refused before anything is sent.`;
  const made = factory(doc, create, type, `(${object(branch, types, "")})`);
  const isBound = isWhole && plan.bound && isChanged(branch, plan.bound.view);
  return [made, ...(isBound && plan.bound ? bindings(plan, plan.bound.view, branch) : [])];
};

/** The call that stands for the methods until they are loaded. */
export const loading = (unit: Unit): string =>
  `call.later(${unit.methods}, () => import("./loaders.js").then(({ loaders }) => loaders.${keyOf(unit)}()))`;

/** The same with arguments filled in. */
export const loadingBound = (unit: Unit, filled: readonly string[]): string =>
  `call.later(${unit.methods}, () =>\n    import("./loaders.js").then(({ boundLoaders }) => boundLoaders.${keyOf(unit)}(${filled.join(", ")})))`;

const keyOf = ({ methods }: Unit): string => methods.replace(/Methods\d*$/, "");

/** One file that knows where all the others are, so that whoever waits for one of them need not. */
export const renderLoaders = (plan: Plan): string => {
  const lines = plan.units.map(
    (unit) => `  ${keyOf(unit)}: () => import("./later/${unit.part}.js").then((later) => later.${unit.create}),\n`,
  );
  const text = `/** What makes each resource, or what of it can wait, by name. */\nexport const loaders = {\n${lines.join("")}};\n`;
  const view = plan.bound?.view;
  const bound = plan.units.filter((unit) => view && unit.isWhole && isChanged(unit.branch, view));
  if (!view || bound.length === 0) return text;
  const given = view.filled.map((name) => `${name}: ${filledType(name, plan, view)}`).join(", ");
  const functions = bound.map((unit) => {
    const made = `later.${plan.name("bind", unit.branch)}(later.${unit.create}(call), ${view.filled.join(", ")})`;
    return `  ${keyOf(unit)}: (${given}) =>\n    import("./later/${unit.part}.js").then((later) => (call: Call) => ${made}),\n`;
  });
  const doc = `/** The same with ${view.filled.map(code).join(" and ")} filled in. */\n`;
  return `${contractImports(["Call"], ".")}\n${text}\n${doc}export const boundLoaders = {\n${functions.join("")}};\n`;
};

/** The names of the methods of all resources that are loaded later, by resource. */
export const methodsTable = (plan: Plan): string => {
  const whole = plan.units.filter(({ isWhole }) => isWhole);
  // Said once more, because a program that has them all needs the constants not.
  const lines = whole.map(({ branch }) => {
    const line = `  ${key(branch.name)}: ${JSON.stringify(namesIn(branch).join(" "))},\n`;
    return line.length <= 121 ? line : line.replace(": ", ":\n    ");
  });
  return `${comment(["The names of the methods of each resource that is loaded later."])}export const laterMethods = {\n${lines.join("")}};\n`;
};

/** The constant that holds the names. Those of lists end with an asterisk. */
export const methodsConstant = ({ branch, methods, isWhole }: Unit): string => {
  const doc = `The names of the methods of ${code(branch.name)}${isWhole ? "" : " that are loaded when one is first called"}.`;
  const line = `export const ${methods} = ${JSON.stringify(namesIn(branch).join(" "))};\n`;
  return `${comment([doc])}${line.length <= 121 ? line : line.replace(" = ", " =\n  ")}`;
};

const namesIn = ({ children }: Branch, prefix = ""): string[] =>
  [...children.values()].flatMap((child) => {
    const name = `${prefix}${child.name}`;
    if (child.forms.length === 0) return namesIn(child, `${name}.`);
    return `${name}${child.forms.some(({ result }) => result.kind !== "plain") ? "*" : ""}`;
  });
