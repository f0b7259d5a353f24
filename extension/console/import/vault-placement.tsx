import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { shown } from "../../design/record-text.tsx";
import { list } from "../../language/format.ts";
import { counted, t } from "../../language/messages.ts";
import { type Vault, VaultChoice } from "../vaults/vault-choice.tsx";
import type { FolderKept } from "./folder-vaults.ts";

export type Placement = "one" | "folders";

type VaultPlacementProps = {
  readonly vaults: readonly Vault[];
  readonly chosen: string;
  readonly hasFolders: boolean;
  /** How they are kept where they do not become vaults. */
  readonly folderAs: FolderKept | undefined;
  /** Vaults that would have to be made for the folders. */
  readonly missing: readonly string[];
  readonly placement: Placement;
  readonly disabled: boolean;
  readonly onPlacement: (placement: Placement) => void;
  readonly onVault: (vault: string) => void;
};

/** Where new records go: into one vault, or into those that are named as their folders. */
export function VaultPlacement(props: VaultPlacementProps): JSX.Element {
  const { vaults, chosen, hasFolders, folderAs, missing, placement } = props;
  const { disabled, onPlacement, onVault } = props;
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
          <legend class="visually-hidden">{t("import.place.label")}</legend>
          {choice("one", t("import.place.single"))}
          {choice("folders", t("import.place.perFolder"))}
        </fieldset>
      )}
      <VaultChoice
        vaults={vaults}
        chosen={chosen}
        label={placement === "folders" ? t("import.place.folderless") : t("import.place.into")}
        onChoose={onVault}
      />
      {placement === "folders" && missing.length > 0 && (
        <p class="small soft">
          {counted("import.place.newVaults", missing.length, shown(list(missing.slice(0, 8))))}
          {missing.length > 8 && ` ${t("import.place.andMore")}`}
        </p>
      )}
      {placement === "one" && hasFolders && folderAs !== undefined && (
        <p class="small faint">
          {t(folderAs === "tag" ? "import.place.folderTagged" : "import.place.folderKept")}
        </p>
      )}
    </div>
  );
}
