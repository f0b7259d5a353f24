import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { Button } from "../../design/button.tsx";
import { Dialog } from "../../design/dialog.tsx";
import { formValue, TextField } from "../../design/field.tsx";
import { Problem } from "../../design/notice.tsx";
import { isolated, shown } from "../../design/record-text.tsx";
import { Switch } from "../../design/switch.tsx";
import { t } from "../../language/messages.ts";
import { useAct } from "../../pages/act.ts";
import { useSurroundings } from "../../pages/background.ts";
import { useNavigation } from "../navigation.ts";
import type { Vault } from "./vault-choice.tsx";
import { vaultKey } from "./vault-name.ts";

type VaultDialogProps = {
  /** Absent: a new one. */
  readonly vault: Vault | undefined;
  /** Those that there are. */
  readonly vaults: readonly Vault[];
  readonly onDelete: () => void;
  readonly onClose: () => void;
};

/** Make a vault, or change its name and whether its secrets are kept on devices. */
export function VaultDialog({ vault, vaults, onDelete, onClose }: VaultDialogProps): JSX.Element {
  const { ask } = useSurroundings();
  const { goTo } = useNavigation();
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  const wrong = useSignal<string | undefined>(undefined);
  const fetchOnUse = useSignal(vault?.fetchOnUse ?? false);

  const save = async () => {
    if (form.current === null || !form.current.reportValidity()) return;
    const name = formValue(form.current, "name").trim();
    wrong.value = wrongWith(name, vault, vaults);
    if (wrong.value !== undefined) return;
    let id: string | undefined;
    await act.run(async () => {
      const saved = await ask("vaults.save", {
        ...(vault === undefined ? {} : { id: vault.id }),
        name,
        fetchOnUse: fetchOnUse.value,
      });
      id = saved.id;
    });
    if (id === undefined) return;
    onClose();
    if (vault === undefined) goTo({ place: "records", vault: id });
  };

  return (
    <Dialog
      title={t(vault === undefined ? "console.nav.newVault" : "console.nav.changeVault")}
      onClose={onClose}
      acts={
        <>
          {vault !== undefined && (
            <div class="spread">
              <Button look="danger" onClick={onDelete}>
                {t("console.vault.delete.act")}
              </Button>
            </div>
          )}
          <Button onClick={onClose}>{t("account.signOut.cancel")}</Button>
          <Button look="primary" busy={act.busy.value} onClick={() => void save()}>
            {t("popup.save.act")}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t("console.vault.name")}
          name="name"
          value={vault?.name ?? ""}
          hint={t("console.vault.nameHint")}
          wrong={wrong.value}
          onInput={() => {
            wrong.value = undefined;
          }}
          required
          focused
        />
        <Switch
          label={t("console.vault.fetch")}
          hint={t("console.vault.fetchHint")}
          on={fetchOnUse.value}
          onChange={(on) => {
            fetchOnUse.value = on;
          }}
        />
      </form>
      {act.error.value !== undefined && <Problem error={act.error.value} />}
    </Dialog>
  );
}

/** Why the vault cannot have this name; undefined where it can. */
function wrongWith(
  name: string,
  vault: Vault | undefined,
  vaults: readonly Vault[],
): string | undefined {
  if (vaultKey(name) === "") return t("console.vault.nameless");
  const namesake = namesakeOf(name, vault, vaults);
  return namesake && t("console.vault.taken", isolated(shown(namesake.name)));
}

/** Another vault of this name. What has shared its name until now can still be changed otherwise. */
function namesakeOf(
  name: string,
  vault: Vault | undefined,
  vaults: readonly Vault[],
): Vault | undefined {
  if (name === vault?.name) return undefined;
  return vaults.find((one) => one.id !== vault?.id && vaultKey(one.name) === vaultKey(name));
}
