import { useState } from "react";
import type { Hooks } from "trigger-management-client";

/** `back` after it was lost. */
export type Connection = "open" | "lost" | "back";

/**
 * Whether the service can be reached, as far as the requests of those who are given `hooks` have shown. What is lost is tried
 * again without them too.
 */
export const useConnection = (): { connection: Connection; hooks: Hooks } => {
  const [connection, setConnection] = useState<Connection>("open");
  const [hooks] = useState(
    (): Hooks => ({
      onRetry({ error: { status = 503 } }) {
        // Of other refusals, such as too many requests, the service itself has told.
        if (status >= 500) setConnection("lost");
      },
      onResponse({ status }) {
        if (status < 500) setConnection((before) => (before === "lost" ? "back" : before));
      },
    }),
  );
  return { connection, hooks };
};
