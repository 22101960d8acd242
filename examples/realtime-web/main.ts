// A page that starts a run with a token that is good for one use, and watches it: `npm run example:web`.
//
// The service is an emulator on this machine. With TRIGGER_SECRET_KEY set it is the real one, whose project must have the
// task in task.ts (TRIGGER_API_URL says where, if it is hosted elsewhere). PORT is where the page is served; without it,
// on a port that is free.
import { startApp } from "./app.js";

const { TRIGGER_SECRET_KEY: secretKey, TRIGGER_API_URL, PORT } = process.env;

const start = async () => {
  const port = Number(PORT || 0);
  if (secretKey) return startApp({ secretKey, serviceURL: TRIGGER_API_URL || "https://api.trigger.dev", port });
  const { startService } = await import("./service.js");
  const emulated = await startService();
  const app = await startApp({ secretKey: emulated.secretKey, serviceURL: emulated.url, port, emulated });
  return {
    url: app.url,
    async stop() {
      await app.stop();
      await emulated.stop();
    },
  };
};

const app = await start();
console.log(`Open ${app.url}`);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void app.stop());
