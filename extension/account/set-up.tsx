import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useContext } from "preact/hooks";
import { WireError } from "#core/wire/error.ts";
import { Button } from "../design/button.tsx";
import { formValue, TextField } from "../design/field.tsx";
import { Problem } from "../design/notice.tsx";
import { errorWords } from "../design/words.ts";
import { t } from "../language/messages.ts";
import { useAct } from "../pages/act.ts";
import { useSurroundings } from "../pages/background.ts";
import { deviceLabel } from "./device-label.ts";
import type { KitContent } from "./kit.tsx";
import { judge, NewPassword, type NewPasswordWrong } from "./new-password.tsx";
import { AccountPage, PartOfPage } from "./page.tsx";
import { serverAddress, wrongAddress } from "./server-address.ts";
import { ServerField } from "./server-field.tsx";

type SetUpProps = {
  readonly serverUrl: string | null;
  /** Whether the organisation has settled the server. */
  readonly isServerSettled: boolean;
  readonly onBack: () => void;
  /** The kit comes once: whoever gets it must show it. */
  readonly onKit: (kit: KitContent) => void;
};

/** Move in as the first owner of a new server. */
export function SetUp({ serverUrl, isServerSettled, onBack, onKit }: SetUpProps): JSX.Element {
  const { ask } = useSurroundings();
  const isPart = useContext(PartOfPage);
  const act = useAct();
  const wrong = useSignal<NewPasswordWrong>({});
  const wrongServer = useSignal<string | undefined>(undefined);
  const form = useSignal<HTMLFormElement | null>(null);

  const about = () =>
    form.peek() === null
      ? []
      : ["username", "organisation", "server-url"].flatMap((name) =>
          formValue(form.peek() as HTMLFormElement, name).split(/\W+/),
        );

  const create = async (sent: HTMLFormElement) => {
    const serverUrl = serverAddress(formValue(sent, "server-url"));
    wrongServer.value = wrongAddress(serverUrl);
    if (wrongServer.value !== undefined) return;
    const masterPassword = formValue(sent, "new-password");
    wrong.value =
      (await judge(masterPassword, formValue(sent, "new-password-again"), about())) ?? {};
    if (wrong.value.first !== undefined || wrong.value.second !== undefined) return;
    const username = formValue(sent, "username").trim();
    await act.run(async () => {
      const { setUp } = await ask("account.probe", { serverUrl });
      if (setUp) throw new WireError("already_set_up", "This server has its first owner");
      const made = await ask("account.create", {
        serverUrl,
        setupCode: formValue(sent, "setup-code").trim(),
        organisationName: formValue(sent, "organisation").trim(),
        username,
        masterPassword,
        deviceLabel: deviceLabel(navigator.userAgent),
      });
      sent.reset();
      onKit({ ...made, username, serverUrl });
    });
  };

  return (
    <AccountPage title={t("account.setUp.title")} lead={t("account.setUp.lead")}>
      <form
        class="stack"
        ref={(element) => {
          form.value = element;
        }}
        onSubmit={(event) => {
          event.preventDefault();
          void create(event.currentTarget);
        }}
      >
        <ServerField
          serverUrl={serverUrl}
          isSettled={isServerSettled}
          wrong={wrongServer.value}
          focused={!isServerSettled}
        />
        <TextField
          label={t("account.setUp.code")}
          name="setup-code"
          hint={t("account.setUp.codeHint")}
          wrong={wrongCode(act.error.value)}
          required
          focused={isPart || isServerSettled}
          mono
        />
        <TextField
          label={t("account.setUp.organisation")}
          name="organisation"
          autocomplete="organization"
          required
        />
        <TextField
          label={t("account.setUp.username")}
          name="username"
          autocomplete="username"
          required
        />
        <NewPassword label={t("account.signIn.master")} about={about} wrong={wrong.value} />
        {act.error.value !== undefined && wrongCode(act.error.value) === undefined && (
          <Problem error={act.error.value} isTyped />
        )}
        <Button submits look="primary" size="wide" busy={act.busy.value}>
          {act.busy.value ? t("account.setUp.busy") : t("account.setUp.act")}
        </Button>
      </form>
      <Button look="quiet" size="small" icon="back" onClick={onBack}>
        {t("popup.generate.back")}
      </Button>
    </AccountPage>
  );
}

/** Said at its field, which may be out of sight of the button. */
function wrongCode(error: WireError | undefined): string | undefined {
  if (error?.code !== "wrong_setup_code") return undefined;
  const { what, next } = errorWords(error.code);
  return `${what} ${next}`;
}
