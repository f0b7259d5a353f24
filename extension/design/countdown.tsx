import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";

/** The time, again every second, for as long as something counts down. */
export function useNow(): ReadonlySignal<number> {
  const now = useSignal(Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      now.value = Date.now();
    }, 1000);
    return () => clearInterval(timer);
  }, [now]);
  return now;
}

type RingProps = { readonly remainingMs: number; readonly periodMs: number };

/** How much of a period is left, as a ring. Decoration: the seconds stand beside it in words. */
export function Ring({ remainingMs, periodMs }: RingProps): JSX.Element {
  const share = Math.max(0, Math.min(1, remainingMs / periodMs));
  return (
    <svg
      class={remainingMs < 6000 ? "ring ending" : "ring"}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="10" cy="10" r="8" />
      <circle class="left" cx="10" cy="10" r="8" pathLength="1" stroke-dasharray={`${share} 1`} />
    </svg>
  );
}
