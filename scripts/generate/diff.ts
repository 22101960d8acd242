/** What must be done to one text to have the other, as `diff -u` writes it. */
export const unifiedDiff = (name: string, before: string, after: string): string => {
  const [a, b] = [before.split("\n"), after.split("\n")];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const changes = compare(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const from = Math.max(0, start - CONTEXT);
  const lines = [
    ...a.slice(from, start).map((line) => ` ${line}`),
    ...changes,
    ...a.slice(a.length - end, a.length - end + CONTEXT).map((line) => ` ${line}`),
  ];
  return [`--- ${name}`, `+++ ${name} (as it should be)`, `@@ -${from + 1} +${from + 1} @@`, ...shorten(lines)].join(
    "\n",
  );
};

const CONTEXT = 3;
/** Beyond this many comparisons two texts are shown one after the other. */
const MAX_COMPARISONS = 25_000_000;

/** Removed, added and kept lines along a longest common subsequence. */
const compare = (a: readonly string[], b: readonly string[]): string[] => {
  if (a.length * b.length > MAX_COMPARISONS) return [...a.map((line) => `-${line}`), ...b.map((line) => `+${line}`)];
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) lines.push(` ${a[i]}`);
    else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) lines.push(`-${a[i]}`);
    else lines.push(`+${b[j]}`);
    if (!lines.at(-1)?.startsWith("+")) i++;
    if (!lines.at(-1)?.startsWith("-")) j++;
  }
  return lines;
};

/** Long runs of kept lines are left out. */
const shorten = (lines: readonly string[]): string[] => {
  const isNear = (index: number) =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some((line) => !line.startsWith(" "));
  return lines.flatMap((line, index) => (isNear(index) ? [line] : isNear(index + 1) ? ["@@"] : []));
};
