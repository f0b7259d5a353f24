import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

/** As many as the popup has room for. */
const firstScreen = 10;

/**
 * How many rows of a list to draw: what is in sight at once, the rest when the browser has shown that.
 * @param list names the list: another name begins anew
 */
export function useFirstRows(list: string | undefined): number {
  const whole = useSignal<string | undefined>(undefined);
  useEffect(() => {
    whole.value = list;
  }, [list, whole]);
  return list === undefined || whole.value === list ? Number.POSITIVE_INFINITY : firstScreen;
}
