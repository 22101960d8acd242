import { useCallback, useState } from "react";
import { isApiError } from "trigger-management-client";
import { type RealtimeRun, useRealtimeRunWithStreams } from "trigger-management-client/react";
import type { Token } from "../backend.js";
import type { writePostcard } from "../task.js";
import { ask } from "./ask.js";
import { type Connection, useConnection } from "./connection.js";

type Run = RealtimeRun<typeof writePostcard>;

/** A run from its start to its end: where it stands, what it writes, what it gives back. */
export const Postcard = ({ runId }: { runId: string }) => {
  const { connection, hooks } = useConnection();
  const [tokens, setTokens] = useState(0);
  const [attempt, setAttempt] = useState(0);
  // Asked once, and again when the service has refused what it gave: the watching goes on from where it was.
  const readingToken = useCallback(async () => {
    const { token } = await ask<Token>("/tokens/read");
    setTokens((count) => count + 1);
    return token;
  }, []);
  const { run, streams, error } = useRealtimeRunWithStreams<typeof writePostcard, { text: string }>(runId, {
    accessToken: readingToken,
    hooks,
    id: String(attempt),
  });

  const stage = stageOf(run);
  const isOver = stage === "done" || stage === "failed";
  // What the task has returned is what it wrote, also where the stream is still on its way.
  const text = run?.output?.text ?? streams.text?.join("") ?? "";

  return (
    <section className="panel" aria-labelledby="postcard">
      <h2 id="postcard">Your postcard</h2>
      {(run || !error) && (
        <>
          <Stages stage={stage} />
          <Progress run={run} />
          <div className="notes">
            <p role="status">{stageInWords(run)}</p>
            <p role="status" className="connection" data-state={connection}>
              {!error && connectionInWords[connection]}
            </p>
            <p role="status">
              {tokens > 1 && "The token that reads this run had expired. The page got a new one and went on."}
            </p>
          </div>
        </>
      )}
      {error && (
        <div className="alert" role="alert">
          <p>{errorInWords(error)}</p>
          {!isForGood(error) && (
            <button type="button" onClick={() => setAttempt((count) => count + 1)}>
              Watch again
            </button>
          )}
        </div>
      )}
      {run && (
        <>
          <figure className="card">
            <blockquote aria-label="What the postcard says" aria-busy={!isOver && !error}>
              {text}
              {stage === "writing" && !error && <span className="pen" aria-hidden="true" />}
            </blockquote>
            <figcaption>
              <span className="stamp" aria-hidden="true" />
              <span className="from">{run.payload?.place}</span>
            </figcaption>
          </figure>
          <Facts run={run} />
        </>
      )}
    </section>
  );
};

type Stage = "queued" | "writing" | "done" | "failed";

const stageOf = (run: Run | undefined): Stage => {
  switch (run?.status) {
    case undefined:
    case "QUEUED":
    case "DELAYED":
    case "PENDING_VERSION":
    case "DEQUEUED":
      return "queued";
    case "EXECUTING":
    case "WAITING":
      return "writing";
    case "COMPLETED":
      return "done";
    default:
      return "failed";
  }
};

const Stages = ({ stage }: { stage: Stage }) => {
  const names = {
    queued: "Queued",
    writing: "Writing",
    ...(stage === "failed" ? { failed: "Ended" } : { done: "Done" }),
  };
  const keys = Object.keys(names);
  const now = keys.indexOf(stage);
  return (
    <ol className="stages" aria-label="Stages">
      {Object.entries(names).map(([key, name], index) => (
        <li
          key={key}
          aria-current={index === now ? "step" : undefined}
          data-state={index < now || stage === "done" ? "past" : index === now ? "now" : "next"}
        >
          {name}
        </li>
      ))}
    </ol>
  );
};

/** What the task says of itself in its metadata. */
const stepOf = ({ metadata }: Run): { step: string | undefined; done: number } => {
  const { step, done } = metadata ?? {};
  return { step: typeof step === "string" ? step : undefined, done: typeof done === "number" ? done : 0 };
};

const Progress = ({ run }: { run: Run | undefined }) => {
  const done = run ? stepOf(run).done : 0;
  return (
    <progress aria-label="Progress" value={done} max={1}>
      {Math.round(done * 100)} %
    </progress>
  );
};

const stageInWords = (run: Run | undefined): string => {
  if (run === undefined) return "Looking for the run.";
  switch (stageOf(run)) {
    case "queued":
      return "Waiting for a worker.";
    case "writing":
      return `${stepOf(run).step ?? "Beginning"}.`;
    case "done":
      return `Done: ${run.output?.wordCount} words.`;
    case "failed":
      return `The task has ended without a postcard (${run.status}). ${run.error?.message ?? ""}`;
  }
};

const connectionInWords: Readonly<Record<Connection, string>> = {
  open: "",
  lost: "Connection lost. Trying again…",
  back: "The connection is back, and nothing was missed.",
};

/** Whether watching again would end in the same way. */
const isForGood = (error: Error): boolean =>
  isApiError(error) && (error.kind === "notFound" || error.kind === "permissionDenied");

const errorInWords = (error: Error): string => {
  if (!isApiError(error)) return `This page has stopped watching: ${error.message}`;
  switch (error.kind) {
    case "notFound":
      return "There is no such postcard.";
    case "permissionDenied":
      return "This postcard belongs to somebody else.";
    case "authentication":
      return "The token that reads this run has expired, and there was no other. The run itself goes on.";
    default:
      return `This page has stopped watching, and the run itself goes on: ${error.message}`;
  }
};

const Facts = ({ run }: { run: Run }) => (
  <dl className="facts">
    <div>
      <dt>Run</dt>
      <dd>{run.id}</dd>
    </div>
    <div>
      <dt>Status</dt>
      <dd>{run.status}</dd>
    </div>
    <div>
      <dt>Tags</dt>
      <dd>{run.tags.join(", ")}</dd>
    </div>
    {run.startedAt && run.finishedAt && (
      <div>
        <dt>Took</dt>
        <dd>{((run.finishedAt.getTime() - run.startedAt.getTime()) / 1000).toFixed(1)} s</dd>
      </div>
    )}
  </dl>
);
