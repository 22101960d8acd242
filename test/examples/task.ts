// Loaded before a program that is written for the inside of a task: what the official worker says there is given as JSON.

Object.assign(globalThis, {
  [Symbol.for("dev.trigger.ts.api")]: { "task-context": JSON.parse(process.env.TASK_CONTEXT ?? "null") },
});
