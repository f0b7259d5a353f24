import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { exportKinds } from "#core/wire/transfer-contract.ts";
import { shown } from "../design/record-text.tsx";
import { type ExportKind, exportWords } from "./export-words.ts";
import type { Vault } from "./vault-choice.tsx";

type ExportChoicesProps = {
  readonly vaults: readonly Vault[];
  readonly kind: ExportKind;
  readonly onKind: (kind: ExportKind) => void;
  /** "" stands for all. */
  readonly onVault: (vault: string) => void;
};

/** What is exported, and as what. */
export function ExportChoices({ vaults, kind, onKind, onVault }: ExportChoicesProps): JSX.Element {
  const id = useId();
  return (
    <div class="card stack">
      <div class="field">
        <label for={id}>What to export</label>
        <div class="box">
          <select id={id} onChange={(event) => onVault(event.currentTarget.value)}>
            <option value="">All vaults</option>
            {vaults.map((vault) => (
              <option key={vault.id} value={vault.id}>
                {shown(vault.name) || "Untitled"}
              </option>
            ))}
          </select>
        </div>
      </div>
      <fieldset class="export-kinds">
        <legend class="label">Kind of file</legend>
        {exportKinds.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="export-kind"
              checked={kind === one}
              aria-describedby={`${id}-${one}`}
              onChange={() => onKind(one)}
            />
            <span>{exportWords[one].name}</span>
            <span class="small faint" id={`${id}-${one}`}>
              {exportWords[one].hint}
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
