/**
 * Shows which fields were filled, by an animation: it writes nothing into the page's document, moves
 * nothing, and is gone when it ends.
 */

const SHOWN_MS = 1300;

const FADES_MS = 250;

export function outline(fields: readonly Element[]): void {
  const isOn = (feature: string) => matchMedia(`(${feature})`).matches;
  const color = isOn("forced-colors:active") ? "Highlight" : "#0b6b5a";
  const shown = {
    outline: `2px solid ${color}`,
    outlineOffset: "1px",
    // Around it, so that it is seen on dark pages too.
    boxShadow: "0 0 0 5px #8fe3cd",
  };
  const duration = isOn("prefers-reduced-motion:reduce") ? 1 : FADES_MS;
  // What waits to begin costs a page nothing: what runs is drawn anew sixty times a second.
  const timing = { delay: SHOWN_MS, duration, fill: "backwards" } as const;
  for (const field of fields) field.animate([shown, {}], timing);
}
