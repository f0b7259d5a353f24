import type { JSX } from "preact";
import { Empty } from "../../design/empty.tsx";
import { t } from "../../language/messages.ts";
import { useNavigation } from "../navigation.ts";
import type { Vault } from "../vaults/vault-choice.tsx";
import type { EditBase } from "./draft.ts";
import { RecordEditor } from "./record-editor.tsx";

type NewRecordProps = {
  readonly vault: string | undefined;
  readonly vaults: readonly Vault[];
  readonly url: string | undefined;
};

const nothing: EditBase = { secret: { password: "" } };

/** The editor for a record that is not there yet. */
export function NewRecord({ vault, vaults, url }: NewRecordProps): JSX.Element {
  const { goTo } = useNavigation();
  const back = () => goTo({ place: "records", vault });
  if (vaults.length === 0) {
    return (
      <Empty icon="vault" title={t("record.noVault")}>
        <p>{t("record.noVaultHint")}</p>
      </Empty>
    );
  }
  return (
    <RecordEditor
      base={nothing}
      vaults={vaults}
      vault={vault}
      url={url}
      onSaved={(record) => goTo({ place: "records", vault, record })}
      onCancel={back}
      onReload={back}
    />
  );
}
