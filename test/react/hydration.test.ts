import "./support/page.js";
import { createElement } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { type UseApiClientOptions, useRealtimeRun, useRun } from "../../src/react/index.js";
import { reactWorld, until } from "./support/world.js";

const { start, atEnd } = reactWorld();

const Status = ({ id, ...options }: UseApiClientOptions & { id: string }) => {
  const watched = useRealtimeRun(id, options);
  const asked = useRun(id, options);
  return createElement("p", null, watched.run?.status ?? "waiting", asked.isLoading ? " loading" : "");
};

test("a page takes over what a server has drawn, without a difference, and goes on", async () => {
  const { work, connection } = await start();
  const { id } = await work();
  const element = createElement(Status, { id, ...(await connection(`read:runs:${id}`)) });
  const place = document.createElement("div");
  place.innerHTML = renderToString(element);
  expect(place.textContent).toBe("waiting loading");

  const root = hydrateRoot(place, element);
  atEnd(() => root.unmount());

  // What differs, React would say on the console, which must stay silent.
  await until(() => place.textContent === "EXECUTING");
});
