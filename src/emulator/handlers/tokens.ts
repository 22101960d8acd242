import type { CreateJwtBody, CreatePublicTokenBody } from "../../../generated/schema.js";
import { spanSeconds } from "../../tokens/time-span.js";
import type { Context, Handler } from "../handler.js";
import { json } from "../http.js";
import { Refusal, refuse, uncaught } from "../refusals.js";
import { mayHandOn } from "../scopes.js";
import { type PublicTokenClaims, signPublicToken } from "../tokens.js";

const hour = 3600;
const quarterOfAnHour = 900;
const thirtyDays = 2_592_000;

const claims: Handler = {
  family: "legacyKey",
  handle: ({ key }) => json(200, { sub: key.environment.id, pub: true }),
};

const createJwt: Handler = {
  family: "legacyKey",
  async handle(context) {
    const { claims: given, expirationTime } = context.body<CreateJwtBody>();
    const end = endOf(context, expirationTime, hour);
    if (end === undefined) throw new Refusal(uncaught());
    return json(200, { token: await signed(context, { scopes: given?.scopes ?? [] }, end) });
  },
};

const create: Handler = {
  family: "older",
  anyMutation: true,
  refuseJson: () => json(400, { error: "Invalid request body" }),
  async handle(context) {
    const { scopes, expirationTime, oneTimeUse, realtime } = context.body<CreatePublicTokenBody>();
    const deniedScopes = scopes.filter((scope) => !mayHandOn(context.key.ability, scope));
    if (deniedScopes.length > 0) {
      const error = "Requested scopes exceed the API key's access";
      refuse(403, { error, code: "scopes_exceed_key_access", deniedScopes });
    }
    const now = secondsNow(context);
    const end = endOf(context, expirationTime, quarterOfAnHour);
    if (end === undefined) return refuse(400, { error: "Invalid expiration time" });
    if (end <= now) refuse(400, { error: "Expiration time must be in the future" });
    if (end > now + thirtyDays) refuse(400, { error: "Expiration time cannot exceed 30 days" });
    const token = await signed(
      context,
      { scopes, ...(oneTimeUse === true ? { otu: true } : {}), ...(realtime === undefined ? {} : { realtime }) },
      end,
    );
    return json(200, { token });
  },
};

export const tokenHandlers: Readonly<Record<string, Handler>> = {
  "tokens.claims": claims,
  "tokens.createJwt": createJwt,
  "tokens.create": create,
};

const secondsNow = ({ world }: Context): number => Math.floor(world.clock.now() / 1000);

/** In seconds since 1970. `undefined` when the text is no time span. */
const endOf = (context: Context, given: string | number | undefined, defaultSpan: number): number | undefined => {
  if (typeof given === "number") return given;
  const span = given === undefined ? defaultSpan : spanSeconds(given);
  return span === undefined ? undefined : secondsNow(context) + span;
};

const signed = ({ key, world }: Context, claims: PublicTokenClaims, end: number): Promise<string> => {
  const now = world.clock.now();
  return signPublicToken(key.environment, claims, now, end * 1000 - now);
};
