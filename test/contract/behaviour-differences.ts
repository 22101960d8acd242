// Where this package does something else than the official one with the same call, beyond the request it sends: each with
// its reason and with the test that shows it.

export interface BehaviourDifference {
  readonly what: string;
  readonly reason: string;
  /** A test's file and title. */
  readonly shownBy: readonly [file: string, title: string];
}

export const behaviourDifferences: readonly BehaviourDifference[] = [
  {
    what: "More than 1,000 items become several batches, and items are read as they are needed.",
    reason:
      "The service takes no more in one batch. The official package reads and keeps all items first, and then fails.",
    shownBy: ["test/api/batch.test.ts", "of which there are more than 1,000 become several batches"],
  },
  {
    what: "No items, and an item that cannot be sent, are refused before anything is sent.",
    reason: "The service refuses the first in riddles, and of the others only their runs would show it.",
    shownBy: ["test/api/batch.test.ts", "is refused before anything is sent where it cannot be sent"],
  },
  {
    what: "A second batch under the same key finds the runs of the first one.",
    reason:
      "The service refuses the second batch without saying which the first one was, and the official package passes that on. The keys of the items, which follow from that of the batch, find their runs.",
    shownBy: [
      "test/api/batch.test.ts",
      "of the whole call name each item by its place, over all batches, and find its runs again",
    ],
  },
  {
    what: "A batch that comes too soon is announced again when the service says so.",
    reason:
      "The limiter of batches counts in seconds where others count in milliseconds. The official package takes its moment for a past one and tries again at once.",
    shownBy: [
      "test/faults/batches.test.ts",
      "that the limiter of batches refuses is made again at the moment that it names",
    ],
  },
  {
    what: "All tokens of one client that are signed cost one request together.",
    reason: "The official package asks for the environment's id, which never changes, with every token.",
    shownBy: ["test/api/tokens.test.ts", "1,000 tokens from one client make one network call, and no two are equal"],
  },
  {
    what: "Every signed token has a random `jti`.",
    reason: "Two tokens that work once and are made within one second would otherwise be one token.",
    shownBy: [
      "test/unit/tokens/tokens.test.ts",
      "T1 says what the service's own tokens say, ends in 15 minutes and is like no other",
    ],
  },
  {
    what: "An empty id in the scopes of a token is refused, and so are scopes that no route asks for.",
    reason:
      "The service reads an empty id as all of its kind, and says nothing of a scope that it does not know: the one token would open too much, the other nothing.",
    shownBy: ["test/unit/tokens/scopes.test.ts", "refuses %s"],
  },
  {
    what: "An `expirationTime` that is past, or more than ten years ahead, is refused.",
    reason:
      "The official package signs a token that ended in 1970 for whoever writes `3600` for an hour, and one without an end to speak of for milliseconds.",
    shownBy: ["test/unit/tokens/expiration.test.ts", "%s is refused, and the message shows what was understood"],
  },
  {
    what: "Under a root key the token of a started run or batch is signed here, ends after 15 minutes, and heeds `publicTokenOptions`.",
    reason:
      "The documentation promises 15 minutes and the option. The official package takes the service's token, which lasts for an hour whatever was asked for.",
    shownBy: [
      "test/api/tokens.test.ts",
      "is signed here under a root key: for 15 minutes, to read the run and send to its input streams",
    ],
  },
  {
    what: "`auth.withPublicToken` and its kin give back what their function gives back.",
    reason: "The official package drops it.",
    shownBy: ["test/api/tokens.test.ts", "give the function's result, and its failure as it is"],
  },
  {
    what: "A subscription that a signal ends rejects with the signal's reason.",
    reason: "As every call does. The official package ends the loop as if the run had ended.",
    shownBy: ["test/faults/realtime.test.ts", "K9 by a signal gets the signal's reason, and the connection is closed"],
  },
  {
    what: "A subscription that may not read what it is about, or does not find it, throws so.",
    reason: "The official package ends the loop without a word, or asks again for ever.",
    shownBy: ["test/faults/realtime.test.ts", "S4 is thrown once: whoever asks again gets the end"],
  },
  {
    what: "`accessToken` of `./realtime` may be a function, which is asked again when the service refuses what it gave.",
    reason: "Public tokens end sooner than many runs do. In the official package the subscription ends with its token.",
    shownBy: [
      "test/faults/realtime.test.ts",
      "S4 of an expired token is met with a new one, and the feed goes on from where it was",
    ],
  },
  {
    what: "A consumer that is slow gets the newest state of each run, and not all of those in between.",
    reason:
      "The official package keeps every state until it is taken, so that a consumer that pauses fills the memory.",
    shownBy: ["test/faults/realtime.test.ts", "S12 that nobody asks for leave the newest state, and memory as it was"],
  },
  {
    what: "The booleans of a followed run are those of `runs.retrieve`.",
    reason:
      "The official package has other ones in feeds: there a canceled run is not completed, and an expired one is.",
    shownBy: ["test/unit/realtime-row.test.ts", "%s is %s, with what goes with it"],
  },
  {
    what: "`runs.subscribeToRun` ends with a canceled run, too.",
    reason: "It is a final status. The official package ends only because the run has a moment at which it finished.",
    shownBy: ["test/faults/realtime.test.ts", "S6 of a run that has ended already comes with its first state"],
  },
  {
    what: "`streams.read` ends when its run has ended, and not when nothing has come for a minute.",
    reason: "A run may think for longer than that. `timeoutInSeconds` still ends it, and is no error.",
    shownBy: ["test/api/realtime.test.ts", "goes on while its run does, however long that says nothing"],
  },
  {
    what: "`streams.append` takes any value that JSON can carry, and readers get it.",
    reason:
      "The service makes a text of what is appended through it. The official package appends outside of a task not at all.",
    shownBy: ["test/api/realtime-writing.test.ts", "gets single values as they are: texts, and what is none"],
  },
  {
    what: "Inside of a task, calls that start runs make five requests, 1 to 30 seconds apart, whatever `retry` says.",
    reason: "The documentation promises it. The official package goes by what it is told.",
    shownBy: [
      "test/api/in-task.test.ts",
      "starts %s with five attempts, 1 to 30 seconds apart, whatever was configured",
    ],
  },
  {
    what: "Inside of a task, `envvars.list()` needs no argument, and what names a project without an environment is refused.",
    reason:
      "The official package asks for the project in the first case. In the second it takes the task's environment, or a project for the name of a variable.",
    shownBy: ["test/api/in-task.test.ts", "is not one of the two: %s is refused"],
  },
  {
    what: "`tags.add` inside of a task rejects when the run would have too many tags.",
    reason: "As every call does. The official package writes it to the log and goes on.",
    shownBy: [
      "test/api/in-task.test.ts",
      "is the run that gets tags, and what is refused of them is an error there, too",
    ],
  },
  {
    what: "What a worker says of its task is used as far as it can be read.",
    reason: "It is global, and anybody may have written it. In the official package every call fails with it.",
    shownBy: ["test/api/in-task.test.ts", "is what %s is taken for"],
  },
  {
    what: "What a call cannot mean is refused before anything is sent: an unknown filter, a page size out of bounds, a delay that is no duration, tags that are too many.",
    reason: "The service passes over much of it without a word, and then lists everything, or starts a run at once.",
    shownBy: [
      "test/faults/input.test.ts",
      "V4 a filter that no list knows is refused, and does not become a parameter",
    ],
  },
  {
    what: "A call that its credential may not make, and one that names another environment than its secret key's, is refused before anything is sent.",
    reason:
      "The service answers the first with 401, as if the credential were wrong, and carries the second out in the key's own environment.",
    shownBy: [
      "test/faults/credentials.test.ts",
      "T10 a secret key that names another environment than its own is refused before sending",
    ],
  },
  {
    what: "An empty list in a filter filters nothing.",
    reason:
      "The official package sends a filter without a value, which the service refuses for some and ignores for others.",
    shownBy: ["test/unit/serialize.test.ts", "no values"],
  },
  {
    what: "A run shows the text of a key that `idempotencyKeys.create` has made where one client did both.",
    reason:
      "No memory is shared between clients here. The official package has one for the whole process. The key itself is the same in both.",
    shownBy: [
      "test/unit/key-hash.test.ts",
      "is sent with its text and scope by the client that it was made with, and by no other",
    ],
  },
  {
    what: "A token that is to start something is refused where no task is named.",
    reason: "The official package makes one that starts nothing.",
    shownBy: ["test/api/tokens.test.ts", "by %s is refused where no task is named, instead of starting nothing"],
  },
  {
    what: "The message of an error names the method and the status, and its `name` is its class's.",
    reason:
      "A log shows what was tried. The official package's message is what the service said, and every name is `TriggerApiError`. What the service said is `error.error`.",
    shownBy: ["test/contract/official-snippets.test.ts", "an error says in its message what was tried"],
  },
  {
    what: "`VERCEL_GIT_COMMIT_REF` names the branch for preview keys alone, and `TRIGGER_DEV_BRANCH` for dev keys.",
    reason:
      "The official package sends either with every credential. The service then refuses a dev key, and leads a personal access token into another environment than the call names.",
    shownBy: ["test/contract/official-snippets.test.ts", "a host's branch leads no personal access token"],
  },
  {
    what: "`configure`, `auth.withAuth` and `new TriggerClient` take one credential, and refuse two.",
    reason: "Which one counts differs in the official package from one of them to the other.",
    shownBy: ["test/contract/official-snippets.test.ts", "two credentials are refused"],
  },
];
