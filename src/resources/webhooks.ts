/**
 * Alerts that the service sends to an address of yours: checking that one is genuine, and what they hold. Needs no client
 * and makes no request.
 */

import type { Dates } from "../../generated/contract.js";
import type { Webhooks } from "../../generated/endpoints.js";
import type { RunStatus } from "../../generated/schema.js";
import { reviveDates } from "../dates.js";
import { ConfigurationError, WebhookError } from "../errors.js";
import { isObject, own, text } from "../own.js";
import { SIGNATURE_HEADER_NAME } from "./signature-header.js";

/** A delivery that has been taken apart, by a framework that has no `Request`. */
export interface ReceivedWebhook {
  /** The body as it came, byte for byte: not parsed, and not serialised again. */
  payload: string | Uint8Array;
  /** The value of the header `x-trigger-signature-hmacsha256`. */
  header: string | Uint8Array | readonly string[] | null | undefined;
}

/** What every alert has. */
interface AlertFields<Type, Contents> {
  id: string;
  created: Date;
  webhookVersion: string;
  type: Type;
  object: Contents;
}

/** A run has failed. */
export type RunFailedAlert = AlertFields<
  "alert.run.failed",
  AlertPlace & {
    task: {
      id: string;
      filePath: string;
      exportName?: string;
      version: string;
      sdkVersion: string;
      cliVersion: string;
    };
    run: {
      /** `run_…` */
      id: string;
      number: number;
      status: RunStatus;
      createdAt: Date;
      startedAt?: Date;
      completedAt?: Date;
      isTest: boolean;
      idempotencyKey?: string;
      tags: string[];
      error: AlertRunError;
      /** It ran out of memory. */
      isOutOfMemoryError: boolean;
      machine: string;
      dashboardUrl: string;
    };
  }
>;

/** A deployment has succeeded. */
export type DeploymentSuccessAlert = AlertFields<
  "alert.deployment.success",
  AlertPlace & {
    deployment: AlertDeployment & { deployedAt: Date };
    tasks: { id: string; filePath: string; exportName?: string; triggerSource: string }[];
    git?: AlertGit;
    vercel?: { deploymentUrl: string };
  }
>;

/** A deployment has failed. */
export type DeploymentFailedAlert = AlertFields<
  "alert.deployment.failed",
  AlertPlace & {
    deployment: AlertDeployment & { failedAt: Date };
    error: { name: string; message: string; stack?: string; stderr?: string };
    git?: AlertGit;
    vercel?: { deploymentUrl: string };
  }
>;

/** An error has appeared, or has come back. */
export type ErrorAlert = AlertFields<
  "alert.error",
  Omit<AlertPlace, "environment"> & {
    classification: "new_issue" | "regression" | "unignored" | (string & {});
    error: {
      /** `errors.retrieve` takes it as an id. */
      fingerprint: string;
      type: string;
      message: string;
      stackTrace?: string;
      firstSeen: Date;
      lastSeen: Date;
      occurrenceCount: number;
      taskIdentifier: string;
    };
    environment: { id: string; name: string };
    dashboardUrl: string;
  }
>;

/** An alert of a type that this version does not know. */
export type UnknownAlert = AlertFields<string, unknown>;

/**
 * An alert: `switch (alert.type)` says what `object` holds. Tomorrow's service may send others, which come as well: they
 * end up in `default`, where `const unknown: UnknownAlert = alert` is what they are.
 */
export type WebhookAlert = RunFailedAlert | DeploymentSuccessAlert | DeploymentFailedAlert | ErrorAlert;

/** Where it happened. */
export interface AlertPlace {
  environment: {
    id: string;
    type: "DEVELOPMENT" | "STAGING" | "PRODUCTION" | "PREVIEW" | (string & {});
    slug: string;
    branchName?: string;
  };
  organization: { id: string; slug: string; name: string };
  project: { id: string; ref: string; slug: string; name: string };
}

/** What the task threw, or what went wrong around it. */
export interface AlertRunError {
  type: "BUILT_IN_ERROR" | "CUSTOM_ERROR" | "STRING_ERROR" | "INTERNAL_ERROR" | (string & {});
  /** With `BUILT_IN_ERROR`. */
  name?: string;
  message?: string;
  stackTrace?: string;
  /** What was thrown, as text, with `CUSTOM_ERROR` and `STRING_ERROR`. */
  raw?: string;
  /** With `INTERNAL_ERROR`. */
  code?: string;
}

export interface AlertDeployment {
  id: string;
  status: string;
  version: string;
  shortCode: string;
}

export interface AlertGit {
  branch: string;
  commitSha: string;
  commitMessage: string;
  commitUrl: string;
  branchUrl: string;
  pullRequestNumber?: number;
  pullRequestTitle?: string;
  pullRequestUrl?: string;
  provider?: string;
}

export interface WebhookMethods extends Webhooks {
  /**
   * Checks that an alert was sent by the service, and gives it. Moments in it are dates.
   *
   * The signature covers the body byte for byte, so this must get it before anything parses it. Makes no request and
   * needs no credential but the secret of the alert channel. An alert of a type that this version does not know is given
   * too, as `UnknownAlert`.
   *
   * @param request The request as it came, whose body is read here, or its body and its signature header.
   * @param secret The secret that was set for the alert channel.
   * @throws WebhookError when the signature is missing or wrong, or when what is signed is no alert.
   * @throws ConfigurationError without a secret.
   */
  constructEvent(request: Request | ReceivedWebhook, secret: string): Promise<WebhookAlert>;
  /** `x-trigger-signature-hmacsha256` */
  readonly SIGNATURE_HEADER_NAME: string;
}

/** Fields of alerts that are moments, whatever their type. */
const ALERT_DATES: Dates = {
  created: true,
  object: {
    run: { createdAt: true, startedAt: true, completedAt: true },
    deployment: { deployedAt: true, failedAt: true },
    error: { firstSeen: true, lastSeen: true },
  },
};

export const constructEvent: WebhookMethods["constructEvent"] = async (request, secret) => {
  if (!text(secret)) throw refuse("secret", "the secret is missing");
  const { payload, header } = await received(request);
  if (!(await isSigned(payload, header, secret))) throw fail("the signature does not match");
  const alert = parsed(payload);
  const isAlert = text(own(alert, "type")) && isObject(own(alert, "object"));
  if (!isAlert) throw fail("what is signed is no alert");
  // The type says which of the alerts it is, and the signature that the service wrote it.
  return reviveDates(alert, ALERT_DATES) as WebhookAlert;
};

const received = async (request: Request | ReceivedWebhook): Promise<{ payload: Bytes; header: string }> => {
  if (!isObject(request)) throw refuse("request", HOW_TO_GIVE);
  if (isRequest(request)) {
    const header = request.headers.get(SIGNATURE_HEADER_NAME);
    if (!header) throw fail(`there is no header ${SIGNATURE_HEADER_NAME}`);
    if (request.bodyUsed) throw refuse("request", "the body has been read before; give it the bytes that were read");
    // As bytes: as text it would lose a byte order mark, and bytes that are no UTF-8.
    return { payload: new Uint8Array(await request.arrayBuffer()), header };
  }
  const { payload, header } = request;
  if (!isText(payload)) throw refuse("request", HOW_TO_GIVE);
  if (header === undefined || header === null) throw fail(`there is no header ${SIGNATURE_HEADER_NAME}`);
  const [only, second] = isText(header) ? [header] : header;
  if (only === undefined || second !== undefined) throw refuse("request", HOW_TO_GIVE);
  return { payload: bytesOf(payload), header: new TextDecoder().decode(bytesOf(only)) };
};

const HOW_TO_GIVE = "give it a Request, or { payload, header } with the body as it came and one signature";

/** Some runtimes and frameworks have a `Request` that is not the global one. */
const isRequest = (request: Request | ReceivedWebhook): request is Request => "arrayBuffer" in request;

type Bytes = Uint8Array<ArrayBuffer>;

const isText = (value: unknown): value is string | Uint8Array =>
  typeof value === "string" || value instanceof Uint8Array;

const bytesOf = (value: string | Uint8Array): Bytes =>
  typeof value === "string" ? new TextEncoder().encode(value) : new Uint8Array(value);

/** Whether the header is the HMAC of these bytes. The platform compares it, in constant time. */
const isSigned = async (payload: Bytes, header: string, secret: string): Promise<boolean> => {
  if (!/^[0-9a-f]{64}$/.test(header)) return false;
  const signature = Uint8Array.from(header.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytesOf(secret), algorithm, false, ["verify"]);
  return crypto.subtle.verify("HMAC", key, signature, payload);
};

const parsed = (payload: Bytes): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(payload));
  } catch (cause) {
    throw fail("what is signed is no JSON", cause);
  }
};

const fail = (why: string, cause?: unknown): WebhookError =>
  new WebhookError(`webhooks.constructEvent: ${why}`, { cause });

const refuse = (parameter: string, why: string): ConfigurationError =>
  new ConfigurationError(`webhooks.constructEvent: ${why}`, { parameter });
