/** Triggering: one request whose payload and key are prepared first, and whose answer carries a token in its headers. */

import type { RequestOptions } from "../../generated/contract.js";
import type { Tasks } from "../../generated/endpoints.js";
import type { Result } from "../api-promise.js";
import { ConfigurationError } from "../errors.js";
import { ownFields } from "../own.js";
import { hashKey } from "./idempotency-key.js";
import { toPacket } from "./payload.js";
import type { RunHandle } from "./task-types.js";
import type { TriggerOptions } from "./tasks.js";

export const trigger = async (
  tasks: Pick<Tasks, "trigger">,
  id: string,
  payload: unknown,
  options?: TriggerOptions,
  requestOptions?: RequestOptions,
): Promise<Result<RunHandle<never>>> => {
  const { queue, version, idempotencyKey, ...rest } = ownFields(options);
  const sentKey = ownFields(requestOptions).idempotencyKey;
  if (idempotencyKey !== undefined && sentKey) {
    throw new ConfigurationError("tasks.trigger: has been given two idempotency keys", { parameter: "idempotencyKey" });
  }
  const packet = await toPacket(payload);
  const key = await hashKey(idempotencyKey);
  const sent = await tasks
    .trigger(
      id,
      {
        ...(packet.payload !== undefined && { payload: packet.payload }),
        options: {
          ...rest,
          ...(packet.payloadType && { payloadType: packet.payloadType }),
          ...(queue !== undefined && { queue: { name: queue } }),
          ...(version !== undefined && { lockToVersion: version }),
          ...key,
        },
      },
      requestOptions,
    )
    .withResponse();
  const token = sent.response.headers.get("x-trigger-jwt");
  const handle = {
    id: sent.data.id,
    // With a key of the client's own, this is only the answer to its own repetition.
    isCached: sent.data.isCached && (key !== undefined || typeof sentKey === "string"),
    ...(token !== null && { publicAccessToken: token }),
  };
  return { data: handle, response: () => sent.response };
};
