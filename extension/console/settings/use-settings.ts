import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { WireError } from "#core/wire/error.ts";
import type { Settings } from "#core/wire/ui-contract.ts";
import { useSurroundings } from "../../pages/background.ts";

/**
 * The settings as the person wants them: each change goes out at once, on top of those that `saved` does
 * not show yet, so that two quick changes both hold.
 */
export function useSettings(saved: Settings): {
  readonly wanted: Settings;
  readonly set: (change: Partial<Settings>) => void;
  readonly error: ReadonlySignal<WireError | undefined>;
} {
  const { ask } = useSurroundings();
  const changes = useSignal<Partial<Settings>>({});
  const error = useSignal<WireError | undefined>(undefined);

  const key = JSON.stringify(saved);
  useEffect(() => {
    const now: Settings = JSON.parse(key);
    changes.value = Object.fromEntries(
      Object.entries(changes.peek()).filter(
        ([name, value]) => now[name as keyof Settings] !== value,
      ),
    );
  }, [key, changes]);

  const set = async (change: Partial<Settings>) => {
    changes.value = { ...changes.value, ...change };
    error.value = undefined;
    try {
      await ask("settings.set", { settings: { ...saved, ...changes.value } });
    } catch (reason) {
      changes.value = {};
      error.value = WireError.from(reason);
    }
  };

  return { wanted: { ...saved, ...changes.value }, set: (change) => void set(change), error };
}
