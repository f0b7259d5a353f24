/** How long pointer and focus have been in the menu, by trusted events alone. */

/** Zoomed pages round positions. */
const jitter = 2;

export class Presence {
  insideSince: number | undefined;
  focusedSince: number | undefined;
  /** Where the frame is on the screen: a frame that jumps under the pointer has it elsewhere (SEC-17). */
  #offset: readonly [number, number] = [0, 0];

  constructor(view: Window, signal: AbortSignal) {
    const root = view.document.documentElement;
    const options = { capture: true, passive: true, signal } as const;
    root.addEventListener("pointermove", (event) => this.#moved(event), options);
    root.addEventListener("pointerdown", (event) => this.#moved(event), options);
    root.addEventListener("pointerleave", () => this.#gone(), { signal });
    view.addEventListener(
      "focus",
      ({ isTrusted, timeStamp }) => {
        if (isTrusted) this.focusedSince ??= timeStamp;
      },
      { signal },
    );
    view.addEventListener(
      "blur",
      () => {
        this.focusedSince = undefined;
      },
      { signal },
    );
  }

  #moved({ isTrusted, timeStamp, screenX, screenY, clientX, clientY }: PointerEvent): void {
    if (!isTrusted) return;
    const [x, y] = [screenX - clientX, screenY - clientY];
    const [wasX, wasY] = this.#offset;
    const hasJumped = Math.abs(x - wasX) > jitter || Math.abs(y - wasY) > jitter;
    if (this.insideSince !== undefined && !hasJumped) return;
    this.insideSince = timeStamp;
    this.#offset = [x, y];
  }

  #gone(): void {
    this.insideSince = undefined;
  }
}
