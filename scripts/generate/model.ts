// What the document says about each operation, in the terms of the generated code. Nothing here names an operation.

import type { Operation as Entry } from "../contract.js";
import { type Body, otherMedia, readBody } from "./body.js";
import { readDocs } from "./docs.js";
import { type Answers, type Result, readAnswers, readPage, readResult } from "./pages.js";
import {
  type Argument,
  isTyped,
  type PathArgument,
  type QueryArgument,
  readParameters,
  readPath,
  readQuery,
  refuseHeaders,
} from "./parameters.js";
import { type Place, quoted } from "./place.js";
import type { Slot, Types } from "./schema.js";
import { camel, isIdentifier, isVariable, Names, pascal } from "./text.js";

export interface Model {
  readonly place: Place;
  readonly id: string;
  /** Its constant in operations.ts. */
  readonly constant: string;
  readonly auth: readonly string[];
  /** Its public names. */
  readonly names: readonly MethodName[];
  /** Fields of the body that this method of the operation fills in, with their values. */
  readonly with?: Readonly<Record<string, unknown>>;
  /** What is loaded later: the part of the document that says so, by its name. */
  readonly later?: string;
  readonly path: readonly PathArgument[];
  readonly params?: Params;
  readonly answers: Answers;
  readonly result: Result;
  /** The paragraphs of its documentation, without the arguments that are filled in. */
  readonly docs: (filled: readonly string[]) => string[];
  /** What the table says of it, but for its dates. */
  readonly entry: Omit<Entry, "dates">;
}

/** A public name in parts, and what a method of that name fills in. */
export interface MethodName {
  readonly parts: readonly string[];
  readonly with?: Readonly<Record<string, unknown>>;
}

/** The argument of a method that is no id: an object of parameters, or the value of the body's one field. */
export interface Params {
  readonly name: string;
  /** The type that is declared for it, and the one that is declared where some fields are filled in. */
  readonly typeNames?: { readonly whole: string; readonly rest: string };
  readonly isRequired: boolean;
  readonly fields: readonly Argument[];
  /** What the fields are added to, or the whole. */
  readonly body?: Slot;
}

export interface Credential {
  readonly name: string;
  /** `SecretKey`, as the names of its interfaces begin. */
  readonly prefix: string;
  /** Arguments that a bound client fills in. */
  readonly bound: readonly string[];
}

export const readCredentials = (root: Place, names: Names): Credential[] =>
  root.entries("components", "securitySchemes").map(([name, scheme]) => {
    const bound = scheme.target().items("x-bound");
    for (const item of bound)
      if (!isVariable(item.string() ?? "")) item.fail("is not a name that an argument can have");
    return {
      name,
      prefix: names.take(pascal(name), "Credential"),
      bound: bound.flatMap((item) => item.string() ?? []),
    };
  });

/** What all operations are read with. */
export interface Reader {
  readonly types: Types;
  readonly names: Names;
  readonly credentials: readonly Credential[];
  /** The document uses vendor keys, so its ids are names. Others call their operations as they like. */
  readonly isVendor: boolean;
  /** Names of methods that are made from such ids. */
  readonly methods: Names;
  /** Tags whose operations are loaded when they are first needed. */
  readonly later: ReadonlySet<string>;
}

interface Route {
  readonly path: string;
  readonly item: Place;
  readonly method: (typeof METHODS)[number];
  readonly place: Place;
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;
const VENDOR_KEYS = ["x-method", "x-pagination", "x-repeat", "x-key", "x-limiter", "x-source"];
const LIMITERS = ["general", "deployments", "batchItems", "queryConcurrency", "publicTokens", "none"] as const;

export const readOperations = (
  root: Place,
  types: Types,
  names: Names,
  credentials: readonly Credential[],
): Model[] => {
  const routes = root.entries("paths").flatMap(([path, given]): Route[] => {
    const item = given.target();
    const beside =
      given.has("$ref") && given.entries().find(([name]) => !["$ref", "summary", "description"].includes(name));
    if (beside) beside[1].fail("stands beside a $ref, and OpenAPI does not say which of the two counts");
    return METHODS.filter((method) => item.has(method)).map((method) => ({
      path,
      item,
      method,
      place: item.at(method),
    }));
  });
  const isVendor = routes.some(({ place }) => VENDOR_KEYS.some((key) => place.has(key)));
  const reader: Reader = { types, names, credentials, isVendor, methods: new Names(), later: readLater(root) };
  const ids = new Map<string, Place>();
  for (const { place } of routes) {
    const id = place.string("operationId");
    if (id === undefined) continue;
    if (ids.has(id)) place.fail(`has the operationId ${quoted(id)}, as ${ids.get(id)?.pointer} has`);
    ids.set(id, place);
  }
  return routes.map((route) => {
    let id = route.place.string("operationId");
    const made = camel(`${route.method} ${route.path}`);
    for (let number = 1; id === undefined; number++)
      if (!ids.has(made + (number > 1 ? number : ""))) id = made + (number > 1 ? number : "");
    ids.set(id, route.place);
    return readOperation(route, id, reader);
  });
};

const readOperation = ({ path, item, method, place }: Route, id: string, reader: Reader): Model => {
  const { types } = reader;
  for (const owner of [item, place])
    if (owner.has("servers")) owner.at("servers").fail("differ for one operation, and a client has one");
  const names = readNames(place, id, reader);
  const constant = reader.names.take(camel(id), "Operation");
  const parameters = readParameters(item, place);
  const key = readKey(place);
  refuseHeaders(parameters, [key?.header, key?.ttl]);
  const query = parameters.filter((each) => each.string("in") === "query").flatMap((each) => readQuery(each, types));
  const body = readBody(place, types, names.length === 0);
  const typed = parameters.some((each) => isTyped(each)) ? ["type"] : [];
  const params = joinParams(place, id, query, body, typed, reader.names);
  const resources = names.flatMap(({ parts: [first] }) => first ?? []);
  const taken = new Set(["call", "resources", "requestOptions", params?.name ?? "", constant, ...resources]);
  const inPath = readPath(path, place, parameters, types, taken);
  const answers = readAnswers(place);
  // What is followed or read as it comes has no pages, whatever its parameters are called.
  const page = place.has("x-stream") ? undefined : readPage(place, query, answers);
  const result = readResult(types, pascal(id), answers, page);
  const usual = method === "post" || method === "patch" || method === "trace" ? "never" : "always";
  const repeat = place.word("x-repeat", ["always", "keyed", "never"]) ?? usual;
  if (repeat === "keyed" && !key) place.at("x-repeat").fail("is keyed, but there is no x-key");
  const auth = readAuth(place, reader.credentials);
  const twice = inPath.filter(({ isTwice }) => isTwice).map(({ wire }) => wire);
  const words = inPath.filter((each) => each.words.length > 0).map((each) => [each.wire, each.words] as const);
  const renamed =
    body?.fields.filter(({ isRenamed }) => isRenamed).map(({ name, wire }) => [name, wire] as const) ?? [];
  const limiter = place.word("x-limiter", LIMITERS) ?? "general";
  const maxBody = place.positive("x-max-body");
  const [tag] = place.strings("tags");
  const media = body ? undefined : otherMedia(place);
  return {
    place,
    id,
    constant,
    auth,
    names,
    ...(tag !== undefined && reader.later.has(tag) && { later: tag }),
    path: inPath,
    ...(params && { params }),
    answers,
    result,
    docs: readDocs({
      place,
      parameters: reader.isVendor ? [] : parameters,
      path: inPath,
      answers,
      result,
      repeat,
      key,
    }),
    entry: {
      id,
      method: VERBS[method],
      path,
      auth,
      ...(query.length > 0 && { query: Object.fromEntries(query.map(({ name, entry }) => [name, entry])) }),
      ...(twice.length > 0 && { twice }),
      ...(words.length > 0 && {
        words: Object.fromEntries(words.map(([wire, each]) => [wire, Object.fromEntries(each)])),
      }),
      ...(body && { body: body.only?.name ?? true }),
      ...(body?.only?.isWhole && { wholeBody: true as const }),
      ...(body?.only && !body.only.isRequired && { optionalBody: true as const }),
      ...(media !== undefined && { media }),
      ...(renamed.length > 0 && { rename: Object.fromEntries(renamed) }),
      ...(repeat !== usual && { repeat }),
      ...(key && { key }),
      ...(limiter !== "general" && { limiter }),
      ...(maxBody !== undefined && { maxBody }),
      ...(page && { page }),
      ...(answers.isEmpty && { empty: true as const }),
      ...(place.word("x-branch", ["never"]) && { branch: false as const }),
      ...(place.isTrue("x-secret") && { secret: true as const }),
      ...(answers.isText && { text: true as const }),
    },
  };
};

const VERBS = {
  get: "GET",
  put: "PUT",
  post: "POST",
  delete: "DELETE",
  options: "OPTIONS",
  head: "HEAD",
  patch: "PATCH",
  trace: "TRACE",
} as const;

const joinParams = (
  place: Place,
  id: string,
  query: readonly QueryArgument[],
  body: Body | undefined,
  elsewhere: readonly string[],
  names: Names,
): Params | undefined => {
  const needsBody = body?.isRequired === true;
  if (body?.only) {
    if (query.length > 0) place.at("requestBody", "x-argument").fail("leaves no room for the query parameters");
    const { name, slot } = body.only;
    const isRequired = needsBody && body.only.isRequired;
    return { name: isVariable(name) ? name : "value", isRequired, fields: [], body: slot };
  }
  const isHere = ({ name }: Argument) => !elsewhere.includes(name);
  const [inQuery, inBody] = [query.filter(isHere), body?.fields.filter(isHere) ?? []];
  const fields = [...inQuery, ...inBody];
  if (fields.length === 0 && !body?.whole) return undefined;
  const twice = fields.find(({ name }, index) => fields.findIndex((other) => other.name === name) < index);
  if (twice) place.fail(`has two arguments named ${quoted(twice.name)}`);
  const isRequired =
    inQuery.some((each) => each.isRequired) ||
    (needsBody && (body?.whole ?? inBody.find((field) => field.isRequired)) !== undefined);
  const typeNames = { whole: names.take(`${pascal(id)}Params`), rest: names.take(`Bound${pascal(id)}Params`) };
  return { name: "params", typeNames, isRequired, fields, ...(body?.whole && { body: body.whole }) };
};

const readKey = (place: Place): Entry["key"] => {
  if (!place.has("x-key")) return undefined;
  const given = place.at("x-key").only("header", "field", "ttl", "add");
  const [header, field, ttl] = [given.string("header"), given.string("field"), given.string("ttl")];
  if (header === undefined && field === undefined) given.fail("names neither a header nor a field");
  if (given.has("add") && !(given.isTrue("add") && (header ?? (field?.includes(".") ? undefined : field))))
    given.at("add").fail("is true or left out, and needs a header, or a field at the top of the body");
  return {
    ...(header !== undefined && { header }),
    ...(field !== undefined && { field }),
    ...(ttl !== undefined && { ttl }),
    ...(given.has("add") && { add: true as const }),
  };
};

/** The credentials that may call it, each by itself; none where it may be called without. */
const readAuth = (place: Place, credentials: readonly Credential[]): string[] => {
  const choices = place.has("security") ? place.items("security") : place.document.items("security");
  const names = choices.map((choice) => {
    const [first, second] = choice.entries();
    if (second) choice.fail("asks for several credentials at once, and a client has one");
    if (first && !credentials.some(({ name }) => name === first[0]))
      first[1].fail("is no security scheme of this document");
    return first?.[0];
  });
  const known = [...new Set(names.filter((name) => name !== undefined))];
  return names.includes(undefined) ? [] : known;
};

/** Public names in parts, from the vendor key or from the id. */
const readNames = (place: Place, id: string, { isVendor, methods }: Reader): MethodName[] => {
  const given = place.at("x-method");
  const isHandwritten = place.word("x-stream", ["shape", "events", "ndjson"]) !== undefined;
  if (given.value === "none" || isHandwritten) return [];
  if (!given.exists) {
    const parts = isVendor
      ? id.split(".").map((part) => (isMember(part) ? part : camel(part)))
      : ["api", methods.take(camel(id), "Operation")];
    return [{ parts }];
  }
  return (Array.isArray(given.value) ? given.items() : [given]).map((each) => {
    const isPlain = typeof each.value === "string";
    const name = isPlain ? each : each.only("name", "with").at("name");
    const parts = (name.string() ?? "").split(".");
    if (!parts.every(isMember)) name.fail("is not a name like runs.list");
    const filled = isPlain ? [] : each.entries("with");
    return {
      parts,
      ...(filled.length > 0 && { with: Object.fromEntries(filled.map(([key, { value }]) => [key, value])) }),
    };
  });
};

/** The same operation as the method of one of its names has it: without the parameters that it fills in. */
export const asMethod = (operation: Model, { parts, with: filled }: MethodName, names: Names): Model => {
  if (!filled) return operation;
  const { params, place } = operation;
  const unknown = Object.keys(filled).find((name) => !params?.fields.some((field) => field.name === name));
  if (unknown !== undefined || !params || params.body)
    return place.at("x-method").fail(`fills in ${quoted(unknown ?? "")}, which is no parameter by itself`);
  const fields = params.fields.filter(({ name }) => !Object.hasOwn(filled, name));
  const title = pascal(parts.join(" "));
  const typeNames = { whole: names.take(`${title}Params`), rest: names.take(`Bound${title}Params`) };
  const { params: _, ...rest } = operation;
  const isRequired = fields.some((field) => field.isRequired);
  return { ...rest, with: filled, ...(fields.length > 0 && { params: { ...params, fields, typeNames, isRequired } }) };
};

/** The tags that say of their operations that they can wait. Their names become names of files. */
const readLater = (root: Place): ReadonlySet<string> => {
  const tags = root.items("tags").filter((tag) => tag.word("x-load", ["later"]) !== undefined);
  for (const tag of tags)
    if (!/^[a-z][A-Za-z0-9]*$/.test(tag.string("name") ?? ""))
      tag.at("name").fail("is not a name that a file can have");
  return new Set(tags.flatMap((tag) => tag.string("name") ?? []));
};

const isMember = (name: string): boolean => isIdentifier(name) && name !== "__proto__";
