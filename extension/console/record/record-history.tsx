import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { ResultOf } from "#core/wire/calls.ts";
import type { RecordView, UiContract } from "#core/wire/ui-contract.ts";
import { Button } from "../../design/button.tsx";
import { useNow } from "../../design/countdown.tsx";
import { Notice, Problem } from "../../design/notice.tsx";
import { RecordText, shown } from "../../design/record-text.tsx";
import { ago, moment } from "../../design/when.ts";
import { t } from "../../language/messages.ts";
import { rich } from "../../language/rich.ts";
import { useAct } from "../../pages/act.ts";
import { useAnswer } from "../../pages/answer.ts";
import { useSurroundings } from "../../pages/background.ts";
import { changeWords } from "./change-words.ts";
import { VersionContent } from "./version-content.tsx";

type Version = ResultOf<UiContract["history.list"]>["versions"][number];

type RecordHistoryProps = {
  readonly record: RecordView;
  readonly onBack: () => void;
};

/** Who changed what of a record when; any version can be looked at, and taken up again. */
export function RecordHistory({ record, onBack }: RecordHistoryProps): JSX.Element {
  const { ask } = useSurroundings();
  const { answer } = useAnswer("history.list", { id: record.id }, ["records"]);
  const act = useAct();
  const restoring = useSignal<number | undefined>(undefined);
  const restored = useSignal<number | undefined>(undefined);
  const { value, error } = answer.value;

  const restore = async (version: number) => {
    const { id, revision: base } = record;
    const done = await act.run(async () => {
      restoring.value = version;
      await ask("history.restore", { id, version, base });
    });
    if (done) restored.value = version;
  };
  return (
    <article class="record-view">
      <header class="record-head">
        <div class="spread">
          <h1>{t("history.title")}</h1>
          <p class="soft small">
            <RecordText value={record.title} otherwise={t("design.untitled")} />
            {` · ${t("history.lead")}`}
          </p>
        </div>
        <Button icon="back" focused onClick={onBack}>
          {t("popup.generate.back")}
        </Button>
      </header>
      {error !== undefined && <Problem error={error} />}
      {act.error.value !== undefined && <Problem error={act.error.value} />}
      {restored.value !== undefined && (
        <Notice
          tone="good"
          title={t("history.current", restored.value)}
          next={t("history.currentNext")}
        />
      )}
      {value === undefined && error === undefined && <p class="soft">{t("import.reading")}</p>}
      <ol class="versions">
        {value?.versions.map((version, index) => (
          <VersionItem
            key={version.version}
            id={record.id}
            version={version}
            isCurrent={index === 0}
            isBusy={act.busy.value && restoring.value === version.version}
            onRestore={() => void restore(version.version)}
          />
        ))}
      </ol>
    </article>
  );
}

type VersionItemProps = {
  readonly id: string;
  readonly version: Version;
  readonly isCurrent: boolean;
  readonly isBusy: boolean;
  readonly onRestore: () => void;
};

function VersionItem(props: VersionItemProps): JSX.Element {
  const { id, version, isCurrent, isBusy, onRestore } = props;
  const now = useNow();
  const isOpen = useSignal(false);
  const { time, byMe, device, isSound, changes } = version;
  return (
    <li class="version">
      <div class="version-head">
        <div class="spread">
          <h2>
            {`${t("history.version", version.version)} `}
            {isCurrent && <span class="badge">{t("history.isCurrent")}</span>}
          </h2>
          <p class="small soft" title={moment(time)}>
            {t(byMe ? "history.byYou" : "history.byOther", moment(time), ago(time, now.value))}
            {device !== null && <> {rich("trash.onDevice", <RecordText value={device} />)}</>}
          </p>
        </div>
        {isSound && (
          <Button
            size="small"
            icon={isOpen.value ? "eyeOff" : "eye"}
            onClick={() => {
              isOpen.value = !isOpen.value;
            }}
          >
            {t(isOpen.value ? "history.hide" : "history.show", version.version)}
          </Button>
        )}
        {isSound && !isCurrent && (
          <Button size="small" icon="refresh" busy={isBusy} onClick={onRestore}>
            {t("history.restore", version.version)}
          </Button>
        )}
      </div>
      {isSound ? (
        <Changes version={version.version} changes={changes} />
      ) : (
        <Notice tone="warning" title={t("history.unsound")} next={t("history.unsoundNext")} />
      )}
      {isOpen.value && <VersionContent id={id} version={version.version} />}
    </li>
  );
}

function Changes({ version, changes }: Pick<Version, "version" | "changes">): JSX.Element {
  if (changes === null) {
    return <p class="small soft">{version === 1 ? t("history.made") : t("history.gone")}</p>;
  }
  if (changes.length === 0) return <p class="small soft">{t("history.unchanged")}</p>;
  return (
    <ul class="changes">
      {changes.map((change, index) => {
        const { what, before, after } = changeWords(change);
        return (
          <li key={index}>
            <span class="change-what">{what}</span>
            <span class="change-values">
              {before !== undefined && (
                <del>
                  <bdi>{shown(before) || t("history.nothing")}</bdi>
                </del>
              )}
              {after !== undefined && (
                <ins>
                  <bdi>{shown(after) || t("history.nothing")}</bdi>
                </ins>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
