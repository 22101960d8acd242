// What must hold of tokens on every runtime. It uses nothing but the package and what every runtime has.
import {
  createPublicTokenSigner,
  createTokenSource,
  decodePublicToken,
  flattenScopes,
  isApiError,
  signPublicToken,
  TokenError,
  tokenCovers,
  verifyPublicToken,
} from "trigger-management-client/tokens";

const secretKey = "tr_dev_madeUpKeyForTokenChecks01";
const environmentId = "cm4x7yy8x0002abcd34qrst56";
const key = { secretKey, environmentId };

/** @param {boolean} holds @param {string} statement @param {unknown} [seen] */
const assert = (holds, statement, seen) => {
  if (!holds) throw new Error(`This does not hold: ${statement}. Seen: ${JSON.stringify(seen)}`, { cause: seen });
};

/** @param {() => unknown} act */
const failureOf = async (act) => {
  try {
    await act();
  } catch (error) {
    return error;
  }
  throw new Error("This was to fail and did not");
};

/** @param {Uint8Array} bytes */
const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

/** @param {unknown} value */
const encoded = (value) => base64url(new TextEncoder().encode(JSON.stringify(value)));

/** A token made without the package. @param {object} [change] @param {{ alg?: string, secret?: string }} [how] */
const forged = async (change = {}, { alg = "HS256", secret = secretKey } = {}) => {
  const claims = {
    sub: environmentId,
    pub: true,
    scopes: ["read:runs:run_1"],
    iss: "https://id.trigger.dev",
    aud: "https://api.trigger.dev",
    exp: Math.floor(Date.now() / 1000) + 60,
    ...change,
  };
  const text = `${encoded({ alg })}.${encoded(claims)}`;
  const bytes = new TextEncoder().encode(secret);
  const hmac = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const signature = await crypto.subtle.sign("HMAC", hmac, new TextEncoder().encode(text));
  return `${text}.${base64url(new Uint8Array(signature))}`;
};

/** @type {Record<string, () => Promise<void>>} */
export const tokenChecks = {
  async "a token says what was asked for, ends in 15 minutes and is like no other"() {
    const options = { ...key, scopes: { read: { runs: ["run_1"], tags: "äöü:☃" } } };
    const [one, other] = [await signPublicToken(options), await signPublicToken(options)];
    const read = decodePublicToken(one);
    assert(read.ok, "it can be read", read);
    const { iat = 0, exp = 0, scopes, sub, pub, iss, aud } = read.claims;
    assert(exp - iat === 900 && Math.abs(iat - Date.now() / 1000) < 60, "it begins now and ends in 15 minutes", read);
    assert(String(scopes) === "read:runs:run_1,read:tags:äöü:☃", "it has its scopes", scopes);
    assert(sub === environmentId && pub === true, "it is its environment's", read);
    assert(
      iss === "https://id.trigger.dev" && aud === "https://api.trigger.dev",
      "its maker and its reader are named",
      read,
    );
    assert(one !== other, "two tokens differ");
    assert(one.startsWith(`${encoded({ alg: "HS256" })}.`), "its header is the service's", one.split(".")[0]);
  },

  async "what one signs, the other verifies"() {
    const signer = createPublicTokenSigner(key);
    for (const token of [await signer.sign(), await signer.sign({ oneTimeUse: true }), await forged()]) {
      const result = await verifyPublicToken(token, key);
      assert(result.ok, "a genuine token is trusted", result);
    }
  },

  async "tokens that are not to be trusted are told apart"() {
    /** @type {[reason: string, token: string][]} */
    const untrusted = [
      ["algorithm", (await forged({}, { alg: "none" })).replace(/[^.]+$/, "")],
      ["algorithm", await forged({}, { alg: "HS512" })],
      ["signature", await forged({}, { secret: "tr_dev_another" })],
      ["issuer", await forged({ iss: "https://elsewhere.example.com" })],
      ["audience", await forged({ aud: "https://elsewhere.example.com" })],
      ["environment", await forged({ sub: "another" })],
      ["expired", await forged({ exp: 1_000_000_000 })],
      ["notYetValid", await forged({ nbf: Math.floor(Date.now() / 1000) + 60 })],
      ["claims", await forged({ exp: undefined })],
      ["claims", await forged({ pub: false })],
    ];
    for (const [reason, token] of untrusted) {
      const result = await verifyPublicToken(token, key);
      assert(!result.ok && result.reason === reason, `this is ${reason}`, result);
    }
  },

  async "what is no token is malformed, at once and without a crash"() {
    const header = encoded({ alg: "HS256" });
    const texts = [
      ...["", "a.b", "a.b.c.d", "..", `${header}.$$$.x`, `${header}.${encoded([])}.x`, `${header}.${encoded(null)}.x`],
      ...["a".repeat(1 << 20), ".".repeat(1 << 20), `${header}.${"a".repeat(1 << 20)}.x`, "ä.ö.ü", `${header}.bm8.x`],
    ];
    for (const text of texts) {
      const started = Date.now();
      const results = [decodePublicToken(text), await verifyPublicToken(text, key)];
      const took = Date.now() - started;
      const told = results.every((result) => !result.ok && result.reason === "malformed");
      assert(told, `${text.slice(0, 40)} is malformed`, results);
      assert(took < 1000, "it is found out at once", took);
    }
  },

  async "ends that are no moments of the next ten years are refused"() {
    for (const expirationTime of [
      3600,
      Date.now(),
      Number.NaN,
      "-5m",
      "",
      "1 month",
      "11 years",
      new Date(Number.NaN),
    ]) {
      const error = await failureOf(() => signPublicToken({ ...key, expirationTime }));
      assert(error instanceof TokenError && error.reason === "expirationTime", `${expirationTime} is refused`, error);
    }
    const now = Math.floor(Date.now() / 1000);
    for (const expirationTime of ["1hr", "24 hours", now + 60, new Date(Date.now() + 60_000)]) {
      const read = decodePublicToken(await signPublicToken({ ...key, expirationTime }));
      assert(read.ok && (read.claims.exp ?? 0) > now, `${expirationTime} is an end`, read);
    }
  },

  async "an empty list allows nothing and an empty id is refused"() {
    assert(flattenScopes({ read: { runs: [] } }).length === 0, "an empty list is nothing");
    const error = await failureOf(() => flattenScopes({ read: { runs: "" } }));
    assert(isApiError(error) && error.kind === "token", "an empty id is refused", error);
  },

  async "a key that cannot sign is refused and not shown"() {
    for (const wrong of ["tr_prod_sk_0123456789abcdefghijABCD", "tr_pat_madeUp", "nonsense", ""]) {
      const error = await failureOf(() => signPublicToken({ environmentId, secretKey: wrong }));
      assert(error instanceof TokenError && error.reason === "secretKey", "it is refused", error);
      assert(wrong === "" || !String(error).includes(wrong), "it is not shown", error);
    }
  },

  async "scopes cover what the service says they cover"() {
    const scopes = ["read:runs:run_1", "read:tags:env:staging", "write:tasks"];
    /** @type {[action: string, type: string, id: string | undefined, covered: boolean][]} */
    const questions = [
      ["read", "runs", "run_1", true],
      ["read", "runs", "run_2", false],
      ["read", "runs", undefined, false],
      ["read", "tags", "env:staging", true],
      ["trigger", "tasks", "any", true],
      ["read", "tasks", "any", false],
    ];
    for (const [action, type, id, covered] of questions) {
      const answer = tokenCovers({ scopes }, { action, type, id });
      assert(answer === covered, `${action} ${type} ${id} is ${covered}`, answer);
    }
  },

  async "a source makes one token for all who ask at once, and another in time"() {
    let made = 0;
    let time = Date.now();
    const source = createTokenSource({
      mint: () => {
        made += 1;
        return signPublicToken(key);
      },
      now: () => time,
    });
    const tokens = await Promise.all([1, 2, 3, 4, 5].map(() => source.get()));
    assert(new Set(tokens).size === 1 && made === 1, "one for all", made);
    time += 14.5 * 60_000;
    const reason = new Error("given up");
    const aborted = await failureOf(() => source.get({ signal: AbortSignal.abort(reason) }));
    assert(aborted === reason && made === 1, "an aborted call makes none", made);
    const error = await failureOf(() => source.get());
    assert(
      error instanceof TokenError && error.reason === "expired",
      "a token that is about to end is not given",
      error,
    );
    assert(made === 2, "it is made once", made);
  },
};

/** Makes all of them. Throws when one does not hold. @returns {Promise<string>} how many hold */
export const checkTokens = async () => {
  for (const check of Object.values(tokenChecks)) await check();
  return `${Object.keys(tokenChecks).length} hold`;
};
