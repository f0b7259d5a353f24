import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { usualVault } from "#core/vault/usual-vault.ts";
import type { ResultOf } from "#core/wire/calls.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { shown } from "../../design/record-text.tsx";
import { t } from "../../language/messages.ts";

export type Vault = ResultOf<UiContract["vaults.list"]>["vaults"][number];

type VaultChoiceProps = {
  readonly vaults: readonly Vault[];
  readonly chosen?: string | undefined;
  readonly label?: string;
  readonly onChoose?: (vault: string) => void;
};

/** Which vault something goes to. */
export function VaultChoice(props: VaultChoiceProps): JSX.Element {
  const { vaults, chosen, label = t("design.vault"), onChoose } = props;
  const id = useId();
  const first = chosen ?? usualVault(vaults)?.id;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="box">
        <select id={id} name="vault" onChange={(event) => onChoose?.(event.currentTarget.value)}>
          {vaults.map((vault) => (
            <option key={vault.id} value={vault.id} selected={vault.id === first}>
              {shown(vault.name) || t("design.untitled")}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
