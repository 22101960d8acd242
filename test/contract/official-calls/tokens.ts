import { decodeJwt } from "jose";
import { call, type LogicalCall } from "./call.js";

/** What a token says, but for its moments and for what makes it like no other. */
const said = async (token: Promise<string>): Promise<unknown> => {
  const { iat = Number.NaN, exp = Number.NaN, jti, ...claims } = decodeJwt(await token);
  return { ...claims, lifetime: exp - iat };
};

export const tokenCalls: readonly LogicalCall[] = [
  ...(["secretKey", "previewKey"] as const).flatMap((credential) => [
    call("tokens.claims", credential, ({ auth }) => said(auth.createPublicToken())),
    call(
      "tokens.claims",
      credential,
      ({ auth }) =>
        said(
          auth.createPublicToken({
            scopes: {
              read: { runs: ["run_1", "run_2"], tags: "user:1", tasks: "hello", batch: "batch_1", sessions: ["s"] },
              write: { waitpoints: "waitpoint_1", inputStreams: ["run_1"] },
            },
            expirationTime: "24hr",
            realtime: { skipColumns: ["payload", "output"] },
          }),
        ),
      { about: "with scopes" },
    ),
  ]),
  call("tokens.claims", "secretKey", ({ auth }) => said(auth.createPublicToken({ scopes: { read: { runs: true } } })), {
    about: "with all of a kind",
  }),
  call(
    "tokens.claims",
    "secretKey",
    ({ auth }) => said(auth.createPublicToken({ scopes: { read: { runs: [] } }, expirationTime: "1 day" })),
    { about: "with an empty list" },
  ),
  call("tokens.claims", "secretKey", ({ auth }) => said(auth.createTriggerPublicToken("hello")), {
    about: "for a run",
  }),
  call(
    "tokens.claims",
    "secretKey",
    ({ auth }) => said(auth.createTriggerPublicToken(["hello", "echo"], { multipleUse: true, expirationTime: "1h" })),
    { about: "for several runs" },
  ),
  call("tokens.claims", "secretKey", ({ auth }) => said(auth.createBatchTriggerPublicToken(["hello", "echo"])), {
    about: "for a batch",
  }),
  call("tokens.create", "additionalKey", ({ auth }) =>
    said(auth.createPublicToken({ scopes: { read: { tags: ["a", "b"] } }, expirationTime: "1hr" })),
  ),
  call("tokens.create", "additionalKey", ({ auth }) => said(auth.createTriggerPublicToken("hello")), {
    about: "for a run",
  }),
  call(
    "tokens.create",
    "additionalKey",
    ({ auth }) => said(auth.createBatchTriggerPublicToken("hello", { multipleUse: true })),
    { about: "for batches" },
  ),
  {
    ...call("tokens.claims", "secretKey", ({ auth, runs }, { runIds: [id] }) =>
      auth.withPublicToken({ scopes: { read: { runs: [id] } } }, async () => {
        await runs.retrieve(id);
      }),
    ),
    name: "withPublicToken under a secretKey",
    operations: ["tokens.claims", "runs.retrieve"],
  },
];
