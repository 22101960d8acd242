import type { Operation } from "../../generated/contract.js";
import type { CallerBucket, Credential, EnvironmentCredential, Family } from "./credentials.js";
import type { Answer } from "./http.js";
import type { Issue } from "./issues.js";
import type { EmulatedUser } from "./projects.js";
import type { Resource } from "./scopes.js";
import type { World } from "./world.js";

/** How an emulated operation is carried out. One is registered for each operation id, in `handlers/index.ts`. */
export interface Handler {
  /** The family of routes that the operation's route belongs to: who may call, and in what words others are refused. */
  readonly family: Family;
  /** Browsers on other origins may call. */
  readonly cors?: true;
  /** The route takes every method that changes something. */
  readonly anyMutation?: true;
  /** The route answers to GET, though only to say no. */
  readonly getStub?: true;
  /** After its own checks it answers with the document's example. */
  readonly isExample?: true;
  /** Keywords of the document that the route has its own checks and words for. */
  readonly ownChecks?: readonly string[];
  /** How the route refuses a body that breaks the document, where that differs from its family. */
  readonly refuseBody?: (issues: readonly Issue[]) => Answer;
  /** How the route refuses a request that does not say how long its body is, where that differs from its family. */
  readonly refuseLength?: () => Answer;
  /** How the route takes a body that is no JSON, where that differs from its family. */
  readonly refuseJson?: () => Answer;
  /** Whether the general rate limiter lets this request by. Asked once for each request. */
  readonly goesUncounted?: (world: World, caller: CallerBucket, params: Readonly<Record<string, string>>) => boolean;
  handle(context: Context): Answer | Promise<Answer>;
}

/** One request on its way through a handler. What finds a reason to refuse throws the refusal. */
export interface Context {
  readonly world: World;
  readonly operation: Operation;
  /** Parameters of the query; of those given several times, the last. */
  readonly query: ReadonlyMap<string, string>;
  readonly headers: Readonly<Record<string, string>>;
  readonly credential: Credential;
  /** The credential of an environment, on routes that let nobody else in. */
  readonly key: EnvironmentCredential;
  /** The user, on routes that let nobody else in. */
  readonly user: EmulatedUser;
  /** The path's parameter of this name, decoded. */
  param(name: string): string;
  /** The JSON body, which the document accepts. */
  body<Body>(): Body;
  /** Aborts when the caller has gone, and when the emulator stops. */
  readonly gone: AbortSignal;
  /** The body as it came. */
  readonly rawBody: Uint8Array<ArrayBuffer>;
  /** Whether the credential's scopes allow this on one of the resources. */
  may(action: string, resources: readonly Resource[]): boolean;
  /** Refuses unless they do. */
  require(action: string, resources: readonly Resource[]): void;
}
