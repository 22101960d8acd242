import { useId, useState } from "react";
import { ask } from "./ask.js";

/** Lets things go wrong. Only there when the service is emulated, and no part of what you would copy. */
export const Rehearsal = () => {
  const [said, setSaid] = useState("");
  const [isAway, setAway] = useState(false);
  const [isShort, setShort] = useState(false);
  const hint = useId();

  const rehearse = async (path: string, after: string) => {
    try {
      await ask(path);
      setSaid(after);
    } catch (error) {
      setSaid(String(error));
    }
  };
  const goAway = async () => {
    if (isAway) return;
    setAway(true);
    setSaid("The service is away.");
    await rehearse("/rehearse/away", "The service is there again.");
    setAway(false);
  };
  const shorten = async (next: boolean) => {
    setShort(next);
    const span = next ? "3 seconds" : "15 minutes";
    await rehearse(
      next ? "/rehearse/short-tokens" : "/rehearse/long-tokens",
      `Tokens that are made from now on are good for ${span}.`,
    );
  };

  return (
    <section className="panel rehearsal" aria-labelledby="rehearsal">
      <h2 id="rehearsal">What if…</h2>
      <p id={hint}>
        The service behind this page is an emulator on your machine, so that you can see what the page does when
        something goes wrong. To see a used token, write a second postcard with the first one’s.
      </p>
      <div className="row">
        <button type="button" onClick={goAway} aria-disabled={isAway} aria-describedby={hint}>
          Take the service away for 5 seconds
        </button>
        <label className="check">
          <input type="checkbox" checked={isShort} onChange={({ target }) => shorten(target.checked)} />
          New tokens expire after 3 seconds
        </label>
      </div>
      <p role="status" className="quiet">
        {said}
      </p>
    </section>
  );
};
