import { judge, type Verdict } from "./judge.ts";
import { Presence } from "./presence.ts";
import { Visibility } from "./visibility.ts";

/** What every act in the menu that may release something must pass. */
export type Gate = (event: MouseEvent | KeyboardEvent) => Verdict;

/** Begins to watch at once: what is seen only from now on counts only from now on. */
export function watchedGate(view: Window, element: Element, signal: AbortSignal): Gate {
  const visibility = new Visibility(element, signal);
  const presence = new Presence(view, signal);
  return (event) => {
    const { pointerType } = event as Partial<PointerEvent>;
    return judge(
      {
        kind: event instanceof KeyboardEvent ? "key" : "pointer",
        time: event.timeStamp,
        isTrusted: event.isTrusted,
        isRepeat: event instanceof KeyboardEvent && event.repeat,
        isTouch: pointerType === "touch",
      },
      {
        visibleSince: visibility.since,
        insideSince: presence.insideSince,
        focusedSince: presence.focusedSince,
      },
    );
  };
}
