import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { WireError } from "#core/wire/error.ts";
import { Button } from "../design/button.tsx";
import { formValue, PasswordField, TextField } from "../design/field.tsx";
import { Notice, Problem } from "../design/notice.tsx";
import { t } from "../language/messages.ts";
import { useAct } from "../pages/act.ts";
import { useSurroundings } from "../pages/background.ts";
import { deviceLabel } from "./device-label.ts";
import { AccountPage } from "./page.tsx";
import { serverAddress, wrongAddress } from "./server-address.ts";
import { ServerField } from "./server-field.tsx";

type SignInProps = {
  /** What this device remembers of the account, if anything. */
  readonly serverUrl: string | null;
  /** Whether the organisation has settled the server. */
  readonly isServerSettled: boolean;
  readonly username: string | null;
  readonly onBack: () => void;
};

/**
 * Sign in with an account that exists. A device that has seen the account keeps its device secret; any
 * other asks for it.
 */
export function SignIn({ serverUrl, isServerSettled, username, onBack }: SignInProps): JSX.Element {
  const { ask } = useSurroundings();
  const act = useAct();
  const isNew = useSignal(username === null);
  const wrong = useSignal<string | undefined>(undefined);

  const signIn = async (form: HTMLFormElement) => {
    const serverUrl = serverAddress(formValue(form, "server-url"));
    wrong.value = wrongAddress(serverUrl);
    if (wrong.value !== undefined) return;
    const deviceSecret = formValue(form, "device-secret").trim();
    const masterPassword = formValue(form, "master-password");
    const done = await act.run(async () => {
      await ask("account.signIn", {
        serverUrl,
        username: formValue(form, "username").trim(),
        masterPassword,
        deviceLabel: deviceLabel(navigator.userAgent),
        ...(deviceSecret === "" ? {} : { deviceSecret }),
      });
    });
    if (done) form.reset();
    else if (act.error.peek()?.data?.missingDeviceSecret !== undefined) isNew.value = true;
  };
  const refusal = act.error.value;

  return (
    <AccountPage title={t("account.signIn.act")}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void signIn(event.currentTarget);
        }}
      >
        <ServerField
          serverUrl={serverUrl}
          isSettled={isServerSettled}
          wrong={wrong.value}
          focused={serverUrl === null}
        />
        <TextField
          label={t("design.username")}
          name="username"
          autocomplete="username"
          value={username ?? ""}
          required
          focused={serverUrl !== null && username === null}
        />
        <PasswordField
          label={t("account.signIn.master")}
          name="master-password"
          autocomplete="current-password"
          required
          focused={serverUrl !== null && username !== null}
        />
        {isNew.value ? (
          <PasswordField
            label={t("account.kit.deviceSecret")}
            name="device-secret"
            hint={t("account.signIn.deviceHint")}
            wrong={wrongSecret(refusal)}
            required={username === null}
          />
        ) : (
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              isNew.value = true;
            }}
          >
            {t("account.signIn.newDevice")}
          </Button>
        )}
        {refusal !== undefined && <Refusal error={refusal} isNew={isNew.value} />}
        <Button submits look="primary" size="wide" busy={act.busy.value}>
          {act.busy.value ? t("account.signIn.busy") : t("account.signIn.act")}
        </Button>
      </form>
      <Button look="quiet" size="small" icon="back" onClick={onBack}>
        {t("popup.generate.back")}
      </Button>
    </AccountPage>
  );
}

/** What is wrong with the device secret, where that alone is known to be. */
function wrongSecret(error: WireError | undefined): string | undefined {
  if (error?.data?.missingDeviceSecret !== undefined) return t("account.signIn.deviceHint");
  return error?.data?.mistypedDeviceSecret === undefined ? undefined : t("account.signIn.mistyped");
}

type RefusalProps = { readonly error: WireError; readonly isNew: boolean };

/** Nothing is said of a device secret that nobody was asked for, nor twice of one that its field complains of. */
function Refusal({ error, isNew }: RefusalProps): JSX.Element | null {
  if (wrongSecret(error) !== undefined) return null;
  if (error.code !== "sign_in_refused" || isNew) return <Problem error={error} isTyped />;
  return (
    <Notice
      tone="wrong"
      title={t("account.signIn.refused.what")}
      next={t("account.signIn.refused.next")}
    />
  );
}
