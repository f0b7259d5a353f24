/**
 * Shows which fields were filled, by an animation: it writes nothing into the page's document, moves
 * nothing, and is gone when it ends.
 */

const SHOWN_MS = 1300;

export function outline(fields: readonly Element[]): void {
  const isForced = matchMedia("(forced-colors:active)").matches;
  const shown = {
    outline: `2px solid ${isForced ? "Highlight" : "#0b6b5a"}`,
    outlineOffset: "1px",
    // Around it, so that it is seen on dark pages too.
    boxShadow: "0 0 0 5px #8fe3cd",
  };
  // What waits to begin costs a page nothing: what fades is drawn anew sixty times a second, and moves.
  const timing = { delay: SHOWN_MS, duration: 1, fill: "backwards" } as const;
  for (const field of fields) field.animate([shown, {}], timing);
}
