// The document of the API as tests ask it: does this value fit there, and what does it say of an operation?

import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { document as generated } from "../../generated/document.js";
import {
  type MediaType,
  type MethodName,
  methodNames,
  type Parameter,
  parametersOf,
  placesOf,
  propertiesOf,
  resolve,
  type Schema,
  type SpecDocument,
} from "../../scripts/spec-document.js";

// The generated file is the same document as plain data.
export const document = generated as unknown as SpecDocument;

const ajv = new Ajv2020({ allErrors: true, strict: false });
ajvFormats.default(ajv);
ajv.addSchema({ ...document, $id: "document" });

const validators = new Map<Schema, ValidateFunction>();

const validatorOf = (schema: Schema): ValidateFunction => {
  const known = validators.get(schema);
  if (known) return known;
  // References lead into the document, wherever the schema itself stands.
  const text = JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"document#/');
  const made = ajv.compile(JSON.parse(text));
  validators.set(schema, made);
  return made;
};

/** What keeps a value from fitting a schema; nothing when it fits. */
export const misfits = (schema: Schema, value: unknown): string[] => {
  const validate = validatorOf(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath || "/", message, JSON.stringify(params)].join(" "),
  );
};

const placeOf = (operationId: string) => {
  const place = placesOf(document).find(({ operation }) => operation.operationId === operationId);
  if (!place) throw new Error(`The document has no operation ${operationId}.`);
  return place;
};

/** The public names of an operation, with the fields of the body that each fills in. */
export const methodsOf = (operationId: string): MethodName[] => methodNames(placeOf(operationId).operation);

export const parameterOf = (operationId: string, wireName: string): Parameter | undefined =>
  parametersOf(document, placeOf(operationId)).find(({ in: place, name }) => place === "query" && name === wireName);

/** The first success that the document names, as it would arrive. */
export const exampleAnswerOf = (operationId: string): { status: number; body?: unknown; contentType?: string } => {
  const responses = Object.entries(placeOf(operationId).operation.responses ?? {});
  const [status, response] = responses.find(([each]) => /^2/.test(each)) ?? [];
  if (!response) throw new Error(`${operationId} has no success.`);
  const [content] = Object.entries(resolve(document, response).content ?? {});
  return content === undefined
    ? { status: Number(status) }
    : { status: Number(status), contentType: content[0], body: content[1].example };
};

/** The names of an object's fields, as far as they are known. */
export const fieldNames = (schema: Schema): string[] => Object.keys(propertiesOf(document, schema));

/** The path parameter that may be given by type and name, if the operation has one. */
export const typedParameter = (operationId: string): string | undefined =>
  parametersOf(document, placeOf(operationId)).find(
    ({ in: place, "x-argument": given }) => place === "path" && typeof given === "object" && given.handle === "typed",
  )?.name;

/** Schema and example of the JSON body that an operation takes, if it takes one. */
export const requestBodyOf = (operationId: string): MediaType | undefined => {
  const { requestBody } = placeOf(operationId).operation;
  return requestBody && resolve(document, requestBody).content?.["application/json"];
};

/** The schema of an answer, if the document has such an answer. */
export const declaredAnswer = (operationId: string, status: number, contentType: string): Schema | undefined => {
  const response = placeOf(operationId).operation.responses?.[String(status)];
  const mediaType = contentType.split(";", 1)[0] ?? "";
  return response && resolve(document, response).content?.[mediaType]?.schema;
};

/** Whether the document has such an answer, without a body. */
export const isBare = (operationId: string, status: number): boolean => {
  const response = placeOf(operationId).operation.responses?.[String(status)];
  return response !== undefined && resolve(document, response).content === undefined;
};

/** The fields of a value that its schema does not name, as paths. */
export const unnamedFields = (root: Schema, value: unknown, path = ""): string[] => {
  if (Array.isArray(value)) {
    const items = alternativesOf(root).flatMap(({ items }) => (items ? [items] : []));
    return value.flatMap((each, index) => items.flatMap((item) => unnamedFields(item, each, `${path}[${index}]`)));
  }
  if (typeof value !== "object" || value === null) return [];
  const alternatives = alternativesOf(root);
  const fitting = alternatives.filter((form) => misfits(form, value).length === 0);
  const forms = fitting.length > 0 ? fitting : alternatives;
  const properties = Object.assign({}, ...forms.map((form) => propertiesOf(document, form)));
  const open = forms.some((form) => isOpen(form) || Object.keys(propertiesOf(document, form)).length === 0);
  return Object.entries(value).flatMap(([name, each]) => {
    const property: Schema | undefined = properties[name];
    if (property) return unnamedFields(property, each, `${path}.${name}`);
    return open ? [] : [`${path}.${name}`];
  });
};

/** The schemas that may describe a value, with references and choices followed. */
const alternativesOf = (root: Schema): Schema[] => {
  const schema = resolve(document, root);
  const choices = schema.anyOf ?? schema.oneOf;
  return choices ? choices.flatMap(alternativesOf) : [schema];
};

const isOpen = (root: Schema): boolean => {
  const schema = resolve(document, root);
  return Boolean(schema.additionalProperties) || (schema.allOf ?? []).some(isOpen);
};
