import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { Dialog } from "../design/dialog.tsx";
import { Problem } from "../design/notice.tsx";
import { t } from "../language/messages.ts";
import { useAct } from "../pages/act.ts";
import { useSurroundings } from "../pages/background.ts";

/** A button that signs out once the person has confirmed what that means. */
export function SignOut(): JSX.Element {
  const asking = useSignal(false);
  return (
    <>
      <Button
        look="quiet"
        size="small"
        icon="signOut"
        onClick={() => {
          asking.value = true;
        }}
      >
        {t("account.signOut.act")}
      </Button>
      {asking.value && (
        <SignOutDialog
          onClose={() => {
            asking.value = false;
          }}
        />
      )}
    </>
  );
}

export function SignOutDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { ask } = useSurroundings();
  const act = useAct();
  const signOut = async () => {
    const done = await act.run(() => ask("account.signOut", {}).then(() => undefined));
    if (done) onClose();
  };
  return (
    <Dialog
      title={t("account.signOut.title")}
      onClose={onClose}
      acts={
        <>
          <Button focused onClick={onClose}>
            {t("account.signOut.cancel")}
          </Button>
          <Button look="danger-fill" busy={act.busy.value} onClick={() => void signOut()}>
            {t("account.signOut.act")}
          </Button>
        </>
      }
    >
      <p class="soft">{t("account.signOut.lead")}</p>
      {act.error.value !== undefined && <Problem error={act.error.value} />}
    </Dialog>
  );
}
