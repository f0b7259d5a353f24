import type { ComponentChildren, JSX } from "preact";
import type { WireError } from "#core/wire/error.ts";
import { counted, t } from "../language/messages.ts";
import { Icon, type IconName } from "./icons.tsx";
import { problemWords } from "./words.ts";

export type NoticeTone = "plain" | "good" | "warning" | "wrong";

const icons: Record<NoticeTone, IconName> = {
  plain: "info",
  good: "check",
  warning: "warning",
  wrong: "warning",
};

type NoticeProps = {
  readonly tone?: NoticeTone;
  readonly title: ComponentChildren;
  /** What the person can do about it. */
  readonly next?: ComponentChildren;
  /** Buttons. */
  readonly acts?: ComponentChildren;
};

/** Something the person should know, with what to do next. Spoken when it appears. */
export function Notice({ tone = "plain", title, next, acts }: NoticeProps): JSX.Element {
  return (
    <div class={`notice ${tone}`} role={tone === "wrong" ? "alert" : "status"}>
      <Icon name={icons[tone]} />
      <div class="spread">
        <strong>{title}</strong>
        {next !== undefined && <span class="what-next">{next}</span>}
        {acts !== undefined && <div class="notice-acts">{acts}</div>}
      </div>
    </div>
  );
}

type ProblemProps = {
  readonly error: WireError;
  /** The server's address has just been typed. */
  readonly isTyped?: boolean;
};

/** A failure in words: by its code and its numbers, never by its message. */
export function Problem({ error, isTyped }: ProblemProps): JSX.Element {
  const { what, next } = problemWords(error, isTyped);
  const wait = error.data?.retryAfterMs;
  return (
    <Notice
      tone="wrong"
      title={what}
      next={wait === undefined ? next : `${next} ${inWords(wait)}`}
    />
  );
}

function inWords(waitMs: number): string {
  const minutes = Math.ceil(waitMs / 60_000);
  return minutes <= 1 ? t("design.waitShort") : counted("design.wait", minutes);
}
