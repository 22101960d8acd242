// Puts the pieces together: the service, the backend, the page.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient } from "trigger-management-client";
import { createBackend } from "./backend.js";
import { bundlePage } from "./bundle.js";
import type { EmulatedService } from "./service.js";

/** How long tokens are good for, in seconds. */
const TOKEN_SECONDS = 15 * 60;
/** How long the emulated service goes away when the page asks for it, in milliseconds. */
const AWAY_MS = 5000;

export interface AppOptions {
  readonly secretKey: string;
  readonly serviceURL: string;
  /** Default: a free one. */
  readonly port?: number;
  /** With an emulated service, things can be made to go wrong. */
  readonly emulated?: EmulatedService | undefined;
  /** How long tokens are good for that are to expire soon. Default 3. */
  readonly shortTokenSeconds?: number;
}

export const startApp = async ({ secretKey, serviceURL, port = 0, emulated, shortTokenSeconds = 3 }: AppOptions) => {
  const trigger = createClient({ secretKey, baseURL: serviceURL });
  let tokenSeconds = TOKEN_SECONDS;
  const backend = createBackend({
    trigger,
    serviceURL,
    files: await bundlePage(),
    tokenSeconds: () => tokenSeconds,
    ...(emulated && {
      rehearsals: {
        "/rehearse/away": () => emulated.goAway(AWAY_MS),
        "/rehearse/short-tokens": () => {
          tokenSeconds = shortTokenSeconds;
        },
        "/rehearse/long-tokens": () => {
          tokenSeconds = TOKEN_SECONDS;
        },
      },
    }),
  });
  const server = createServer(backend).listen(port, "127.0.0.1");
  await once(server, "listening");
  // A server that listens on TCP has an address of this kind.
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async stop() {
      trigger.close();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
};
