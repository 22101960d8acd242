/** Resources whose code is loaded when one of their methods is first called. */

import { ApiPromise } from "./api-promise.js";
import { own } from "./own.js";
import { PagePromise } from "./pages.js";
import { subscribeLater, writeLater } from "./stand-in.js";

/**
 * The methods by their names, in which a point leads into an object. What follows a name says what the method gives at once:
 * nothing, the promise of a call; `*`, that of a list; `~`, a subscription; `>`, what is being written; `{one,other}`, an
 * object with these methods, and with the `id` that the method was given.
 *
 * `fix` gives what the calls are made with; it is asked at each call, before anything is loaded.
 */
export const loadLater = <Call, Resource>(
  methods: string,
  load: () => Promise<(call: Call) => Resource>,
  fix: () => Call,
): Resource => {
  const resource = {};
  for (const method of methods.split(" ")) {
    const [path = "", kind, inner = ""] = method.split(/([*~>{])(.*)/);
    const names = path.split(".");
    const make = (create: (call: Call) => unknown, call: Call, args: unknown[]): never => {
      const found: unknown = names.reduce<unknown>(own, create(call));
      if (typeof found !== "function") throw new TypeError(`${path} is not a function`);
      // What it gives is what `kind` says.
      return found(...args) as never;
    };
    const run = (...args: unknown[]) => {
      if (kind === "{") {
        const loadInner = async () => {
          const create = await load();
          return (call: Call) => make(create, call, args);
        };
        const id = own(args[0], "id") ?? args[0];
        return Object.assign(loadLater(inner.slice(0, -1).replaceAll(",", " "), loadInner, fix), { id });
      }
      const call = fix();
      if (kind === "~") return subscribeLater(async () => make(await load(), call, args));
      if (kind === ">") return writeLater(load().then((create) => make(create, call, args)));
      const result = load().then((create) => ApiPromise.resultOf<never>(make(create, call, args)));
      return kind ? new PagePromise(result) : new ApiPromise(result);
    };
    const holder = names.slice(0, -1).reduce<object>((outer, name) => {
      const held: unknown = own(outer, name) ?? {};
      return Object.assign(outer, { [name]: held })[name] as object;
    }, resource);
    Object.assign(holder, { [names.at(-1) ?? ""]: run });
  }
  // The names are the resource's: a test walks every client and calls each of them.
  return resource as Resource;
};
