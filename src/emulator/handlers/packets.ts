import type { Context, Handler } from "../handler.js";
import { json } from "../http.js";
import { packetKey, presignedUrl, storagePathOf } from "../packet-store.js";
import { refuse } from "../refusals.js";

const createUploadUrl: Handler = {
  family: "legacy",
  handle: (context) =>
    json(200, { presignedUrl: addressFor(context, "PUT"), storagePath: storagePathOf(filenameIn(context)) }),
};

/** The older route does not say how to refer to the value afterwards. */
const createUploadUrlV1: Handler = {
  family: "legacy",
  handle: (context) => json(200, { presignedUrl: addressFor(context, "PUT") }),
};

/** Whether something is stored there is not asked. */
const createDownloadUrl: Handler = {
  family: "undeclared",
  cors: true,
  handle: (context) => json(200, { presignedUrl: addressFor(context, "GET") }),
};

export const packetHandlers: Readonly<Record<string, Handler>> = {
  "packets.createUploadUrl": createUploadUrl,
  "packets.createUploadUrlV1": createUploadUrlV1,
  "packets.createDownloadUrl": createDownloadUrl,
};

const addressFor = (context: Context, method: "GET" | "PUT"): string =>
  presignedUrl(context.world, packetKey(context.key.environment, filenameIn(context)), method);

/** The name without what says where it is kept. One that leads elsewhere is refused, in whatever encoding. */
const filenameIn = (context: Context): string => {
  const filename = context.param("filename").replace(/^\w+:\/\//, "");
  for (const form of [filename, decodedOnce(filename)]) {
    if (form.includes("\\") || form.split("/").some((part) => part === "" || part === "." || part === "..")) {
      refuse(400, { error: "Invalid packet storage path" });
    }
  }
  return filename;
};

const decodedOnce = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};
