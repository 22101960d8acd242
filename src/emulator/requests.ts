import type { CredentialKind } from "./credentials.js";

/** One request that reached the emulator, and how it was answered. */
export interface RecordedRequest {
  /** The operation's id (`runs.list`); left out when the request fits none. */
  readonly operation?: string;
  readonly method: string;
  /** The path as it was sent, still percent-encoded, without the query. */
  readonly path: string;
  /** The path's parameters, decoded once (twice where the operation says so). */
  readonly params: Readonly<Record<string, string>>;
  /** The query's parameters, decoded, in the order they were sent. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** As received, names in lower case, the credential included. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the credential looks like, genuine or not. */
  readonly credential: CredentialKind;
  /** When it came in, by the emulator's clock. */
  readonly at: Date;
  /** 1 for the first request with its `x-trigger-request-idempotency-key`, 2 for the second, and so on. */
  readonly attempt: number;
  /** The parsed body; left out when there is none, when it is no JSON, and while it has not been read. */
  body?: unknown;
  bodyText?: string;
  /** Left out until the request is answered, and for good when the connection is cut. */
  status?: number;
  /** The scripted fault that it met, in words. */
  fault?: string;
  /** What was wrong with it by the document, one sentence each. */
  problems?: string[];
  /** When the caller went away before the answer was complete, by the emulator's clock. */
  leftAt?: Date;
}

const requestKeyHeader = "x-trigger-request-idempotency-key";

/** The requests in the order in which they came in, and the numbering of attempts. */
export const createRequestLog = () => {
  const requests: RecordedRequest[] = [];
  const attempts = new Map<string, number>();
  return {
    requests,
    /** Which attempt of its call the request is, by the key that a client keeps through all of them. */
    attemptOf(headers: Readonly<Record<string, string>>): number {
      const key = headers[requestKeyHeader];
      if (key === undefined) return 1;
      const attempt = (attempts.get(key) ?? 0) + 1;
      attempts.set(key, attempt);
      return attempt;
    },
  };
};
