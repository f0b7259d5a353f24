import type { Announced } from "./background.ts";

/** What a hidden page is told all the same: when Latchkey is locked, no page may keep what it shows. */
const urgent: ReadonlySet<Announced> = new Set(["state"]);

/**
 * Passes on what is announced to a page that is shown. A hidden one, such as a console in a tab that was left
 * open, would ask for everything again at each fill: it is told once, when it is shown.
 */
export function whenShown(
  document: Document,
  tell: (event: Announced) => void,
): (event: Announced) => void {
  const missed = new Set<Announced>();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") return;
    const events = [...missed];
    missed.clear();
    events.forEach(tell);
  });
  return (event) => {
    if (document.visibilityState === "hidden" && !urgent.has(event)) missed.add(event);
    else tell(event);
  };
}
