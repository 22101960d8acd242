/** Resources whose code is loaded when one of their methods is first called. */

import { ApiPromise } from "./api-promise.js";
import { own } from "./own.js";
import { PagePromise } from "./pages.js";

/**
 * The methods by their names. Those of lists, which end with `*`, give a promise that can be iterated over. `fix` gives
 * what the calls are made with; it is asked at each call, before anything is loaded.
 */
export const loadLater = <Call, Resource>(
  methods: string,
  load: () => Promise<(call: Call) => Resource>,
  fix: () => Call,
): Resource => {
  const resource = {};
  for (const method of methods.split(" ")) {
    const [path = "", isList] = method.split("*");
    const names = path.split(".");
    const last = names.pop() ?? "";
    const holder = names.reduce<object>((outer, name) => {
      const inner: unknown = own(outer, name) ?? {};
      return Object.assign(outer, { [name]: inner })[name] as object;
    }, resource);
    const run = (...args: unknown[]) => {
      const call = fix();
      const result = load().then((create) => {
        const found: unknown = [...names, last].reduce<unknown>(own, create(call));
        if (typeof found !== "function") throw new TypeError(`${path} is not a function`);
        return ApiPromise.resultOf<never>(found(...args));
      });
      return isList === undefined ? new ApiPromise(result) : new PagePromise(result);
    };
    Object.assign(holder, { [last]: run });
  }
  // The names are the resource's: a test walks every client and calls each of them.
  return resource as Resource;
};
