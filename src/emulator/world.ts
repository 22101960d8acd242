import { operations } from "../../generated/operations.js";
import { type Clock, createRealClock, createVirtualClock } from "./clock.js";
import { type Credentials, createCredentials } from "./credentials.js";
import { dayOf, versionIn } from "./deployments.js";
import { createFaults } from "./faults.js";
import type { Handler } from "./handler.js";
import { handlers } from "./handlers/index.js";
import type { EmulatorOptions, RealtimeEmulation } from "./options.js";
import { packetBehind } from "./packet-store.js";
import { createPeople, type EmulatedEnvironment, type EnvironmentName, type People } from "./projects.js";
import { mayLeaveQueue } from "./queues.js";
import { createIds, createRandom, type Ids } from "./random.js";
import { createRateLimiter } from "./rate-limit.js";
import { createReporter } from "./reporter.js";
import { createRequestLog } from "./requests.js";
import { createEngine, type Engine } from "./runs-engine.js";
import { createStore, type Store } from "./store.js";
import { type Task, taskTable } from "./tasks.js";
import { createWatch, type Watch, watched } from "./watch.js";

/** Everything that one emulator consists of. Handlers get it with each request. */
export interface World {
  readonly clock: Clock;
  /** Told after every request and everything that falls due. */
  readonly watch: Watch;
  readonly ids: Ids;
  readonly people: People;
  readonly credentials: Credentials;
  readonly store: Store;
  readonly engine: Engine;
  readonly tasks: ReadonlyMap<string, Task>;
  /** Concurrency limits of the queues that are declared beside those of the tasks. */
  readonly queueLimits: ReadonlyMap<string, number | null>;
  /** The version that all workers have at the beginning. */
  readonly version: string;
  /** Whether the service's known defects show. */
  readonly defects: boolean;
  /** Whether a repeated request key finds the first request's run, and a repeated key of a batch the first batch. */
  readonly honoursRequestKeys: boolean;
  readonly limiter: ReturnType<typeof createRateLimiter> | undefined;
  readonly log: ReturnType<typeof createRequestLog>;
  readonly chaos: ReturnType<typeof createFaults>;
  readonly checksAnswers: boolean;
  readonly realtime: Required<RealtimeEmulation>;
  /** A number in [0, 1), from the emulator's seed. */
  readonly chance: () => number;
  /** What is emulated, by operation id. */
  readonly handlers: Readonly<Record<string, Handler>>;
  hasWorkers(environment: EmulatedEnvironment): boolean;
  /** The address under which callers reach this emulator. */
  url: string;
}

export const createWorld = (options: EmulatorOptions): World => {
  const { seed = 1, workers = ["dev", "staging", "prod", "preview"] } = options;
  const startAt = options.startAt === undefined ? Date.now() : new Date(options.startAt).getTime();
  if (Number.isNaN(startAt)) throw new TypeError(`startAt is no moment: ${String(options.startAt)}.`);
  const plainClock = options.clock === "virtual" ? createVirtualClock(startAt) : createRealClock();
  const watch = createWatch(plainClock);
  const clock = watched(plainClock, watch);
  const ids = createIds(seed);
  const people = createPeople(ids, clock.now());
  const credentials = createCredentials(people, ids, clock);
  const store = createStore();
  const tasks = taskTable(options.tasks ?? []);
  const queueLimits = new Map(options.queues?.map(({ name, concurrencyLimit }) => [name, concurrencyLimit ?? null]));
  const version = `${dayOf(clock.now())}.1`;
  const staffed: ReadonlySet<EnvironmentName> = new Set(workers);
  const hasWorkers = (environment: EmulatedEnvironment) => staffed.has(environment.name);

  const engine = createEngine(
    clock,
    {
      hasWorkers: (environmentId) => {
        const environment = credentials.environments.get(environmentId);
        return environment !== undefined && hasWorkers(environment);
      },
      taskOf: (run) => tasks.get(run.taskIdentifier),
      payloadOf({ payload, environmentId }) {
        const found = payload && packetBehind({ credentials, store }, environmentId, payload);
        if (payload !== undefined && found === undefined) throw new Error(`Nothing is stored under ${payload.text}.`);
        return found;
      },
      // An environment whose project is deleted is not there any more, and lets nothing out.
      mayLeaveQueue: (run) =>
        credentials.environments.get(run.environmentId)?.paused === false && mayLeaveQueue(world, run),
      versionIn: (environmentId) => versionIn(world, environmentId),
      reporterOf: (run) => createReporter({ clock, store, watch }, run),
    },
    options.pace ?? {},
  );

  const world: World = {
    clock,
    watch,
    ids,
    people,
    credentials,
    store,
    engine,
    tasks,
    queueLimits,
    version,
    defects: options.defects ?? false,
    honoursRequestKeys: options.honourRequestKeys ?? false,
    limiter: options.rateLimit === false ? undefined : createRateLimiter(clock, options.rateLimit ?? {}),
    log: createRequestLog(),
    chaos: createFaults(seed, (id) => Object.hasOwn(operations, id)),
    checksAnswers: options.checkAnswers ?? false,
    chance: createRandom(seed),
    realtime: { livePolls: 100_000, streamsVersion: "v1", ...options.realtime },
    handlers,
    hasWorkers,
    // Nothing listens here: a request that is not made through the emulator's `fetch` fails at once.
    url: "http://127.0.0.1:1",
  };
  return world;
};
