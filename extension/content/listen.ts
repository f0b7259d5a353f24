/** Hears of what happens to `target` before the page does, without holding it up. */
export function listen(
  target: EventTarget,
  names: readonly string[],
  hear: (event: Event) => void,
  signal: AbortSignal,
): void {
  for (const name of names) {
    target.addEventListener(name, hear, { capture: true, passive: true, signal });
  }
}
