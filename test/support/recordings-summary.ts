// What the tests of the recordings cover and what they do not, for whoever reads their output.

import { recordedCall } from "./recorded-call.js";
import { type Exchange, type Place, pathOf } from "./recordings.js";

const HEADINGS: Readonly<Record<Place["kind"], string>> = {
  operation: "belong to an operation",
  method: "have an operation's path and another method; checked as answers of that operation",
  redirect: "are redirects to an operation's path; checked as answers of that operation",
  elsewhere: "are values that another operation at one of our paths gives; not checked",
  preflight: "are a browser's question before a request, which no call asks; not checked",
  dropped: "do not hold the answer; not checked",
  unknown: "have paths of which the document says nothing; not checked",
};

export const summarize = (exchanges: readonly Exchange[], places: ReadonlyMap<Exchange, Place>): string => {
  const lines = [`${exchanges.length} recorded exchanges:`];
  for (const [kind, heading] of Object.entries(HEADINGS)) {
    const found = exchanges.filter((exchange) => places.get(exchange)?.kind === kind);
    lines.push(`  ${found.length} ${heading}`);
    if (kind === "operation") lines.push(...changes(exchanges, places));
    else if (kind === "unknown") lines.push(...tally(found.map(routeOf)).map((line) => `      ${line}`));
    else lines.push(...found.map(({ title, response }) => `      ${title} (${response.status})`));
  }
  return lines.join("\n");
};

/** In which respects calls are not what was recorded. */
const changes = (exchanges: readonly Exchange[], places: ReadonlyMap<Exchange, Place>): string[] => {
  const changed = exchanges.flatMap((exchange) => {
    const place = places.get(exchange);
    return place?.kind === "operation" ? [recordedCall(place.operation, exchange).changed] : [];
  });
  const faithful = changed.filter((respects) => respects.length === 0).length;
  return [
    `      ${faithful} are called as they were recorded`,
    ...tally(changed.flat()).map((line) => `      ${line}`),
  ];
};

const tally = (words: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, count]) => `${count} × ${word}`);
};

/** Method and path with ids left out. */
const routeOf = (exchange: Exchange): string => {
  const path = pathOf(exchange).replace(/\/(?=[^/]*(_|\d{5}|%))[^/]+/g, "/…");
  return `${exchange.request.method} ${path}`;
};
