import type { JSX } from "preact";
import { totpAt } from "#core/crypto/totp.ts";
import { Ring, useNow } from "../../design/countdown.tsx";
import { t } from "../../language/messages.ts";
import { rich } from "../../language/rich.ts";
import { useClockOffset } from "../../pages/clock-offset.ts";

/** The code that a seed gives at this moment: to compare with what the site expects, before saving. */
export function SeedCheck({ seed }: { readonly seed: string }): JSX.Element | null {
  const now = useNow();
  const clock = useClockOffset();
  if (seed.trim() === "") return null;
  const current = codeOf(seed, now.value + clock.offsetMs);
  if (current === undefined) {
    return (
      <p class="wrong small" role="alert">
        {t("record.seed.wrong")}
      </p>
    );
  }
  return (
    <>
      <p class="inline small soft">
        {rich("record.seed.current", <span class="code-digits">{current.code}</span>)}
        <Ring remainingMs={current.remainingMs} periodMs={current.periodMs} />
      </p>
      {clock.words !== undefined && <p class="small soft">{clock.words}</p>}
    </>
  );
}

function codeOf(seed: string, timeMs: number): ReturnType<typeof totpAt> | undefined {
  try {
    return totpAt(seed, timeMs);
  } catch {
    return undefined;
  }
}
