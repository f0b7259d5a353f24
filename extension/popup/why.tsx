import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import {
  type Cause,
  type FrameTrace,
  frameCauses,
  type PageTrace,
  pageCauses,
  type RecordTrace,
  type WayTrace,
  wayCauses,
} from "#core/match/explain.ts";
import { whyReport } from "#core/match/why-report.ts";
import { Button } from "../design/button.tsx";
import { type CauseAct, causeAct, causeWords } from "../design/cause-words.ts";
import { Dialog } from "../design/dialog.tsx";
import { Problem } from "../design/notice.tsx";
import { RecordText, shown } from "../design/record-text.tsx";
import { hostOf, isPlainHttp } from "../design/web-url.ts";
import { sentence } from "../language/format.ts";
import { counted, type MessageKey, t } from "../language/messages.ts";
import { useAnswer } from "../pages/answer.ts";
import { useSurroundings } from "../pages/background.ts";
import type { UiState } from "../pages/ui-state.ts";
import { Figures } from "./figures.tsx";
import { purposeName, roleName, strategyName } from "./why-words.ts";

export type WhyActs = {
  readonly link: (recordId: string, origin: string) => void;
  readonly fill: (recordId: string) => void;
  readonly refresh: () => void;
};

type WhyProps = {
  readonly tabId: number;
  readonly acts: WhyActs;
  readonly onClose: () => void;
};

/** Why this page was or was not filled, frame by frame, with what to do about each cause. */
export function Why({ tabId, acts, onClose }: WhyProps): JSX.Element | null {
  const page = useAnswer("page.why", { tabId }, ["page", "records"]).answer.value;
  const state = useAnswer("ui.state", {}, ["state"]).answer.value.value;
  const { writeClipboard } = useSurroundings();
  const copied = useSignal(false);
  if (page.error !== undefined) return <Problem error={page.error} />;
  if (page.value === undefined || state === undefined) return null;
  const trace: PageTrace = page.value;
  const way = wayOf(state);
  const copy = async () => {
    await writeClipboard(whyReport(trace, way, state.connection.addonVersion ?? "0"));
    copied.value = true;
  };
  const general = [...pageCauses(trace), ...wayCauses(way)];
  return (
    <Dialog
      title={t("popup.why.title")}
      onClose={onClose}
      acts={
        <>
          <Button focused onClick={onClose}>
            {t("popup.why.close")}
          </Button>
          <Button icon={copied.value ? "check" : "copy"} onClick={() => void copy()}>
            {copied.value ? t("popup.why.copied") : t("popup.why.copyReport")}
          </Button>
        </>
      }
    >
      <div class="why-page">
        <Causes causes={general} frame={undefined} acts={acts} />
        {trace.frames.map((frame, index) => (
          <FrameWhy key={index} frame={frame} acts={acts} />
        ))}
        <Figures sync={state.sync} />
        <p class="small faint">
          {t(state.settings.automaticFill ? "popup.why.automaticOn" : "popup.why.automaticOff")}
        </p>
      </div>
    </Dialog>
  );
}

const wayOf = ({ connection, sync }: UiState): WayTrace => ({
  addon: connection.addon,
  server: connection.server,
  syncProblem: sync.problem,
  lastSyncAt: sync.lastAt,
});

function FrameWhy({ frame, acts }: { readonly frame: FrameTrace; readonly acts: WhyActs }) {
  return (
    <section class="why-frame">
      <h3>
        {frame.isTop ? t("popup.why.page") : t("popup.why.frame")}{" "}
        <bdi>{hostOf(frame.origin) ?? shown(frame.origin)}</bdi>
      </h3>
      {frame.filled > 0 && <p class="small">{counted("popup.outcome.filled", frame.filled)}</p>}
      <Causes causes={frameCauses(frame)} frame={frame} acts={acts} />
      {frame.records.length === 0 && <p class="small soft">{t("popup.why.noRecord")}</p>}
      {frame.records.map((record) => (
        <RecordWhy key={record.id} record={record} />
      ))}
      {frame.forms.map(({ purpose, evidence, fields }, index) => (
        <details class="small" key={index}>
          <summary>{counted("popup.why.form", fields.length, purposeName(purpose))}</summary>
          <p class="mono faint">{spell(evidence)}</p>
          <ul>
            {fields.map(({ role, visible, evidence: of }, at) => (
              <li key={at}>
                {roleName(role)}
                {visible ? "" : ` ${t("popup.why.notVisible")}`}{" "}
                <span class="mono faint">{spell(of)}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

const spell = (evidence: readonly { readonly code: string; readonly points: number }[]) =>
  evidence.map(({ code, points }) => `${code} ${points > 0 ? "+" : ""}${points}`).join(", ");

function outcomeOf({ outcome, part }: RecordTrace["urls"][number]): string {
  return outcome === "miss" && part !== null
    ? t("popup.why.outcome.missIn", t(`popup.why.part.${part}`))
    : t(`popup.why.outcome.${outcome}`);
}

function RecordWhy({ record }: { readonly record: RecordTrace }): JSX.Element {
  return (
    <div class="small">
      <RecordText class="record-title" value={shown(record.title) || t("design.untitled")} />
      <ul class="why-urls">
        {record.urls.map((linked) => (
          <li key={`${linked.strategy} ${linked.url}`}>
            <bdi class="mono">{shown(linked.url)}</bdi> ({strategyName(linked.strategy)}):{" "}
            {outcomeOf(linked)}
          </li>
        ))}
      </ul>
    </div>
  );
}

type CausesProps = {
  readonly causes: readonly Cause[];
  readonly frame: FrameTrace | undefined;
  readonly acts: WhyActs;
};

function Causes({ causes, frame, acts }: CausesProps): JSX.Element | null {
  if (causes.length === 0) return null;
  return (
    <ul class="why-causes">
      {causes.map((cause) => {
        const { what, next } = causeWords(cause.code);
        return (
          <li key={cause.code}>
            <strong>{sentence(what)}</strong> <span class="soft">{next}</span>
            <CauseButton cause={cause} frame={frame} acts={acts} />
          </li>
        );
      })}
    </ul>
  );
}

type CauseButtonProps = {
  readonly cause: Cause;
  readonly frame: FrameTrace | undefined;
  readonly acts: WhyActs;
};

const names: Record<CauseAct, MessageKey> = {
  link: "popup.save.actLink",
  fill: "popup.why.fill",
  refresh: "popup.footer.refresh",
  "open-record": "popup.why.openRecord",
  settings: "popup.why.settings",
};

function CauseButton({ cause, frame, acts }: CauseButtonProps): JSX.Element | null {
  const { openConsole } = useSurroundings();
  const act = causeAct(cause.code);
  if (act === undefined) return null;
  const recordId = cause.recordId ?? only(frame?.records)?.id;
  const origin = frame?.origin;
  const withRecord = (then: (id: string) => void) =>
    recordId === undefined ? undefined : () => then(recordId);
  const canLink = origin !== undefined && !isPlainHttp(origin);
  const does: Record<CauseAct, (() => void) | undefined> = {
    link: canLink ? withRecord((id) => acts.link(id, origin)) : undefined,
    fill: withRecord(acts.fill),
    refresh: acts.refresh,
    "open-record": withRecord((id) => openConsole(`#/records/${id}`)),
    settings: () => openConsole("#/settings"),
  };
  const onClick = does[act];
  if (onClick === undefined) return null;
  return (
    <Button size="small" onClick={onClick}>
      {t(names[act])}
    </Button>
  );
}

const only = <One,>(all: readonly One[] = []) => (all.length === 1 ? all[0] : undefined);
