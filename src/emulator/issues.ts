import type { ErrorObject } from "ajv/dist/2020.js";
import { fieldOf } from "./objects.js";

/** One thing wrong with a request, in the form in which the service lists them. */
export interface Issue {
  readonly code: string;
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly [detail: string]: unknown;
}

/** A union that no branch fits holds what each branch has against the value. */
interface UnionIssue extends Issue {
  readonly unionErrors: readonly { readonly issues: readonly Issue[]; readonly name: string }[];
}

/** What the schema compiler found, told as the service would. Nothing left means that the value is fine after all. */
export const issuesOf = (errors: readonly ErrorObject[]): Issue[] => {
  const unions = errors.filter((error) => error.keyword === "anyOf" || error.keyword === "oneOf");
  // Only what no union explains stands by itself.
  const loose = errors.filter((error) => !unions.some((union) => union !== error && isBranchOf(error, union)));
  return loose.flatMap((error) => {
    if (error.keyword === "anyOf" || error.keyword === "oneOf") return unionIssues(error, errors);
    return issueOf(error) ?? [];
  });
};

/** The issues as one sentence, as most routes give them. */
export const sentenceOf = (issues: readonly Issue[]): string => `Validation error: ${issues.map(describe).join("; ")}`;

const describe = (issue: Issue): string => {
  if (isUnion(issue)) return issue.unionErrors.flatMap((branch) => branch.issues.map(describe)).join(", or ");
  return issue.path.length === 0 ? issue.message : `${issue.message} at "${pathText(issue.path)}"`;
};

const isUnion = (issue: Issue): issue is UnionIssue => issue.code === "invalid_union";

const pathText = (path: readonly (string | number)[]): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text === "" ? step : `${text}.${step}`;
  }, "");

const isBranchOf = (error: ErrorObject, union: ErrorObject): boolean =>
  error.schemaPath.startsWith(`${union.schemaPath}/`);

const unionIssues = (union: ErrorObject, errors: readonly ErrorObject[]): Issue[] => {
  const inside = errors.filter((error) => error !== union && isBranchOf(error, union));
  const path = pathOf(union);
  const branches = new Map<string, ErrorObject[]>();
  for (const error of inside) {
    const branch = error.schemaPath.slice(union.schemaPath.length + 1).split("/")[0] ?? "";
    branches.set(branch, [...(branches.get(branch) ?? []), error]);
  }
  const told = discriminated([...branches.values()], union) ?? ofRightType([...branches.values()], union);
  if (told !== undefined) return told;
  const unionErrors = [...branches.values()].map((branch) => ({ issues: issuesOf(branch), name: "ZodError" }));
  if (unionErrors.some((branch) => branch.issues.length === 0)) return [];
  return [{ code: "invalid_union", unionErrors, path, message: "Invalid input" }];
};

/** When a field says which branch is meant, only that branch is told about, or that no branch is. */
const discriminated = (branches: readonly ErrorObject[][], union: ErrorObject): Issue[] | undefined => {
  const isTag = (error: ErrorObject) =>
    (error.keyword === "const" || error.keyword === "enum") &&
    /^\/[^/]*[^/\d][^/]*$/.test(error.instancePath.slice(union.instancePath.length));
  const wrong = branches.filter((branch) => branch.some(isTag));
  const [tag] = wrong[0]?.filter(isTag) ?? [];
  if (tag === undefined || wrong.length < branches.length - 1) return undefined;
  const meant = branches.find((branch) => !wrong.includes(branch));
  if (meant !== undefined) return issuesOf(meant);
  const known = wrong.flatMap((branch) => branch.filter(isTag).flatMap(allowedBy));
  const message = `Invalid discriminator value. Expected ${known.map((one) => `'${one}'`).join(" | ")}`;
  return [{ code: "invalid_union_discriminator", options: known, path: pathOf(tag), message }];
};

/** When the value has the type of one branch only and is merely out of its bounds, that branch is the one it fails. */
const ofRightType = (branches: readonly ErrorObject[][], union: ErrorObject): Issue[] | undefined => {
  const fitting = branches.filter(
    (branch) => !branch.some((error) => error.keyword === "type" && error.instancePath === union.instancePath),
  );
  const [branch, other] = fitting;
  if (branch === undefined || other !== undefined || branch.some(({ keyword }) => keyword === "enum")) return undefined;
  return issuesOf(branch);
};

const allowedBy = (error: ErrorObject): unknown[] => {
  const allowed: unknown = error.keyword === "const" ? [error.params.allowedValue] : error.params.allowedValues;
  return Array.isArray(allowed) ? allowed : [];
};

const issueOf = (error: ErrorObject): Issue | undefined => {
  const path = pathOf(error);
  const limit: unknown = error.params.limit;
  switch (error.keyword) {
    case "additionalProperties":
    case "unevaluatedProperties":
      // Names that the service does not know are dropped there, not refused.
      return undefined;
    case "required":
      return missing([...path, String(error.params.missingProperty)], fieldOf(error.parentSchema, "properties"));
    case "type":
      // A value that is none of the words is told about as that, and only once.
      if (fieldOf(error.parentSchema, "enum") !== undefined && fieldOf(error.parentSchema, "x-open") === undefined) {
        return undefined;
      }
      return typeIssue(String([error.params.type].flat()[0]), error.data, path);
    case "enum":
      if (fieldOf(error.parentSchema, "x-open") !== undefined) return undefined;
      return typeof error.data === "string"
        ? unknownWord(allowedBy(error), error.data, path)
        : wrongType(inQuotes(allowedBy(error)), typeName(error.data), path);
    case "maxLength":
      return tooBig(limit, "string", `String must contain at most ${limit} character(s)`, path);
    case "minLength":
      return tooSmall(limit, "string", `String must contain at least ${limit} character(s)`, path);
    case "maxItems":
      return tooBig(limit, "array", `Array must contain at most ${limit} element(s)`, path);
    case "minItems":
      return tooSmall(limit, "array", `Array must contain at least ${limit} element(s)`, path);
    case "maximum":
      return tooBig(limit, "number", `Number must be less than or equal to ${limit}`, path);
    case "minimum":
      return tooSmall(limit, "number", `Number must be greater than or equal to ${limit}`, path);
    case "exclusiveMinimum":
      return notAbove(limit, path);
    case "format":
      return {
        validation: error.params.format,
        code: "invalid_string",
        message: `Invalid ${error.params.format}`,
        path,
      };
    case "pattern":
      return { validation: "regex", code: "invalid_string", message: "Invalid", path };
    default:
      return { code: "custom", message: `Invalid input: ${error.message ?? error.keyword}`, path };
  }
};

const typeIssue = (expected: string, value: unknown, path: Issue["path"]): Issue =>
  expected === "integer"
    ? typeof value === "number"
      ? wrongType("integer", "float", path)
      : wrongType("number", typeName(value), path)
    : wrongType(expected, typeName(value), path);

const missing = (path: Issue["path"], properties: unknown): Issue => {
  const property = fieldOf(properties, String(path.at(-1)));
  const alternatives = fieldOf(property, "anyOf");
  const absent = (schema: unknown): Issue => {
    const type = String(fieldOf(schema, "type") ?? "string");
    return { ...wrongType(type === "integer" ? "number" : type, "undefined", path), message: "Required" };
  };
  if (!Array.isArray(alternatives)) return absent(property);
  const unionErrors = alternatives.map((schema: unknown) => ({ issues: [absent(schema)], name: "ZodError" }));
  return { code: "invalid_union", unionErrors, path, message: "Invalid input" };
};

export const wrongType = (expected: string, received: string, path: Issue["path"]): Issue => ({
  code: "invalid_type",
  expected,
  received,
  path,
  message: `Expected ${expected}, received ${received}`,
});

export const tooBig = (maximum: unknown, type: string, message: string, path: Issue["path"]): Issue => ({
  code: "too_big",
  maximum,
  type,
  inclusive: true,
  exact: false,
  message,
  path,
});

export const tooSmall = (minimum: unknown, type: string, message: string, path: Issue["path"]): Issue => ({
  code: "too_small",
  minimum,
  type,
  inclusive: true,
  exact: false,
  message,
  path,
});

/** A number that is to be greater than this one. */
export const notAbove = (minimum: unknown, path: Issue["path"]): Issue => ({
  ...tooSmall(minimum, "number", `Number must be greater than ${minimum}`, path),
  inclusive: false,
});

/** A word that is none of those that are known. */
export const unknownWord = (options: readonly unknown[], received: unknown, path: Issue["path"]): Issue => ({
  received,
  code: "invalid_enum_value",
  options,
  path,
  message: `Invalid enum value. Expected ${inQuotes(options)}, received '${received}'`,
});

const inQuotes = (options: readonly unknown[]): string => options.map((one) => `'${one}'`).join(" | ");

const typeName = (value: unknown): string =>
  value === undefined ? "undefined" : value === null ? "null" : Array.isArray(value) ? "array" : typeof value;

const pathOf = (error: ErrorObject): (string | number)[] =>
  error.instancePath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
