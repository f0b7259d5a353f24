import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ResultOf } from "#core/wire/calls.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { type Act, useAct } from "../../pages/act.ts";
import { useSurroundings } from "../../pages/background.ts";
import type { UiState } from "../../pages/ui-state.ts";

/** What a server says of itself: whether anybody has moved in, and its version. */
export type FoundServer = ResultOf<UiContract["account.probe"]>;

export type FirstServer = {
  readonly found: ReadonlySignal<FoundServer | undefined>;
  readonly act: Act;
  /** Whether the person wants another than the one that answers. */
  readonly isChoosing: ReadonlySignal<boolean>;
  /** Look whether a server answers at this address, and use it from then on. */
  readonly look: (serverUrl: string) => void;
  readonly choose: () => void;
};

/** The server of a person who is not signed in yet. One that is known by a policy or from before is looked for by itself. */
export function useFirstServer({ phase, connection }: UiState): FirstServer {
  const { ask } = useSurroundings();
  const act = useAct();
  const found = useSignal<FoundServer | undefined>(undefined);
  const isChoosing = useSignal(false);
  const { addon, serverUrl } = connection;

  const look = (url: string) =>
    void act.run(async () => {
      found.value = await ask("account.probe", { serverUrl: url });
      isChoosing.value = false;
    });

  useEffect(() => {
    if (phase !== "none") {
      // Somebody is in: what it said before tells nothing to whoever signs out.
      found.value = undefined;
      return;
    }
    if (addon !== "ok" || serverUrl === null) return;
    // Whoever chooses another is not led back to this one by news of the way there.
    if (found.peek() === undefined && !isChoosing.peek()) look(serverUrl);
  }, [phase, addon, serverUrl]);

  return {
    found,
    act,
    isChoosing,
    look,
    choose() {
      found.value = undefined;
      isChoosing.value = true;
    },
  };
}
