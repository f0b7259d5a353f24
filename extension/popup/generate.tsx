import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { StrengthMeter, useStrength } from "../account/strength-meter.tsx";
import { Button, IconButton } from "../design/button.tsx";
import { Notice, Problem } from "../design/notice.tsx";
import { t } from "../language/messages.ts";
import { useAct } from "../pages/act.ts";
import { useAnswer } from "../pages/answer.ts";
import { useSurroundings } from "../pages/background.ts";
import { Generator } from "../pages/generator.tsx";
import { isTakenBy } from "../pages/make-password.ts";
import { RecentPasswords } from "../pages/recent-passwords.tsx";
import { ChangeHere } from "./change-here.tsx";
import { newPasswordForm } from "./page-line.tsx";

type GenerateProps = { readonly tabId: number | undefined; readonly onClose: () => void };

/** A new password: to copy, or to put where the page asks for one. */
export function Generate({ tabId, onClose }: GenerateProps): JSX.Element {
  const { ask, writeClipboard } = useSurroundings();
  const look = useAnswer("page.look", tabId === undefined ? undefined : { tabId }, ["page"]).answer
    .value.value;
  const password = useSignal("");
  const cannot = useSignal(false);
  const told = useSignal<ToldKey | undefined>(undefined);
  const { strength, estimate } = useStrength(() => [], 1);
  const act = useAct();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = newPasswordForm(look);
  // It takes the place of the list: whoever hears the page is told, and goes on from here.
  useEffect(() => heading.current?.focus(), []);

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
      told.value = "popup.generate.copied";
    });
  const fill = () =>
    act.run(async () => {
      if (tabId === undefined) return;
      const { filled } = await ask("page.fillNew", { tabId, password: password.value });
      told.value = filled > 0 ? "popup.generate.filled" : "popup.generate.notTaken";
    });

  return (
    <main
      class="popup-list generate"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.isComposing) return;
        // Left to the browser it would close the popup.
        event.preventDefault();
        onClose();
      }}
    >
      <header class="inline">
        <IconButton icon="back" label={t("popup.generate.back")} onClick={onClose} />
        <h1 ref={heading} tabIndex={-1}>
          {t("popup.generate.title")}
        </h1>
      </header>
      <output class="made mono">{password.value}</output>
      <div class="stack-tight">
        <StrengthMeter strength={strength.value} />
        {form !== undefined && !cannot.value && password.value !== "" && (
          <p class="small soft">
            {t(
              isTakenBy(password.value, form.rules)
                ? "popup.generate.fits"
                : "popup.generate.fitsNot",
            )}
          </p>
        )}
      </div>
      {cannot.value && (
        <Notice
          tone="warning"
          title={t("popup.generate.none")}
          next={t("popup.generate.noneNext")}
        />
      )}
      <div class="notice-acts">
        {form !== undefined && (
          <Button look="primary" size="small" busy={act.busy.value} onClick={() => void fill()}>
            {t("popup.generate.fill")}
          </Button>
        )}
        <Button size="small" icon="copy" onClick={() => void copy()}>
          {t("popup.generate.copy")}
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
        <Notice
          tone={told.value === "popup.generate.notTaken" ? "warning" : "good"}
          title={t(told.value)}
        />
      )}
      {act.error.value !== undefined && <Problem error={act.error.value} />}
      <Generator isEager field={form?.rules} onPassword={take} />
      <RecentPasswords />
    </main>
  );
}

type ToldKey = "popup.generate.copied" | "popup.generate.filled" | "popup.generate.notTaken";
