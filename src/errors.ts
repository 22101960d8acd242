/** Everything a call can fail with: one class per thing that callers tell apart, told apart by `kind` where `instanceof` is not enough. */

import type { Operation } from "../generated/contract.js";
import type { BatchTriggerError } from "./batch-error.js";
import { own, text } from "./own.js";

/** What is known about a failed call. Every field is where the class that needs it has it, and absent elsewhere. */
export interface ErrorFacts {
  /** The operation's name, such as `runs.retrieve`. */
  operation?: string;
  method?: string;
  /** The path as the document has it, with its parameters' names. */
  path?: string;
  /** Requests made. 0 when the call failed before anything was sent. */
  attempts?: number;
  status?: number;
  /** The answer's headers, names in lower case, without any that carry a credential. */
  headers?: Readonly<Record<string, string>>;
  /** The answer's body: parsed where it is JSON, else its text, at most 500 characters of it. */
  body?: unknown;
  /** When the service says that the call may be tried again. */
  retryAt?: Date | undefined;
  /** Why a failure that may be repeated was not: the wait is too long, or the client's retry budget is used up. */
  retryStopped?: "budget" | "ceiling" | "deadline" | undefined;
  /** The call may have taken effect although it failed, and a second one might do it twice. */
  outcomeUnknown?: boolean;
  /** The limit that was reached, in milliseconds. */
  timeoutInMs?: number;
  /** The parameter that cannot be sent as it is. */
  parameter?: string;
  /** What is wrong with a token. */
  reason?: TokenReason;
  cause?: unknown;
}

/** Marks errors of every copy and version of this package. */
const brand = Symbol.for("trigger-management-client.error");

/** The base of every error of this package. As itself: an answer with a status that has no class of its own. */
export class ApiError extends Error {
  readonly kind: string = "status";
  declare readonly operation?: string;
  declare readonly method?: string;
  declare readonly path?: string;
  declare readonly attempts: number;
  declare readonly status?: number;
  declare readonly headers?: Readonly<Record<string, string>>;
  declare readonly body?: unknown;
  /** The body's `error` member: its text, or an object on some services in between. */
  declare readonly error?: unknown;
  declare readonly code?: string;
  declare readonly param?: string;
  declare readonly type?: string;
  /** The service's name for this request, where it gives one. */
  declare readonly requestId?: string;
  declare readonly retryAt?: Date;
  declare readonly retryStopped?: "budget" | "ceiling" | "deadline";
  declare readonly outcomeUnknown: boolean;
  /** The limit that was reached, in milliseconds. */
  declare readonly timeoutInMs?: number;
  /** The option or argument that is at fault. */
  declare readonly parameter?: string;
  /** Lists: the parameters that go on where the iteration failed, to be merged into those of the first call. */
  declare resume?: { after?: string; page?: number };

  constructor(message: string, facts: ErrorFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    const { cause: _, ...rest } = facts;
    const error = own(facts.body, "error");
    const said = (name: string) => text(own(facts.body, name) ?? own(error, name));
    const fields = {
      attempts: 0,
      outcomeUnknown: false,
      ...rest,
      error,
      code: said("code"),
      param: said("param"),
      type: said("type"),
      requestId: facts.headers?.["x-request-id"],
    };
    Object.defineProperty(this, brand, { value: true });
    // What is not known is left out, so that a printed error shows what there is.
    for (const [name, value] of Object.entries(fields)) {
      if (value !== undefined) Object.defineProperty(this, name, { value, enumerable: true, configurable: true });
    }
  }

  // By kind, because bundlers rename classes.
  override get name(): string {
    return NAMES[this.kind] ?? `${this.kind.charAt(0).toUpperCase()}${this.kind.slice(1)}Error`;
  }

  /** Milliseconds until the service takes the call again, 0 when it does by now. Undefined where it did not say. */
  get millisecondsUntilReset(): number | undefined {
    return this.retryAt && Math.max(0, this.retryAt.getTime() - Date.now());
  }
}

const NAMES: Readonly<Record<string, string>> = {
  status: "ApiError",
  connection: "ApiConnectionError",
  timeout: "ApiTimeoutError",
  deadline: "ApiTimeoutError",
  response: "InvalidResponseError",
};

/** 400: the service could not read the request. */
export class BadRequestError extends ApiError {
  override readonly kind = "badRequest";
}
/** 401: no credential, an unknown one, one of the wrong kind, or an expired token. */
export class AuthenticationError extends ApiError {
  override readonly kind = "authentication";
}
/** 403: the credential is good, but its scopes do not cover this. */
export class PermissionDeniedError extends ApiError {
  override readonly kind = "permissionDenied";
}
/** 404: no such thing in this environment. */
export class NotFoundError extends ApiError {
  override readonly kind = "notFound";
}
/** 409: not in a state that allows this. */
export class ConflictError extends ApiError {
  override readonly kind = "conflict";
}
/** 422: understood and refused. */
export class UnprocessableEntityError extends ApiError {
  override readonly kind = "unprocessableEntity";
}
/** 429: too many requests. `millisecondsUntilReset` and `retryAt` say when to come back. */
export class RateLimitError extends ApiError {
  override readonly kind = "rateLimit";
}
/** 500 and above: the service failed. */
export class InternalServerError extends ApiError {
  override readonly kind = "internalServer";
}
/** No answer arrived, or none that is whole. `cause` is what the runtime said. */
export class ApiConnectionError extends ApiError {
  override readonly kind = "connection";
}
/** No answer in the time allowed: `timeout` for one attempt, `deadline` for the call. */
export class ApiTimeoutError extends ApiError {
  override readonly kind: "timeout" | "deadline";
  declare readonly timeoutInMs: number;
  constructor(message: string, kind: "timeout" | "deadline", facts: ErrorFacts & { timeoutInMs: number }) {
    super(message, facts);
    this.kind = kind;
  }
}
/** A 2xx answer that is not what the API speaks. `body` holds its beginning. */
export class InvalidResponseError extends ApiError {
  override readonly kind = "response";
  get contentType(): string | undefined {
    return this.headers?.["content-type"];
  }
}
/** The call could not be sent as it was written, and nothing was sent; or its client was closed. */
export class ConfigurationError extends ApiError {
  override readonly kind = "configuration";
}

/** What was delivered to a webhook is no genuine alert: its signature is missing or wrong, or its text is no alert. */
export class WebhookError extends ApiError {
  override readonly kind = "webhook";
}
/**
 * What is wrong with a token, or with what it was to be made of: the first line of these is about making one, the others
 * about one that was given.
 */
export type TokenReason =
  | ("secretKey" | "environmentId" | "scopes" | "expirationTime" | "realtime")
  | ("malformed" | "algorithm" | "signature" | "issuer" | "audience" | "environment")
  | ("claims" | "expired" | "notYetValid");

/** A public token could not be made, or is not one to use. `reason` says why. */
export class TokenError extends ApiError {
  override readonly kind = "token";
  declare readonly reason: TokenReason;
  constructor(message: string, facts: ErrorFacts & { reason: TokenReason }) {
    super(message, facts);
  }
}

/** What an operation says of itself in every error. */
export const named = ({ id, method, path }: Operation): ErrorFacts => ({ operation: id, method, path });

/** The error for a call that cannot be sent as it was written. */
export const refusal = (operation: Operation, parameter: string, why: string, cause?: unknown): ConfigurationError =>
  new ConfigurationError(`${operation.id}: ${why}`, {
    ...named(operation),
    parameter,
    cause,
  });

/** Every error there is, for `switch (error.kind)`. */
export type TriggerApiError =
  | (ApiError & { readonly kind: "status" })
  | BadRequestError
  | AuthenticationError
  | PermissionDeniedError
  | NotFoundError
  | ConflictError
  | UnprocessableEntityError
  | RateLimitError
  | InternalServerError
  | ApiConnectionError
  | ApiTimeoutError
  | InvalidResponseError
  | ConfigurationError
  | WebhookError
  | TokenError
  | BatchTriggerError;

/** Whether `value` is an error of this package, also one that another copy or version of it threw. */
export const isApiError = (value: unknown): value is TriggerApiError => own(value, brand) === true;

const classes: Readonly<Record<number, typeof ApiError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};

/** The error for an answer that is not 2xx. `note` is added to the message. */
export const statusError = (facts: ErrorFacts & { status: number }, note = ""): ApiError => {
  const Class = classes[facts.status] ?? (facts.status >= 500 ? InternalServerError : ApiError);
  const said = bodyMessage(facts.body);
  return new Class(`${facts.operation}: ${facts.status} ${said}${note}`, facts);
};

/** The most of a body that a message or an error repeats, in characters. */
export const BODY_EXCERPT = 500;

const bodyMessage = (body: unknown): string => {
  const error = own(body, "error");
  const said =
    text(own(error, "message")) ??
    text(error) ??
    text(own(body, "message")) ??
    text(own(body, "detail")) ??
    (typeof body === "string" ? plainText(body) : undefined);
  if (!said) return "(no message)";
  // Some routes list what is wrong beside their `error`; the first of it says most.
  const issue = own(own(body, "details") ?? own(body, "issues"), 0);
  const path = own(issue, "path");
  const place = Array.isArray(path) ? ` (${path.join(".")}: ${own(issue, "message")})` : "";
  return `${said}${place}`.slice(0, BODY_EXCERPT);
};

/** A page of HTML says nothing in a message; other text does. */
const plainText = (body: string): string => (/^\s*</.test(body) ? "(an HTML page)" : body.trim());
