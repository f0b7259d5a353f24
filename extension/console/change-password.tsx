import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { judge, NewPassword, type NewPasswordWrong } from "../account/new-password.tsx";
import { Button } from "../design/button.tsx";
import { formValue, PasswordField } from "../design/field.tsx";
import { Notice, Problem } from "../design/notice.tsx";
import { useAct } from "../pages/act.ts";
import { useSurroundings } from "../pages/background.ts";

/** Change the master password, for whoever knows the one that holds. */
export function ChangePassword(): JSX.Element {
  const { ask } = useSurroundings();
  const act = useAct();
  const open = useSignal(false);
  const done = useSignal(false);
  const wrong = useSignal<NewPasswordWrong>({});

  const change = async (form: HTMLFormElement) => {
    const newMasterPassword = formValue(form, "new-password");
    wrong.value = (await judge(newMasterPassword, formValue(form, "new-password-again"), [])) ?? {};
    if (wrong.value.first !== undefined || wrong.value.second !== undefined) return;
    const masterPassword = formValue(form, "current-password");
    done.value = await act.run(() =>
      ask("account.changePassword", { masterPassword, newMasterPassword }).then(() => undefined),
    );
    if (!done.value) return;
    form.reset();
    open.value = false;
  };

  return (
    <>
      <div class="setting">
        <div class="spread">
          <span>Master password</span>
          <p class="small faint">Your emergency kit stays valid when you change it.</p>
        </div>
        <Button
          onClick={() => {
            open.value = !open.value;
            done.value = false;
          }}
        >
          {open.value ? "Cancel" : "Change…"}
        </Button>
      </div>
      {done.value && <Notice tone="good" title="Your master password is changed." />}
      {open.value && (
        <form
          class="stack inset"
          onSubmit={(event) => {
            event.preventDefault();
            void change(event.currentTarget);
          }}
        >
          <PasswordField
            label="Current master password"
            name="current-password"
            autocomplete="current-password"
            required
            focused
          />
          <NewPassword label="New master password" about={() => []} wrong={wrong.value} />
          {act.error.value !== undefined && <Problem error={act.error.value} />}
          <div>
            <Button submits look="primary" busy={act.busy.value}>
              Change master password
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
