import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { StrengthMeter, useStrength } from "../account/strength-meter.tsx";
import { Button, IconButton } from "../design/button.tsx";
import { Notice, Problem } from "../design/notice.tsx";
import { useAct } from "../pages/act.ts";
import { useAnswer } from "../pages/answer.ts";
import { useSurroundings } from "../pages/background.ts";
import { Generator } from "../pages/generator.tsx";
import { RecentPasswords } from "../pages/recent-passwords.tsx";
import { ChangeHere } from "./change-here.tsx";
import type { PageLook } from "./page-line.tsx";

type GenerateProps = { readonly tabId: number | undefined; readonly onClose: () => void };

/** A new password: to copy, or to put where the page asks for one. */
export function Generate({ tabId, onClose }: GenerateProps): JSX.Element {
  const { ask, writeClipboard } = useSurroundings();
  const look = useAnswer("page.look", tabId === undefined ? undefined : { tabId }, ["page"]).answer
    .value.value;
  const password = useSignal("");
  const cannot = useSignal(false);
  const told = useSignal<string | undefined>(undefined);
  const { strength, estimate } = useStrength(() => [], 1);
  const act = useAct();
  const form = formFor(look);

  const take = (made: string | undefined) => {
    cannot.value = made === undefined;
    told.value = undefined;
    if (made === undefined) return;
    password.value = made;
    void estimate(made);
  };
  const copy = () =>
    act.run(async () => {
      await ask("generate.copy", { password: password.value });
      await writeClipboard(password.value);
      told.value = "Copied.";
    });
  const fill = () =>
    act.run(async () => {
      if (tabId === undefined) return;
      const { filled } = await ask("page.fillNew", { tabId, password: password.value });
      told.value =
        filled > 0 ? "Filled in. It is kept below, whatever becomes of the page." : notTaken;
    });

  return (
    <main class="popup-list generate">
      <header class="inline">
        <IconButton icon="back" label="Back" onClick={onClose} />
        <h1>New password</h1>
      </header>
      <output class="made mono">{password.value}</output>
      <div class="stack-tight">
        <StrengthMeter strength={strength.value} />
        {form !== undefined && !cannot.value && (
          <p class="small soft">Fits what this page says it takes.</p>
        )}
      </div>
      {cannot.value && (
        <Notice
          tone="warning"
          title="No password fits what the page asks for."
          next="See what the page says of passwords, and enter one there."
        />
      )}
      <div class="notice-acts">
        {form !== undefined && (
          <Button look="primary" size="small" busy={act.busy.value} onClick={() => void fill()}>
            Fill into this page
          </Button>
        )}
        <Button size="small" icon="copy" onClick={() => void copy()}>
          Copy
        </Button>
      </div>
      {look !== undefined && tabId !== undefined && form?.isChange === true && (
        <ChangeHere
          tabId={tabId}
          records={look.records}
          fillNew={async () => void (await fill())}
        />
      )}
      {told.value !== undefined && (
        <Notice tone={told.value === notTaken ? "warning" : "good"} title={told.value} />
      )}
      {act.error.value !== undefined && <Problem error={act.error.value} />}
      <Generator isEager field={form?.rules} onPassword={take} />
      <RecentPasswords />
    </main>
  );
}

const notTaken = "The page took nothing. Copy it instead.";

/** The form that asks for a new password: in the top frame, or one of its own. */
function formFor(look: PageLook | undefined) {
  const forms = (look?.frames ?? []).flatMap((frame) => frame.forms);
  const [form] = forms.filter(({ newPassword }) => newPassword !== null);
  if (form?.newPassword == null) return undefined;
  return { rules: form.newPassword, isChange: form.roles.includes("current-password") };
}
