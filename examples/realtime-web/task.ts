// The task as your project defines it with the Trigger.dev SDK. The page imports its type and nothing else.
import { metadata, streams, task } from "@trigger.dev/sdk";
import { writePostcardFrom } from "./write.js";

const text = streams.define<string>({ id: "text" });

export const writePostcard = task({
  id: "write-postcard",
  run: ({ place }: { place: string }) =>
    writePostcardFrom(
      place,
      {
        step: (name, done) => metadata.set("step", name).set("done", done),
        say: (words) => text.append(words),
      },
      150,
    ),
});
