// The only place where words of the document become source text: names, keys, literals and comments.

const WIDTH = 120;

/** Words that cannot name a variable in a module. */
const KEYWORDS =
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends
false finally for function if implements import in instanceof interface let new null package private protected public
return static super switch this throw true try typeof undefined var void while with yield`.split(/\s+/);

/** What generated code means by these words, so that nothing of the document may be called so. */
const MEANT =
  `any bigint boolean never number object string symbol unknown NaN Infinity globalThis __proto__ constructor then
Array ArrayBuffer AsyncIterable AsyncIterableIterator Boolean Date Error Function Iterable JSON Map Number Object Omit
Promise PromiseLike Readonly ReadonlyArray Record Response Set String Symbol AbortSignal WithRequired`.split(/\s+/);

/** Hands out names, each once. */
export class Names {
  readonly #taken: Set<string>;
  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set([...KEYWORDS, ...MEANT, ...taken]);
  }

  /** The same names taken, for a file where what is taken from now on matters to no other. */
  fork(): Names {
    return new Names(this.#taken);
  }

  /** The wanted name, or the same with the suffix, or with the first free number. */
  take(wanted: string, suffix = ""): string {
    let name = this.#taken.has(wanted) ? wanted + suffix : wanted;
    for (let number = 2; this.#taken.has(name); number++) name = `${wanted}${suffix}${number}`;
    this.#taken.add(name);
    return name;
  }
}

export const isIdentifier = (text: string): boolean => /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(text);
export const isVariable = (text: string): boolean => isIdentifier(text) && !KEYWORDS.includes(text);

/** Every object has these, so a table that TypeScript checks by name cannot have its own. */
export const isInherited = (name: string): boolean => name in Object.prototype;

/** `list_runs_v1` → `ListRunsV1`. */
export const pascal = (text: string): string => {
  const words = text.split(/[^A-Za-z0-9]+/).map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  return words.join("").replace(/^(?=[0-9])/, "_") || "Unnamed";
};

/** `list_runs_v1` → `listRunsV1`. */
export const camel = (text: string): string => pascal(text).replace(/^[A-Z]/, (letter) => letter.toLowerCase());

/** `personalAccessToken` → `personal access token`. */
export const words = (text: string): string =>
  pascal(text)
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase();

/** A property's name as it stands in a type or an object literal. `"__proto__":` would set the prototype. */
export const key = (name: string): string => {
  if (name === "__proto__") return '["__proto__"]';
  return isIdentifier(name) ? name : JSON.stringify(name);
};

/** Source text that is put into a literal as it is. */
export class Code {
  constructor(readonly text: string) {}
}

/** A plain value as an expression, on one line where it fits the width. */
export const literal = (value: unknown, indent = "", width = 100): string => {
  if (value instanceof Code) return value.text;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => literal(item, inner))
    : Object.entries(value).map(([name, item]) => `${key(name)}: ${literal(item, inner)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{ ", " }"];
  if (parts.length === 0) return open.trim() + close.trim();
  const line = open + parts.join(", ") + close;
  if (indent.length + line.length <= width && !line.includes("\n")) return line;
  return `${open.trim()}\n${parts.map((part) => `${inner}${part},\n`).join("")}${indent}${close.trim()}`;
};

/** A doc comment that nothing in it can end, with an empty line between paragraphs. Of none there is no comment. */
export const comment = (paragraphs: readonly string[], indent = ""): string => {
  const text = paragraphs.filter((paragraph) => paragraph.trim() !== "").join("\n\n");
  if (text === "") return "";
  const lines = wrap(text.replaceAll("*/", "*\\/"), WIDTH - indent.length - 3);
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} *${line && ` ${line}`}\n`).join("")}${indent} */\n`;
};

/** Words of the document for a comment, in which a tag or a directive is none. */
export const prose = (text: string): string => {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  return lines
    .map((line) =>
      line
        .replaceAll("\t", "  ")
        .trimEnd()
        .replace(/^(\s*)@/, "$1\\@"),
    )
    .join("\n")
    .trim();
};

/** The same on one line. */
export const sentence = (text: string): string => prose(text).replace(/\s+/g, " ");

/** A name of the document inside a sentence. */
export const code = (name: string): string => `\`${sentence(name).replaceAll("`", "'")}\``;

/** Breaks long lines between words. Fenced code, indented code and tables stay as they are. */
const wrap = (text: string, width: number): string[] => {
  let isFenced = false;
  return text.split("\n").flatMap((line) => {
    if (/^\s*(```|~~~)/.test(line)) isFenced = !isFenced;
    if (isFenced || line.length <= width || /^(\s*\|| {4})/.test(line)) return [line];
    const indent = /^\s*([-*]\s+)?/.exec(line)?.[0].replace(/\S/g, " ") ?? "";
    return line.split(" ").reduce<string[]>((lines, word) => {
      const last = lines.at(-1);
      // A word like `@see` stays where it is: at the beginning of a line it would be a tag.
      const isFull = last === undefined || (`${last} ${word}`.length > width && !word.startsWith("@"));
      if (isFull) lines.push(last === undefined ? word : indent + word);
      else lines[lines.length - 1] = `${last} ${word}`;
      return lines;
    }, []);
  });
};

/**
 * Everything that is written goes through here. What an editor hides, a terminal obeys or UTF-8 cannot carry becomes an
 * escape: the same value in a literal, harmless in a comment.
 */
export const visible = (source: string): string =>
  source.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not get through.
    /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Cs}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
