import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Kit, type KitContent } from "../../account/kit.tsx";
import { Button } from "../../design/button.tsx";
import { formValue, PasswordField } from "../../design/field.tsx";
import { Problem } from "../../design/notice.tsx";
import { t } from "../../language/messages.ts";
import { useAct } from "../../pages/act.ts";
import { useSurroundings } from "../../pages/background.ts";

/** The emergency kit again, for whoever knows the master password. */
export function KitAgain(): JSX.Element {
  const { ask } = useSurroundings();
  const act = useAct();
  const open = useSignal(false);
  const kit = useSignal<KitContent | undefined>(undefined);

  const show = async (form: HTMLFormElement) => {
    const masterPassword = formValue(form, "master-password");
    form.reset();
    await act.run(async () => {
      kit.value = await ask("account.kit", { masterPassword });
      open.value = false;
    });
  };

  return (
    <>
      <div class="setting">
        <div class="spread">
          <span>{t("settings.kit.title")}</span>
          <p class="small faint">{t("settings.kit.hint")}</p>
        </div>
        <Button
          onClick={() => {
            open.value = !open.value;
            kit.value = undefined;
          }}
        >
          {open.value ? t("account.signOut.cancel") : t("settings.kit.show")}
        </Button>
      </div>
      {open.value && (
        <form
          class="stack inset"
          onSubmit={(event) => {
            event.preventDefault();
            void show(event.currentTarget);
          }}
        >
          <PasswordField
            label={t("account.signIn.master")}
            name="master-password"
            autocomplete="current-password"
            required
            focused
          />
          {act.error.value !== undefined && <Problem error={act.error.value} />}
          <div>
            <Button submits look="primary" busy={act.busy.value}>
              {t("settings.kit.act")}
            </Button>
          </div>
        </form>
      )}
      {kit.value !== undefined && (
        <div class="kit-again">
          <Kit
            kit={kit.value}
            doneWords={t("settings.kit.done")}
            onDone={() => {
              kit.value = undefined;
            }}
          />
        </div>
      )}
    </>
  );
}
