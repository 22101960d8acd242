/** Compiled, never run: the type of an alert says what it holds. */

import { type ErrorAlert, type RunFailedAlert, type UnknownAlert, webhooks } from "../../src/index.js";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};

const alert = await webhooks.constructEvent(new Request("https://example.com"), "secret");

// A known type leaves one alert; what is none of them can be taken for what it is.
switch (alert.type) {
  case "alert.run.failed":
    holds<Equal<typeof alert, RunFailedAlert>>();
    holds<Equal<typeof alert.object.run.createdAt, Date>>();
    break;
  case "alert.error":
    holds<Equal<typeof alert, ErrorAlert>>();
    break;
  case "alert.deployment.success":
  case "alert.deployment.failed":
    holds<Equal<typeof alert.object.deployment.version, string>>();
    break;
  default: {
    const unknown: UnknownAlert = alert;
    holds<Equal<typeof unknown.type, string>>();
  }
}

// What a framework without `Request` has will do, a header that is not there included.
const headers: Record<string, string | string[] | undefined> = {};
webhooks.constructEvent({ payload: new Uint8Array(), header: headers[webhooks.SIGNATURE_HEADER_NAME] }, "secret");
// @ts-expect-error
webhooks.constructEvent({ payload: {}, header: "" }, "secret");
// @ts-expect-error
webhooks.constructEvent({ payload: "", header: "" });
