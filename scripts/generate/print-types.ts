// The one file that talks to openapi-typescript and to the compiler: schemas in, the text of their types out.

import openapiTS from "openapi-typescript";
import ts from "typescript";
import type { Schema } from "./convert.js";
import { comment, isIdentifier } from "./text.js";

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
  const types = new Aliases("T");
  const fields = new Aliases("f");
  const source = JSON.stringify(
    {
      openapi: "3.1.0",
      info: { title: "", version: "" },
      paths: {},
      components: { schemas: Object.fromEntries([...schemas].map(([name, schema]) => [types.of(name), schema])) },
    },
    (keyword, value: unknown) => {
      if (keyword === "$ref" && typeof value === "string") return REF + types.of(value.slice(REF.length));
      if (keyword === "required" && Array.isArray(value)) return value.map((name) => fields.of(name));
      if (keyword !== "properties" || typeof value !== "object" || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, schema]) => [fields.of(name), schema]));
    },
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
  for (const { name, type } of schemaMembers(nodes)) {
    const uses = new Set<string>();
    if (type) printed.set(types.meant(name), print(simplify(type, { types, fields, comments, uses }), uses));
  }
  return printed;
};

const REF = "#/components/schemas/";

/**
 * Stand-ins for the names of the document while openapi-typescript has them: it and its resolver look names up in plain
 * objects, where `constructor` and the like are found without being there.
 */
class Aliases {
  readonly #aliases = new Map<string, string>();
  readonly #names = new Map<string, string>();
  constructor(private readonly prefix: string) {}

  of(name: string): string {
    const alias = this.#aliases.get(name) ?? `${this.prefix}${this.#aliases.size}`;
    this.#aliases.set(name, alias);
    this.#names.set(alias, name);
    return alias;
  }

  meant(node: ts.Node): string {
    const alias = ts.isIdentifier(node) || ts.isStringLiteral(node) ? node.text.replaceAll('"', "") : "";
    const name = this.#names.get(alias);
    if (name === undefined) throw new Error("openapi-typescript printed a name that it was not given");
    return name;
  }
}

/** The members of `interface components { schemas: { … } }`. */
const schemaMembers = (nodes: readonly ts.Node[]): readonly ts.PropertySignature[] =>
  nodes
    .filter((node) => ts.isInterfaceDeclaration(node))
    .filter((node) => node.name.text === "components")
    .flatMap((node) => node.members.filter((member) => ts.isPropertySignature(member)))
    .filter((member) => ts.isIdentifier(member.name) && member.name.text === "schemas")
    .flatMap(({ type }) => (type && ts.isTypeLiteralNode(type) ? type.members : []))
    .filter((member) => ts.isPropertySignature(member));

interface Found {
  readonly types: Aliases;
  readonly fields: Aliases;
  readonly comments: WeakMap<ts.Node, string>;
  readonly uses: Set<string>;
}

/** Names in place of paths, comments of our own, and unions and intersections as one would write them. */
const simplify = (type: ts.TypeNode, { types, fields, comments, uses }: Found): ts.TypeNode => {
  const visit = (node: ts.Node): ts.Node => {
    if (ts.isIndexedAccessTypeNode(node) && ts.isLiteralTypeNode(node.indexType)) {
      const name = types.meant(node.indexType.literal);
      uses.add(name);
      return reference(name);
    }
    if (ts.isTypeReferenceNode(node) && node.typeArguments && textOf(node).startsWith("WithRequired<")) {
      uses.add("WithRequired");
      const [base, keys] = node.typeArguments;
      const names = keys && ts.isUnionTypeNode(keys) ? [...keys.types] : keys ? [keys] : [];
      const literals = names.map((name) =>
        factory.createLiteralTypeNode(factory.createStringLiteral(fields.meant(name))),
      );
      return factory.updateTypeReferenceNode(
        node,
        node.typeName,
        factory.createNodeArray([...(base ? [ts.visitNode(base, visit, ts.isTypeNode) ?? base] : []), union(literals)]),
      );
    }
    const inner = ts.visitEachChild(node, visit, undefined);
    if (ts.isPropertySignature(inner)) return named(inner, fields.meant(inner.name), comments.get(node) ?? "");
    if (ts.isUnionTypeNode(inner)) return union(inner.types);
    if (ts.isIntersectionTypeNode(inner)) return intersection(inner.types);
    return inner;
  };
  return ts.visitNode(type, visit, ts.isTypeNode) ?? type;
};

/** The field under its own name and with its comment. */
const named = (property: ts.PropertySignature, name: string, text: string): ts.PropertySignature => {
  const literal = isIdentifier(name) ? factory.createIdentifier(name) : factory.createStringLiteral(name);
  ts.setEmitFlags(literal, ts.EmitFlags.NoAsciiEscaping);
  const field = factory.createPropertySignature(property.modifiers, literal, property.questionToken, property.type);
  const body = comment([text]).replace(/^\/\*|\*\/\n$/g, "");
  if (body === "") return field;
  return ts.addSyntheticLeadingComment(field, ts.SyntaxKind.MultiLineCommentTrivia, body, true);
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
