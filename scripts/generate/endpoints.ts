// The typed methods: their arguments, an interface for each credential and resource, and the functions behind them.

import { bindings } from "./bindings.js";
import type { OperationModel, Params } from "./model.js";
import { type Branch, EVERY, isChanged, isIn, type Plan, type View } from "./plan.js";
import type { Types } from "./schema.js";
import { comment, key } from "./text.js";

export const renderEndpoints = (plan: Plan, types: Types): string => {
  const body = [
    ...plan.operations
      .filter(({ names }) => names.length > 0)
      .flatMap((operation) => parameterTypes(operation, plan, types)),
    ...plan.resources.flatMap((branch) => interfaces(branch, plan, types)),
    ...plan.all.map((view) => resourcesInterface(view, plan, types)),
    ...plan.resources.map((branch) =>
      factory(
        plan.name("create", branch),
        plan.name("", branch),
        object(branch, types, ""),
        `Every method of \`${branch.name}\`. What a credential may not call is refused before anything is sent.`,
      ),
    ),
    ...plan.methods.map((branch) =>
      factory(
        plan.name("create", branch),
        `Resources[${JSON.stringify(branch.name)}]`,
        implementation(branch, types, ""),
        `The method \`${branch.name}\`.`,
      ),
    ),
    factory(
      "createResources",
      "Resources",
      `{\n${[...plan.root.children.values()].map((branch) => `  ${key(branch.name)}: ${plan.name("create", branch)}(call),\n`).join("")}}`,
      "Every resource, over one way to make calls.",
    ),
    ...(plan.bound ? bindings(plan, plan.bound.view, types) : []),
  ].join("\n");
  types.contract("Call");
  if (body.includes("requestOptions")) types.contract("RequestOptions");
  const { schema, contract } = types.used;
  const constants = plan.operations.filter(({ names }) => names.length > 0).map(({ constant }) => constant);
  return [
    imports(contract.map((name) => (name === "byFirstArgument" ? name : `type ${name}`)).sort(), "contract"),
    imports([...constants].sort(), "operations"),
    imports(schema, "schema", "import type"),
    "\n",
    body,
  ].join("");
};

const imports = (names: readonly string[], from: string, keyword = "import"): string => {
  if (names.length === 0) return "";
  const line = `${keyword} { ${names.join(", ")} } from "./${from}.js";\n`;
  return line.length <= 120
    ? line
    : `${keyword} {\n${names.map((name) => `  ${name},\n`).join("")}} from "./${from}.js";\n`;
};

const factory = (name: string, type: string, value: string, doc: string): string =>
  `${comment([doc])}export const ${name} = (call: Call): ${type} =>${value.startsWith("{") ? ` (${value})` : ` ${value}`};\n`;

const parameterTypes = ({ id, params }: OperationModel, plan: Plan, types: Types): string[] => {
  if (!params || params.typeName === "") return [];
  const filled = plan.bound?.view.filled ?? [];
  const rest = withoutFilled(params, filled);
  const isBound = rest && rest.fields.length < params.fields.length;
  return [
    parameterType(params, `Parameters of \`${id}\`.`, types),
    ...(isBound ? [parameterType(rest, `Parameters of \`${id}\`, but for what a bound client fills in.`, types)] : []),
  ];
};

const parameterType = ({ typeName, fields, body }: Params, doc: string, types: Types): string => {
  const lines = fields.map(({ name, doc, isRequired, type }) => {
    const text = type(types).replaceAll("\n", "\n  ");
    return `${comment([doc], "  ")}  ${key(name)}${isRequired ? "" : "?"}: ${text};\n`;
  });
  const object = `{\n${lines.join("")}}`;
  if (!body) return `${comment([doc])}export interface ${typeName} ${object}\n`;
  return `${comment([doc])}export type ${typeName} = ${fields.length > 0 ? `(${types.text(body)}) & ${object}` : types.text(body)};\n`;
};

/** What is left of the parameters when some are filled in: possibly nothing. */
export const withoutFilled = (params: Params | undefined, filled: readonly string[]): Params | undefined => {
  const fields = params?.fields.filter(({ name }) => !filled.includes(name)) ?? [];
  if (!params || fields.length === params.fields.length) return params;
  if (fields.length === 0 && !params.body) return undefined;
  const isRequired = params.body ? params.isRequired : fields.some((field) => field.isRequired);
  return { ...params, fields, typeName: params.boundName, isRequired };
};

const interfaces = (branch: Branch, plan: Plan, types: Types): string[] =>
  plan.all
    .filter((view) => isIn(branch, view) && (view !== plan.bound?.view || isChanged(branch, view)))
    .map((view) => {
      const doc = comment([`\`${branch.name}\` ${view.title}.`]);
      return `${doc}export interface ${plan.name(view.prefix, branch)} {\n${members(branch, view, types, "  ")}}\n`;
    });

const resourcesInterface = (view: View, plan: Plan, types: Types): string => {
  const resources = plan.resources
    .filter((branch) => isIn(branch, view))
    .map((branch) => `  readonly ${key(branch.name)}: ${plan.interfaceName(branch, view)};\n`);
  const methods = plan.methods.map((branch) => signatures(branch, view, types, "  "));
  return `${comment([`All resources ${view.title}.`])}export interface ${view.prefix}Resources {\n${[...resources, ...methods].join("")}}\n`;
};

const members = (branch: Branch, view: View, types: Types, indent: string): string =>
  [...branch.children.values()]
    .filter((child) => isIn(child, view))
    .map((child) =>
      child.forms.length > 0
        ? signatures(child, view, types, indent)
        : `${indent}readonly ${key(child.name)}: {\n${members(child, view, types, `${indent}  `)}${indent}};\n`,
    )
    .join("");

/** The method's forms in the view, each with its documentation. */
const signatures = (branch: Branch, view: View, types: Types, indent: string): string =>
  branch.forms
    .filter(view.admits)
    .map((operation) => {
      const docs = operation.docs(view.filled);
      return `${comment(docs, indent)}${indent}${key(branch.name)}(${parameters(operation, view, types)}): ${result(operation, types)};\n`;
    })
    .join("");

const parameters = (operation: OperationModel, { filled }: View, types: Types): string => {
  const params = withoutFilled(operation.params, filled);
  return [
    ...operation.path.filter(({ name }) => !filled.includes(name)).map(({ name, type }) => `${name}: ${type(types)}`),
    ...(params
      ? [
          `${params.name}${params.isRequired ? "" : "?"}: ${params.typeName || (params.body ? types.text(params.body) : "")}`,
        ]
      : []),
    "requestOptions?: RequestOptions",
  ].join(", ");
};

const result = ({ result: { kind, slot }, entry, hasAnswer }: OperationModel, types: Types): string => {
  const promise = {
    cursor: "CursorPagePromise",
    offset: "OffsetPagePromise",
    list: "ListPromise",
    plain: "ApiPromise",
  }[kind];
  const none = hasAnswer ? "unknown" : "void";
  const text = slot ? `${types.text(slot)}${entry.empty && kind === "plain" ? " | undefined" : ""}` : none;
  return `${types.contract(promise)}<${text}>`;
};

const object = (branch: Branch, types: Types, indent: string): string => {
  const inner = `${indent}  `;
  const lines = [...branch.children.values()].map((child) => {
    const value = child.forms.length > 0 ? implementation(child, types, inner) : object(child, types, inner);
    return `${inner}${key(child.name)}: ${value},\n`;
  });
  return `{\n${lines.join("")}${indent}}`;
};

const implementation = ({ forms }: Branch, types: Types, indent: string): string => {
  const [first, second] = forms;
  if (!first) return "";
  if (!second) return arrow(names(first).join(", "), callOf(first), indent);
  const both = [first, second].map((form) => {
    const head = `${parameters(form, EVERY, types)}`;
    return `${indent}  ${arrow(head, callOf(form), `${indent}  `, `: ${result(form, types)}`)},\n`;
  });
  return `${types.contract("byFirstArgument")}(\n${both.join("")}${indent})`;
};

export const arrow = (head: string, value: string, indent: string, type = ""): string => {
  const line = `(${head})${type} => ${value}`;
  return indent.length + line.length <= 100 ? line : `(${head})${type} =>\n${indent}  ${value}`;
};

/** The names of a method's arguments, in their order. */
export const names = (operation: OperationModel, filled: readonly string[] = []): string[] => {
  const params = withoutFilled(operation.params, filled);
  const path = operation.path.map(({ name }) => name).filter((name) => !filled.includes(name));
  return [...path, ...(params ? [params.name] : []), "requestOptions"];
};

const callOf = ({ constant, path, params }: OperationModel): string => {
  const values = path.map(({ name, wire }) => (name === wire ? name : `${key(wire)}: ${name}`));
  const object = values.length > 0 ? `{ ${values.join(", ")} }` : "{}";
  return `call(${constant}, ${object}, ${params?.name ?? "undefined"}, requestOptions)`;
};
