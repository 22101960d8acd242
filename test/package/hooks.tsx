// What a component of a page makes of the hooks.
import { TriggerAuthContext, useRealtimeRun, useTaskTrigger } from "trigger-management-client/react";

const Status = ({ id }: { id: string }) => {
  const { run, error, stop } = useRealtimeRun(id, { onComplete: (finished) => console.log(finished.id) });
  // @ts-expect-error Before the first state there is no run.
  console.log(run.id);
  return (
    <button type="button" onClick={stop}>
      {error?.message ?? run?.status}
    </button>
  );
};

export const Page = ({ accessToken }: { accessToken: string }) => {
  const { submit, handle, isLoading } = useTaskTrigger("report", { accessToken });
  return (
    <TriggerAuthContext.Provider value={{ accessToken }}>
      <button type="button" disabled={isLoading} onClick={() => submit({ month: 11 })}>
        Start
      </button>
      {handle && <Status id={handle.id} />}
    </TriggerAuthContext.Provider>
  );
};
