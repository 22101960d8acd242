import { document } from "../../generated/document.js";
import { fieldAt, fieldOf, isPlainObject, type PlainObject } from "./objects.js";

/** The document as the emulator reads it: by operation, with references followed. */

export interface QueryDeclaration {
  readonly name: string;
  readonly schema: unknown;
}

export interface DocumentedOperation {
  /** A JSON pointer into the document, for the schema compiler. */
  readonly pointer: string;
  readonly query: readonly QueryDeclaration[];
  /** Schema of the JSON body. */
  readonly body?: unknown;
  readonly responses: PlainObject;
}

export const documentRoot: unknown = document;

/** What a reference leads to; anything else is given back as it is. */
export const resolved = (node: unknown): unknown => {
  let current = node;
  for (let hops = 0; hops < 32; hops += 1) {
    const reference = fieldOf(current, "$ref");
    if (typeof reference !== "string") return current;
    current = atPointer(reference);
  }
  return undefined;
};

/** The operations of the document by id, read when the first one is asked for. */
let byId: ReadonlyMap<string, DocumentedOperation> | undefined;

export const documented = (operationId: string): DocumentedOperation | undefined => {
  byId ??= readOperations();
  return byId.get(operationId);
};

/** The first success that the document names, with its example of this media type, or of the first one that it has. */
export const exampleOf = (
  operationId: string,
  mediaType?: string,
): { status: number; type?: string; body: unknown } | undefined => {
  const [success] = entriesOf(documented(operationId)?.responses).filter(([status]) => /^2\d\d$/.test(status));
  if (success === undefined) return undefined;
  const [status, reference] = success;
  const all = entriesOf(fieldOf(resolved(reference), "content"));
  const [type, content] = all.find(([name]) => name === mediaType) ?? all[0] ?? [];
  const [named] = entriesOf(fieldOf(content, "examples"));
  const body = fieldOf(content, "example") ?? fieldOf(resolved(named?.[1]), "value");
  return { status: Number(status), body, ...(type === undefined ? {} : { type }) };
};

/** Whether the document says that the operation may answer with this status. */
export const answersWith = (operationId: string, status: number): boolean =>
  responseKey(documented(operationId), status) !== undefined;

/** Pointer to the schema of an answer with this status, if the document has one. */
export const answerSchema = (operationId: string, status: number): string | undefined => {
  const operation = documented(operationId);
  const key = responseKey(operation, status);
  if (operation === undefined || key === undefined) return undefined;
  return jsonSchemaPointer(`${operation.pointer}/responses/${key}`, operation.responses[key]);
};

const responseKey = (operation: DocumentedOperation | undefined, status: number): string | undefined =>
  [String(status), `${Math.floor(status / 100)}XX`, "default"].find((key) => operation && key in operation.responses);

const readOperations = (): ReadonlyMap<string, DocumentedOperation> => {
  const operations = new Map<string, DocumentedOperation>();
  for (const [path, item] of entriesOf(fieldOf(documentRoot, "paths"))) {
    for (const [method, operation] of entriesOf(item)) {
      const id = fieldOf(operation, "operationId");
      if (typeof id !== "string") continue;
      const pointer = `#/paths/${escapePointer(path)}/${method}`;
      const parameters = [...listOf(fieldOf(item, "parameters")), ...listOf(fieldOf(operation, "parameters"))].map(
        resolved,
      );
      const body = jsonSchemaPointer(`${pointer}/requestBody`, fieldOf(operation, "requestBody"));
      operations.set(id, {
        pointer,
        query: parameters
          .filter((parameter) => fieldOf(parameter, "in") === "query")
          .map((parameter) => ({ name: String(fieldOf(parameter, "name")), schema: fieldOf(parameter, "schema") })),
        ...(body === undefined ? {} : { body: atPointer(body) }),
        responses: Object.fromEntries(entriesOf(fieldOf(operation, "responses"))),
      });
    }
  }
  return operations;
};

/** Pointer to the JSON schema of a request or an answer, which may itself be a reference. */
const jsonSchemaPointer = (pointer: string, node: unknown): string | undefined => {
  const reference = fieldOf(node, "$ref");
  if (typeof reference === "string") return jsonSchemaPointer(reference, atPointer(reference));
  for (const [type, media] of entriesOf(fieldOf(node, "content"))) {
    if (/json/.test(type) && fieldOf(media, "schema") !== undefined) {
      return `${pointer}/content/${escapePointer(type)}/schema`;
    }
  }
  return undefined;
};

const atPointer = (pointer: string): unknown =>
  fieldAt(
    documentRoot,
    ...pointer
      .replace(/^#\//, "")
      .split("/")
      .map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~")),
  );

const escapePointer = (step: string): string => encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1"));

const entriesOf = (node: unknown): [string, unknown][] => (isPlainObject(node) ? Object.entries(node) : []);

const listOf = (node: unknown): unknown[] => (Array.isArray(node) ? node : []);
