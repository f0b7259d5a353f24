import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { ResultOf } from "#core/wire/calls.ts";
import { WireError } from "#core/wire/error.ts";
import { trashKeptMs } from "#core/wire/trash-contract.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { Button } from "../../design/button.tsx";
import { useNow } from "../../design/countdown.tsx";
import { Empty } from "../../design/empty.tsx";
import { Problem } from "../../design/notice.tsx";
import { RecordText, Tile } from "../../design/record-text.tsx";
import { ago, moment } from "../../design/when.ts";
import { counted, t } from "../../language/messages.ts";
import { rich } from "../../language/rich.ts";
import { useAct } from "../../pages/act.ts";
import { useAnswer } from "../../pages/answer.ts";
import { useSurroundings } from "../../pages/background.ts";
import { Place } from "../place.tsx";
import { PurgeDialog } from "./purge-dialog.tsx";

type Trashed = ResultOf<UiContract["trash.list"]>["records"][number];

/** Asked for at first; four times as many each time the person wants more. */
const firstLimit = 100;

/** What was deleted, and can be had back. */
export function TrashPlace(): JSX.Element {
  const { ask } = useSurroundings();
  const limit = useSignal(firstLimit);
  const asked = { limit: limit.value };
  const { answer, askAgain } = useAnswer("trash.list", asked, ["records", "state"]);
  const purging = useSignal<readonly Trashed[] | "all" | undefined>(undefined);
  const act = useAct();
  const restoring = useSignal<string | undefined>(undefined);
  const { value, error } = answer.value;
  const records = value?.records ?? [];
  const total = value?.total ?? 0;

  const restore = async ({ id, revision: base }: Trashed) => {
    await act.run(async () => {
      restoring.value = id;
      const { results } = await ask("trash.restore", { records: [{ id, base }] });
      const [result] = results;
      if (result !== undefined && "code" in result) throw new WireError(result.code, "Refused");
    });
    askAgain();
  };

  return (
    <Place title={t("console.nav.trash")} lead={t("trash.lead")}>
      {error !== undefined && <Problem error={error} />}
      {act.error.value !== undefined && <Problem error={act.error.value} />}
      {value !== undefined && records.length === 0 && (
        <Empty icon="trash" title={t("trash.empty")}>
          <p>{t("trash.emptyHint")}</p>
        </Empty>
      )}
      {records.length > 0 && (
        <div class="trash-head">
          <p class="small faint spread" role="status">
            {counted("design.records", total)}
          </p>
          <Button
            size="small"
            look="danger"
            onClick={() => {
              purging.value = "all";
            }}
          >
            {t("trash.emptyAct")}
          </Button>
        </div>
      )}
      <ul class="cards trash-list" aria-label={t("trash.list")}>
        {records.map((one) => (
          <TrashedRecord
            key={one.id}
            trashed={one}
            isBusy={act.busy.value && restoring.value === one.id}
            onRestore={() => void restore(one)}
            onPurge={() => {
              purging.value = [one];
            }}
          />
        ))}
      </ul>
      {records.length < total && (
        <div>
          <Button
            onClick={() => {
              limit.value *= 4;
            }}
          >
            {t("trash.more")}
          </Button>
        </div>
      )}
      {purging.value !== undefined && (
        <PurgeDialog
          count={purging.value === "all" ? total : 1}
          title={purging.value === "all" ? undefined : (purging.value[0]?.title ?? undefined)}
          purge={async () => {
            const chosen = purging.peek();
            if (chosen === "all") {
              const upTo = records[0]?.revision ?? 0;
              const { failed } = await ask("trash.empty", { upTo });
              if (failed !== null) throw new WireError(failed, "Refused");
            } else if (chosen !== undefined) {
              const named = chosen.map(({ id, revision: base }) => ({ id, base }));
              const { results } = await ask("trash.purge", { records: named });
              const refused = results.find((one) => "code" in one);
              if (refused !== undefined && "code" in refused) {
                throw new WireError(refused.code, "Refused");
              }
            }
          }}
          onClose={() => {
            purging.value = undefined;
            askAgain();
          }}
        />
      )}
    </Place>
  );
}

type TrashedRecordProps = {
  readonly trashed: Trashed;
  readonly isBusy: boolean;
  readonly onRestore: () => void;
  readonly onPurge: () => void;
};

function TrashedRecord({ trashed, isBusy, onRestore, onPurge }: TrashedRecordProps): JSX.Element {
  const now = useNow();
  const id = useId();
  const { title, username, vaultName, trashedAt, byMe, device } = trashed;
  const daysLeft = Math.max(0, Math.ceil((trashedAt + trashKeptMs - now.value) / dayMs));

  return (
    <li class="card inline">
      <Tile title={title ?? "?"} />
      <div class="spread">
        <strong id={id}>
          <RecordText
            class="truncate"
            value={title ?? ""}
            otherwise={title === null ? t("trash.closed") : t("design.untitled")}
          />
        </strong>
        <p class="small soft">
          {username !== "" && (
            <>
              <RecordText value={username} />
              {" · "}
            </>
          )}
          <RecordText value={vaultName} otherwise={t("trash.notYours")} />
        </p>
        <p class="small faint" title={moment(trashedAt)}>
          {t(byMe ? "trash.deletedByYou" : "trash.deletedByOther", ago(trashedAt, now.value))}
          {device !== null && <> {rich("trash.onDevice", <RecordText value={device} />)}</>}
          {` · ${counted("trash.daysLeft", daysLeft)}`}
        </p>
      </div>
      <div class="trash-acts">
        <Button size="small" busy={isBusy} about={id} onClick={onRestore}>
          {t("trash.restore")}
        </Button>
        <Button size="small" look="danger" about={id} onClick={onPurge}>
          {t("trash.purgeAct")}
        </Button>
      </div>
    </li>
  );
}

const dayMs = 24 * 3600_000;
