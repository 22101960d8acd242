// Reads an HTTP/1.1 request out of bytes: as much as the fault server needs, and nothing that forgives.

/** The request line and the headers. */
export interface Head {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [string, string])[];
  header(name: string): string | undefined;
  /** How many bytes it took, the empty line included. */
  readonly length: number;
}

/** The head at the start of the bytes, or `undefined` while it is not complete. */
export const parseHead = (bytes: Buffer): Head | undefined => {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  // Latin-1 keeps every byte apart, so a header that is no ASCII shows as what was sent.
  const [requestLine = "", ...lines] = bytes.subarray(0, end).toString("latin1").split("\r\n");
  const [method = "", target = ""] = requestLine.split(" ");
  const headers = lines.map((line): readonly [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  const header = (name: string) => {
    const values = headers.filter(([other]) => other.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
    return values.length > 0 ? values.join(", ") : undefined;
  };
  return { method, target, headers, header, length: end + 4 };
};

/** The body that belongs to the head, and the bytes after it; `undefined` while it is not complete. */
export const takeBody = (head: Head, bytes: Buffer): { body: Buffer; rest: Buffer } | undefined => {
  if (head.header("transfer-encoding")?.toLowerCase().includes("chunked")) return takeChunks(bytes);
  const length = Number(head.header("content-length") ?? 0);
  return bytes.length < length ? undefined : { body: bytes.subarray(0, length), rest: bytes.subarray(length) };
};

const takeChunks = (bytes: Buffer): { body: Buffer; rest: Buffer } | undefined => {
  const chunks: Buffer[] = [];
  let rest = bytes;
  for (;;) {
    const lineEnd = rest.indexOf("\r\n");
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(rest.subarray(0, lineEnd).toString("latin1"), 16);
    const start = lineEnd + 2;
    if (rest.length < start + size + 2) return undefined;
    chunks.push(rest.subarray(start, start + size));
    rest = rest.subarray(start + size + 2);
    if (size === 0) return { body: Buffer.concat(chunks), rest };
  }
};
