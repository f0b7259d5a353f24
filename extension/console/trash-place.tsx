import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { ResultOf } from "#core/wire/calls.ts";
import { WireError } from "#core/wire/error.ts";
import { trashKeptMs } from "#core/wire/trash-contract.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { Button } from "../design/button.tsx";
import { useNow } from "../design/countdown.tsx";
import { Empty } from "../design/empty.tsx";
import { Problem } from "../design/notice.tsx";
import { RecordText, Tile } from "../design/record-text.tsx";
import { ago, moment } from "../design/when.ts";
import { useAct } from "../pages/act.ts";
import { useAnswer } from "../pages/answer.ts";
import { useSurroundings } from "../pages/background.ts";
import { Place } from "./place.tsx";
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
  const { value, error } = answer.value;
  const records = value?.records ?? [];
  const total = value?.total ?? 0;

  const restore = async ({ id, revision: base }: Trashed) => {
    await act.run(async () => {
      const { results } = await ask("trash.restore", { records: [{ id, base }] });
      const [result] = results;
      if (result !== undefined && "code" in result) throw new WireError(result.code, "Refused");
    });
    askAgain();
  };

  return (
    <Place
      title="Trash"
      lead="Deleted records stay here for 30 days, and are filled and found nowhere meanwhile. Then the server removes them for good."
    >
      {error !== undefined && <Problem error={error} />}
      {act.error.value !== undefined && <Problem error={act.error.value} />}
      {value !== undefined && records.length === 0 && (
        <Empty icon="trash" title="The trash is empty">
          <p>What you delete from the list of records comes here first.</p>
        </Empty>
      )}
      {records.length > 0 && (
        <div class="trash-head">
          <p class="small faint spread" role="status">
            {`${total.toLocaleString("en")} ${total === 1 ? "record" : "records"}`}
          </p>
          <Button
            size="small"
            look="danger"
            onClick={() => {
              purging.value = "all";
            }}
          >
            Empty trash…
          </Button>
        </div>
      )}
      <ul class="cards trash-list" aria-label="Deleted records">
        {records.map((one) => (
          <TrashedRecord
            key={one.id}
            trashed={one}
            isBusy={act.busy.value}
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
            Show more
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
  const { title, username, vaultName, trashedAt, byMe, device } = trashed;
  const daysLeft = Math.max(0, Math.ceil((trashedAt + trashKeptMs - now.value) / dayMs));
  const who = byMe ? "you" : "somebody else";
  return (
    <li class="card inline">
      <Tile title={title ?? "?"} />
      <div class="spread">
        <strong class="truncate">
          <RecordText
            value={title ?? ""}
            otherwise={title === null ? "Does not open here" : "Untitled"}
          />
        </strong>
        <p class="small soft">
          {username !== "" && (
            <>
              <RecordText value={username} />
              {" · "}
            </>
          )}
          <RecordText value={vaultName} otherwise="A vault that is not yours" />
        </p>
        <p class="small faint" title={moment(trashedAt)}>
          {`Deleted ${ago(trashedAt, now.value)} by ${who}`}
          {device !== null && (
            <>
              {" on "}
              <RecordText value={device} />
            </>
          )}
          {` · ${daysLeft} ${daysLeft === 1 ? "day" : "days"} left`}
        </p>
      </div>
      <div class="trash-acts">
        <Button size="small" disabled={isBusy} onClick={onRestore}>
          Restore
        </Button>
        <Button size="small" look="danger" onClick={onPurge}>
          Delete for good…
        </Button>
      </div>
    </li>
  );
}

const dayMs = 24 * 3600_000;
