// The parts of an OpenAPI 3.1 document that the rules look at, and how to walk them.

export type Fields = Record<string, unknown>;

export interface Schema extends Fields {
  $ref?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  maximum?: number;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
}

export interface Parameter extends Fields {
  $ref?: string;
  name: string;
  in: "path" | "query" | "header" | "cookie";
  required?: boolean;
  description?: string;
  style?: string;
  explode?: boolean;
  schema?: Schema;
  "x-argument"?: string | { name?: string; encode?: string; values?: Record<string, string>; handle?: true | "typed" };
}

export interface MediaType extends Fields {
  schema?: Schema;
  example?: unknown;
}

export interface Content extends Fields {
  $ref?: string;
  description?: string;
  required?: boolean;
  content?: Record<string, MediaType>;
  "x-argument"?: string;
}

export interface Operation extends Fields {
  operationId?: string;
  tags?: string[];
  summary?: string;
  description?: string;
  security?: Record<string, string[]>[];
  parameters?: Parameter[];
  requestBody?: Content;
  responses?: Record<string, Content>;
  "x-method"?: string | (string | MethodName)[];
  "x-stream"?: string;
  "x-repeat"?: string;
  "x-key"?: { header?: string; field?: string; ttl?: string; add?: boolean };
  "x-pagination"?: { style: string; max?: number };
}

/** A public name, and the fields of the body that its method fills in. */
export interface MethodName {
  name: string;
  with?: Fields;
}

/** The public names of an operation. One that a handwritten module owns has none. */
export const methodNames = ({ operationId, "x-method": given, "x-stream": stream }: Operation): MethodName[] => {
  if (given === "none" || stream !== undefined) return [];
  return [given ?? operationId ?? []].flat().map((each) => (typeof each === "string" ? { name: each } : each));
};

export interface SpecDocument extends Fields {
  openapi: string;
  tags?: (Fields & { name?: string })[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas?: Record<string, Schema>; securitySchemes?: Record<string, Fields> } & Record<string, Fields>;
}

/** An operation with where it stands. */
export interface Place {
  operation: Operation;
  method: string;
  path: string;
  /** How problems name it: its id, else method and path. */
  name: string;
}

export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Every operation of the document, in its order. */
export const placesOf = (document: SpecDocument): Place[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => ({ operation, method, path, name: operation.operationId ?? `${method} ${path}` })),
  );

/** What a node is once its reference is followed. */
export function resolve<Node extends { $ref?: string }>(document: SpecDocument, node: Node): Node {
  if (node.$ref === undefined) return node;
  let target: unknown = document;
  for (const step of node.$ref.slice("#/".length).split("/")) {
    target = (target as Fields | undefined)?.[step.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  if (target === undefined) throw new Error(`Nothing is at ${node.$ref}.`);
  // A reference stands where what it points to could stand, so both are of one type.
  return resolve(document, target as Node);
}

export const parametersOf = (document: SpecDocument, { operation }: Place): Parameter[] =>
  (operation.parameters ?? []).map((parameter) => resolve(document, parameter));

/** The answers by status, references followed. */
export const answersOf = (document: SpecDocument, { operation }: Place): [status: string, answer: Content][] =>
  Object.entries(operation.responses ?? {}).map(([status, answer]) => [status, resolve(document, answer)]);

export const isSuccess = (status: string): boolean => status.startsWith("2");

/** The media types of a body whose schema describes JSON. */
export const jsonOf = (content: Content | undefined): MediaType[] =>
  Object.entries(content?.content ?? {})
    .filter(([type]) => type.includes("json"))
    .map(([, media]) => media);

/** The schemas directly inside one, each with the step that leads there; parts of a combination stand where it stands. */
export function childrenOf(schema: Schema): [step: string, child: Schema][] {
  const { properties, items, additionalProperties, allOf, anyOf, oneOf } = schema;
  const children: [string, Schema][] = [];
  for (const [name, property] of Object.entries(properties ?? {})) children.push([`.${name}`, property]);
  if (items) children.push(["[]", items]);
  if (typeof additionalProperties === "object") children.push([".*", additionalProperties]);
  for (const part of [...(allOf ?? []), ...(anyOf ?? []), ...(oneOf ?? [])]) children.push(["", part]);
  return children;
}

/** Calls `visit` for a schema and every schema inside it, references followed, each once. */
export function walkSchema(
  document: SpecDocument,
  root: Schema,
  visit: (schema: Schema, path: string) => void,
  path = "",
  seen: Set<Schema> = new Set(),
): void {
  const schema = resolve(document, root);
  if (seen.has(schema)) return;
  seen.add(schema);
  visit(schema, path);
  for (const [step, child] of childrenOf(schema)) walkSchema(document, child, visit, path + step, seen);
}

/** The properties of an object schema, those of its `allOf` parts included. */
export function propertiesOf(document: SpecDocument, root: Schema): Record<string, Schema> {
  const schema = resolve(document, root);
  const parts = (schema.allOf ?? []).map((part) => propertiesOf(document, part));
  return Object.assign({}, ...parts, schema.properties);
}
