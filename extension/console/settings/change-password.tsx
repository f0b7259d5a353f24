import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { judge, NewPassword, type NewPasswordWrong } from "../../account/new-password.tsx";
import { Button } from "../../design/button.tsx";
import { formValue, PasswordField } from "../../design/field.tsx";
import { Notice, Problem } from "../../design/notice.tsx";
import { t } from "../../language/messages.ts";
import { useAct } from "../../pages/act.ts";
import { useSurroundings } from "../../pages/background.ts";

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
          <span>{t("account.signIn.master")}</span>
          <p class="small faint">{t("settings.password.keeps")}</p>
        </div>
        <Button
          onClick={() => {
            open.value = !open.value;
            done.value = false;
          }}
        >
          {open.value ? t("account.signOut.cancel") : t("settings.password.change")}
        </Button>
      </div>
      {done.value && <Notice tone="good" title={t("settings.password.done")} />}
      {open.value && (
        <form
          class="stack inset"
          onSubmit={(event) => {
            event.preventDefault();
            void change(event.currentTarget);
          }}
        >
          <PasswordField
            label={t("settings.password.current")}
            name="current-password"
            autocomplete="current-password"
            required
            focused
          />
          <NewPassword label={t("settings.password.new")} about={() => []} wrong={wrong.value} />
          {act.error.value !== undefined && <Problem error={act.error.value} />}
          <div>
            <Button submits look="primary" busy={act.busy.value}>
              {t("settings.password.act")}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
