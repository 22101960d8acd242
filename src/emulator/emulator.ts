import { staff } from "./account.js";
import { createCore } from "./core.js";
import type { AdditionalKeyOptions } from "./credentials.js";
import type { Faults } from "./faults.js";
import { createFetch } from "./fetch.js";
import type { EmulatorOptions } from "./options.js";
import { outputPacket } from "./payloads.js";
import { type EmulatedEnvironment, type EmulatedProject, environmentsOf } from "./projects.js";
import type { RecordedRequest } from "./requests.js";
import { createSeed, type Seed } from "./seeds.js";
import { listen } from "./server.js";
import { type RunStatusWord, storedFor } from "./statuses.js";
import { signPublicToken } from "./tokens.js";
import { createWorld } from "./world.js";

/** The API on this machine, for tests: in memory, with faults on demand. */
export interface Emulator {
  /** What goes where the client asks for `baseURL`. */
  readonly url: string;
  /** Stands in for `fetch`, with any address: no socket is used, and redirects are not followed. */
  readonly fetch: typeof fetch;

  /** Two projects of one organisation, and one of another, which the first user cannot see. */
  readonly projects: readonly [EmulatedProject, EmulatedProject, EmulatedProject];
  /** The first project. */
  readonly projectRef: string;
  /** The secret key of the first project's development environment, as it is at the start. */
  readonly secretKey: string;
  /** A token of the user who sees the first two projects. */
  readonly personalAccessToken: string;
  /** A token of a user who sees the third project only. */
  readonly otherPersonalAccessToken: string;
  /** A token that was valid once. */
  readonly revokedPersonalAccessToken: string;
  /** Signs a public token. */
  publicToken(options: PublicTokenOptions): Promise<string>;
  /** Adds a key to an environment, with scopes of its own. */
  additionalKey(options: AdditionalKeyOptions): string;

  /** Every request so far, in order. A plain array: filter it, empty it. */
  readonly requests: RecordedRequest[];
  /** What is to go wrong. */
  readonly faults: Faults;
  /** State made without requests. */
  readonly seed: Seed;
  /** Puts a run where it is wanted; no worker moves it from there. */
  setRunStatus(runId: string, status: RunStatusWord, details?: RunDetails): void;

  /** The emulator's time. */
  now(): Date;
  /** Lets time pass on a virtual clock, and everything happen that falls due. */
  advance(byMs: number): Promise<void>;

  /** Ends everything that is under way. Harmless when it has stopped. */
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface PublicTokenOptions {
  /** What the token may do, such as `read:runs:run_1`. */
  scopes: readonly string[];
  /** Below zero for one that has run out. Default 900. */
  expiresInSeconds?: number;
  /** The token starts one run and no more. Default false. */
  oneTimeUse?: boolean;
  /** Default: the first project's development environment. */
  environment?: EmulatedEnvironment;
}

export interface RunDetails {
  /** For `COMPLETED`. */
  output?: unknown;
  /** For a run that failed. */
  error?: { name?: string; message: string; stackTrace?: string };
}

/** Makes an emulator without a socket: give its `fetch` to the client. */
export const createEmulator = (options: EmulatorOptions = {}): Emulator => emulatorWith(options).emulator;

/** Starts an emulator on a free port of 127.0.0.1, or on the given one. */
export const startEmulator = async (options: EmulatorOptions & { port?: number } = {}): Promise<Emulator> => {
  const { emulator, core, world } = emulatorWith(options);
  const { port, defects = false } = options;
  const listening = await listen(core, { defects, ...(port === undefined ? {} : { port }) });
  world.url = listening.url;
  const stop = async () => {
    await Promise.all([emulator.stop(), listening.stop()]);
  };
  return { ...emulator, url: listening.url, stop, [Symbol.asyncDispose]: stop };
};

const emulatorWith = (options: EmulatorOptions) => {
  const world = createWorld(options);
  const core = createCore(world);
  for (const environment of world.people.projects.flatMap(environmentsOf)) staff(world, environment);
  const socketless = createFetch(core);
  const { projects } = world.people;
  const [{ ref, environments }] = projects;
  const { personalTokens } = world.credentials;

  const stop = async () => {
    socketless.stop();
    world.clock.stop();
  };

  const emulator: Emulator = {
    url: world.url,
    fetch: socketless.fetch,
    projects,
    projectRef: ref,
    secretKey: environments.dev.secretKey,
    personalAccessToken: personalTokens.valid,
    otherPersonalAccessToken: personalTokens.otherOrganization,
    revokedPersonalAccessToken: personalTokens.revoked,
    publicToken({ scopes, expiresInSeconds = 900, oneTimeUse = false, environment = environments.dev }) {
      const jti = world.ids.hex();
      const claims = { scopes, jti, ...(oneTimeUse ? { otu: true } : {}) };
      return signPublicToken(environment, claims, world.clock.now(), expiresInSeconds * 1000);
    },
    additionalKey: (key) => world.credentials.addKey(key),
    requests: world.log.requests,
    faults: world.chaos.faults,
    seed: createSeed(world),
    setRunStatus(runId, status, details = {}) {
      const run = world.store.runs.get(runId);
      if (run === undefined) throw new Error(`setRunStatus: there is no run ${runId}.`);
      if (details.error !== undefined) run.error = details.error;
      const output = outputPacket(details.output);
      if (output !== undefined) run.output = output;
      world.engine.setStatus(run, storedFor(status));
      world.watch.look();
    },
    now: () => new Date(world.clock.now()),
    advance: (byMs) => world.clock.advance(byMs),
    stop,
    [Symbol.asyncDispose]: stop,
  };
  return { emulator, core, world };
};
