// What stands for a method until its code is loaded.

import { describe, expect, it } from "vitest";
import { ApiPromise, ListPromise } from "../../src/api-promise.js";
import { loadLater } from "../../src/later.js";
import type { PagePromise } from "../../src/pages.js";

interface Zoo {
  list(): AsyncIterable<number> & { toArray(): Promise<number[]> };
  cages: { open(name: string): ApiPromise<string> };
  fail(): ApiPromise<never>;
  wait(): Promise<number>;
}

const resultOf = <T>(data: T) => Promise.resolve({ data, response: () => new Response(JSON.stringify(data)) });

const zoo = () => {
  const seen: string[] = [];
  let who = "first";
  const make = (call: string) => ({
    list: () => new ListPromise(resultOf([1, 2, 3])),
    cages: { open: (name: string) => new ApiPromise(resultOf(`${call} opened ${name}`)) },
    fail: () => new ApiPromise<never>(Promise.reject(new Error("no"))),
    wait: async () => 7,
  });
  const resource = loadLater<string, Zoo>(
    "list* cages.open fail wait lost",
    async () => {
      seen.push("loaded");
      return make;
    },
    () => who,
  );
  return {
    resource,
    seen,
    become(name: string) {
      who = name;
    },
  };
};

describe("a method whose code is loaded later", () => {
  it("is there at once, and loads nothing until it is called", async () => {
    const { resource, seen } = zoo();
    expect(Object.keys(resource)).toEqual(["list", "cages", "fail", "wait", "lost"]);
    expect(seen).toEqual([]);
    expect(await resource.cages.open("lions")).toBe("first opened lions");
    expect(seen).toEqual(["loaded"]);
  });

  it("goes where it would have gone when it was called, whatever changes until the code is there", async () => {
    const { resource, become } = zoo();
    const opening = resource.cages.open("lions");
    become("second");
    expect(await opening).toBe("first opened lions");
  });

  it("gives the raw answer of the call behind it", async () => {
    const { data, response } = await zoo().resource.cages.open("apes").withResponse();
    expect([data, await response.json()]).toEqual(["first opened apes", "first opened apes"]);
  });

  it("can be iterated over where its name says that it is a list", async () => {
    const items: number[] = [];
    for await (const item of zoo().resource.list()) items.push(item);
    expect(items).toEqual([1, 2, 3]);
    expect(await zoo().resource.list().toArray()).toEqual([1, 2, 3]);
  });

  it("fails as the call behind it fails, seen by whoever asked and by nobody else", async () => {
    const unseen: unknown[] = [];
    const note = (reason: unknown) => unseen.push(reason);
    process.on("unhandledRejection", note);
    await expect(zoo().resource.fail()).rejects.toThrow("no");
    await expect(zoo().resource.fail().asResponse()).rejects.toThrow("no");
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off("unhandledRejection", note);
    expect(unseen).toEqual([]);
  });

  it("that makes several requests has no one response", async () => {
    const wait = zoo().resource.wait();
    expect(await wait).toBe(7);
    await expect(Reflect.get(zoo().resource.wait(), "asResponse").call(wait)).rejects.toThrow("several requests");
  });

  it("says which name it was when the code has no such method", async () => {
    await expect(Reflect.get(zoo().resource, "lost")()).rejects.toThrow("lost is not a function");
  });
});

describe("an object that stands for what is loaded later", () => {
  interface Kennel {
    dog(options: { id: string }): {
      id: string;
      bark(times: number): ApiPromise<string>;
      toys: { list(): PagePromise<string> };
    };
    door: { write(): { waitUntilComplete(): Promise<unknown>; stream: AsyncIterable<unknown> } };
  }
  const kennel = (load: () => Promise<(call: string) => never>) =>
    loadLater<string, Kennel>("dog{bark,toys.list*} door.write>", load, () => "now");

  it("has its methods and its id at once, and makes them of what it was given", async () => {
    const given: unknown[] = [];
    const { dog } = kennel(async () => {
      const make = (call: string) => ({
        dog(options: unknown) {
          given.push(options);
          return {
            bark: (times: number) => new ApiPromise(resultOf(`${call} ${"wau".repeat(times)}`)),
            toys: { list: () => new ListPromise(resultOf(["ball"])) },
          };
        },
      });
      // What is made is what the names say.
      return make as unknown as (call: string) => never;
    });
    const rex = dog({ id: "rex" });

    expect(rex.id).toBe("rex");
    expect(given).toEqual([]);
    expect(await rex.bark(2)).toBe("now wauwau");
    expect(await rex.toys.list().toArray()).toEqual(["ball"]);
    expect(given).toEqual([{ id: "rex" }, { id: "rex" }]);
  });

  it("fails where its end is asked for when its code is gone, and nowhere else", async () => {
    const unseen: unknown[] = [];
    const note = (reason: unknown) => unseen.push(reason);
    process.on("unhandledRejection", note);
    const writing = kennel(() => Promise.reject(new Error("gone"))).door.write();
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off("unhandledRejection", note);

    expect(unseen).toEqual([]);
    await expect(writing.waitUntilComplete()).rejects.toThrow("gone");
    await expect(writing.stream[Symbol.asyncIterator]().next()).rejects.toThrow("gone");
  });
});
