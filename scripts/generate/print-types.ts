// The one file that talks to openapi-typescript and to the compiler: schemas in, the text of their types out.

import openapiTS from "openapi-typescript";
import ts from "typescript";
import type { Schema } from "./convert.js";
import { comment, isIdentifier } from "./text.js";

export interface Printed {
  readonly text: string;
  /** The text of a read-only array of it. */
  readonly list: string;
  readonly isObject: boolean;
  /** An object's fields, the types whose fields it has as well, and the object without these. */
  readonly fields: readonly string[];
  readonly bases: readonly string[];
  readonly own: string;
  /** The members of a union. */
  readonly members?: readonly string[];
  /** Names of other types in it. */
  readonly uses: readonly string[];
}

const { factory } = ts;
const reference = (name: string, of?: readonly ts.TypeNode[]) => factory.createTypeReferenceNode(name, of);
const STRING = factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
const UNKNOWN = factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword);

/** What schemas are while openapi-typescript has them. */
interface Encoding {
  /** Types that no schema can say, by the format of the string that stands for them. */
  readonly formats: Map<string, () => ts.TypeNode>;
  /**
   * Names of fields by the numbers that stand for them: openapi-typescript and its resolver look names up in plain
   * objects, where `constructor` is found without being there.
   */
  readonly fields: string[];
  readonly comments: WeakMap<ts.Node, string>;
}

export const printTypes = async (schemas: ReadonlyMap<string, Schema>): Promise<Map<string, Printed>> => {
  const formats = new Map<string, () => ts.TypeNode>([
    ["Date", () => reference("Date")],
    ["Date | string", () => factory.createUnionTypeNode([reference("Date"), STRING])],
    ["string & {}", () => factory.createIntersectionTypeNode([STRING, factory.createTypeLiteralNode([])])],
  ]);
  const encoding: Encoding = { formats, fields: [], comments: new WeakMap() };
  const names = [...schemas.keys()];
  const nodes = await openapiTS(encode([...schemas.values()], encoding), {
    silent: true,
    emptyObjectsUnknown: true,
    transform: ({ format }) => formats.get(format ?? "")?.(),
    transformProperty: (property, { description }) => {
      encoding.comments.set(property, description ?? "");
      return undefined;
    },
  });
  const printed = schemaMembers(nodes).map(({ name, type }) => {
    const given = names[numberIn(name)];
    if (given === undefined || !type) throw new Error("openapi-typescript left out a type.");
    return [given, print(simplify(type, encoding))] as const;
  });
  return new Map(printed);
};

/** References become strings of a format, since the resolver would follow them as deep as they go. */
const encode = (schemas: readonly Schema[], { formats, fields }: Encoding): string => {
  const numbers = new Map<string, number>();
  const alias = (name: string): string => {
    if (!numbers.has(name)) numbers.set(name, fields.push(name) - 1);
    return `n${numbers.get(name)}`;
  };
  const replace = (keyword: string, value: unknown): unknown => {
    if (keyword === "required" && Array.isArray(value)) return value.map(alias);
    if (typeof value !== "object" || value === null) return value;
    if (keyword === "properties")
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [alias(name), each]));
    if (!("$ref" in value) || typeof value.$ref !== "string") return value;
    const { $ref } = value;
    const required = "required" in value && Array.isArray(value.required) ? value.required.map(String) : [];
    const format = JSON.stringify([$ref, ...required]);
    formats.set(format, () =>
      required.length > 0 ? reference("WithRequired", [reference($ref), words(required)]) : reference($ref),
    );
    return { type: "string", format };
  };
  const components = { schemas: Object.fromEntries(schemas.map((schema, index) => [`n${index}`, schema])) };
  return JSON.stringify({ openapi: "3.1.0", info: { title: "", version: "" }, paths: {}, components }, replace);
};

const words = (values: readonly string[]): ts.TypeNode =>
  union(values.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value))));

const numberIn = (name: ts.Node): number => (ts.isIdentifier(name) ? Number(name.text.slice(1)) : Number.NaN);

/** The members of `interface components { schemas: { … } }`. */
const schemaMembers = (nodes: readonly ts.Node[]): readonly ts.PropertySignature[] =>
  nodes
    .filter((node) => ts.isInterfaceDeclaration(node))
    .filter((node) => node.name.text === "components")
    .flatMap((node) => node.members.filter((member) => ts.isPropertySignature(member)))
    .filter((member) => ts.isIdentifier(member.name) && member.name.text === "schemas")
    .flatMap(({ type }) => (type && ts.isTypeLiteralNode(type) ? type.members : []))
    .filter((member) => ts.isPropertySignature(member));

/** Names and comments of the document, and unions and intersections as one would write them. */
const simplify = (type: ts.TypeNode, { fields, comments }: Encoding): ts.TypeNode => {
  const visit = (node: ts.Node): ts.Node => {
    const inner = ts.visitEachChild(node, visit, undefined);
    if (ts.isPropertySignature(inner))
      return field(inner, fields[numberIn(inner.name)] ?? "", comments.get(node) ?? "");
    if (ts.isUnionTypeNode(inner)) return union(inner.types);
    if (ts.isIntersectionTypeNode(inner)) return intersection(inner.types);
    return inner;
  };
  return ts.visitNode(type, visit, ts.isTypeNode) ?? type;
};

const field = (
  { modifiers, questionToken, type }: ts.PropertySignature,
  name: string,
  doc: string,
): ts.PropertySignature => {
  const key = isIdentifier(name) ? factory.createIdentifier(name) : factory.createStringLiteral(name);
  ts.setEmitFlags(key, ts.EmitFlags.NoAsciiEscaping);
  const property = factory.createPropertySignature(modifiers, key, questionToken, type);
  const text = comment([doc]).replace(/^\/\*|\*\/\n$/g, "");
  if (text === "") return property;
  return ts.addSyntheticLeadingComment(property, ts.SyntaxKind.MultiLineCommentTrivia, text, true);
};

const bare = (type: ts.TypeNode): ts.TypeNode => (ts.isParenthesizedTypeNode(type) ? bare(type.type) : type);
const isUnknown = (type: ts.TypeNode): boolean => type.kind === ts.SyntaxKind.UnknownKeyword;

/** Each member once, `null` last. */
const union = (types: readonly ts.TypeNode[]): ts.TypeNode => {
  const flat = types.map(bare).flatMap((type) => (ts.isUnionTypeNode(type) ? [...type.types] : [type]));
  const members = new Map(flat.map((type) => [textOf(type), type]));
  const last = members.get("null");
  if (last && members.delete("null")) members.set("null", last);
  const [first, second] = members.values();
  if (flat.some(isUnknown)) return UNKNOWN;
  return first && !second ? first : factory.createUnionTypeNode([...members.values()]);
};

/** Without what says nothing, and an object beside "any other field" as one object. */
const intersection = (types: readonly ts.TypeNode[]): ts.TypeNode => {
  const members = types.map(bare).filter((type) => !isUnknown(type));
  const [first, second] = members;
  if (!first || !second) return first ?? UNKNOWN;
  const isOpen = members.some((type) => textOf(type).replace(/\s+/g, " ") === "{ [key: string]: unknown; }");
  if (!isOpen || !members.every(ts.isTypeLiteralNode)) return factory.createIntersectionTypeNode(members);
  return factory.createTypeLiteralNode(members.flatMap((type) => [...type.members]));
};

const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
const noSource = ts.createSourceFile("", "", ts.ScriptTarget.ESNext);

const textOf = (node: ts.TypeNode): string => {
  const text = printer.printNode(ts.EmitHint.Unspecified, node, noSource);
  return text.replace(/^(?: {4})+/gm, (indent) => indent.slice(indent.length / 2));
};

const print = (type: ts.TypeNode): Printed => ({
  text: textOf(type),
  list: textOf(factory.createTypeOperatorNode(ts.SyntaxKind.ReadonlyKeyword, factory.createArrayTypeNode(type))),
  isObject: ts.isTypeLiteralNode(type),
  ...parts(type),
  ...(ts.isUnionTypeNode(type) && { members: type.types.map(textOf) }),
  uses: [...new Set(referencesIn(type))],
});

const referencesIn = (node: ts.Node): string[] => {
  const own = ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) ? [node.typeName.text] : [];
  ts.forEachChild(node, (child) => void own.push(...referencesIn(child)));
  return own;
};

/** An object, or named types and an object beside them, as an interface would say it. */
const parts = (type: ts.TypeNode): Pick<Printed, "fields" | "bases" | "own"> => {
  const all = (ts.isIntersectionTypeNode(type) ? [...type.types] : [type]).map(bare);
  const objects = all.filter(ts.isTypeLiteralNode);
  const named = all.filter(ts.isTypeReferenceNode).filter((node) => !node.typeArguments);
  if (objects.length > 1 || objects.length + named.length < all.length) return { fields: [], bases: [], own: "" };
  const fields = objects.flatMap(({ members }) =>
    members.map(({ name }) => (name && "text" in name ? String(name.text) : "*")),
  );
  return { fields, bases: named.map(textOf), own: objects[0] ? textOf(objects[0]) : "{}" };
};
