import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { useNow } from "../design/countdown.tsx";
import { Icon } from "../design/icons.tsx";
import { type Copied, fieldWords } from "./copy.ts";

type CopiedLineProps = { readonly copied: Copied; readonly onGone: () => void };

/** How long a line without a countdown stays. */
const shownMs = 4000;

/** Says what was copied and when it is cleared from the clipboard. */
export function CopiedLine({ copied, onGone }: CopiedLineProps): JSX.Element {
  const now = useNow();
  const endsAtMs = copied.clearsAtMs;
  const left = endsAtMs === undefined ? undefined : Math.ceil((endsAtMs - now.value) / 1000);

  useEffect(() => {
    const timer = setTimeout(onGone, endsAtMs === undefined ? shownMs : endsAtMs - Date.now());
    return () => clearTimeout(timer);
  }, [endsAtMs, onGone]);

  return (
    <div class="copied-line">
      <Icon name="check" />
      <span role="status">{fieldWords[copied.field]} copied.</span>
      {left !== undefined && left > 0 && (
        <span class="soft" aria-hidden="true">
          Cleared in {left} s
        </span>
      )}
    </div>
  );
}
