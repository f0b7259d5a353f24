import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Kit, type KitContent } from "../account/kit.tsx";
import { Button } from "../design/button.tsx";
import { formValue, PasswordField } from "../design/field.tsx";
import { Problem } from "../design/notice.tsx";
import { useAct } from "../pages/act.ts";
import { useSurroundings } from "../pages/background.ts";

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
          <span>Emergency kit</span>
          <p class="small faint">The sheet you need to sign in on another device.</p>
        </div>
        <Button
          onClick={() => {
            open.value = !open.value;
            kit.value = undefined;
          }}
        >
          {open.value ? "Cancel" : "Show…"}
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
            label="Master password"
            name="master-password"
            autocomplete="current-password"
            required
            focused
          />
          {act.error.value !== undefined && <Problem error={act.error.value} />}
          <div>
            <Button submits look="primary" busy={act.busy.value}>
              Show the kit
            </Button>
          </div>
        </form>
      )}
      {kit.value !== undefined && (
        <div class="kit-again">
          <Kit
            kit={kit.value}
            doneWords="Done"
            onDone={() => {
              kit.value = undefined;
            }}
          />
        </div>
      )}
    </>
  );
}
