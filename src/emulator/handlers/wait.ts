import type { CompleteWaitpointTokenBody, CreateWaitpointTokenBody } from "../../../generated/schema.js";
import { cursorPage } from "../cursor-page.js";
import { createdWithin } from "../durations.js";
import type { Context, Handler } from "../handler.js";
import { json } from "../http.js";
import { outputPacket } from "../payloads.js";
import { internalError, notFound, Refusal, refuse } from "../refusals.js";
import { signPublicToken } from "../tokens.js";
import {
  anyWaitpoint,
  callbackHash,
  callbackUrl,
  completeWaitpoint,
  createWaitpoint,
  detailedWaitpoint,
  listedWaitpoint,
  type StoredWaitpoint,
  statusOfWaitpoint,
  waitpointIn,
  waitpointsOf,
} from "../waitpoints.js";

const maxTags = 10;
const defaultSize = 25;
const dayMs = 86_400_000;

const createToken: Handler = {
  family: "undeclared",
  async handle(context) {
    const { world, key } = context;
    const { environment } = key;
    const body = context.body<CreateWaitpointTokenBody>();
    const { length } = [body.tags ?? []].flat();
    if (length > maxTags) {
      refuse(422, { error: `Waitpoints can only have ${maxTags} tags, you're trying to set ${length}.` });
    }
    const { waitpoint, isCached } = createWaitpoint(world, environment, body);
    const scopes = [`write:waitpoints:${waitpoint.id}`];
    return json(
      200,
      { id: waitpoint.id, isCached, url: await callbackUrl(world, waitpoint) },
      {
        "x-trigger-jwt": await signPublicToken(environment, { scopes }, world.clock.now(), dayMs),
        "x-trigger-jwt-claims": JSON.stringify({ sub: environment.id, pub: true }),
      },
    );
  },
};

const listTokens: Handler = {
  family: "undeclared",
  async handle(context) {
    const { world, query, key } = context;
    const { items, pagination } = cursorPage(waitpointsOf(world, key.environment).filter(wantedBy(context)), {
      size: Number(query.get("page[size]") ?? defaultSize),
      after: query.get("page[after]"),
      before: query.get("page[before]"),
    });
    return json(200, { data: await Promise.all(items.map((one) => listedWaitpoint(world, one))), pagination });
  },
};

/** The service fails when there is no such token. */
const retrieveToken: Handler = {
  family: "undeclared",
  async handle(context) {
    const waitpoint = named(context);
    if (waitpoint === undefined) throw new Refusal(context.world.defects ? internalError() : notFound(false));
    return json(200, await detailedWaitpoint(context.world, waitpoint));
  },
};

const completeToken: Handler = {
  family: "scoped",
  cors: true,
  handle(context) {
    const { data } = context.body<CompleteWaitpointTokenBody>();
    context.require("write", [{ type: "waitpoints", id: context.param("waitpointId") }]);
    const waitpoint = named(context) ?? refuse(404, { error: "Waitpoint not found" });
    completeWaitpoint(context.world, waitpoint, outputPacket(data));
    return json(200, { success: true });
  },
};

/** Whoever knows the hash may complete the token, in whatever environment it is. */
const completeByCallback: Handler = {
  family: "open",
  refuseLength: () => json(411, { error: "Content-Length header is required" }),
  async handle(context) {
    const { world } = context;
    const waitpoint = anyWaitpoint(world, context.param("waitpointId"));
    if (waitpoint === undefined) return json(404, { error: "Waitpoint not found" });
    if (context.param("callbackHash") !== (await callbackHash(world, waitpoint))) {
      return json(401, { error: "Invalid URL, hash doesn't match" });
    }
    completeWaitpoint(world, waitpoint, outputPacket(anyJson(context.rawBody)));
    return json(200, { success: true });
  },
};

export const waitHandlers: Readonly<Record<string, Handler>> = {
  "wait.createToken": createToken,
  "wait.listTokens": listTokens,
  "wait.retrieveToken": retrieveToken,
  "wait.completeToken": completeToken,
  "wait.completeByCallback": completeByCallback,
};

const named = (context: Context): StoredWaitpoint | undefined =>
  waitpointIn(context.world, context.param("waitpointId"), context.key.environment);

/** What is no JSON counts as an empty object. */
const anyJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return {};
  }
};

/** Whether a token is among those that the query asks for. */
const wantedBy = (context: Context): ((waitpoint: StoredWaitpoint) => boolean) => {
  const { query } = context;
  const key = query.get("filter[idempotencyKey]") || undefined;
  const tags = csv(query.get("filter[tags]"));
  const hasStatus = statusFilter(context);
  const isRecent = createdWithin(query, context.world.clock.now());
  return (one) =>
    isRecent(one) &&
    hasStatus(one) &&
    (key === undefined || one.idempotencyKey === key || one.inactiveIdempotencyKey === key) &&
    (tags === undefined || one.tags.some((tag) => tags.includes(tag)));
};

/** The service does not tell the two ends apart when it is asked for waiting tokens too. */
const statusFilter = ({ query, world }: Context): ((waitpoint: StoredWaitpoint) => boolean) => {
  const wanted = csv(query.get("filter[status]"));
  if (wanted === undefined) return () => true;
  const isMixed = wanted.includes("WAITING") && wanted.length > 1;
  return (one) => (world.defects && isMixed) || wanted.includes(statusOfWaitpoint(one));
};

const csv = (text: string | undefined): string[] | undefined =>
  text === undefined || text === "" ? undefined : text.split(",");
