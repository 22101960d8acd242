import { errors, jwtVerify, SignJWT } from "jose";
import type { EmulatedEnvironment } from "./projects.js";

/** Public tokens: signed with the root key of their environment, issuer and audience fixed. */

const issuer = "https://id.trigger.dev";
const audience = "https://api.trigger.dev";

export interface PublicTokenClaims {
  readonly scopes?: readonly string[];
  /** One-time use. */
  readonly otu?: boolean;
  readonly realtime?: { readonly skipColumns?: readonly string[] };
  /** Who had the token made, where a user did. */
  readonly act?: { readonly sub: string; readonly client: string };
}

const secretOf = (key: string): Uint8Array => new TextEncoder().encode(key);

/** Signs a token of the environment that runs out `lifetimeMs` after `now`. */
export const signPublicToken = (
  environment: EmulatedEnvironment,
  claims: PublicTokenClaims & { readonly jti?: string },
  now: number,
  lifetimeMs: number,
): Promise<string> =>
  new SignJWT({ sub: environment.id, pub: true, ...claims })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(Math.floor(now / 1000))
    .setExpirationTime(Math.floor((now + lifetimeMs) / 1000))
    .sign(secretOf(environment.secretKey));

/** The claims that a token carries, read without trusting them; `undefined` when it is no token. */
export const unverifiedClaims = (token: string): Record<string, unknown> | undefined => {
  const [, payload, signature, ...rest] = token.split(".");
  if (payload === undefined || signature === undefined || rest.length > 0) return undefined;
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
      letter.charCodeAt(0),
    );
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof claims === "object" && claims !== null ? { ...claims } : undefined;
  } catch {
    return undefined;
  }
};

/** The claims of a token that one of the keys has signed and that still runs at `now`; otherwise `undefined`. */
export const verifiedClaims = async (
  token: string,
  keys: readonly string[],
  now: number,
): Promise<PublicTokenClaims | undefined> => {
  for (const key of keys) {
    const claims = await claimsUnder(token, key, now);
    if (claims !== undefined) return claims;
  }
  return undefined;
};

const claimsUnder = async (token: string, key: string, now: number): Promise<PublicTokenClaims | undefined> => {
  try {
    const { payload } = await jwtVerify(token, secretOf(key), {
      issuer,
      audience,
      // Whatever can be checked with a key that both sides know.
      algorithms: ["HS256", "HS384", "HS512"],
      currentDate: new Date(now),
    });
    const scopes = Array.isArray(payload.scopes) ? payload.scopes.filter((scope) => typeof scope === "string") : [];
    const realtime = payload.realtime;
    return {
      scopes,
      otu: payload.otu === true,
      ...(typeof realtime === "object" && realtime !== null ? { realtime: { ...realtime } } : {}),
    };
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError || error instanceof SyntaxError)
      return undefined;
    throw error;
  }
};
