// What a call gives back: one answer, a whole list, or a list that comes in pages.

import type { Operation as Entry } from "../contract.js";
import { jsonContent } from "./body.js";
import type { QueryArgument } from "./parameters.js";
import { escapeKey, type Place, quoted } from "./place.js";
import type { Slot, Types } from "./schema.js";

export interface Answers {
  /** The schema of a success. */
  readonly schema?: Place;
  /** A success may come without a body. */
  readonly isEmpty: boolean;
  /** A success may be text. */
  readonly isText: boolean;
  /** Media types of successes that are neither JSON nor text. */
  readonly others: readonly string[];
}

/** `slot` is the type of the answer, or of a list's items; without one nothing is known, or nothing comes. */
export type Result = { readonly kind: "cursor" | "offset" | "list" | "plain"; readonly slot?: Slot };

export const readAnswers = (place: Place): Answers => {
  const all = place.entries("responses").map(([status, response]) => ({ status, response: response.target() }));
  const successes = all.filter(({ status }) => /^2(\d\d|XX)$/i.test(status)).map(({ response }) => response);
  const schemas = successes.flatMap((response) => jsonContent(response)?.at("schema") ?? []);
  const distinct = [...new Map(schemas.map((schema) => [schema.target().pointer, schema])).values()];
  const [first] = distinct;
  const schema = distinct.length > 1 ? place.with({ anyOf: distinct.map(({ value }) => value) }) : first;
  const contents = successes.map((response) => response.entries("content").map(([name]) => name));
  const json = new Set(successes.flatMap((response) => jsonContent(response)?.pointer.split("/").at(-1) ?? []));
  const others = contents.flat().filter((name) => !json.has(escapeKey(name)) && !/json/i.test(name));
  return {
    ...(schema && { schema }),
    isEmpty: contents.some((content) => content.length === 0),
    isText: others.some((name) => /^text\//i.test(name)),
    others: others.filter((name) => !/^text\//i.test(name)),
  };
};

/** Parameters that ask for a part of a list, in whatever way. */
const PAGING =
  /^(page(\[.*|[-_]?(no|num|number|index|size|token))?|per[-_]?page|offset|skip|cursor|(starting|ending)[-_]?(after|before)|(next|continuation)[-_]?(page|token|cursor))$/i;

export const readPage = (place: Place, query: readonly QueryArgument[], { schema }: Answers): Entry["page"] => {
  const isPage = schema !== undefined && isArray(fieldOf(schema, "data"));
  const given = place.at("x-pagination");
  if (given.exists) {
    const style =
      given.only("style", "max").word("style", ["cursor", "offset", "forward", "none"]) ?? given.fail("has no style");
    if (style !== "none" && !isPage) given.fail("is for answers with a list named data");
    const max = given.positive("max");
    return style !== "none" || isArray(schema) ? { style, ...(max !== undefined && { max }) } : undefined;
  }
  const names = query.map(({ wire }) => wire);
  const max = query.find(({ wire }) => wire === "page[size]" || wire === "perPage")?.entry.max;
  const page = (style: "cursor" | "offset" | "forward") => ({ style, ...(max !== undefined && { max }) });
  if (isPage && names.includes("page[after]")) return page(names.includes("page[before]") ? "cursor" : "forward");
  if (isPage && names.includes("page") && names.includes("perPage")) return page("offset");
  const unknown = names.filter((name) => PAGING.test(name)).map(quoted);
  if (unknown.length > 0 && (isArray(schema) || fieldsOf(schema).some(([, field]) => isArray(field))))
    place.fail(
      `pages its list in an unknown way, by ${unknown.join(", ")}; x-pagination says how, or that it does not`,
    );
  return isArray(schema) ? { style: "none" } : undefined;
};

export const readResult = (types: Types, title: string, { schema }: Answers, page: Entry["page"]): Result => {
  if (!schema) return { kind: "plain" };
  const list = page && (page.style === "none" ? schema : fieldOf(schema, "data"));
  if (!list) return { kind: "plain", slot: types.slot(schema, "answer", `${title}Result`) };
  const kind = page.style === "none" ? "list" : page.style === "offset" ? "offset" : "cursor";
  return { kind, slot: types.slot(list.target().at("items"), "answer", `${title}Item`) };
};

const isArray = (schema: Place | undefined): boolean => schema?.target().types().includes("array") === true;

/** The fields of an answer, those of its parts included. */
const fieldsOf = (schema: Place | undefined): [string, Place][] => {
  const target = schema?.target();
  return target ? [...target.entries("properties"), ...target.items("allOf").flatMap(fieldsOf)] : [];
};

const fieldOf = (schema: Place, name: string): Place | undefined => fieldsOf(schema).find(([key]) => key === name)?.[1];
