import type { Place } from "./place.js";
import { prose, sentence } from "./text.js";

/** What is written about a schema or a parameter, with the bounds and the default that the text forgets to mention. */
export const describe = (place: Place, schema: Place = place): string => {
  const text = prose(place.prose("description") || place.prose("title"));
  const isEnded = text === "" || /[.!?:`)|]$/.test(text);
  const separator = text === "" ? "" : text.includes("\n") ? "\n\n" : " ";
  const facts = forgotten(text, schema).join(" ");
  const lines = [text + (isEnded ? "" : ".") + (facts && separator + facts)];
  if (place.isTrue("deprecated") || schema.isTrue("deprecated")) lines.push("@deprecated");
  return lines.filter((line) => line !== "").join("\n");
};

const forgotten = (text: string, schema: Place): string[] => {
  const lacks = (...numbers: readonly number[]) => !numbers.every((number) => new RegExp(`\\b${number}\\b`).test(text));
  const [min, max] = [schema.number("minimum"), schema.number("maximum")];
  const [length, items] = [schema.number("maxLength"), schema.number("maxItems")];
  const usual = schema.at("default").value;
  const facts = [
    min !== undefined && max !== undefined && lacks(min, max) && `${min} to ${max}.`,
    min !== undefined && min !== 0 && max === undefined && lacks(min) && `At least ${min}.`,
    max !== undefined && min === undefined && lacks(max) && `At most ${max}.`,
    length !== undefined && lacks(length) && `At most ${length} characters.`,
    items !== undefined && items > 1 && lacks(items) && `At most ${items}.`,
    ["string", "number", "boolean"].includes(typeof usual) &&
      !/\bdefault/i.test(text) &&
      `Default ${sentence(String(usual))}.`,
  ];
  return facts.filter((fact) => fact !== false);
};
