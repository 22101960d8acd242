import type { CreateAlertChannelParams } from "../../../generated/schema.js";
import type { Handler } from "../handler.js";
import { json } from "../http.js";
import { perStore } from "../shelf.js";
import { keyOf } from "../store.js";

/** Ids of channels that were given a name of their own, by project and name. Nothing reads the rest of a channel. */
const named = perStore(() => new Map<string, string>());

const create: Handler = {
  family: "identity",
  anyMutation: true,
  handle({ world, user, param, body }) {
    const params = body<CreateAlertChannelParams>();
    const project = world.credentials.projectFor(user, param("projectRef"));
    if (project === undefined) return json(422, { error: "Project not found" });
    const { name, alertTypes, channel, deduplicationKey } = params;
    const channelData = channel === "email" ? emailOf(params) : webhookOf(params, world.ids.hex());
    if (typeof channelData === "string") return json(422, { error: channelData });

    const own = deduplicationKey && keyOf(project.id, deduplicationKey);
    const id = (own && named(world.store).get(own)) || `alert_channel_${world.ids.short()}`;
    if (own) named(world.store).set(own, id);
    return json(200, { id, name, alertTypes, channel, channelData, deduplicationKey: deduplicationKey || undefined });
  },
};

export const alertChannelHandlers: Readonly<Record<string, Handler>> = { "alertChannels.create": create };

/** Where a channel tells, or why it cannot. */
type ChannelData = Readonly<Record<string, string>> | string;

const emailOf = ({ channelData: { email } }: CreateAlertChannelParams): ChannelData =>
  email === undefined ? "An email address is required for an email channel" : { email };

const webhookOf = ({ channelData }: CreateAlertChannelParams, madeUp: string): ChannelData => {
  const { url, secret = madeUp } = channelData;
  if (url === undefined) return "A url is required for a webhook channel";
  return isPublic(url) ? { url, secret } : "The url of a webhook must be a public http or https address";
};

const isPublic = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  const isPrivate =
    /^(localhost|.*\.localhost|.*\.local|.*\.internal|0\.0\.0\.0|127\..*|10\..*|192\.168\..*|169\.254\..*|172\.(1[6-9]|2\d|3[01])\..*)$/;
  return /^https?:$/.test(protocol) && !isPrivate.test(hostname) && !/^\[(::1?|f[cde].*)\]$/.test(hostname);
};
