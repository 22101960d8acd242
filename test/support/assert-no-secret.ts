// Looks for a credential wherever a value could show it: what people print, log, send to an error tracker or serialise.

import { inspect } from "node:util";
import { ALL_CREDENTIALS } from "./credentials.js";

/** Throws when a secret, or enough of one to be worth stealing, can be read off the value. */
export const assertNoSecret = (value: unknown, secrets: readonly string[] = ALL_CREDENTIALS): void => {
  const views = viewsOf(value);
  for (const secret of secrets) {
    for (const form of formsOf(secret)) {
      for (const [view, text] of views) {
        // The secret itself stays out of this message too: it says which one by its number.
        if (text.includes(form)) throw new Error(`Secret ${secrets.indexOf(secret) + 1} shows in the ${view}`);
      }
    }
  }
};

/** The secret as it is, without its telling prefix, and as the usual encodings write it. */
const formsOf = (secret: string): string[] => {
  const tail = secret.replace(/^tr_[a-z]+_/, "");
  return [secret, tail, encodeURIComponent(secret), Buffer.from(secret).toString("base64").replace(/=+$/, "")];
};

const viewsOf = (value: unknown): [view: string, text: string][] => {
  const views: [string, string][] = [
    ["text", textOf(() => String(value))],
    [
      "inspected value",
      textOf(() => inspect(value, { depth: Number.POSITIVE_INFINITY, maxStringLength: null, maxArrayLength: null })),
    ],
    [
      "inspected hidden properties",
      textOf(() =>
        inspect(value, {
          depth: Number.POSITIVE_INFINITY,
          showHidden: true,
          getters: true,
          maxStringLength: null,
          maxArrayLength: null,
        }),
      ),
    ],
    ["JSON", textOf(() => JSON.stringify(value) ?? "")],
    ["enumerable properties", textOf(() => JSON.stringify({ ...Object(value) }))],
  ];
  let link = value;
  for (let depth = 0; link instanceof Error && depth < 20; depth += 1) {
    const place = depth === 0 ? "" : ` of cause ${depth}`;
    views.push([`message${place}`, link.message], [`stack${place}`, link.stack ?? ""]);
    link = link.cause;
  }
  return views;
};

/** A view that the value refuses, such as JSON of a cycle, shows nothing. */
const textOf = (view: () => string): string => {
  try {
    return view();
  } catch {
    return "";
  }
};
