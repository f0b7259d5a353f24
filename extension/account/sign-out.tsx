import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { Dialog } from "../design/dialog.tsx";
import { Problem } from "../design/notice.tsx";
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
        Sign out
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
      title="Sign out of this device?"
      onClose={onClose}
      acts={
        <>
          <Button focused onClick={onClose}>
            Cancel
          </Button>
          <Button look="danger-fill" busy={act.busy.value} onClick={() => void signOut()}>
            Sign out
          </Button>
        </>
      }
    >
      <p class="soft">
        Your keys and the copy of your records are removed from this browser. Nothing is deleted on
        the server. To pause only, lock Latchkey instead.
      </p>
      {act.error.value !== undefined && <Problem error={act.error.value} />}
    </Dialog>
  );
}
