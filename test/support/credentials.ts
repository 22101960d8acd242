// Credentials of the right form that open nothing.

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

export const SECRET_KEY = "tr_dev_madeUpKeyForFaultTests01";
export const OTHER_SECRET_KEY = "tr_prod_madeUpKeyForFaultTests02";
export const PERSONAL_ACCESS_TOKEN = "tr_pat_madeUpPersonalTokenForTheFaultTests00001";
export const PUBLIC_ACCESS_TOKEN = [
  encode({ alg: "HS256", typ: "JWT" }),
  encode({
    pub: true,
    sub: "env_made_up",
    scopes: ["read:runs"],
    iss: "https://id.trigger.dev",
    aud: "https://api.trigger.dev",
    exp: 4_102_444_800,
  }),
  "bWFkZVVwU2lnbmF0dXJlRm9yRmF1bHRUZXN0cw",
].join(".");

/** What must show up nowhere. */
export const ALL_CREDENTIALS: readonly string[] = [
  SECRET_KEY,
  OTHER_SECRET_KEY,
  PERSONAL_ACCESS_TOKEN,
  PUBLIC_ACCESS_TOKEN,
];
