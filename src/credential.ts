/** What a credential is, and what it may be used for, by its form. */

import type { Operation } from "../generated/contract.js";
import { ConfigurationError, refusal } from "./errors.js";

export type CredentialKind = "secretKey" | "personalAccessToken" | "publicAccessToken";

export interface Credential {
  readonly kind: CredentialKind;
  readonly token: string;
  /** The environment that a secret key's prefix names. */
  readonly environment?: "dev" | "stg" | "prod" | "preview";
}

const WORDS: Readonly<Record<string, string>> = {
  secretKey: "a secret key",
  personalAccessToken: "a personal access token",
  publicAccessToken: "a public access token",
};

const fail = (parameter: string, why: string): never => {
  throw new ConfigurationError(`${parameter} ${why}`, { parameter });
};

/** The kind that a token's form shows, if it shows one. */
const kindOf = (token: string, parameter: string): CredentialKind | undefined => {
  if (/^tr_(dev|stg|prod|preview)_/.test(token)) return "secretKey";
  if (token.startsWith("tr_pat_")) return "personalAccessToken";
  if (/^[\w-]+\.[\w-]+\.[\w-]*$/.test(token)) return "publicAccessToken";
  if (token.startsWith("tr_oat_")) return fail(parameter, "is an organization access token, which cannot be used yet");
  if (token.startsWith("tr_uat_")) return fail(parameter, "is a user-actor token, which cannot be used yet");
  if (token.startsWith("pk_")) return fail(parameter, "is a public API key of old, which the service takes nowhere");
  return undefined;
};

const trimmed = (token: unknown, parameter: string): string => {
  if (typeof token !== "string")
    return fail(parameter, `must be a string; got ${token === null ? "null" : typeof token}`);
  const value = token.trim();
  if (value === "") return fail(parameter, "must not be empty");
  if (!/^[\x21-\x7e]+$/.test(value))
    return fail(parameter, "contains white space or a character that cannot stand in a header");
  return value;
};

const withEnvironment = (kind: CredentialKind, token: string): Credential => {
  const environment = kind === "secretKey" ? /^tr_(dev|stg|prod|preview)_/.exec(token)?.[1] : undefined;
  return environment === "dev" || environment === "stg" || environment === "prod" || environment === "preview"
    ? { kind, token, environment }
    : { kind, token };
};

/** A credential in a field that names its kind. One of another kind is refused; one of unknown form is taken at its word. */
export const credentialOfKind = (kind: CredentialKind, token: unknown): Credential => {
  const value = trimmed(token, kind);
  const found = kindOf(value, kind);
  if (found && found !== kind) return fail(kind, `holds ${WORDS[found]}, not ${WORDS[kind]}`);
  return withEnvironment(kind, value);
};

/** A credential of whatever kind its form shows; `fallback` where it shows none. */
export const credentialOfAnyKind = (token: unknown, parameter: string, fallback?: CredentialKind): Credential => {
  const value = trimmed(token, parameter);
  const kind = kindOf(value, parameter) ?? fallback;
  if (!kind)
    return fail(
      parameter,
      "has a form that shows no kind; give it as secretKey, personalAccessToken or publicAccessToken",
    );
  return withEnvironment(kind, value);
};

/** Refuses a call that the credential may not make, before anything is sent. */
export const checkAllowed = (operation: Operation, credential: Credential): void => {
  if (operation.auth.length === 0 || operation.auth.includes(credential.kind)) return;
  const allowed = operation.auth.map((kind) => WORDS[kind] ?? kind).join(" or ");
  throw refusal(operation, "credential", `cannot be called with ${WORDS[credential.kind]}; it takes ${allowed}`);
};

const SLUGS: Readonly<Record<string, string>> = {
  dev: "dev",
  stg: "stg",
  staging: "stg",
  prod: "prod",
  preview: "preview",
};

/**
 * Refuses a call that names one environment and would act on another: the service goes by a secret key's own environment
 * whatever the path says, and by the branch, where one is sent with a personal access token.
 */
export const checkEnvironment = (operation: Operation, credential: Credential, env: unknown, branch?: string): void => {
  const named = typeof env === "string" && Object.hasOwn(SLUGS, env) ? SLUGS[env] : undefined;
  if (!named) return;
  const acts =
    credential.environment && credential.environment !== named
      ? `the secret key belongs to ${credential.environment}`
      : credential.kind === "personalAccessToken" && branch !== undefined && (named === "prod" || named === "stg")
        ? "the client has a previewBranch"
        : undefined;
  if (acts) throw refusal(operation, "env", `env is ${JSON.stringify(env)}, but ${acts}, where the call would act`);
};

/** Personal tokens and secret keys open too much to be in a page. */
export const checkBrowser = (credential: Credential, allowed: boolean | undefined): void => {
  const inBrowser = typeof window !== "undefined" && typeof window.document !== "undefined";
  if (!inBrowser || allowed || credential.kind === "publicAccessToken") return;
  throw new ConfigurationError(
    `${WORDS[credential.kind]} must not be in a browser, where anyone can read it; give the page a public access token, or set dangerouslyAllowBrowser`,
    { parameter: credential.kind },
  );
};

/** The service's address, without a slash at its end. */
export const checkBaseURL = (given: unknown, allowInsecureHttp: boolean | undefined): string => {
  let url: URL;
  try {
    url = new URL(String(given));
  } catch {
    return fail("baseURL", "is no URL");
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return fail("baseURL", "must begin with https:");
  if (url.username || url.password) return fail("baseURL", "must not hold a user name or password");
  if (url.search || url.hash) return fail("baseURL", "must not have a query or a fragment");
  if (url.protocol === "http:" && !isLoopback(url.hostname) && !allowInsecureHttp) {
    return fail("baseURL", "would send the credential unencrypted; use https:, or set allowInsecureHttp");
  }
  return url.href.replace(/\/+$/, "");
};

const isLoopback = (host: string): boolean =>
  host === "localhost" || host.endsWith(".localhost") || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
