// The one file that talks to openapi-typescript and to the compiler: schemas in, the text of their types out.

import openapiTS from "openapi-typescript";
import ts from "typescript";
import type { Schema } from "./schema.js";
import { comment } from "./text.js";

export interface Printed {
  readonly text: string;
  /** The text of a read-only array of it. */
  readonly list: string;
  /** The text is that of an object type. */
  readonly isObject: boolean;
  /** An object's fields, and the types that it has the fields of as well. */
  readonly fields: readonly string[];
  readonly bases: readonly string[];
  /** The object without its bases. */
  readonly own: string;
  /** The members of a union. */
  readonly members?: readonly string[];
  /** Names of other types in it. */
  readonly uses: readonly string[];
}

const { factory } = ts;
const reference = (name: string) => factory.createTypeReferenceNode(name);
const keyword = (kind: ts.KeywordTypeSyntaxKind) => factory.createKeywordTypeNode(kind);

/** The types that schema.ts asks for by a format of its own. */
const FORMATS = new Map<unknown, () => ts.TypeNode>([
  ["Date", () => reference("Date")],
  ["Date | string", () => factory.createUnionTypeNode([reference("Date"), keyword(ts.SyntaxKind.StringKeyword)])],
  [
    "string & {}",
    () => factory.createIntersectionTypeNode([keyword(ts.SyntaxKind.StringKeyword), factory.createTypeLiteralNode([])]),
  ],
]);

export const printTypes = async (schemas: ReadonlyMap<string, Schema>): Promise<Map<string, Printed>> => {
  const comments = new WeakMap<ts.Node, string>();
  // The names of the document reach openapi-typescript only as property names; components are numbered, since its
  // resolver looks them up in plain objects.
  const numbered = new Map([...schemas.keys()].map((name, index) => [name, `s${index}`]));
  const names = new Map([...numbered].map(([name, number]) => [number, name]));
  const source = JSON.stringify(
    {
      openapi: "3.1.0",
      info: { title: "", version: "" },
      paths: {},
      components: { schemas: Object.fromEntries([...schemas].map(([name, schema]) => [numbered.get(name), schema])) },
    },
    (name, value: unknown) =>
      name === "$ref" && typeof value === "string"
        ? `#/components/schemas/${numbered.get(value.slice(REF.length))}`
        : value,
  );
  const nodes = await openapiTS(source, {
    silent: true,
    emptyObjectsUnknown: true,
    transform: ({ format }) => FORMATS.get(format)?.(),
    transformProperty: (property, { description }) => {
      comments.set(property, description ?? "");
      return undefined;
    },
  });

  const printed = new Map<string, Printed>();
  for (const member of schemaMembers(nodes)) {
    const uses = new Set<string>();
    const name =
      ts.isPropertySignature(member) && ts.isIdentifier(member.name) ? names.get(member.name.text) : undefined;
    if (name === undefined || !ts.isPropertySignature(member) || !member.type) continue;
    printed.set(name, print(simplify(member.type, { names, comments, uses }), uses));
  }
  return printed;
};

const REF = "#/components/schemas/";

/** The members of `interface components { schemas: { … } }`. */
const schemaMembers = (nodes: readonly ts.Node[]): readonly ts.TypeElement[] =>
  nodes
    .filter((node) => ts.isInterfaceDeclaration(node))
    .filter((node) => node.name.text === "components")
    .flatMap((node) => node.members.filter((member) => ts.isPropertySignature(member)))
    .filter((member) => ts.isIdentifier(member.name) && member.name.text === "schemas")
    .flatMap(({ type }) => (type && ts.isTypeLiteralNode(type) ? type.members : []));

interface Found {
  readonly names: ReadonlyMap<string, string>;
  readonly comments: WeakMap<ts.Node, string>;
  readonly uses: Set<string>;
}

/** Names in place of paths, comments of our own, and unions and intersections as one would write them. */
const simplify = (type: ts.TypeNode, found: Found): ts.TypeNode => {
  const visit = (node: ts.Node): ts.Node => {
    if (ts.isIndexedAccessTypeNode(node)) {
      const { indexType } = node;
      const name = found.names.get(
        ts.isLiteralTypeNode(indexType) && ts.isStringLiteral(indexType.literal) ? indexType.literal.text : "",
      );
      if (name === undefined) throw new Error("openapi-typescript printed a path that it was not asked for");
      found.uses.add(name);
      return reference(name);
    }
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) && node.typeName.text === "WithRequired")
      found.uses.add("WithRequired");
    const inner = ts.visitEachChild(node, visit, undefined);
    if (ts.isPropertySignature(inner)) return withComment(inner, found.comments.get(node) ?? "");
    if (ts.isUnionTypeNode(inner)) return union(inner.types);
    if (ts.isIntersectionTypeNode(inner)) return intersection(inner.types);
    return inner;
  };
  return ts.visitNode(type, visit, ts.isTypeNode) ?? type;
};

const withComment = (property: ts.PropertySignature, text: string): ts.PropertySignature => {
  if (ts.isStringLiteral(property.name)) ts.setEmitFlags(property.name, ts.EmitFlags.NoAsciiEscaping);
  ts.setSyntheticLeadingComments(property, undefined);
  const body = comment([text]).replace(/^\/\*|\*\/\n$/g, "");
  if (body === "") return property;
  return ts.addSyntheticLeadingComment(property, ts.SyntaxKind.MultiLineCommentTrivia, body, true);
};

const isUnknown = (node: ts.TypeNode): boolean => node.kind === ts.SyntaxKind.UnknownKeyword;
const isNull = (node: ts.TypeNode): boolean => textOf(node) === "null";

const bare = (type: ts.TypeNode): ts.TypeNode => (ts.isParenthesizedTypeNode(type) ? bare(type.type) : type);

/** Each member once, `null` last. */
const union = (types: readonly ts.TypeNode[]): ts.TypeNode => {
  const flat = types.map(bare).flatMap((type) => (ts.isUnionTypeNode(type) ? [...type.types] : [type]));
  const members = [...new Map(flat.map((type) => [textOf(type), type])).values()];
  const [first] = members;
  if (members.some(isUnknown)) return keyword(ts.SyntaxKind.UnknownKeyword);
  if (members.length === 1 && first) return first;
  return factory.createUnionTypeNode([...members.filter((type) => !isNull(type)), ...members.filter(isNull)]);
};

/** Without what says nothing, and an object beside "any other field" as one object. */
const intersection = (types: readonly ts.TypeNode[]): ts.TypeNode => {
  const members = types.filter((type) => !isUnknown(type));
  const [first] = members;
  if (!first) return keyword(ts.SyntaxKind.UnknownKeyword);
  if (members.length === 1) return first;
  const isOpen = members.some((type) => textOf(type).replace(/\s+/g, " ") === "{ [key: string]: unknown; }");
  if (isOpen && members.every(ts.isTypeLiteralNode))
    return factory.createTypeLiteralNode(members.flatMap((type) => [...type.members]));
  return factory.createIntersectionTypeNode(members);
};

const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
const noSource = ts.createSourceFile("", "", ts.ScriptTarget.ESNext);

const textOf = (node: ts.TypeNode): string =>
  printer
    .printNode(ts.EmitHint.Unspecified, node, noSource)
    .replace(/^(?: {4})+/gm, (indent) => " ".repeat(indent.length / 2));

const print = (type: ts.TypeNode, uses: ReadonlySet<string>): Printed => ({
  text: textOf(type),
  ...parts(type),
  list: textOf(factory.createTypeOperatorNode(ts.SyntaxKind.ReadonlyKeyword, factory.createArrayTypeNode(type))),
  isObject: ts.isTypeLiteralNode(type),
  ...(ts.isUnionTypeNode(type) && { members: type.types.map(textOf) }),
  uses: [...uses],
});

/** An object, or named types and an object beside them, as an interface would say it. */
const parts = (type: ts.TypeNode): Pick<Printed, "fields" | "bases" | "own"> => {
  const all = (ts.isIntersectionTypeNode(type) ? [...type.types] : [type]).map(bare);
  const objects = all.filter(ts.isTypeLiteralNode);
  const named = all.filter(ts.isTypeReferenceNode).filter((node) => !node.typeArguments);
  if (objects.length > 1 || objects.length + named.length < all.length) return { fields: [], bases: [], own: "" };
  const members = objects.flatMap((object) => [...object.members]);
  return {
    // An index signature has no name, and nothing that is compatible with everything.
    fields: members.map(({ name }) =>
      name && (ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)) ? name.text : "*",
    ),
    bases: named.map((node) => textOf(node)),
    own: objects[0] ? textOf(objects[0]) : "{}",
  };
};
