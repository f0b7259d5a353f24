import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { useNow } from "../design/countdown.tsx";
import { Icon } from "../design/icons.tsx";
import { type MessageKey, t } from "../language/messages.ts";
import type { Copied, CopiedField } from "./copy.ts";

type CopiedLineProps = { readonly copied: Copied; readonly onGone: () => void };

const copiedWords: Readonly<Record<CopiedField, MessageKey>> = {
  username: "pages.copied.username",
  password: "pages.copied.password",
  "one-time-code": "pages.copied.code",
};

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
      <span role="status">{t(copiedWords[copied.field])}</span>
      {left !== undefined && left > 0 && (
        <span class="soft" aria-hidden="true">
          {t("pages.clearedIn", left)}
        </span>
      )}
    </div>
  );
}
