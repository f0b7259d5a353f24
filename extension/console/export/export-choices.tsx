import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { exportKinds } from "#core/wire/transfer-contract.ts";
import { shown } from "../../design/record-text.tsx";
import { counted, t } from "../../language/messages.ts";
import type { Vault } from "../vaults/vault-choice.tsx";
import { type ExportKind, exportWords } from "./export-words.ts";

/** Stands for the records that were chosen before. No vault has such an id. */
export const chosenRecords = "chosen";

type ExportChoicesProps = {
  readonly vaults: readonly Vault[];
  /** How many records were chosen before, if any. */
  readonly chosen: number | undefined;
  readonly kind: ExportKind;
  readonly onKind: (kind: ExportKind) => void;
  /** "" stands for all, {@link chosenRecords} for those. */
  readonly onVault: (vault: string) => void;
};

/** What is exported, and as what. */
export function ExportChoices(props: ExportChoicesProps): JSX.Element {
  const { vaults, chosen, kind, onKind, onVault } = props;
  const id = useId();
  return (
    <div class="card stack">
      <div class="field">
        <label for={id}>{t("export.what")}</label>
        <div class="box">
          <select id={id} onChange={(event) => onVault(event.currentTarget.value)}>
            {chosen !== undefined && (
              <option value={chosenRecords}>
                {t("export.chosen", counted("design.records", chosen))}
              </option>
            )}
            <option value="">{t("export.allVaults")}</option>
            {vaults.map((vault) => (
              <option key={vault.id} value={vault.id}>
                {shown(vault.name) || t("design.untitled")}
              </option>
            ))}
          </select>
        </div>
      </div>
      <fieldset class="export-kinds">
        <legend class="label">{t("export.kind")}</legend>
        {exportKinds.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="export-kind"
              checked={kind === one}
              aria-describedby={`${id}-${one}`}
              onChange={() => onKind(one)}
            />
            <span>{exportWords(one).name}</span>
            <span class="small faint" id={`${id}-${one}`}>
              {exportWords(one).hint}
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
