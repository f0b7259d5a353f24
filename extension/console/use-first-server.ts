import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ResultOf } from "#core/wire/calls.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { type Act, useAct } from "../pages/act.ts";
import { useSurroundings } from "../pages/background.ts";
import type { UiState } from "../pages/ui-state.ts";

/** What a server says of itself: whether anybody has moved in, and its version. */
export type FoundServer = ResultOf<UiContract["account.probe"]>;

export type FirstServer = {
  readonly found: ReadonlySignal<FoundServer | undefined>;
  readonly act: Act;
  /** Look whether a server answers at this address, and use it from then on. */
  readonly look: (serverUrl: string) => void;
  readonly forget: () => void;
};

/** The server of a person who is not signed in yet. One that is known by a policy or from before is looked for by itself. */
export function useFirstServer({ phase, connection }: UiState): FirstServer {
  const { ask } = useSurroundings();
  const act = useAct();
  const found = useSignal<FoundServer | undefined>(undefined);
  const { addon, serverUrl } = connection;

  const look = (url: string) =>
    void act.run(async () => {
      found.value = await ask("account.probe", { serverUrl: url });
    });

  useEffect(() => {
    if (phase !== "none" || addon !== "ok" || serverUrl === null) return;
    if (found.peek() === undefined) look(serverUrl);
  }, [phase, addon, serverUrl]);

  return {
    found,
    act,
    look,
    forget() {
      found.value = undefined;
      act.forget();
    },
  };
}
