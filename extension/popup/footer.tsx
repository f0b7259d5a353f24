import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { SignOutDialog } from "../account/sign-out.tsx";
import { IconButton } from "../design/button.tsx";
import { useNow } from "../design/countdown.tsx";
import { t } from "../language/messages.ts";
import { useAct } from "../pages/act.ts";
import { useSurroundings } from "../pages/background.ts";
import { standing } from "../pages/connection-words.ts";
import type { UiState } from "../pages/ui-state.ts";

type FooterProps = { readonly state: UiState; readonly onGenerate: () => void };

/** How things stand on the way to the server, and the acts that concern all of Latchkey. */
export function Footer({ state, onGenerate }: FooterProps): JSX.Element {
  const { ask, openConsole } = useSurroundings();
  const refresh = useAct();
  const lock = useAct();
  const signingOut = useSignal(false);
  const now = useNow();
  const { tone, words, next } = standing(state, now.value);
  return (
    <footer class="popup-footer">
      <p class={`standing ${tone}`} role="status">
        <span class="dot" aria-hidden="true" />
        <span class={tone === "wrong" ? "" : "truncate"}>
          {words}
          {next !== undefined && <span class="standing-next faint"> {next}</span>}
        </span>
      </p>
      <IconButton icon="wand" label={t("popup.footer.generate")} onClick={onGenerate} />
      <IconButton
        icon="refresh"
        label={t("popup.footer.refresh")}
        busy={refresh.busy.value}
        onClick={() => void refresh.run(() => ask("sync.refresh", {}).then(() => undefined))}
      />
      <IconButton
        icon="console"
        label={t("popup.footer.console")}
        onClick={() => openConsole("#/records")}
      />
      <IconButton
        icon="lock"
        label={t("popup.footer.lock")}
        onClick={() => void lock.run(() => ask("account.lock", {}).then(() => undefined))}
      />
      <IconButton
        icon="signOut"
        label={t("popup.footer.signOut")}
        onClick={() => {
          signingOut.value = true;
        }}
      />
      {signingOut.value && (
        <SignOutDialog
          onClose={() => {
            signingOut.value = false;
          }}
        />
      )}
    </footer>
  );
}
