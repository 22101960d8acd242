/** A random UUID, version 4. Pages without TLS have no `crypto.randomUUID`, but they have random bytes. */
export const uuid = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(36));
  return "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (place, at: number) =>
    (place === "x" ? (bytes[at] ?? 0) % 16 : 8 + ((bytes[at] ?? 0) % 4)).toString(16),
  );
};
