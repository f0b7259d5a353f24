import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { Button } from "../design/button.tsx";
import { Dialog } from "../design/dialog.tsx";
import { formValue, TextField } from "../design/field.tsx";
import { Problem } from "../design/notice.tsx";
import { Switch } from "../design/switch.tsx";
import { t } from "../language/messages.ts";
import { useAct } from "../pages/act.ts";
import { useSurroundings } from "../pages/background.ts";
import { useNavigation } from "./navigation.ts";
import type { Vault } from "./vault-choice.tsx";

type VaultDialogProps = {
  /** Absent: a new one. */
  readonly vault: Vault | undefined;
  readonly onClose: () => void;
};

/** Make a vault, or change its name and whether its secrets are kept on devices. */
export function VaultDialog({ vault, onClose }: VaultDialogProps): JSX.Element {
  const { ask } = useSurroundings();
  const { goTo } = useNavigation();
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  const fetchOnUse = useSignal(vault?.fetchOnUse ?? false);

  const save = async () => {
    if (form.current === null || !form.current.reportValidity()) return;
    const name = formValue(form.current, "name").trim();
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
