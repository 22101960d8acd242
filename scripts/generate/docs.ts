// What is written about a method.

import type { Operation as Entry } from "../contract.js";
import type { Answers, Result } from "./pages.js";
import type { Argument } from "./parameters.js";
import type { Place } from "./place.js";
import { code, prose, sentence } from "./text.js";

/** The errors that callers tell apart, by status. */
const ERRORS = new Map([
  ["400", "BadRequestError"],
  ["401", "AuthenticationError"],
  ["403", "PermissionDeniedError"],
  ["404", "NotFoundError"],
  ["409", "ConflictError"],
  ["422", "UnprocessableEntityError"],
  ["429", "RateLimitError"],
]);

interface Facts {
  readonly place: Place;
  readonly parameters: readonly Place[];
  readonly path: readonly Argument[];
  readonly answers: Answers;
  readonly result: Result;
  readonly repeat: "always" | "keyed" | "never";
  readonly key: Entry["key"];
}

export const readDocs = (facts: Facts): ((filled: readonly string[]) => string[]) => {
  const { place, path, answers } = facts;
  const headers = facts.parameters.filter((each) => each.string("in") === "header").map((each) => each.prose("name"));
  const source = place.prose("x-source");
  const paragraphs = [
    prose(place.prose("summary")),
    prose(place.prose("description")),
    answers.others.length > 0 && `May answer with ${answers.others.map(code).join(", ")}: then use \`asResponse()\`.`,
    headers.length > 0 && `Headers that can be given as \`additionalHeaders\`: ${headers.map(code).join(", ")}.`,
    `${requests(facts)} ${repeats(facts)}`,
    source !== "" && `Source: ${sentence(source)}`,
  ].filter((paragraph) => paragraph !== false);
  const errors = place.entries("responses").flatMap(([status, response]) => {
    const name = ERRORS.get(status);
    return name === undefined ? [] : [`@throws ${name} ${status}: ${sentence(response.target().prose("description"))}`];
  });
  const deprecated = place.isTrue("deprecated") ? ["@deprecated"] : [];
  return (filled) => {
    const args = path.filter(({ name, doc }) => doc !== "" && !filled.includes(name));
    return [
      ...paragraphs,
      [...args.map(({ name, doc }) => `@param ${name} ${doc}`), ...errors, ...deprecated].join("\n"),
    ];
  };
};

const requests = ({ result: { kind } }: Facts): string =>
  kind === "cursor" || kind === "offset"
    ? "One request, and one for each further page that is iterated over."
    : "One request.";

const repeats = ({ repeat, key }: Facts): string => {
  if (repeat === "always") return "Repeated when it fails for a reason that may pass.";
  if (repeat === "never") return "Not repeated once the service may have acted on it.";
  if (key?.header === undefined && !key?.add) return `Repeated only when ${code(key?.field ?? "")} is given.`;
  return `Repeated only with an idempotency key${key?.add ? "; one is added where you give none" : ""}.`;
};
