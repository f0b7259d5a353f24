import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { tagKey } from "#core/vault/tags.ts";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { Button } from "../../design/button.tsx";
import { RecordText } from "../../design/record-text.tsx";
import { t } from "../../language/messages.ts";
import { TagField } from "../record/tag-field.tsx";
import { type Vault, VaultChoice } from "../vaults/vault-choice.tsx";
import type { BulkAct } from "./bulk-words.ts";

type BulkActsProps = {
  readonly records: readonly RecordView[];
  readonly vaults: readonly Vault[];
  readonly isBusy: boolean;
  readonly onAct: (act: BulkAct) => void;
  readonly onExport: () => void;
};

/** Everything that can be done with several records at once. */
export function BulkActs({ records, vaults, isBusy, onAct, onExport }: BulkActsProps): JSX.Element {
  const vault = useSignal<string | undefined>(undefined);
  const added = useSignal<readonly string[]>([]);
  const removed = useSignal<ReadonlySet<string>>(new Set());
  const tags = tagsOf(records);
  // Where something would move, rather than where all of it is.
  const usual = vaults.find(({ id }) => records.some((one) => one.vault !== id)) ?? vaults[0];
  const chosenVault = vault.value ?? usual?.id;
  return (
    <div class="bulk-acts">
      {vaults.length > 1 && chosenVault !== undefined && (
        <section class="card bulk-act">
          <VaultChoice
            label={t("bulk.toVault")}
            vaults={vaults}
            chosen={chosenVault}
            onChoose={(id) => {
              vault.value = id;
            }}
          />
          <Button disabled={isBusy} onClick={() => onAct({ to: "vault", vault: chosenVault })}>
            {t("bulk.moveAct")}
          </Button>
        </section>
      )}
      <section class="card bulk-act">
        <TagField label={t("bulk.addTags")} tags={added} onChange={() => undefined} />
        <Button
          disabled={isBusy || added.value.length === 0}
          onClick={() => onAct({ to: "tags", add: [...added.value], remove: [] })}
        >
          {t("bulk.addTagsAct")}
        </Button>
      </section>
      {tags.length > 0 && (
        <section class="card bulk-act">
          <fieldset class="bulk-tags">
            <legend class="label">{t("bulk.removeTags")}</legend>
            {tags.map((tag) => (
              <label key={tag}>
                <input
                  type="checkbox"
                  checked={removed.value.has(tag)}
                  onChange={(event) => {
                    const next = new Set(removed.peek());
                    if (event.currentTarget.checked) next.add(tag);
                    else next.delete(tag);
                    removed.value = next;
                  }}
                />
                <RecordText value={tag} />
              </label>
            ))}
          </fieldset>
          <Button
            disabled={isBusy || !tags.some((tag) => removed.value.has(tag))}
            onClick={() =>
              onAct({ to: "tags", add: [], remove: tags.filter((tag) => removed.value.has(tag)) })
            }
          >
            {t("bulk.removeTagsAct")}
          </Button>
        </section>
      )}
      <section class="card bulk-act">
        <div class="spread">
          <h2>{t("import.target.ask_first")}</h2>
          <p class="small soft">{t("record.edit.askFirstHint")}</p>
        </div>
        <Button disabled={isBusy} onClick={() => onAct({ to: "ask-first", on: true })}>
          {t("bulk.askAct")}
        </Button>
        <Button disabled={isBusy} onClick={() => onAct({ to: "ask-first", on: false })}>
          {t("bulk.askNotAct")}
        </Button>
      </section>
      <div class="inline">
        <Button icon="export" disabled={isBusy} onClick={onExport}>
          {t("bulk.exportAct")}
        </Button>
        <Button icon="trash" look="danger" disabled={isBusy} onClick={() => onAct({ to: "trash" })}>
          {t("bulk.trashAct")}
        </Button>
      </div>
    </div>
  );
}

/** Every tag that one of the records has, each once, by name. */
function tagsOf(records: readonly RecordView[]): string[] {
  const byKey = new Map(
    records.flatMap(({ tags }) => tags.map((tag) => [tagKey(tag), tag] as const)),
  );
  return [...byKey.values()].toSorted((a, b) => a.localeCompare(b));
}
