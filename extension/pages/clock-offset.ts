import { t } from "../language/messages.ts";
import { useAnswer } from "./answer.ts";

/** Codes hold for half a minute: what is less than this does not matter to them, and may be the network's doing. */
const noticedMs = 5_000;

/** How far the server's clock is ahead of this computer's, and that in words where it is far. */
export function useClockOffset(): {
  readonly offsetMs: number;
  readonly words: string | undefined;
} {
  const { answer } = useAnswer("ui.state", {}, ["state"]);
  const offsetMs = answer.value.value?.connection.clockOffsetMs ?? 0;
  return { offsetMs, words: clockWords(offsetMs) };
}

/** "This computer’s clock is 2 min slow. Codes go by the server’s." */
export function clockWords(offsetMs: number): string | undefined {
  const apart = Math.abs(offsetMs);
  if (apart < noticedMs) return undefined;
  const seconds = Math.round(apart / 1000);
  const long =
    seconds < 120
      ? t("pages.code.seconds", seconds)
      : t("pages.clock.minutes", Math.round(seconds / 60));
  return t(offsetMs > 0 ? "pages.clock.slow" : "pages.clock.fast", long);
}
