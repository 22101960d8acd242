/** Reads the text of a dotenv file, as an upload of one carries it. Lines that are no assignment are left out. */
export const parseDotenv = (text: string): Record<string, string> => {
  const assignment =
    /^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*=[ \t]*(?:'([^']*)'|"((?:\\.|[^"\\])*)"|`([^`]*)`|([^\r\n#]*))?[ \t]*(?:#.*)?$/gm;
  const variables: [string, string][] = [];
  for (const [, name = "", single, double, backtick, bare = ""] of text.matchAll(assignment)) {
    const value = single ?? double?.replaceAll("\\n", "\n").replaceAll('\\"', '"') ?? backtick ?? bare.trim();
    variables.push([name, value]);
  }
  return Object.fromEntries(variables);
};
