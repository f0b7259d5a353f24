import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Ring, useNow } from "../design/countdown.tsx";
import { t } from "../language/messages.ts";
import { useAnswer } from "./answer.ts";
import { useClockOffset } from "./clock-offset.ts";

type OneTimeCodeProps = { readonly id: string; readonly onCopy: () => void };

/** The current one-time code of a record, with the time it has left. A click copies it. */
export function OneTimeCode({ id, onCopy }: OneTimeCodeProps): JSX.Element | null {
  const { answer, askAgain } = useAnswer("records.code", { id }, ["records"]);
  const now = useNow();
  const clock = useClockOffset();
  const answeredAt = useRef(0);
  const { value, error } = answer.value;

  const known = useRef(value);
  if (known.current !== value) {
    known.current = value;
    answeredAt.current = Date.now();
  }
  const remainingMs =
    value === undefined ? 0 : value.remainingMs - (now.value - answeredAt.current);
  const isOver = value !== undefined && remainingMs <= 0;
  useEffect(() => {
    if (isOver) askAgain();
  }, [isOver, askAgain]);

  if (error !== undefined) return <span class="small faint">{t("pages.code.broken")}</span>;
  if (value === undefined) return <span class="code-digits faint">··· ···</span>;
  const far = clock.words;
  const seconds = Math.max(0, Math.ceil(remainingMs / 1000));
  return (
    <>
      <button type="button" class="one-time-code" title={t("pages.code.copy")} onClick={onCopy}>
        <span class="code-digits">{grouped(value.code)}</span>
        <Ring remainingMs={remainingMs} periodMs={value.periodMs} />
        <span class="small soft">{t("pages.code.seconds", seconds)}</span>
        <span class="visually-hidden">{t("pages.code.left")}</span>
      </button>
      {far !== undefined && <span class="small soft clock-words">{far}</span>}
    </>
  );
}

/** "482913" reads better as "482 913"; codes of other lengths stay as they are. */
function grouped(code: string): string {
  return /^\d{6}$/.test(code) ? `${code.slice(0, 3)} ${code.slice(3)}` : code;
}
