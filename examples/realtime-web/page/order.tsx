import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import { isApiError } from "trigger-management-client";
import { useTaskTrigger } from "trigger-management-client/react";
import type { Token } from "../backend.js";
import type { writePostcard } from "../task.js";
import { ask } from "./ask.js";

/** A token that starts one run. The next one is got when somebody asks for it, so that what a used one does can be seen. */
const useStartToken = () => {
  const [token, setToken] = useState<Token>();
  const [problem, setProblem] = useState<string>();
  const asked = useRef(0);
  const renew = useCallback(async () => {
    asked.current += 1;
    const number = asked.current;
    try {
      const answer = await ask<Token>("/tokens/start");
      // Who asks twice, as strict mode does, gets the second answer.
      if (number === asked.current) setToken(answer);
      setProblem(undefined);
    } catch (error) {
      setProblem(`There is no token to be had: ${String(error)}`);
    }
  }, []);
  useEffect(() => void renew(), [renew]);
  return { token, problem, renew };
};

/** The form that starts a run, and what the service says to it. */
export const Order = ({ tag, onStarted }: { tag: string; onStarted: (runId: string) => void }) => {
  const [place, setPlace] = useState("Lisbon");
  const { token, problem, renew } = useStartToken();
  const { submit, isLoading, handle, error } = useTaskTrigger<typeof writePostcard>("write-postcard", {
    accessToken: token?.token,
    enabled: token !== undefined,
  });
  /** The token with which something was last sent. */
  const [sent, setSent] = useState<Token>();
  const alert = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (handle) onStarted(handle.id);
  }, [handle, onStarted]);

  // A refusal belongs to its token. With a new one it is history.
  const isAnswered = sent !== undefined && sent === token && !isLoading;
  const refusal = isAnswered && error ? inWords(error, sent) : undefined;
  const trouble = refusal ?? problem;
  const state = token === undefined ? "none" : isAnswered ? stateAfter(error, token) : "ready";

  useEffect(() => {
    if (trouble !== undefined) alert.current?.focus();
  }, [trouble]);

  const order = (event: FormEvent) => {
    event.preventDefault();
    if (token === undefined || isLoading) return;
    setSent(token);
    submit({ place: place.trim() || "nowhere in particular" }, { tags: [tag] });
  };
  const getAnother = async () => {
    await renew();
    button.current?.focus();
  };

  return (
    <section className="panel" aria-labelledby="order">
      <h2 id="order">Write one</h2>
      <form onSubmit={order}>
        <label htmlFor="place">Where are you?</label>
        <div className="row">
          <input
            id="place"
            value={place}
            maxLength={40}
            autoComplete="off"
            aria-describedby="token"
            onChange={({ target }) => setPlace(target.value)}
          />
          <button ref={button} type="submit" className="primary" aria-disabled={isLoading || token === undefined}>
            {isLoading ? "Sending…" : "Write a postcard"}
          </button>
        </div>
      </form>
      <p id="token" className="token" role="status">
        <span className="dot" data-state={state} aria-hidden="true" />
        {tokenInWords[state](token?.expiresAt ?? 0)}
      </p>
      {trouble !== undefined && (
        <div ref={alert} className="alert" role="alert" tabIndex={-1}>
          <p>{trouble}</p>
          <button type="button" onClick={getAnother}>
            Get a new token
          </button>
        </div>
      )}
    </section>
  );
};

const clock = (at: number): string => new Date(at).toLocaleTimeString();

const tokenInWords = {
  none: () => "Getting a token…",
  ready: (expiresAt: number) => `This page has a token for one postcard, good until ${clock(expiresAt)}.`,
  used: () => "The token of this page has been used.",
  expired: () => "The token of this page has expired.",
};

/** What has become of a token that was sent. After other failures it may still be good. */
const stateAfter = (error: Error | undefined, { expiresAt }: Token): keyof typeof tokenInWords => {
  if (error === undefined || isUsedUp(error)) return "used";
  return expiresAt <= Date.now() ? "expired" : "ready";
};

/** A token that is good for one use is refused with a 422 when it comes again. */
const isUsedUp = (error: Error): boolean => isApiError(error) && error.kind === "unprocessableEntity";

const inWords = (error: Error, { expiresAt }: Token): string => {
  if (isUsedUp(error)) {
    return "The service has refused this token: it was good for one postcard, and that one is written. Nothing was started.";
  }
  if (!isApiError(error)) return `No postcard was ordered: ${error.message}`;
  switch (error.kind) {
    case "authentication":
      return expiresAt <= Date.now()
        ? `The token has expired: it was good until ${clock(expiresAt)}. Nothing was started.`
        : `The service does not accept this token: ${error.message}`;
    case "connection":
    case "timeout":
      return "The service cannot be reached. If a postcard was started nonetheless, the token is used now.";
    default:
      return `No postcard was ordered: ${error.message}`;
  }
};
