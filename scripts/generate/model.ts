// What the document says about each operation, in the terms of the generated code. Nothing here names an operation.

import type { Operation as TableEntry } from "../contract.js";
import { type Body, jsonContent, objectFields, readBody } from "./body.js";
import { type Argument, type Query, readParameters, readPath, readQuery } from "./parameters.js";
import { type Place, quoted } from "./place.js";
import type { Slot, Types } from "./schema.js";
import { camel, isIdentifier, KEYWORDS, Names, pascal, prose } from "./text.js";

/** The one object of parameters: fields known one by one, or a type of the document, or a field's value itself. */
export interface Params {
  readonly name: string;
  readonly typeName: string;
  /** The type's name where some fields are filled in. */
  readonly boundName: string;
  readonly isRequired: boolean;
  readonly fields: readonly Argument[];
  /** What the fields are added to, or the whole. */
  readonly body?: Slot;
}

export type Result = { readonly kind: "cursor" | "offset" | "list" | "plain"; readonly slot?: Slot };

export interface OperationModel {
  readonly place: Place;
  readonly id: string;
  /** Its constant in operations.ts. */
  readonly constant: string;
  readonly auth: readonly string[];
  readonly names: readonly (readonly string[])[];
  readonly path: readonly Argument[];
  readonly params?: Params;
  readonly result: Result;
  readonly answer?: Place;
  /** Success may come with something that is no JSON. */
  readonly hasAnswer: boolean;
  /** The paragraphs of its documentation, without the arguments that are filled in. */
  readonly docs: (filled: readonly string[]) => string[];
  /** The entry of the table, but for its dates. */
  readonly entry: Omit<TableEntry, "dates">;
}

export interface Credential {
  readonly name: string;
  /** `SecretKey`, as names of interfaces begin. */
  readonly prefix: string;
  /** Arguments that a bound client fills in. */
  readonly bound: readonly string[];
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;
const VENDOR_KEYS = ["x-method", "x-pagination", "x-repeat", "x-key", "x-limiter", "x-source"];
const LIMITERS = ["general", "deployments", "batchItems", "queryConcurrency", "publicTokens"] as const;

export const readCredentials = (root: Place, names: Names): Credential[] =>
  root
    .at("components", "securitySchemes")
    .entries()
    .map(([name, scheme]) => ({
      name,
      prefix: names.take(pascal(name), "Credential"),
      bound: scheme
        .target()
        .at("x-bound")
        .items()
        .map((item) => item.string() ?? ""),
    }));

export const readOperations = (
  root: Place,
  types: Types,
  names: Names,
  credentials: readonly Credential[],
): OperationModel[] => {
  const places = root
    .at("paths")
    .entries()
    .flatMap(([path, item]) => {
      if (!path.startsWith("/")) item.fail("is not a path that begins with a slash");
      const target = item.target();
      return METHODS.filter((method) => target.at(method).exists).map((method) => ({
        path,
        item: target,
        method,
        place: target.at(method),
      }));
    });
  // A document that uses none of the keys calls its operations as it likes: no resource can be read out of that.
  const isVendor = places.some(({ place }) => VENDOR_KEYS.some((key) => place.at(key).exists));
  const methods = new Names();
  const ids = new Map<string, Place>();
  return places.map(({ path, item, method, place }) => {
    const id = place.at("operationId").string() ?? camel(`${method} ${path}`);
    const first = ids.get(id);
    if (first) place.fail(`has the operationId ${quoted(id)}, as ${first.pointer} has`);
    ids.set(id, place);
    return readOperation({ path, item, method, place, id, isVendor, methods, root, types, names, credentials });
  });
};

interface Source {
  readonly path: string;
  readonly item: Place;
  readonly method: (typeof METHODS)[number];
  readonly place: Place;
  readonly id: string;
  readonly isVendor: boolean;
  /** The names of methods that are made from ids. */
  readonly methods: Names;
  readonly root: Place;
  readonly types: Types;
  readonly names: Names;
  readonly credentials: readonly Credential[];
}

const readOperation = (source: Source): OperationModel => {
  const { place, id, types, names } = source;
  const publicNames = readNames(source);
  const parameters = readParameters(source.item, place);
  const constant = names.take(camel(id), "Operation");
  const typeName = pascal(id);
  const taken = new Set(["params", "requestOptions", "call", "resources", constant, ...publicNames.flat()]);
  const path = readPath(source.path, place, parameters, types, taken);
  const query = parameters
    .filter((parameter) => parameter.at("in").value === "query")
    .flatMap((parameter) => readQuery(parameter, types));
  const body = readBody(place, types);
  const params = joinParams(source, typeName, query, body);
  const answers = readAnswers(place);
  const page = readPage(source, query, answers.schema);
  const result = readResult(source, typeName, answers.schema, page?.style);
  const repeat = place.at("x-repeat").word(["always", "keyed", "never"]);
  const usual = ["get", "head", "options", "put", "delete"].includes(source.method) ? "always" : "never";
  const key = readKey(place);
  if (repeat === "keyed" && !key) place.at("x-repeat").fail("is keyed, but there is no x-key");
  const twice = path
    .filter(({ parameter }) => parameter.at("x-encode").word(["twice"]))
    .map(({ argument }) => argument.wire);
  const limiter = place.at("x-limiter").word(LIMITERS);
  const maxBody = positive(place.at("x-max-body"));
  const rename = Object.fromEntries(
    body.fields.filter(({ name, wire }) => name !== wire).map(({ name, wire }) => [name, wire]),
  );
  const auth = readAuth(source);
  return {
    place,
    id,
    constant,
    auth,
    names: publicNames,
    path: path.map(({ argument }) => argument),
    ...(params && { params }),
    result,
    ...(answers.schema && { answer: answers.schema }),
    hasAnswer: answers.schema !== undefined || answers.others.length > 0 || !answers.isEmpty,
    docs: readDocs(source, {
      parameters,
      path: path.map(({ argument }) => argument),
      answers,
      repeat: repeat ?? usual,
      key,
      result,
    }),
    entry: {
      id,
      method: source.method.toUpperCase() as TableEntry["method"],
      path: source.path,
      auth,
      ...(query.length > 0 && {
        query: Object.fromEntries(query.map(({ argument, entry }) => [argument.name, entry])),
      }),
      ...(twice.length > 0 && { twice }),
      ...(body.entry !== undefined && { body: body.entry }),
      ...(Object.keys(rename).length > 0 && { rename }),
      ...(repeat !== undefined && repeat !== usual && { repeat }),
      ...(key && { key }),
      ...(limiter !== undefined && limiter !== "general" && { limiter }),
      ...(maxBody !== undefined && { maxBody }),
      ...(page && { page }),
      ...(answers.isEmpty && { empty: true as const }),
    },
  };
};

const joinParams = (source: Source, typeName: string, query: readonly Query[], body: Body): Params | undefined => {
  const fields = [...query.map(({ argument }) => argument), ...body.fields];
  if (fields.length === 0 && !body.whole) return undefined;
  const names = new Set<string>();
  for (const { name } of fields) {
    if (names.has(name)) source.place.fail(`has two arguments named ${quoted(name)}`);
    names.add(name);
  }
  const isRequired =
    query.some(({ argument }) => argument.isRequired) ||
    (body.isRequired && (body.whole !== undefined || body.fields.some((field) => field.isRequired)));
  if (body.value === undefined)
    return {
      name: "params",
      typeName: source.names.take(`${typeName}Params`),
      boundName: source.names.take(`Bound${typeName}Params`),
      isRequired,
      fields,
      ...(body.whole && { body: body.whole }),
    };
  if (query.length > 0) source.place.at("requestBody", "x-argument").fail("leaves no place for the query parameters");
  const field = body.fields[0];
  const name = KEYWORDS.has(body.value) || !isIdentifier(body.value) ? "value" : body.value;
  const slot = field && source.types.slot(field.schema, "request");
  return { name, typeName: "", boundName: "", isRequired, fields: [], ...(slot && { body: slot }) };
};

interface Answers {
  /** The schema of what a call gives back. */
  readonly schema?: Place;
  /** Success may come without a body. */
  readonly isEmpty: boolean;
  /** Media types of successes that are not JSON. */
  readonly others: readonly string[];
}

const readAnswers = (place: Place): Answers => {
  const all = place
    .at("responses")
    .entries()
    .map(([status, response]) => ({ status, response: response.target() }));
  const successes = all.filter(({ status }) => /^2(\d\d|XX)$/i.test(status)).map(({ response }) => response);
  const schemas = successes.flatMap((response) => jsonContent(response)?.at("schema") ?? []);
  const distinct = new Map(schemas.map((schema) => [schema.target().pointer, schema]));
  const [schema] =
    distinct.size > 1 ? [place.with({ anyOf: [...distinct.values()].map(({ value }) => value) })] : distinct.values();
  return {
    ...(schema && { schema }),
    isEmpty: successes.some((response) => response.at("content").entries().length === 0),
    others: successes
      .filter((response) => !jsonContent(response))
      .flatMap((response) =>
        response
          .at("content")
          .entries()
          .map(([name]) => name),
      ),
  };
};

/** Parameters that ask for a part of a list, however it is cut. */
const PAGING =
  /^(page(\[.*|[-_]?(no|num|number|index|size|token))?|per[-_]?page|offset|skip|cursor|(starting|ending)[-_]?(after|before)|(next|continuation)[-_]?(page|token|cursor))$/i;

const readPage = ({ place }: Source, query: readonly Query[], answer: Place | undefined): TableEntry["page"] => {
  const given = place.at("x-pagination");
  if (given.exists) {
    const style =
      given.only("style", "max").at("style").word(["cursor", "offset", "forward", "none"]) ??
      given.fail("has no style");
    if (style !== "none" && !listItem(answer, "data")) given.fail("is for answers that have a list named data");
    const max = positive(given.at("max"));
    if (style !== "none" || isArray(answer)) return { style, ...(max !== undefined && { max }) };
    return undefined;
  }
  if (isArray(answer)) return { style: "none" };
  const names = query.map(({ argument }) => argument.wire);
  const max = query.find(({ argument }) => ["page[size]", "perPage"].includes(argument.wire))?.entry.max;
  const page = (style: "cursor" | "offset" | "forward") => ({ style, ...(max !== undefined && { max }) });
  const item = listItem(answer, "data");
  if (item && names.includes("page[after]")) return page(names.includes("page[before]") ? "cursor" : "forward");
  if (item && names.includes("page") && names.includes("perPage")) return page("offset");
  const unknown = names.filter((name) => PAGING.test(name));
  const isList = answer !== undefined && (objectFields(answer.target()) ?? []).some(({ schema }) => isArray(schema));
  if (isList && unknown.length > 0)
    place.fail(
      `pages its list in a way that is not known (${unknown.map(quoted).join(", ")}); x-pagination says how, or that it does not`,
    );
  return undefined;
};

const isArray = (schema: Place | undefined): boolean => schema?.target().at("type").value === "array";

/** The elements of an answer's list. */
const listItem = (answer: Place | undefined, name: string): Place | undefined => {
  const field =
    answer &&
    objectFields(answer.target())
      ?.find((each) => each.name === name)
      ?.schema.target();
  return field?.at("type").value === "array" ? field.at("items") : undefined;
};

const readResult = (
  { types }: Source,
  typeName: string,
  answer: Place | undefined,
  style: string | undefined,
): Result => {
  if (!answer) return { kind: "plain" };
  const isPaged = style === "cursor" || style === "forward" || style === "offset";
  const item = isPaged ? listItem(answer, "data") : style === "none" ? answer.target().at("items") : undefined;
  if (!item) return { kind: "plain", slot: types.slot(answer, "answer", `${typeName}Result`) };
  const kind = style === "none" ? "list" : style === "offset" ? "offset" : "cursor";
  return { kind, slot: types.slot(item, "answer", `${typeName}Item`) };
};

const positive = (place: Place): number | undefined => {
  const value = place.number();
  if (!place.exists || (value !== undefined && Number.isInteger(value) && value > 0)) return value;
  return place.fail("is not a positive whole number");
};

const readKey = (place: Place): TableEntry["key"] => {
  const given = place.at("x-key");
  if (!given.exists) return undefined;
  const [header, field, ttl] = ["header", "field", "ttl"].map((name) =>
    given.only("header", "field", "ttl", "add").at(name).string(),
  );
  if (header === undefined && field === undefined) given.fail("names neither a header nor a field");
  const add = given.at("add");
  if (add.exists && (add.value !== true || header === undefined))
    add.fail("is true where a key can be added, in a header");
  return {
    ...(header !== undefined && { header }),
    ...(field !== undefined && { field }),
    ...(ttl !== undefined && { ttl }),
    ...(add.exists && { add: true as const }),
  };
};

const readAuth = ({ place, root, credentials }: Source): string[] => {
  const security = place.at("security").exists ? place.at("security") : root.at("security");
  const choices = security.items().map((choice) => {
    const [first, ...more] = choice.entries();
    if (more.length > 0) choice.fail("asks for several credentials at once, and a client has one");
    if (first && !credentials.some(({ name }) => name === first[0]))
      first[1].fail("is not a security scheme of this document");
    return first?.[0];
  });
  const names = choices.filter((name) => name !== undefined);
  return names.length < choices.length ? [] : [...new Set(names)];
};

/** The public names, in parts. */
const readNames = ({ place, id, isVendor, methods }: Source): string[][] => {
  const given = place.at("x-method");
  if (given.value === "none" || place.at("x-stream").word(["shape", "events", "ndjson"])) return [];
  if (given.exists) {
    const all = Array.isArray(given.value) ? given.items() : [given];
    return all.map((each) => {
      const parts = (each.string() ?? "").split(".");
      return parts.every(isIdentifier) && !parts.includes("__proto__")
        ? parts
        : each.fail("is not a name like runs.list");
    });
  }
  if (!isVendor) return [["api", methods.take(camel(id), "Operation")]];
  return [id.split(".").map((part) => (isIdentifier(part) && part !== "__proto__" ? part : camel(part)))];
};

/** The errors that callers tell apart, by status. */
const ERRORS: Readonly<Record<string, string>> = {
  "400": "BadRequestError",
  "401": "AuthenticationError",
  "403": "PermissionDeniedError",
  "404": "NotFoundError",
  "409": "ConflictError",
  "422": "UnprocessableEntityError",
  "429": "RateLimitError",
};

const readDocs = (
  source: Source,
  facts: {
    parameters: readonly Place[];
    path: readonly Argument[];
    answers: Answers;
    repeat: string;
    key: TableEntry["key"];
    result: Result;
  },
): ((filled: readonly string[]) => string[]) => {
  const { place } = source;
  const { parameters, answers, repeat, key, result } = facts;
  const isPaged = result.kind === "cursor" || result.kind === "offset";
  // A client that knows the document knows its headers.
  const headers = source.isVendor
    ? []
    : parameters
        .filter((parameter) => parameter.at("in").value === "header")
        .map((parameter) => parameter.at("name").prose);
  const retries = {
    always: "Repeated when it fails for a reason that may pass.",
    keyed:
      key?.header === undefined
        ? `Repeated only when \`${key?.field}\` is given.`
        : `Repeated only with an idempotency key${key.add ? "; one is added where you give none" : ""}.`,
    never: "Not repeated once the service may have acted on it.",
  };
  const tags = (filled: readonly string[]) => [
    ...facts.path
      .filter(({ name, doc }) => doc !== "" && !filled.includes(name))
      .map(({ name, doc }) => `@param ${name} ${doc}`),
    ...place
      .at("responses")
      .entries()
      .flatMap(([status, response]) => {
        const name = Object.hasOwn(ERRORS, status) ? ERRORS[status] : undefined;
        return name
          ? [`@throws ${name} ${status}: ${prose(response.target().at("description").prose).replace(/\s+/g, " ")}`]
          : [];
      }),
    ...(place.at("deprecated").value === true ? ["@deprecated"] : []),
  ];
  return (filled) => [
    prose(place.at("summary").prose),
    prose(place.at("description").prose),
    ...(answers.others.length > 0
      ? [`May answer with ${answers.others.map((name) => prose(name)).join(", ")}: then use \`asResponse()\`.`]
      : []),
    ...(headers.length > 0
      ? [`Headers to give as \`additionalHeaders\`: ${headers.map((name) => `\`${prose(name)}\``).join(", ")}.`]
      : []),
    `One request${isPaged ? ", and one more for each page that is iterated over" : ""}. ${retries[repeat === "always" || repeat === "keyed" ? repeat : "never"]}`,
    ...(place.at("x-source").prose === "" ? [] : [`Source: ${prose(place.at("x-source").prose)}`]),
    tags(filled).join("\n"),
  ];
};
