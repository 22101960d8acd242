/** A random UUID, version 4. Pages without TLS have no `crypto.randomUUID`, but they have random bytes. */
export const uuid = (): string =>
  "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (place) => {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    return (place === "x" ? byte % 16 : 8 + (byte % 4)).toString(16);
  });
