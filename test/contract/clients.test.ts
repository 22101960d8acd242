// Every client, walked: each operation is reached by the methods that the spec names for it and by no other, under the
// credentials that may call it, with the table's method and path. Under other credentials nothing is sent.

import { describe, expect, it } from "vitest";
import type { Operation } from "../../generated/contract.js";
import { operations } from "../../generated/operations.js";
import type { MethodName } from "../../scripts/spec-document.js";
import * as defaultClient from "../../src/default-client.js";
import { createClient } from "../../src/index.js";
import { PERSONAL_ACCESS_TOKEN, PUBLIC_ACCESS_TOKEN } from "../support/credentials.js";
import { exampleAnswerOf, methodsOf, requestBodyOf } from "../support/document.js";
import { ownMethods } from "../support/own-methods.js";
import { argumentsOf } from "../support/recorded-call.js";
import { matchPath } from "../support/recordings.js";

interface Sent {
  readonly method: string;
  readonly url: URL;
}

/** A transport that notes each request and answers with the example of the operation that it is for. */
const recorder = (operation: Operation) => {
  const sent: Sent[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    sent.push({ method: request.method, url: new URL(request.url) });
    const { status, body, contentType } = exampleAnswerOf(operation.id);
    const text = contentType === undefined ? null : typeof body === "string" ? body : JSON.stringify(body);
    return new Response(text, { status, headers: contentType === undefined ? {} : { "content-type": contentType } });
  };
  return { sent, fetch };
};

type Kind = "secretKey" | "personalAccessToken" | "publicAccessToken";
const KINDS: readonly Kind[] = ["secretKey", "personalAccessToken", "publicAccessToken"];
const TOKENS: Readonly<Record<Kind, string>> = {
  secretKey: "tr_prod_madeUpKeyForTheWalk",
  personalAccessToken: PERSONAL_ACCESS_TOKEN,
  publicAccessToken: PUBLIC_ACCESS_TOKEN,
};

const clientOf = (kind: Kind, fetch: (request: Request) => Promise<Response>): object => {
  const options = { fetch, requestOptions: { retry: { maxAttempts: 1 } } };
  switch (kind) {
    case "secretKey":
      return createClient({ secretKey: TOKENS.secretKey, ...options });
    case "personalAccessToken":
      return createClient({ personalAccessToken: TOKENS.personalAccessToken, ...options });
    case "publicAccessToken":
      return createClient({ publicAccessToken: TOKENS.publicAccessToken, ...options });
  }
};

const member = (client: object, name: string): unknown =>
  name.split(".").reduce<unknown>((holder, part) => Reflect.get(Object(holder), part), client);

/** Arguments that the operation takes: ids that could be anything, and what the document's example says. */
const exampleArguments = (operation: Operation, { with: filled = {} }: MethodName): unknown[] => {
  const path = Object.fromEntries(
    [...operation.path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => [name, name === "env" ? "prod" : `a ${name}`]),
  );
  const query = Object.fromEntries(
    Object.entries(operation.query ?? {}).flatMap(([name, { required }]) => (required ? [[name, "prod"]] : [])),
  );
  const body = requestBodyOf(operation.id)?.example;
  return argumentsOf(operation, path, query, body && { ...Object(body), ...filled }, new Set(Object.keys(filled)));
};

const named = Object.values(operations).flatMap((operation) =>
  methodsOf(operation.id).map((method): [title: string, operation: Operation, method: MethodName] => [
    `${method.name} makes the request of ${operation.id}`,
    operation,
    method,
  ]),
);

describe.each(KINDS)("under a %s", (kind) => {
  it.each(named)("%s, or none", async (_, operation, method) => {
    const { sent, fetch } = recorder(operation);
    const call = member(clientOf(kind, fetch), method.name);
    if (typeof call !== "function") throw new Error(`There is no ${method.name}.`);

    const outcome: unknown = await Promise.resolve(call(...exampleArguments(operation, method))).then(
      () => "sent",
      (error: unknown) => error,
    );

    if (operation.auth.length > 0 && !operation.auth.includes(kind)) {
      expect(outcome).toMatchObject({ kind: "configuration" });
      expect(sent).toEqual([]);
      return;
    }
    expect(outcome).toBe("sent");
    expect(sent.map((each) => each.method)).toEqual([operation.method]);
    expect(matchPath(operation, sent[0]?.url.pathname ?? "")).toBeDefined();
  });

  it("nothing else is a method, but for what is written by hand", () => {
    const { fetch } = recorder(Object.values(operations)[0] as Operation);
    const known = new Set([...named.map(([, , { name }]) => name), ...Object.keys(ownMethods)]);
    expect(methodNamesIn(clientOf(kind, fetch)).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe("the default client", () => {
  it("has every method that the spec names", () => {
    const names = new Set(methodNamesIn(defaultClient));
    expect(named.map(([, , { name }]) => name).filter((name) => !names.has(name))).toEqual([]);
  });

  it("has no other, but for what is written by hand", () => {
    const known = new Set([...named.map(([, , { name }]) => name), ...Object.keys(ownMethods)]);
    expect(methodNamesIn(defaultClient).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe("what is written by hand", () => {
  it.each(Object.entries(ownMethods))("%s is there: %s", (name) => {
    const { fetch } = recorder(Object.values(operations)[0] as Operation);
    const holders = [defaultClient, ...KINDS.map((kind) => clientOf(kind, fetch))];
    expect(holders.map((holder) => typeof member(holder, name))).toContain("function");
  });
});

/** The names of all functions in an object of objects. */
function methodNamesIn(holder: object, prefix = ""): string[] {
  return Object.entries(holder).flatMap(([name, value]) => {
    if (typeof value === "function") return [prefix + name];
    return typeof value === "object" && value !== null ? methodNamesIn(value, `${prefix}${name}.`) : [];
  });
}
