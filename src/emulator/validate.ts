import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { answerSchema, answersWith, documented, documentRoot, type QueryDeclaration, resolved } from "./document.js";
import { type Issue, issuesOf, notAbove, tooBig, tooSmall, wrongType } from "./issues.js";
import { fieldOf, isPlainObject } from "./objects.js";

/** Requests and answers against the document. Schemas are compiled when first used, once for all emulators. */

type Compiled = ValidateFunction<unknown>;

let compiler: Ajv2020 | undefined;
const bodyChecks = new Map<string, Compiled | undefined>();
const answerChecks = new Map<string, Compiled | undefined>();
const textChecks = new Map<string, Compiled | undefined>();

const theCompiler = (): Ajv2020 => {
  if (compiler === undefined) {
    compiler = new Ajv2020({ allErrors: true, verbose: true, strict: false, validateSchema: false });
    // The package is CommonJS: its function is the default export's own default in some module systems.
    const add: unknown = addFormats;
    const formats = typeof add === "function" ? add : fieldOf(add, "default");
    if (typeof formats === "function") formats(compiler);
    if (isPlainObject(documentRoot)) compiler.addSchema(documentRoot, "document");
  }
  return compiler;
};

const remembered = (
  checks: Map<string, Compiled | undefined>,
  name: string,
  compile: () => Compiled | undefined,
): Compiled | undefined => {
  if (!checks.has(name)) checks.set(name, compile());
  return checks.get(name);
};

/** What is wrong with a request's body, apart from what the keywords left out say. */
export const bodyIssues = (operationId: string, body: unknown, leftOut: readonly string[] = []): Issue[] => {
  const check = remembered(bodyChecks, operationId, () => {
    // References are written out, so that every error says which branch of which union it belongs to.
    const schema = writtenOut(documented(operationId)?.body);
    return isPlainObject(schema) ? theCompiler().compile(schema) : undefined;
  });
  if (check === undefined || check(body)) return [];
  return issuesOf((check.errors ?? []).filter((error) => !leftOut.includes(error.keyword)));
};

/** What is wrong with an answer, one sentence each. A status that the document does not name is wrong as such. */
export const answerProblems = (operationId: string, status: number, body: unknown): string[] => {
  if (!answersWith(operationId, status)) return ["the document has no such status here"];
  const check = remembered(answerChecks, `${operationId} ${status}`, () => {
    const pointer = answerSchema(operationId, status);
    return pointer === undefined ? undefined : theCompiler().compile({ $ref: `document${pointer}` });
  });
  if (check === undefined || check(body)) return [];
  return (check.errors ?? []).map((error) => `${error.instancePath || "the body"} ${error.message}`);
};

const writtenOut = (node: unknown, depth = 0): unknown => {
  // Deeper than any request body goes, unless a schema contains itself.
  if (depth > 40) return {};
  if (Array.isArray(node)) return node.map((one) => writtenOut(one, depth + 1));
  const target = resolved(node);
  if (!isPlainObject(target)) return target;
  return Object.fromEntries(Object.entries(target).map(([name, value]) => [name, writtenOut(value, depth + 1)]));
};

/** What is wrong with the parameters of a query. Parameters that the document does not know are nobody's concern. */
export const queryIssues = (operationId: string, query: ReadonlyMap<string, string>): Issue[] =>
  (documented(operationId)?.query ?? []).flatMap((declaration) => {
    const value = query.get(declaration.name);
    return value === undefined ? [] : parameterIssues(operationId, declaration, value);
  });

const parameterIssues = (
  operationId: string,
  { name, schema: reference }: QueryDeclaration,
  value: string,
): Issue[] => {
  const schema = resolved(reference);
  const type = fieldOf(schema, "type");
  if (type === "integer" || type === "number") return numberIssues(name, schema, value);
  if (type === "boolean" && value !== "true" && value !== "false") {
    return [{ code: "custom", message: `Invalid value for ${shortName(name)}: ${value}`, path: [name] }];
  }
  if (type === "array") return listIssues(name, fieldOf(schema, "items"), value);
  if (isMoment(schema)) {
    const isOne = /^\d+$/.test(value) || !Number.isNaN(Date.parse(value));
    return isOne ? [] : [{ code: "invalid_date", path: [name], message: "Invalid date" }];
  }
  return type === "string" ? textIssues(operationId, name, schema, value) : [];
};

const numberIssues = (name: string, schema: unknown, value: string): Issue[] => {
  const amount = value.trim() === "" ? 0 : Number(value);
  if (Number.isNaN(amount)) return [wrongType("number", "nan", [name])];
  const [minimum, maximum] = [fieldOf(schema, "minimum"), fieldOf(schema, "maximum")];
  const issues: Issue[] = [];
  if (fieldOf(schema, "type") === "integer" && !Number.isInteger(amount)) {
    issues.push(wrongType("integer", "float", [name]));
  }
  if (typeof minimum === "number" && amount < minimum) {
    // Where counting begins with 1, the service asks for a positive number.
    issues.push(
      minimum === 1
        ? notAbove(0, [name])
        : tooSmall(minimum, "number", `Number must be greater than or equal to ${minimum}`, [name]),
    );
  }
  if (typeof maximum === "number" && amount > maximum) {
    issues.push(tooBig(maximum, "number", `Number must be less than or equal to ${maximum}`, [name]));
  }
  return issues;
};

const listIssues = (name: string, items: unknown, value: string): Issue[] => {
  const schema = resolved(items);
  const known = fieldOf(schema, "enum");
  if (!Array.isArray(known) || fieldOf(schema, "x-open") !== undefined) return [];
  const wrong = value.split(",").filter((word) => !known.includes(word));
  if (wrong.length === 0) return [];
  return [{ code: "custom", message: `Invalid ${shortName(name)} values: ${wrong.join(", ")}`, path: [name] }];
};

const textIssues = (operationId: string, name: string, schema: unknown, value: string): Issue[] => {
  // As a field of an object, so that what is found says which parameter it is about.
  const check = remembered(textChecks, `${operationId} ${name}`, () =>
    theCompiler().compile({ type: "object", properties: { [name]: schema } }),
  );
  return check === undefined || check({ [name]: value }) ? [] : issuesOf(check.errors ?? []);
};

const isMoment = (schema: unknown): boolean => {
  const alternatives = fieldOf(schema, "anyOf");
  return [schema, ...(Array.isArray(alternatives) ? alternatives : [])].some(
    (one) => fieldOf(one, "format") === "date-time",
  );
};

/** `status` of `filter[status]`, as messages call it. */
const shortName = (name: string): string => /([^[\]]+)\]?$/.exec(name)?.[1] ?? name;
