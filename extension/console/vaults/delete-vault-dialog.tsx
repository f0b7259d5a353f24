import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useContext } from "preact/hooks";
import { usualVault } from "#core/vault/usual-vault.ts";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { Button } from "../../design/button.tsx";
import { Dialog } from "../../design/dialog.tsx";
import { Notice, Problem } from "../../design/notice.tsx";
import { RecordText } from "../../design/record-text.tsx";
import { errorWords } from "../../design/words.ts";
import { counted, t } from "../../language/messages.ts";
import { rich } from "../../language/rich.ts";
import { useAct } from "../../pages/act.ts";
import { useAnswer } from "../../pages/answer.ts";
import { useSurroundings } from "../../pages/background.ts";
import { type BulkFailure, runBulk } from "../bulk/run-bulk.ts";
import { ThrownContext, useThrowAway } from "../trash/thrown-away.ts";
import { type Vault, VaultChoice } from "./vault-choice.tsx";

type DeleteVaultDialogProps = {
  readonly vault: Vault;
  /** Those that there are. */
  readonly vaults: readonly Vault[];
  readonly onDeleted: () => void;
  readonly onClose: () => void;
};

/** Deletes a vault once it is empty, and helps to empty it. */
export function DeleteVaultDialog(props: DeleteVaultDialogProps): JSX.Element {
  const { vault, vaults, onDeleted, onClose } = props;
  const { ask } = useSurroundings();
  const thrown = useContext(ThrownContext);
  const act = useAct();
  const others = vaults.filter(({ id }) => id !== vault.id);
  const asked = others.length === 0 ? undefined : { id: vault.id };
  const { answer } = useAnswer("vaults.holds", asked, ["records", "state"]);
  const { value: holds, error } = answer.value;
  const canBeDeleted = holds?.records === 0;

  const remove = async () => {
    const upTo = holds?.upTo ?? 0;
    const done = await act.run(async () => {
      await ask("vaults.delete", { id: vault.id, upTo });
    });
    if (!done) return;
    // What it would bring back may have gone with the vault.
    thrown.value = undefined;
    onDeleted();
  };

  return (
    <Dialog
      title={rich(
        "console.vault.delete.title",
        <RecordText value={vault.name} otherwise={t("design.untitled")} />,
      )}
      onClose={onClose}
      acts={
        <>
          {/* Anew when what had the focus is gone: it is left to the dialog then. */}
          <Button key={canBeDeleted} focused onClick={onClose}>
            {t("account.signOut.cancel")}
          </Button>
          {canBeDeleted && (
            <Button look="danger-fill" busy={act.busy.value} onClick={() => void remove()}>
              {t("trash.purge.act")}
            </Button>
          )}
        </>
      }
    >
      {others.length === 0 && <Notice title={what("last_vault")} next={next("last_vault")} />}
      {error !== undefined && <Problem error={error} />}
      {holds !== undefined && (
        <div class="stack" role="status">
          {holds.records > 0 ? (
            <p>{counted("console.vault.delete.holds", holds.records)}</p>
          ) : (
            <p>{t("console.vault.delete.lead")}</p>
          )}
          {holds.records === 0 && holds.trashed > 0 && (
            <p>{counted("console.vault.delete.trashed", holds.trashed)}</p>
          )}
        </div>
      )}
      {holds !== undefined && holds.records > 0 && (
        <EmptyVault vault={vault} others={others} count={holds.records} />
      )}
      {act.error.value !== undefined && <Problem error={act.error.value} />}
    </Dialog>
  );
}

type EmptyVaultProps = {
  readonly vault: Vault;
  readonly others: readonly Vault[];
  readonly count: number;
};

/** Moves all records of a vault elsewhere, or to the trash. */
function EmptyVault({ vault, others, count }: EmptyVaultProps): JSX.Element {
  const { ask } = useSurroundings();
  const throwAway = useThrowAway();
  const act = useAct();
  const target = useSignal(usualVault(others)?.id ?? "");
  const done = useSignal<number | undefined>(undefined);
  const failures = useSignal<readonly Pick<BulkFailure, "code">[]>([]);

  const empty = (work: (records: readonly RecordView[]) => Promise<typeof failures.value>) =>
    act.run(async () => {
      failures.value = [];
      const all = await ask("records.search", { query: "", limit: count, vault: vault.id });
      failures.value = await work(all.records);
      done.value = undefined;
    });
  const move = (records: readonly RecordView[]) => {
    done.value = 0;
    return runBulk(ask, records, { to: "vault", vault: target.peek() }, (now) => {
      done.value = now;
    });
  };
  const [first] = failures.value;

  return (
    <>
      <div class="card bulk-act">
        <VaultChoice
          label={t("bulk.toVault")}
          vaults={others}
          chosen={target.value}
          onChoose={(id) => {
            target.value = id;
          }}
        />
        <Button busy={act.busy.value} onClick={() => void empty(move)}>
          {t("bulk.vault.button")}
        </Button>
      </div>
      <div>
        <Button
          icon="trash"
          look="danger"
          busy={act.busy.value}
          onClick={() => void empty(throwAway)}
        >
          {t("record.view.toTrash")}
        </Button>
      </div>
      {done.value !== undefined && (
        <label class="stack-tight small soft">
          {counted("transfer.progress", count, done.value)}
          <progress max={count} value={done.value} />
        </label>
      )}
      {first !== undefined && (
        <Notice
          tone="warning"
          title={t("bulk.failed", counted("design.records", failures.value.length))}
          next={`${what(first.code)} ${next(first.code)}`}
        />
      )}
      {act.error.value !== undefined && <Problem error={act.error.value} />}
    </>
  );
}

const what = (code: BulkFailure["code"]) => errorWords(code).what;
const next = (code: BulkFailure["code"]) => errorWords(code).next;
