import { type ReadonlySignal, useSignal } from "@preact/signals";
import { WireError } from "#core/wire/error.ts";

/** One act of the person: whether it is under way, and how it failed. */
export type Act = {
  readonly busy: ReadonlySignal<boolean>;
  readonly error: ReadonlySignal<WireError | undefined>;
  /** Run `work` unless it runs already. Resolves to whether it went well. */
  readonly run: (work: () => Promise<void>) => Promise<boolean>;
  readonly forget: () => void;
};

export function useAct(): Act {
  const busy = useSignal(false);
  const error = useSignal<WireError | undefined>(undefined);
  return {
    busy,
    error,
    async run(work) {
      if (busy.peek()) return false;
      busy.value = true;
      error.value = undefined;
      try {
        await work();
        return true;
      } catch (reason) {
        error.value = WireError.from(reason);
        return false;
      } finally {
        busy.value = false;
      }
    },
    forget() {
      error.value = undefined;
    },
  };
}
