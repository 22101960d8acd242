import { useCallback, useMemo, useState } from "react";
import { TriggerAuthContext } from "trigger-management-client/react";
import type { Session } from "../backend.js";
import { Order } from "./order.js";
import { Postcard } from "./postcard.js";
import { Rehearsal } from "./rehearsal.js";

/** Where everything in the page finds the service; each part has a token of its own. */
export const App = ({ session }: { session: Session }) => {
  const auth = useMemo(() => ({ baseURL: session.serviceURL }), [session]);
  // The run is in the address, so that a page that is loaded again goes on showing it.
  const [runId, setRunId] = useState(() => location.hash.slice(1));
  const show = useCallback((id: string) => {
    history.replaceState(null, "", `#${id}`);
    setRunId(id);
  }, []);

  return (
    <TriggerAuthContext.Provider value={auth}>
      <header>
        <h1>Postcards</h1>
        <p>Say where you are, and a background task writes home. You can watch it write.</p>
      </header>
      <main>
        <Order tag={session.tag} onStarted={show} />
        {runId && <Postcard key={runId} runId={runId} />}
        {session.canRehearse && <Rehearsal />}
      </main>
    </TriggerAuthContext.Provider>
  );
};
