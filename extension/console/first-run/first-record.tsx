import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { usualVault } from "#core/vault/usual-vault.ts";
import { WireError } from "#core/wire/error.ts";
import { serverAddress } from "../../account/server-address.ts";
import { Button } from "../../design/button.tsx";
import { formValue, PasswordField, TextField } from "../../design/field.tsx";
import { Problem } from "../../design/notice.tsx";
import { hostOf } from "../../design/web-url.ts";
import { t } from "../../language/messages.ts";
import { useAct } from "../../pages/act.ts";
import { useSurroundings } from "../../pages/background.ts";
import { keptUrl } from "../record/kept-url.ts";

type FirstRecordProps = { readonly onImport: () => void };

/** The first record of a person who has none, with what filling needs and nothing else; or all of them, from a file. */
export function FirstRecord({ onImport }: FirstRecordProps): JSX.Element {
  const { ask } = useSurroundings();
  const act = useAct();
  const wrong = useSignal<string | undefined>(undefined);

  const save = async (form: HTMLFormElement) => {
    const url = keptUrl(serverAddress(formValue(form, "url")));
    const host = hostOf(url);
    wrong.value = host === undefined ? t("firstRun.record.wrong") : undefined;
    if (host === undefined) return;
    const done = await act.run(async () => {
      const vault = usualVault((await ask("vaults.list", {})).vaults)?.id;
      if (vault === undefined) throw new WireError("not_found", "No vault to save into");
      await ask("records.save", {
        base: 0,
        vault,
        title: host,
        username: formValue(form, "username"),
        urls: [{ url, strategy: "origin" }],
        askFirst: false,
        secret: { password: formValue(form, "password") },
      });
    });
    if (done) form.reset();
  };

  return (
    <>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save(event.currentTarget);
        }}
      >
        <TextField
          label={t("firstRun.record.url")}
          name="url"
          inputMode="url"
          placeholder="mail.example.com/login"
          wrong={wrong.value}
          required
        />
        <TextField label={t("firstRun.record.username")} name="username" />
        <PasswordField label={t("firstRun.record.password")} name="password" required />
        {act.error.value !== undefined && <Problem error={act.error.value} />}
        <div class="inline wrap">
          <Button submits look="primary" busy={act.busy.value}>
            {t("firstRun.record.save")}
          </Button>
          <Button icon="import" onClick={onImport}>
            {t("firstRun.record.import")}
          </Button>
        </div>
      </form>
      <p class="small faint">{t("firstRun.record.importHint")}</p>
    </>
  );
}
