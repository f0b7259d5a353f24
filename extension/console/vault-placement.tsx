import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { RecordText } from "../design/record-text.tsx";
import { type Vault, VaultChoice } from "./vault-choice.tsx";

export type Placement = "one" | "folders";

type VaultPlacementProps = {
  readonly vaults: readonly Vault[];
  readonly hasFolders: boolean;
  /** Vaults that would have to be made for the folders. */
  readonly missing: readonly string[];
  readonly placement: Placement;
  readonly disabled: boolean;
  readonly onPlacement: (placement: Placement) => void;
  readonly onVault: (vault: string) => void;
};

/** Where new records go: into one vault, or into those that are named as their folders. */
export function VaultPlacement(props: VaultPlacementProps): JSX.Element {
  const { vaults, hasFolders, missing, placement, disabled, onPlacement, onVault } = props;
  const name = useId();
  const choice = (value: Placement, words: string) => (
    <label>
      <input
        type="radio"
        name={name}
        checked={placement === value}
        disabled={disabled}
        onChange={() => onPlacement(value)}
      />
      <span>{words}</span>
    </label>
  );
  return (
    <div class="stack-tight">
      {hasFolders && (
        <fieldset class="segments">
          <legend class="visually-hidden">Where new records go</legend>
          {choice("one", "All into one vault")}
          {choice("folders", "A vault for each folder")}
        </fieldset>
      )}
      <VaultChoice
        vaults={vaults}
        label={
          placement === "folders" ? "Records without a folder go to" : "Put them into the vault"
        }
        onChoose={onVault}
      />
      {placement === "folders" && missing.length > 0 && (
        <p class="small soft">
          {missing.length === 1 ? "One new vault: " : `${missing.length} new vaults: `}
          <RecordText value={missing.slice(0, 8).join(", ")} />
          {missing.length > 8 && " and more"}
        </p>
      )}
      {placement === "one" && hasFolders && (
        <p class="small faint">The folder of each record is kept as its field “Folder”.</p>
      )}
    </div>
  );
}
