// What this project asks of its document beyond what OpenAPI does. Each rule says what is wrong as a sentence that begins
// with the operation or component it is about.
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import {
  answersOf,
  childrenOf,
  type Fields,
  isSuccess,
  jsonOf,
  type MediaType,
  methodNames,
  type Parameter,
  type Place,
  parametersOf,
  placesOf,
  propertiesOf,
  resolve,
  type Schema,
  type SpecDocument,
  walkSchema,
} from "./spec-document.js";
import { METHOD_NAME, VENDOR_KEYS } from "./vendor-keys.js";

type Report = (problem: string) => void;
type OperationRule = (document: SpecDocument, place: Place, report: Report) => void;
type DocumentRule = (document: SpecDocument, report: Report) => void;

/** What is wrong with a bundled document; empty when nothing is. */
export function checkSpec(document: SpecDocument): string[] {
  const problems: string[] = [];
  for (const place of placesOf(document)) {
    for (const rule of operationRules) rule(document, place, (problem) => problems.push(`${place.name}: ${problem}`));
  }
  for (const rule of documentRules) rule(document, (problem) => problems.push(problem));
  return problems;
}

const isNamedAndExplained: OperationRule = (document, { operation }, report) => {
  if (!new RegExp(METHOD_NAME).test(operation.operationId ?? "")) report("operationId is not a name like runs.list.");
  for (const key of ["summary", "description"] as const) {
    if (!isProse(operation[key])) report(`${key} is not a sentence.`);
  }
  if (!operation["x-source"]) report("x-source does not say where the behaviour was read or seen.");
  const tags = document.tags?.map(({ name }) => name) ?? [];
  if (operation.tags?.length !== 1 || !tags.includes(operation.tags[0])) report("has not exactly one declared tag.");
};

const saysWhoMayCall: OperationRule = (document, { operation }, report) => {
  if (!operation.security) return report("security is not given; [] means that no credential is needed.");
  const known = document.components.securitySchemes ?? {};
  for (const [name, ...more] of operation.security.map((alternative) => Object.keys(alternative))) {
    if (name === undefined || more.length > 0) report("security asks for none or several credentials at once.");
    else if (!Object.hasOwn(known, name)) report(`security names ${name}, which is no security scheme.`);
  }
};

const saysHowItFails: OperationRule = (document, place, report) => {
  const answers = answersOf(document, place);
  if (!answers.some(([status]) => isSuccess(status))) report("has no success answer.");
  const needsCredential = (place.operation.security ?? []).length > 0;
  // Requests that need no credential are not limited either.
  const isLimited = needsCredential && place.operation["x-limiter"] !== "none";
  for (const status of [...(needsCredential ? ["401"] : []), ...(isLimited ? ["429"] : []), "500"]) {
    if (!answers.some(([declared]) => declared === status)) report(`has no answer for status ${status}.`);
  }
  for (const [status, answer] of answers) {
    const isText = answer.content?.["text/plain"] !== undefined;
    if (!isSuccess(status) && jsonOf(answer).length === 0 && !isText)
      report(`the answer for status ${status} has neither a JSON body nor a text.`);
  }
};

const hasValidExamples: OperationRule = (document, place, report) => {
  const { requestBody } = place.operation;
  const bodies: [string, MediaType][] = jsonOf(requestBody && resolve(document, requestBody)).map((media) => [
    "the request body",
    media,
  ]);
  for (const [status, answer] of answersOf(document, place)) {
    if (isSuccess(status))
      bodies.push(...jsonOf(answer).map((media): [string, MediaType] => [`answer ${status}`, media]));
  }
  for (const [what, media] of bodies) {
    if (!media.schema) report(`${what} has no schema.`);
    else if (media.example === undefined) report(`${what} has no example.`);
    else
      for (const mistake of mistakesIn(document, media.schema, media.example))
        report(`the example of ${what}${mistake}.`);
  }
};

const hasOpenAnswersAndClosedRequests: OperationRule = (document, place, report) => {
  const isWord = (schema: Schema) =>
    typeof schema.const === "string" || schema.enum?.some((value) => typeof value === "string");
  const isAnyText = (schema: Schema) => [schema.type].flat().includes("string") && !isWord(schema);
  const isOpen = (schema: Schema) => schema.anyOf?.some((part) => isAnyText(resolve(document, part))) ?? false;

  for (const [where, root] of requestSchemas(document, place)) {
    walkSchema(document, root, (schema, path) => {
      const words = schema.anyOf?.some((part) => isWord(resolve(document, part)));
      if (words && isOpen(schema) && !schema["x-open"])
        report(`${where}${path} is an open enum in a request; x-open can say why.`);
    });
  }
  for (const [where, root] of answerSchemas(document, place)) {
    walkSchema(document, { allOf: [root] }, (schema, path) => {
      for (const [step, child] of childrenOf(schema)) {
        const closed = isWord(resolve(document, child)) && !isOpen(schema);
        if (closed) report(`${where}${path}${step} is a closed enum in an answer.`);
      }
    });
  }
};

const explainsEverything: OperationRule = (document, place, report) => {
  for (const parameter of parametersOf(document, place)) {
    if (!isProse(parameter.description)) report(`parameter ${parameter.name} has no description.`);
  }
  for (const [where, root] of [...requestSchemas(document, place), ...answerSchemas(document, place)]) {
    walkSchema(document, root, (schema, path) => {
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        const description = property.description ?? resolve(document, property).description;
        if (!isProse(description)) report(`${where}${path}.${name} has no description.`);
      }
    });
  }
};

const hasMomentsAsDates: OperationRule = (document, place, report) => {
  for (const [where, root] of answerSchemas(document, place)) {
    walkSchema(document, root, (schema, path) => {
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        if (/(At|Until)$/.test(name) && property.format !== "date-time")
          report(`${where}${path}.${name} is no date-time.`);
      }
    });
  }
};

const namesItsArguments: OperationRule = (document, place, report) => {
  const names = argumentsOf(document, place);
  for (const name of names) {
    if (!/^[a-z][A-Za-z0-9]*$/.test(name))
      report(`the argument ${name} is not in camel case; x-argument can rename it.`);
  }
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  for (const name of twice) report(`two arguments are called ${name}.`);
  for (const { name, schema, style, explode, in: location } of parametersOf(document, place)) {
    const isList = location === "query" && schema && resolve(document, schema).type === "array";
    if (isList && (style !== "form" || explode !== false))
      report(`the list ${name} does not say style: form, explode: false.`);
  }
};

const saysWhetherItRepeats: OperationRule = (document, { operation, method, ...place }, report) => {
  const { "x-repeat": repeat, "x-key": key } = operation;
  if ((method === "get") === (repeat !== undefined)) report("x-repeat belongs to every operation but GET.");
  if ((repeat === "keyed") !== (key !== undefined)) report("x-repeat: keyed and x-key belong together.");
  if (!key) return;
  if (!key.header && !key.field) report("x-key names neither a header nor a field.");
  // Without a header, what is added stands in the body.
  const isInBody = !key.header;
  if (isInBody && key.add && key.field?.includes(".")) report("x-key adds a field that is not at the top of the body.");
  const headers = parametersOf(document, { operation, method, ...place }).filter(
    (parameter) => parameter.in === "header",
  );
  for (const name of [key.header, isInBody ? undefined : key.ttl]) {
    if (name && !headers.some((header) => header.name === name))
      report(`x-key names ${name}, which is no header parameter.`);
  }
  for (const name of [key.field, isInBody ? key.ttl : undefined]) {
    if (name && !hasField(document, bodySchema(document, operation), name.split(".")))
      report(`x-key names ${name}, which is no field of the body.`);
  }
};

const pagesAsItSays: OperationRule = (document, place, report) => {
  const page = place.operation["x-pagination"];
  if (!page) return;
  const names = argumentsOf(document, place);
  const [next, size] = page.style === "offset" ? ["page", "perPage"] : ["after", "limit"];
  for (const name of [next, size]) if (!names.includes(name)) report(`x-pagination needs an argument ${name}.`);
  const largest = parametersOf(document, place).find((parameter) => argumentName(parameter) === size)?.schema?.maximum;
  if (largest !== undefined && largest !== page.max)
    report(`${size} goes to ${largest}, x-pagination says ${page.max}.`);
  for (const [where, schema] of answerSchemas(document, place, isSuccess)) {
    const { data, pagination } = propertiesOf(document, schema);
    if (data?.type !== "array" || !pagination) report(`${where} has no data and pagination.`);
  }
};

const operationRules: OperationRule[] = [
  isNamedAndExplained,
  saysWhoMayCall,
  saysHowItFails,
  hasValidExamples,
  hasOpenAnswersAndClosedRequests,
  explainsEverything,
  hasMomentsAsDates,
  namesItsArguments,
  saysWhetherItRepeats,
  pagesAsItSays,
];

// All kinds of credential share one set of functions, in which only a leading id tells two operations of one name apart.
const namesMethodsOnce: DocumentRule = (document, report) => {
  const byName = new Map<string, Place[]>();
  for (const place of placesOf(document)) {
    for (const { name } of methodNames(place.operation)) byName.set(name, [...(byName.get(name) ?? []), place]);
  }
  for (const [name, places] of byName) {
    const led = places.filter(({ path }) => path.includes("{"));
    if (led.length > 1 || places.length - led.length > 1) {
      report(`${name}: ${places.map((place) => place.name).join(" and ")} cannot be told apart by a leading id.`);
    }
  }
};

const explainsComponents: DocumentRule = (document, report) => {
  for (const [name, schema] of Object.entries(document.components.schemas ?? {})) {
    if (!isProse(schema.description)) report(`${name}: the schema has no description.`);
  }
};

const usesKnownKeys: DocumentRule = (document, report) => {
  const checked = new Set<unknown>();
  const check = (kind: string, node: Fields, where: string) => {
    checked.add(node);
    for (const [key, value] of Object.entries(node).filter(([key]) => key.startsWith("x-"))) {
      const rule = VENDOR_KEYS[kind]?.[key];
      if (!rule) report(`${where}: ${key} has no meaning here.`);
      else for (const mistake of mistakesIn(document, rule, value)) report(`${where}: ${key}${mistake}.`);
    }
  };
  const checkSchema = (root: Schema, where: string) =>
    walkSchema(document, root, (schema, path) => {
      for (const property of Object.values(schema.properties ?? {}))
        if (!property.$ref) check("property", property, where + path);
      if (!checked.has(schema)) check("schema", schema, where + path);
    });

  for (const place of placesOf(document)) {
    check("operation", place.operation, place.name);
    for (const parameter of parametersOf(document, place))
      check(parameter.in, parameter, `${place.name}: ${parameter.name}`);
    if (place.operation.requestBody) check("requestBody", place.operation.requestBody, place.name);
    for (const [where, root] of [...requestSchemas(document, place), ...answerSchemas(document, place)]) {
      checkSchema(root, `${place.name}: ${where}`);
    }
  }
  for (const [name, schema] of Object.entries(document.components.schemas ?? {})) checkSchema(schema, name);
  for (const [name, scheme] of Object.entries(document.components.securitySchemes ?? {}))
    check("securityScheme", scheme, name);
  for (const tag of document.tags ?? []) check("tag", tag, `tag ${tag.name}`);
  for (const [where, node] of nodesOf(document)) {
    const key = Object.keys(node).find((name) => name.startsWith("x-"));
    if (key && !checked.has(node)) report(`${where}: ${key} has no meaning here.`);
  }
};

const documentRules: DocumentRule[] = [namesMethodsOnce, explainsComponents, usesKnownKeys];

/** Text that a reader can be shown: it begins like a sentence and ends like one. */
const isProse = (text: unknown): boolean => typeof text === "string" && /^[A-Z0-9`"'][\s\S]*[.)]$/.test(text.trim());

const requestSchemas = (document: SpecDocument, place: Place): [where: string, schema: Schema][] => [
  ...parametersOf(document, place).flatMap(({ name, schema }): [string, Schema][] =>
    schema ? [[`parameter ${name}`, schema]] : [],
  ),
  ...bodySchemas(document, place.operation.requestBody).map((schema): [string, Schema] => ["the request body", schema]),
];

const answerSchemas = (document: SpecDocument, place: Place, wanted = (_status: string) => true): [string, Schema][] =>
  answersOf(document, place)
    .filter(([status]) => wanted(status))
    .flatMap(([status, answer]) =>
      jsonOf(answer).map(({ schema }): [string, Schema] => [`answer ${status}`, schema ?? {}]),
    );

const bodySchemas = (document: SpecDocument, body: Place["operation"]["requestBody"]): Schema[] =>
  jsonOf(body && resolve(document, body)).flatMap(({ schema }) => (schema ? [schema] : []));

const bodySchema = (document: SpecDocument, { requestBody }: Place["operation"]): Schema =>
  bodySchemas(document, requestBody)[0] ?? {};

function hasField(document: SpecDocument, schema: Schema, [name, ...rest]: string[]): boolean {
  if (name === undefined) return true;
  const property = propertiesOf(document, schema)[name];
  return property !== undefined && hasField(document, property, rest);
}

function argumentName({ name, "x-argument": argument }: Parameter): string {
  return typeof argument === "string" ? argument : (argument?.name ?? name);
}

/** The names of everything a caller gives: path ids, query arguments, and the fields of a body that is not one argument itself. */
function argumentsOf(document: SpecDocument, place: Place): string[] {
  const { requestBody } = place.operation;
  const fields = requestBody?.["x-argument"] ? {} : propertiesOf(document, bodySchema(document, place.operation));
  return [
    ...parametersOf(document, place)
      .filter((parameter) => parameter.in === "path" || parameter.in === "query")
      .map(argumentName),
    ...Object.entries(fields).map(([name, field]) =>
      typeof field["x-argument"] === "string" ? field["x-argument"] : name,
    ),
  ];
}

/** Every object of the document with where it stands, apart from example data and from maps whose keys are names. */
function* nodesOf(node: unknown, where = "#"): Generator<[where: string, node: Fields]> {
  if (typeof node !== "object" || node === null) return;
  const isMap = /\/(headers|properties|values)$/.test(where);
  if (!Array.isArray(node) && !isMap) yield [where, node as Fields];
  for (const [key, child] of Object.entries(node)) if (key !== "example") yield* nodesOf(child, `${where}/${key}`);
}

const ajv = formats.default(new Ajv2020({ strict: false, allErrors: true }));
const validators = new WeakMap<Schema, ValidateFunction>();

/** How a value breaks a schema of the document: each as the end of a sentence that names the value. */
function mistakesIn(document: SpecDocument, schema: Schema, value: unknown): string[] {
  const validate = validators.get(schema) ?? ajv.compile({ components: document.components, ...schema });
  validators.set(schema, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath.replaceAll("/", ".")} ${message}`);
}
