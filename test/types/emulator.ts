/** Compiled, never run: what the emulator repeats for its own declarations stays what the document says. */

import type { BuildError, Commit, DeploymentStatusWord, RunStatusWord } from "../../src/emulator/index.js";
import type { DeploymentError, DeploymentGit, DeploymentStatus, RunStatusFilter } from "../../src/index.js";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};

// The words of the current API version are those that filters take, but for the older ones.
type Older = "WAITING_FOR_DEPLOY" | "REATTEMPTING" | "FROZEN" | "INTERRUPTED";
holds<Equal<RunStatusWord, Exclude<RunStatusFilter, Older>>>();

// So are those of a deployment's, which the document leaves open.
holds<Equal<DeploymentStatusWord | (string & {}), DeploymentStatus>>();
// What a deployment is made from, and why it failed, can be seeded as a client shows it.
declare const error: DeploymentError;
declare const git: Required<DeploymentGit>;
holds<BuildError extends DeploymentError ? true : false>();
const seeded: { error: BuildError; git: Commit } = { error, git: { ...git } };
void seeded;
