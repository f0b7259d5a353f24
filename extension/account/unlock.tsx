import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { formValue, PasswordField } from "../design/field.tsx";
import { Problem } from "../design/notice.tsx";
import { RecordText } from "../design/record-text.tsx";
import { t } from "../language/messages.ts";
import { useAct } from "../pages/act.ts";
import { useSurroundings } from "../pages/background.ts";
import { AccountPage } from "./page.tsx";
import { SignOut } from "./sign-out.tsx";

type UnlockProps = { readonly username: string; readonly organisation: string };

/** The keys are not in memory: the master password brings them back. */
export function Unlock({ username, organisation }: UnlockProps): JSX.Element {
  const { ask } = useSurroundings();
  const act = useAct();
  return (
    <AccountPage
      title={t("account.unlock.title")}
      lead={
        <>
          <RecordText value={username} /> · <RecordText value={organisation} />
        </>
      }
    >
      <form
        class="stack"
        onSubmit={async (event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const masterPassword = formValue(form, "master-password");
          form.reset();
          await act.run(() => ask("account.unlock", { masterPassword }).then(() => undefined));
          form.querySelector("input")?.focus();
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
        <Button submits look="primary" size="wide" busy={act.busy.value}>
          {act.busy.value ? t("account.unlock.busy") : t("account.unlock.act")}
        </Button>
      </form>
      <SignOut />
    </AccountPage>
  );
}
