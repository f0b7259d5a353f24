import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { Button } from "../design/button.tsx";
import { Dialog } from "../design/dialog.tsx";
import { formValue, TextField } from "../design/field.tsx";
import { Problem } from "../design/notice.tsx";
import { Switch } from "../design/switch.tsx";
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
      title={vault === undefined ? "New vault" : "Change vault"}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={act.busy.value} onClick={() => void save()}>
            Save
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
          label="Name"
          name="name"
          value={vault?.name ?? ""}
          hint="A list of records that belong together, such as a team’s."
          required
          focused
        />
        <Switch
          label="Fetch passwords at the moment of use"
          hint="Passwords of this vault are not kept on devices, but fetched from the server each time one is used. Safer if a device is lost, and every use is in the log; without the server nothing of it can be filled."
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
