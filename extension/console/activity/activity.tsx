import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { ResultOf } from "#core/wire/calls.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { Button } from "../../design/button.tsx";
import { Empty } from "../../design/empty.tsx";
import { Problem } from "../../design/notice.tsx";
import { RecordText } from "../../design/record-text.tsx";
import { moment } from "../../design/when.ts";
import { t } from "../../language/messages.ts";
import { useAct } from "../../pages/act.ts";
import { useAnswer } from "../../pages/answer.ts";
import { useSurroundings } from "../../pages/background.ts";
import { Place } from "../place.tsx";
import { auditWords } from "./audit-words.ts";

type Entry = ResultOf<UiContract["audit.list"]>["entries"][number];

/** What was used when, newest first. */
export function Activity(): JSX.Element {
  const { ask } = useSurroundings();
  const act = useAct();
  const entries = useSignal<readonly Entry[] | undefined>(undefined);
  const hasOlder = useSignal(false);
  const devices = useAnswer("devices.list", {}, []).answer.value.value?.devices ?? [];
  const labelOf = (id: string | null) =>
    id === null ? "" : (devices.find((device) => device.id === id)?.label ?? t("activity.former"));

  const more = () =>
    act.run(async () => {
      const known = entries.peek() ?? [];
      const last = known.at(-1);
      const answer = await ask("audit.list", last === undefined ? {} : { before: last.number });
      hasOlder.value = answer.more;
      entries.value = [...known, ...answer.entries];
    });
  useEffect(() => void more(), []);

  return (
    <Place title={t("activity.title")} lead={t("activity.lead")}>
      {act.error.value !== undefined && <Problem error={act.error.value} />}
      {entries.value?.length === 0 && (
        <Empty icon="activity" title={t("activity.empty")}>
          <p>{t("activity.emptyHint")}</p>
        </Empty>
      )}
      {entries.value !== undefined && entries.value.length > 0 && (
        <table class="table activity">
          <thead>
            <tr>
              <th>{t("activity.when")}</th>
              <th>{t("activity.what")}</th>
              <th>{t("popup.save.record")}</th>
              <th>{t("activity.where")}</th>
              <th>{t("activity.device")}</th>
            </tr>
          </thead>
          <tbody>
            {entries.value.map((entry) => (
              <tr key={entry.number}>
                <td class="soft">{moment(entry.time)}</td>
                <td>{auditWords(entry.kind)}</td>
                <td>
                  <RecordText value={entry.title ?? ""} otherwise="—" />
                </td>
                <td class="soft">
                  <RecordText value={entry.detail ?? ""} otherwise="—" />
                </td>
                <td class="soft">
                  <RecordText value={labelOf(entry.device)} otherwise="—" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasOlder.value && (
        <div>
          <Button busy={act.busy.value} onClick={() => void more()}>
            {t("activity.older")}
          </Button>
        </div>
      )}
    </Place>
  );
}
