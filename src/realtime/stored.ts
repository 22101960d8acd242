/** Values that are too large for a row lie in the object store: where they are is asked for, and then they are fetched from there. */

import { packetsCreateDownloadUrl } from "../../generated/later/packets.js";
import { ApiConnectionError, isApiError } from "../errors.js";
import type { Settings } from "../limits.js";
import { own, text } from "../own.js";
import type { RealtimeConnection } from "./connection.js";
import { createLink } from "./link.js";
import type { Download } from "./packets.js";

/** Fetches as persistently as everything else of the subscription. The store gets no credential: its address is one. */
export const downloadThrough =
  (connection: RealtimeConnection, settings: Settings, signal: AbortSignal): Download =>
  async (key) => {
    const link = createLink(connection, packetsCreateDownloadUrl, { filename: key }, settings, signal);
    const address = await link.request(
      () => ({}),
      async (reception) => {
        const body = await reception.text();
        const found = addressIn(body);
        if (found === undefined) throw reception.invalid("the answer has no address", body);
        return found;
      },
    );
    try {
      return await link.request(
        () => ({ address }),
        async (reception) => ({
          text: await reception.text(),
          type: reception.response.headers.get("content-type")?.split(";", 1)[0] ?? "application/json",
        }),
      );
    } catch (cause) {
      // Whatever the store answers is no answer to the subscription: a missing value is no missing run.
      if (!isApiError(cause)) throw cause;
      const { id } = packetsCreateDownloadUrl;
      throw new ApiConnectionError(`${id}: a stored value could not be downloaded: ${cause.message}`, {
        operation: id,
        cause,
      });
    }
  };

const addressIn = (body: string): string | undefined => {
  try {
    return text(own(JSON.parse(body), "presignedUrl"));
  } catch {
    return undefined;
  }
};
