/** What a credential is, and what it may be used for, by its form. */

import type { Operation } from "../generated/contract.js";
import { ConfigurationError, refusal } from "./errors.js";
import { own } from "./own.js";

export type CredentialKind = "secretKey" | "personalAccessToken" | "publicAccessToken";

export interface Credential {
  readonly kind: CredentialKind;
  readonly token: string;
  /** The environment that a secret key's prefix names. */
  readonly environment?: "dev" | "stg" | "prod" | "preview";
}

/** `personalAccessToken` as a sentence has it. */
const inWords = (kind: string): string => `a ${kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`;

const fail = (parameter: string, why: string): never => {
  throw new ConfigurationError(`${parameter} ${why}`, { parameter });
};

/** What a token's form shows: its kind, and for secret keys the environment. */
const byForm = (token: string, parameter: string): Credential | undefined => {
  const prefix = /^(?:tr_([a-z]+)|pk)_/.exec(token);
  const word = prefix?.[1];
  if (word === "dev" || word === "stg" || word === "prod" || word === "preview") {
    return { kind: "secretKey", token, environment: word };
  }
  if (word === "pat") return { kind: "personalAccessToken", token };
  // Tokens of organisations and user actors, and the public keys of old.
  if (word === "oat" || word === "uat" || token.startsWith("pk_"))
    return fail(parameter, `is a ${prefix?.[0]} token, which cannot be used`);
  return /^[\w-]+\.[\w-]+\.[\w-]*$/.test(token) ? { kind: "publicAccessToken", token } : undefined;
};

const trimmed = (token: unknown, parameter: string): string => {
  const value = typeof token === "string" ? token.trim() : "";
  if (value === "") return fail(parameter, "must not be empty");
  return /^[\x21-\x7e]+$/.test(value) ? value : fail(parameter, "has a character that no header can have");
};

/** A credential in a field that names its kind. One of another kind is refused; one of unknown form is taken at its word. */
export const credentialOfKind = (kind: CredentialKind, token: unknown): Credential => {
  const credential = credentialOfAnyKind(token, kind, kind);
  return credential.kind === kind ? credential : fail(kind, `holds ${inWords(credential.kind)}, not ${inWords(kind)}`);
};

/** A credential of whatever kind its form shows; `fallback` where it shows none. */
export const credentialOfAnyKind = (token: unknown, parameter: string, fallback?: CredentialKind): Credential => {
  const value = trimmed(token, parameter);
  const credential = byForm(value, parameter) ?? (fallback && { kind: fallback, token: value });
  return credential ?? fail(parameter, "shows no kind; name it by its field");
};

/** Refuses a call that the credential may not make, before anything is sent. */
export const checkAllowed = (operation: Operation, credential: Credential): void => {
  if (operation.auth.length === 0 || operation.auth.includes(credential.kind)) return;
  const allowed = operation.auth.map(inWords).join(" or ");
  throw refusal(operation, "credential", `cannot be called with ${inWords(credential.kind)}; it takes ${allowed}`);
};

/**
 * Refuses a call that names one environment and would act on another: the service goes by a secret key's own environment
 * whatever the path says, and by the branch, where one is sent with a personal access token.
 */
export const checkEnvironment = (operation: Operation, credential: Credential, env: unknown, branch?: string): void => {
  const given = String(own(env, "id") ?? env);
  const named = given === "staging" ? "stg" : given;
  if (!/^(dev|stg|prod|preview)$/.test(named)) return;
  const acts =
    credential.environment && credential.environment !== named
      ? `the secret key belongs to ${credential.environment}`
      : credential.kind === "personalAccessToken" &&
          operation.branch !== false &&
          branch !== undefined &&
          (named === "prod" || named === "stg")
        ? "the client has a previewBranch"
        : undefined;
  if (acts) throw refusal(operation, "env", `env is ${JSON.stringify(env)}, but ${acts}, where the call would act`);
};

/** Personal tokens and secret keys open too much to be in a page. */
export const checkBrowser = (credential: Credential, allowed: boolean | undefined): void => {
  const inBrowser = typeof window !== "undefined" && typeof window.document !== "undefined";
  if (!inBrowser || allowed || credential.kind === "publicAccessToken") return;
  throw new ConfigurationError(
    `${inWords(credential.kind)} can be read by anyone in a browser; use a public access token, or set dangerouslyAllowBrowser`,
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
  if (!/^https?:$/.test(url.protocol)) return fail("baseURL", "must begin with https:");
  if (url.username || url.password || url.search || url.hash)
    return fail("baseURL", "must not have a user, a query or a fragment");
  if (url.protocol === "http:" && !isLoopback(url.hostname) && !allowInsecureHttp) {
    return fail("baseURL", "would send the credential unencrypted; use https:, or set allowInsecureHttp");
  }
  return (url.origin + url.pathname).replace(/\/+$/, "");
};

const isLoopback = (host: string): boolean =>
  host === "localhost" || host.endsWith(".localhost") || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
