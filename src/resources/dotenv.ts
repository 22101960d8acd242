/** The text of a dotenv file as names and values, by the rules of the package that gave such files their name. */

/** What is assigned where: a name at the beginning of a line, then `=`, or `:` and a space. */
const ASSIGNMENT = /[^\S\n]*(?:export[^\S\n]+)?([\w.-]+)(?:[^\S\n]*=|:(?=[^\S\n]))[^\S\n]*/y;

/**
 * Of names that are assigned twice the last counts. Lines that assign nothing are passed over. Nothing is expanded: `$NAME`
 * stays as it is.
 */
export const parseDotenv = (given: string): Record<string, string> => {
  const text = given.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  const variables: [name: string, value: string][] = [];
  for (let at = 0; at < text.length; ) {
    ASSIGNMENT.lastIndex = at;
    const [, name] = ASSIGNMENT.exec(text) ?? [];
    let end = lineEndOf(text, at);
    if (name !== undefined) {
      const start = ASSIGNMENT.lastIndex;
      const closed = closingQuote(text, start);
      variables.push([name, unquoted(closed < 0 ? bare(text.slice(start, end)) : text.slice(start, closed + 1))]);
      end = lineEndOf(text, Math.max(closed, start));
    }
    at = end + 1;
  }
  // Not by assignment, which would take `__proto__` for something else.
  return Object.fromEntries(variables);
};

/** Where the quotes close that open at `start`, over several lines maybe, with nothing but a comment behind them. */
const closingQuote = (text: string, start: number): number => {
  const quote = text.charAt(start);
  if (!/["'`]/.test(quote)) return -1;
  let end = text.indexOf(quote, start + 1);
  while (end > 0 && text.charAt(end - 1) === "\\") end = text.indexOf(quote, end + 1);
  return end >= 0 && /^[^\S\n]*(#|$)/.test(text.slice(end + 1, lineEndOf(text, end))) ? end : -1;
};

const bare = (line: string): string => line.replace(/#.*/, "").trim();

/** Without the quotes around it. A value that begins with double ones has line ends written as `\n` and `\r`. */
const unquoted = (written: string): string => {
  const [, quote, inner] = /^(["'`])([\s\S]*)\1$/.exec(written) ?? [];
  const value = quote === undefined ? written : (inner ?? "");
  return written.startsWith('"') ? value.replaceAll("\\n", "\n").replaceAll("\\r", "\r") : value;
};

const lineEndOf = (text: string, from: number): number => {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
};
