// Loaded before a program that is written for the service itself: its requests go to the emulator, and nowhere else.

const SERVICE = "https://api.trigger.dev";
const emulator = process.env.EMULATOR_URL;
const send = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  if (request.url.startsWith(`${SERVICE}/`)) {
    // Read first, so that its length is known: a stream would come without one, which some routes refuse.
    const body = request.body && (await request.arrayBuffer());
    const { method, headers, signal } = request;
    return send(emulator + request.url.slice(SERVICE.length), { method, headers, body, signal, redirect: "manual" });
  }
  if (new URL(request.url).hostname === "127.0.0.1") return send(request);
  throw new Error(`A test must not reach ${request.url}`);
};
