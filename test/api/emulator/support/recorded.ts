// Recorded exchanges with the real service, made ready to be sent to an emulator in the order in which they were made.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface RecordedExchange {
  readonly name: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly tokenClaims?: Readonly<Record<string, unknown>>;
    readonly body?: unknown;
    readonly bodyText?: string;
  };
  readonly response?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly durationMs?: number;
    readonly body?: unknown;
    readonly bodyText?: string;
    /** What stood in the tokens of the answer. */
    readonly jwtClaims?: readonly Readonly<Record<string, unknown>>[];
  };
}

const folder = join(
  process.env.SHARED_DIR ?? fileURLToPath(new URL("../../../../../shared", import.meta.url)),
  "recordings",
);

export const hasRecordings = existsSync(folder);

/** The exchanges of one file; none where there are no recordings. */
export const recorded = (file: string): RecordedExchange[] => {
  if (!hasRecordings) return [];
  // The form of these files is described beside them.
  const { exchanges } = JSON.parse(readFileSync(join(folder, `${file}.json`), "utf8")) as {
    exchanges: RecordedExchange[];
  };
  return exchanges;
};
