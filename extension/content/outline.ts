/**
 * Shows which fields were filled, by an animation: it writes nothing into the page's document, moves
 * nothing, and is gone when it ends.
 */

const LASTS_MS = 1800;

export function outline(fields: readonly Element[]): void {
  const isOn = (feature: string) => matchMedia(`(${feature})`).matches;
  const color = isOn("forced-colors:active") ? "Highlight" : "#0b6b5a";
  const shown = {
    outline: `2px solid ${color}`,
    outlineOffset: "1px",
    // Around it, so that it is seen on dark pages too.
    boxShadow: "0 0 0 5px #8fe3cd",
    easing: isOn("prefers-reduced-motion:reduce") ? "steps(1)" : "ease-in",
  };
  for (const field of fields) field.animate([shown, { ...shown, offset: 0.6 }, {}], LASTS_MS);
}
