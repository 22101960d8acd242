// Making, verifying and decoding tokens.

import fc from "fast-check";
import { base64url, SignJWT, UnsecuredJWT } from "jose";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  createPublicTokenSigner,
  decodePublicToken,
  type PublicTokenOptions,
  type SigningKey,
  signPublicToken,
  type TokenResult,
  verifyPublicToken,
} from "../../../src/tokens/index.js";
import { claimsOf } from "../../../src/tokens/sign.js";
import { assertNoSecret } from "../../support/assert-no-secret.js";
import { PERSONAL_ACCESS_TOKEN, PUBLIC_ACCESS_TOKEN, SECRET_KEY } from "../../support/credentials.js";

const environmentId = "cm4x7yy8x0002abcd34qrst56";
const key: SigningKey = { secretKey: SECRET_KEY, environmentId };
const MARK = "nobody-may-read-this";

const claimsFrom = (token: string): Record<string, unknown> => {
  const read = decodePublicToken(token);
  if (!read.ok) throw new Error(read.message);
  return { ...read.claims };
};

/** The rejection of whatever untyped code gives. */
const refusalOf = async (given: object): Promise<unknown> => {
  try {
    return await signPublicToken(given as SigningKey & PublicTokenOptions);
  } catch (error) {
    return error;
  }
};

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("a token that is made here", () => {
  it("T1 says what the service's own tokens say, ends in 15 minutes and is like no other", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: 1_795_305_386_900 });

    const [one, other] = await Promise.all(
      [1, 2].map(async () => claimsFrom(await signPublicToken({ ...key, scopes: { read: { runs: true } } }))),
    );

    const { jti, ...claims } = one ?? {};
    expect(claims).toStrictEqual({
      sub: environmentId,
      pub: true,
      scopes: ["read:runs"],
      iss: "https://id.trigger.dev",
      aud: "https://api.trigger.dev",
      iat: 1_795_305_386,
      exp: 1_795_305_386 + 900,
    });
    expect(jti).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(other?.jti).not.toBe(jti);
  });

  it("has the header that the service's own tokens have", async () => {
    const [header = ""] = (await signPublicToken(key)).split(".");
    expect(new TextDecoder().decode(base64url.decode(header))).toBe('{"alg":"HS256"}');
  });

  it.each<[options: PublicTokenOptions, claims: object]>([
    [{}, {}],
    [{ scopes: {} }, { scopes: [] }],
    [{ scopes: { read: { runs: [] } } }, { scopes: [] }],
    [{ oneTimeUse: true }, { otu: true }],
    [{ oneTimeUse: false }, { otu: false }],
    [{ realtime: { skipColumns: ["payload", "output"] } }, { realtime: { skipColumns: ["payload", "output"] } }],
    [{ realtime: {} }, { realtime: { skipColumns: [] } }],
    [{ scopes: undefined, oneTimeUse: undefined, realtime: undefined, expirationTime: undefined }, {}],
  ])("%j says %j beside what all say", (options, own) => {
    const { sub, pub, iss, aud, iat, exp, jti, ...rest } = claimsOf(environmentId, options, 0, "jti");
    expect(rest).toEqual(own);
  });

  it("is genuine by the key that it was made with, also where the key came with a line break", async () => {
    const token = await signPublicToken({ ...key, secretKey: `${SECRET_KEY}\n` });
    expect(await verifyPublicToken(token, key)).toMatchObject({ ok: true, claims: { sub: environmentId } });
  });

  it("imports the key once for all tokens of a signer", async () => {
    const importKey = vi.spyOn(crypto.subtle, "importKey");
    const signer = createPublicTokenSigner(key);

    await Promise.all(Array.from({ length: 20 }, () => signer.sign()));
    await signer.sign();

    expect(importKey).toHaveBeenCalledTimes(1);
  });

  it.each<[what: string, given: object, reason: string]>([
    ["T4 an additional key", { ...key, secretKey: "tr_prod_sk_0123456789abcdefghijABCD" }, "secretKey"],
    ["a personal token", { ...key, secretKey: PERSONAL_ACCESS_TOKEN }, "secretKey"],
    ["a public token", { ...key, secretKey: PUBLIC_ACCESS_TOKEN }, "secretKey"],
    ["a key of unknown form", { ...key, secretKey: "my-secret" }, "secretKey"],
    ["a key with a blank inside", { ...key, secretKey: "tr_dev_a b" }, "secretKey"],
    ["an empty key", { ...key, secretKey: "" }, "secretKey"],
    ["no key", { environmentId }, "secretKey"],
    ["no environment", { secretKey: SECRET_KEY }, "environmentId"],
    ["an empty environment", { ...key, environmentId: "" }, "environmentId"],
    ["T8 an empty id", { ...key, scopes: { read: { runs: "" } } }, "scopes"],
    ["scopes in their flat form", { ...key, scopes: ["read:runs"] }, "scopes"],
    ["null for scopes", { ...key, scopes: null }, "scopes"],
    ["T2 seconds from now", { ...key, expirationTime: 3600 }, "expirationTime"],
    ["T3 an invalid Date", { ...key, expirationTime: new Date("soon") }, "expirationTime"],
    ["a column for columns", { ...key, realtime: { skipColumns: "payload" } }, "realtime"],
    ["columns that are no text", { ...key, realtime: { skipColumns: [1] } }, "realtime"],
  ])("%s makes none", async (_what, given, reason) => {
    const refusal = await refusalOf(given);

    expect(refusal).toMatchObject({ name: "TokenError", kind: "token", reason });
    assertNoSecret(refusal, [SECRET_KEY, PERSONAL_ACCESS_TOKEN, PUBLIC_ACCESS_TOKEN, "0123456789abcdefghijABCD"]);
  });

  it("T8 grants nothing of runs where nothing was asked for, in whatever way that was said", async () => {
    const read = [{ runs: [] }, { runs: undefined }, { runs: false }, {}];
    for (const each of read) {
      const token = await refusalOf({ ...key, scopes: { read: each } });
      expect(claimsFrom(String(token)).scopes).toEqual([]);
    }
  });
});

/** A token with other claims, another header or another key. */
const forged = (
  change: Record<string, unknown> = {},
  { secretKey = SECRET_KEY, alg = "HS256" }: { secretKey?: string; alg?: string } = {},
): Promise<string> =>
  new SignJWT({ ...genuine(), ...change }).setProtectedHeader({ alg }).sign(new TextEncoder().encode(secretKey));

const genuine = () => ({
  sub: environmentId,
  pub: true,
  scopes: [`read:runs:${MARK}`],
  iss: "https://id.trigger.dev",
  aud: "https://api.trigger.dev",
  exp: Math.floor(Date.now() / 1000) + 60,
});

/** The token with one of its three parts changed. */
const changed = (token: string, part: number, change: (text: string) => string): string =>
  token
    .split(".")
    .map((text, index) => (index === part ? change(text) : text))
    .join(".");

const encoded = (text: string) => base64url.encode(text);

const untrusted: [what: string, reason: string, token: () => string | Promise<string>][] = [
  ["T5 one of algorithm none", "algorithm", () => new UnsecuredJWT(genuine()).encode()],
  [
    "T5 one of algorithm none, with a signature",
    "algorithm",
    async () => changed(await forged(), 0, () => encoded('{"alg":"none"}')),
  ],
  ["one of algorithm HS512", "algorithm", () => forged({}, { alg: "HS512", secretKey: SECRET_KEY })],
  ["one that another key signed", "signature", () => forged({}, { secretKey: "tr_dev_anotherKey" })],
  [
    "one whose payload was changed",
    "signature",
    async () => changed(await forged(), 1, () => encoded(JSON.stringify({ ...genuine(), scopes: ["admin"] }))),
  ],
  ["one whose signature was cut", "signature", async () => changed(await forged(), 2, (text) => text.slice(0, -5))],
  ["one without its signature", "signature", async () => changed(await forged(), 2, () => "")],
  ["T6 one of another issuer", "issuer", () => forged({ iss: `https://${MARK}.example.com` })],
  ["one without an issuer", "issuer", () => forged({ iss: undefined })],
  ["T6 one for another audience", "audience", () => forged({ aud: [`https://${MARK}.example.com`] })],
  ["one without an audience", "audience", () => forged({ aud: undefined })],
  ["one of another environment", "environment", () => forged({ sub: MARK })],
  ["T6 one that has ended", "expired", () => forged({ exp: 1_000_000_000 })],
  ["T6 one that is not valid yet", "notYetValid", () => forged({ nbf: Math.floor(Date.now() / 1000) + 60 })],
  ["one without an end", "claims", () => forged({ exp: undefined })],
  ["one whose end is no number", "claims", () => forged({ exp: MARK })],
  ["one that is no public token", "claims", () => forged({ pub: undefined })],
  ["one whose pub is a word", "claims", () => forged({ pub: "true" })],
  ["one without an environment", "claims", () => forged({ sub: undefined })],
  [
    "one with an extension that must be understood",
    "malformed",
    async () => changed(await forged(), 0, () => encoded('{"alg":"HS256","crit":["x"],"x":1}')),
  ],
];

/** T7: what is no token at all. */
const noTokens: [what: string, text: unknown][] = [
  ["two parts", `${encoded("{}")}.${encoded("{}")}`],
  ["four parts", "a.b.c.d"],
  ["nothing", ""],
  ["dots alone", ".."],
  ["a megabyte of one letter", "a".repeat(1 << 20)],
  ["a megabyte of dots", ".".repeat(1 << 20)],
  ["a megabyte as a payload", `${encoded('{"alg":"HS256"}')}.${"a".repeat(1 << 20)}.x`],
  ["bad base64", `${encoded('{"alg":"HS256"}')}.$$$.x`],
  ["a payload that is no JSON", `${encoded('{"alg":"HS256"}')}.${encoded("hello")}.x`],
  ["a payload that is a list", `${encoded('{"alg":"HS256"}')}.${encoded("[]")}.x`],
  ["a payload that is null", `${encoded('{"alg":"HS256"}')}.${encoded("null")}.x`],
  ["a payload that is a number", `${encoded('{"alg":"HS256"}')}.${encoded("5")}.x`],
  ["letters beyond ASCII", "ä.ö.ü"],
  ["a secret key", SECRET_KEY],
  ["undefined", undefined],
  ["null", null],
  ["an object", { token: "x" }],
  ["a symbol", Symbol("token")],
];

/** The shortest of three times, in milliseconds: a machine that is busy takes longer now and then. */
const msOf = async (act: () => unknown): Promise<number> => {
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const started = performance.now();
    await act();
    times.push(performance.now() - started);
  }
  return Math.min(...times);
};

describe("verifyPublicToken", () => {
  it("trusts a genuine token and gives its claims", async () => {
    expect(await verifyPublicToken(await forged(), key)).toEqual({ ok: true, claims: genuine() });
  });

  it("trusts any environment that the key signs for when none is named", async () => {
    expect((await verifyPublicToken(await forged({ sub: "branch" }), { secretKey: SECRET_KEY })).ok).toBe(true);
  });

  it.each(untrusted)("does not trust %s: %s", async (_what, reason, token) => {
    const result = await verifyPublicToken(await token(), key);

    expect(result).toEqual({ ok: false, reason, message: expect.stringMatching(/^the t/) });
    // Neither the payload nor the key shows in what is given back.
    assertNoSecret(result, [MARK, SECRET_KEY]);
  });

  it.each(noTokens)("T7 says of %s that it is malformed, in no time", async (_what, text) => {
    expect(await verifyPublicToken(text as string, key)).toMatchObject({ ok: false, reason: "malformed" });
    expect(await msOf(() => verifyPublicToken(text as string, key))).toBeLessThan(50);
  });

  it("gives each reason its own message", async () => {
    const messages = new Map<string, string>();
    for (const [, , token] of untrusted) {
      const result = await verifyPublicToken(await token(), key);
      if (!result.ok) messages.set(result.reason, result.message);
    }
    expect(messages.size).toBe(9);
    expect(new Set(messages.values()).size).toBe(messages.size);
  });

  it("refuses a key that signs no tokens, rather than calling every token wrong", async () => {
    const additional = verifyPublicToken(await forged(), { secretKey: "tr_dev_sk_0123456789abcdefghijABCD" });
    await expect(additional).rejects.toMatchObject({ kind: "token", reason: "secretKey" });
  });

  it("trusts no text that differs from a genuine token in one place", async () => {
    const token = await forged();
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom(..."aZ09-_.=+/ é"), async (place, letter) => {
        fc.pre(token[place] !== letter);
        const other = token.slice(0, place) + letter + token.slice(place + 1);
        const result = await verifyPublicToken(other, key);
        // The last letter of a signature has bits that mean nothing: it may stand for the same bytes.
        if (result.ok)
          expect(base64url.decode(other.split(".")[2] ?? "")).toEqual(base64url.decode(token.split(".")[2] ?? ""));
      }),
      { numRuns: 300 },
    );
  });
});

describe("decodePublicToken", () => {
  it("reads a token that nobody should trust", async () => {
    const token = await forged({ exp: 1 }, { secretKey: "tr_dev_anotherKey" });
    expect(decodePublicToken(token)).toEqual({ ok: true, claims: { ...genuine(), exp: 1 } });
  });

  it.each(noTokens)("T7 says of %s that it is malformed, in no time", async (_what, text) => {
    expect(decodePublicToken(text as string)).toMatchObject({ ok: false, reason: "malformed" });
    expect(await msOf(() => decodePublicToken(text as string))).toBeLessThan(50);
  });

  it("says of another kind of token that its claims are not a public token's", async () => {
    expect(decodePublicToken(await forged({ pub: false }))).toMatchObject({ ok: false, reason: "claims" });
  });

  it.each([
    [
      ["read:runs", 5, null, "write:tasks"],
      ["read:runs", "write:tasks"],
    ],
    ["read:runs", undefined],
    [{ 0: "read:runs" }, undefined],
  ])("leaves of the scopes %j what the service takes for scopes", async (scopes, read) => {
    expect(claimsFrom(await forged({ scopes })).scopes).toEqual(read);
  });

  it("of names that objects inherit makes own fields and changes no prototype", async () => {
    const payload = JSON.stringify(genuine()).replace("{", '{"__proto__":{"polluted":true},"constructor":1,');
    const read = decodePublicToken(`${encoded('{"alg":"HS256"}')}.${encoded(payload)}.x`);

    expect(read.ok).toBe(true);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("throws for no text whatever, and verifying does not either", async () => {
    const part = fc.oneof(fc.string(), fc.json().map(encoded), fc.base64String());
    const text = fc.oneof(
      fc.string(),
      fc.array(part, { maxLength: 5 }).map((parts) => parts.join(".")),
    );
    const isResult = (result: TokenResult) => (result.ok ? result.claims.pub === true : result.message !== "");
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        expect(isResult(decodePublicToken(given))).toBe(true);
        expect((await verifyPublicToken(given, key)).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
