// The typed methods: their arguments, an interface for each credential and resource, and the functions behind them.

import { bindings } from "./bindings.js";
import { loading, methodsConstant, methodsTable } from "./later.js";
import type { Model, Params } from "./model.js";
import { type Branch, EVERY, isChanged, isIn, type Plan, type View } from "./plan.js";
import type { Types } from "./schema.js";
import { code, comment, key, literal, sentence } from "./text.js";

export const renderEndpoints = (plan: Plan, types: Types): string => {
  const operations = plan.operations.filter(({ names, later }) => names.length > 0 && later === undefined);
  const all = [...plan.root.children.values()].map(
    (branch) => `  ${key(branch.name)}: ${plan.name("create", branch)}(call),\n`,
  );
  const text = [
    ...plan.methodsOf.flatMap((operation) => parameterTypes(operation, plan, types)),
    ...plan.resources.flatMap((branch) => interfaces(branch, plan, types)),
    ...plan.views.map((view) => wholeInterface(view, plan, types)),
    ...plan.units.map(methodsConstant),
    ...(plan.units.length > 0 ? [methodsTable(plan)] : []),
    ...plan.resources.map((branch) => creation(branch, plan, types)),
    ...plan.methods.map((branch) => {
      const type = `Resources[${JSON.stringify(branch.name)}]`;
      const value = implementation(branch, types, "");
      return factory(`The method ${code(branch.name)}.`, plan.name("create", branch), type, value);
    }),
    factory("Every resource, over one way to make calls.", "createResources", "Resources", `({\n${all.join("")}})`),
    ...(plan.bound ? bindings(plan, plan.bound.view) : []),
  ].join("\n");
  types.contract("Call");
  if (plan.methodsOf.length > 0) types.contract("RequestOptions");
  const { schema, contract } = types.used;
  const head = [
    contractImports(contract, "."),
    imports("import", operations.map(({ constant }) => constant).sort(), "./eager"),
    imports("import type", schema, "./schema"),
  ];
  return `${head.join("")}\n${text}`;
};

/** What the contract has at run time, too. */
const VALUES = ["byFirstArgument"];

/** What stands in a file of its own, since few programs need it. */
const TYPED_NAMES = ["nameOf", "typeOf"];

/** `folder` is where the contract is, as a path. */
export const contractImports = (names: readonly string[], folder: string): string => {
  const typedNames = names.filter((name) => TYPED_NAMES.includes(name)).sort();
  const rest = names.filter((name) => !TYPED_NAMES.includes(name));
  const hasValues = rest.some((name) => VALUES.includes(name));
  const contract = hasValues
    ? imports(
        "import",
        rest.map((name) => (VALUES.includes(name) ? name : `type ${name}`)).sort(),
        `${folder}/contract`,
      )
    : imports("import type", [...rest].sort(), `${folder}/contract`);
  return `${contract}${imports("import", typedNames, `${folder}/typed-name`)}`;
};

const creation = (branch: Branch, plan: Plan, types: Types): string => {
  const [name, type] = [plan.name("create", branch), plan.name("", branch)];
  const whole = plan.unit(branch);
  if (whole) {
    const doc = `Every method of ${code(branch.name)}, loaded when one is first called.`;
    return factory(doc, name, type, `\n  ${loading(whole)}`);
  }
  const units = plan.units.filter((unit) => unit.branch.name === branch.name);
  const waiting = new Set(units.flatMap((unit) => [...unit.branch.children.keys()]));
  const eager = { ...branch, children: new Map([...branch.children].filter(([child]) => !waiting.has(child))) };
  const doc = `Every method of ${code(branch.name)}. What a credential may not call is refused before anything is sent.`;
  if (units.length === 0) return factory(doc, name, type, `(${object(branch, types, "")})`);
  const atOnce = `${name}AtOnce`;
  const picked = `Pick<${type}, ${[...eager.children.keys()].map((child) => JSON.stringify(child)).join(" | ")}>`;
  const eagerDoc = `What of ${code(branch.name)} is not loaded later.`;
  const spread = units.map((unit) => `  ...${loading(unit)},\n`).join("");
  return [
    factory(eagerDoc, atOnce, picked, `(${object(eager, types, "")})`),
    factory(doc, name, type, `({\n  ...${atOnce}(call),\n${spread}})`),
  ].join("\n");
};

export const imports = (keyword: string, names: readonly string[], from: string): string => {
  if (names.length === 0) return "";
  const line = `${keyword} { ${names.join(", ")} } from "${from}.js";\n`;
  return line.length <= 120
    ? line
    : `${keyword} {\n${names.map((name) => `  ${name},\n`).join("")}} from "${from}.js";\n`;
};

export const factory = (doc: string, name: string, type: string, value: string): string =>
  `${comment([doc])}export const ${name} = (call: Call): ${type} =>${value.startsWith("\n") ? "" : " "}${value};\n`;

const parameterTypes = ({ id, params, with: given }: Model, plan: Plan, types: Types): string[] => {
  const rest = withoutFilled(params, plan.bound?.view.filled ?? []);
  if (!params?.typeNames) return [];
  const filled = given ? `, with ${sentence(JSON.stringify(given))} filled in` : "";
  const whole = parameterType(params, params.typeNames.whole, `Parameters of ${code(id)}${filled}.`, types);
  if (rest === params || !rest) return [whole];
  const doc = `Parameters of ${code(id)}, but for what a bound client fills in.`;
  return [whole, parameterType(rest, params.typeNames.rest, doc, types)];
};

const parameterType = ({ fields, body }: Params, name: string, doc: string, types: Types): string => {
  const lines = fields.map((field) => {
    const type = field.type().replaceAll("\n", "\n  ");
    return `${comment([field.doc], "  ")}  ${key(field.name)}${field.isRequired ? "" : "?"}: ${type};\n`;
  });
  const own = `{\n${lines.join("")}}`;
  if (!body) return `${comment([doc])}export interface ${name} ${own}\n`;
  return `${comment([doc])}export type ${name} = ${fields.length > 0 ? `(${types.text(body)}) & ${own}` : types.text(body)};\n`;
};

/** What is left of the parameters when some are filled in, which can be nothing. */
export const withoutFilled = (params: Params | undefined, filled: readonly string[]): Params | undefined => {
  const fields = params?.fields.filter(({ name }) => !filled.includes(name)) ?? [];
  if (!params?.typeNames || fields.length === params.fields.length) return params;
  if (fields.length === 0 && !params.body) return undefined;
  const { rest } = params.typeNames;
  const isRequired = params.body ? params.isRequired : fields.some((field) => field.isRequired);
  return { ...params, fields, typeNames: { whole: rest, rest }, isRequired };
};

const interfaces = (branch: Branch, plan: Plan, types: Types): string[] => {
  const views = plan.views.filter(
    (view) => isIn(branch, view) && (view !== plan.bound?.view || isChanged(branch, view)),
  );
  return views.map((view) => {
    const doc = comment([`${code(branch.name)} ${view.title}.`]);
    return `${doc}export interface ${plan.name(view.prefix, branch)} {\n${members(branch, view, types, "  ")}}\n`;
  });
};

const wholeInterface = (view: View, plan: Plan, types: Types): string => {
  const resources = plan.resources.filter((branch) => isIn(branch, view));
  const lines = resources.map((branch) => `  readonly ${key(branch.name)}: ${plan.interfaceName(branch, view)};\n`);
  const methods = plan.methods.map((branch) => signatures(branch, view, types, "  "));
  return `${comment([`Everything ${view.title}.`])}export interface ${view.whole} {\n${[...lines, ...methods].join("")}}\n`;
};

const members = (branch: Branch, view: View, types: Types, indent: string): string => {
  const children = [...branch.children.values()].filter((child) => isIn(child, view));
  const lines = children.map((child) => {
    if (child.forms.length > 0) return signatures(child, view, types, indent);
    return `${indent}readonly ${key(child.name)}: {\n${members(child, view, types, `${indent}  `)}${indent}};\n`;
  });
  return lines.join("");
};

/** The method's forms in the view, each with its documentation. */
const signatures = (branch: Branch, view: View, types: Types, indent: string): string => {
  const lines = branch.forms.filter(view.admits).map((operation) => {
    const head = parameters(operation, view, types, indent);
    return `${comment(operation.docs(view.filled), indent)}${indent}${key(branch.name)}${head}: ${result(operation, types)};\n`;
  });
  return lines.join("");
};

const parameters = (operation: Model, { filled }: View, types: Types, indent: string): string => {
  const params = withoutFilled(operation.params, filled);
  const type = params?.typeNames?.whole ?? (params?.body ? types.text(params.body) : "");
  const all = [
    ...operation.path
      .filter(({ name }) => !filled.includes(name))
      .map((argument) => `${argument.name}: ${argument.type()}`),
    ...(params ? [`${params.name}${params.isRequired ? "" : "?"}: ${type}`] : []),
    `requestOptions?: ${types.contract("RequestOptions")}`,
  ];
  const line = `(${all.join(", ")})`;
  return indent.length + line.length <= 80
    ? line
    : `(\n${all.map((each) => `${indent}  ${each},\n`).join("")}${indent})`;
};

const PROMISES = { cursor: "CursorPagePromise", offset: "OffsetPagePromise", list: "ListPromise", plain: "ApiPromise" };

const result = ({ result: { kind, slot }, answers }: Model, types: Types): string => {
  const { isEmpty, isText, others } = answers;
  if (!slot && !isText)
    return `${types.contract("ApiPromise")}<${isEmpty && others.length === 0 ? "void" : "unknown"}>`;
  const forms = [slot && types.text(slot), isText && "string", isEmpty && kind === "plain" && "undefined"];
  return `${types.contract(PROMISES[kind])}<${forms.filter((form) => form).join(" | ")}>`;
};

export const object = (branch: Branch, types: Types, indent: string): string => {
  const inner = `${indent}  `;
  const lines = [...branch.children.values()].map((child) => {
    const value = child.forms.length > 0 ? implementation(child, types, inner) : object(child, types, inner);
    return `${inner}${key(child.name)}: ${value},\n`;
  });
  return `{\n${lines.join("")}${indent}}`;
};

const implementation = ({ forms }: Branch, types: Types, indent: string): string => {
  if (forms.length === 1)
    return forms.map((form) => arrow(`(${names(form).join(", ")})`, callOf(form, types), indent)).join("");
  const inner = `${indent}  `;
  const both = forms.map((form) => {
    const head = `${parameters(form, EVERY, types, inner)}: ${result(form, types)}`;
    return `${inner}${arrow(head, callOf(form, types), inner)},\n`;
  });
  return `${types.contract("byFirstArgument")}(\n${both.join("")}${indent})`;
};

export const arrow = (head: string, value: string, indent: string): string => {
  const line = `${head} => ${value}`;
  return indent.length + line.length <= 100 || head.includes("\n") ? line : `${head} =>\n${indent}  ${value}`;
};

/** The names of a method's arguments, in their order. */
export const names = (operation: Model, filled: readonly string[] = []): string[] => {
  const params = withoutFilled(operation.params, filled);
  const path = operation.path.map(({ name }) => name).filter((name) => !filled.includes(name));
  return [...path, ...(params ? [params.name] : []), "requestOptions"];
};

const callOf = ({ constant, path, params, with: filled }: Model, types: Types): string => {
  const inPath = path.map(({ name, wire, isTyped }) => {
    const value = isTyped ? `${types.contract("nameOf")}(${name})` : name;
    return value === wire ? value : `${key(wire)}: ${value}`;
  });
  const parts = [
    ...path.filter(({ isTyped }) => isTyped).map(({ name }) => `...${types.contract("typeOf")}(${name})`),
    ...Object.entries(filled ?? {}).map(([name, value]) => `${key(name)}: ${literal(value)}`),
  ];
  const given = params?.name ?? "undefined";
  const whole = parts.length === 0 ? given : `{ ${[...(params ? [`...${given}`] : []), ...parts].join(", ")} }`;
  return `call(${constant}, ${inPath.length > 0 ? `{ ${inPath.join(", ")} }` : "{}"}, ${whole}, requestOptions)`;
};
