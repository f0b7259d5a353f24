import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { Notice, Problem } from "../design/notice.tsx";
import { mainReason } from "../design/reason-words.ts";
import { shown } from "../design/record-text.tsx";
import { hostOf, isPlainHttp } from "../design/web-url.ts";
import { counted, t } from "../language/messages.ts";
import { rich } from "../language/rich.ts";
import { NotFilled } from "./page-line.tsx";
import type { Fill, FillOutcome } from "./use-fill.ts";

type OutcomeLineProps = {
  readonly outcome: FillOutcome;
  /** The page's origin; `null` where there is none. */
  readonly origin: string | null;
  readonly linkAndFill: Fill["linkAndFill"];
};

/** How the person's own fill went; where only the link is missing, offers to make it. */
export function OutcomeLine({
  outcome,
  origin,
  linkAndFill,
}: OutcomeLineProps): JSX.Element | null {
  if (outcome.kind === "failed") return <Problem error={outcome.error} />;
  if (outcome.kind === "filled") {
    const { filled } = outcome;
    return <Notice tone="good" title={counted("popup.outcome.filled", filled)} />;
  }
  if (outcome.kind === "linked") {
    return (
      <Notice tone="good" title={t("popup.outcome.linked", hostOf(outcome.url) ?? outcome.url)} />
    );
  }
  const { record, reasons } = outcome;
  const canLink = linkable.includes(mainReason(reasons) ?? "");
  // A link to a page without TLS is made in the console, where there is room to say what it means.
  if (!canLink || origin === null || isPlainHttp(origin)) return <NotFilled reasons={reasons} />;
  return (
    <Notice
      tone="warning"
      title={rich(
        "popup.outcome.notLinked",
        <bdi>{shown(record.title)}</bdi>,
        <bdi>{hostOf(origin) ?? origin}</bdi>,
      )}
      next={t("popup.outcome.notLinkedNext")}
      acts={
        <Button size="small" icon="link" onClick={() => void linkAndFill(record, origin)}>
          {t("popup.continue.linkAndFill")}
        </Button>
      }
    />
  );
}

const linkable: readonly string[] = ["no_record", "chosen_not_linked"];
