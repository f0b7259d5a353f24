import type { JSX } from "preact";
import { IconButton } from "../design/button.tsx";
import { useNow } from "../design/countdown.tsx";
import { ago } from "../design/when.ts";
import { t } from "../language/messages.ts";
import { useAct } from "./act.ts";
import { useAnswer } from "./answer.ts";
import { useSurroundings } from "./background.ts";

/** The passwords that were made and used lately, to find one that a page has lost. */
export function RecentPasswords(): JSX.Element | null {
  const { ask, writeClipboard } = useSurroundings();
  const { answer } = useAnswer("generate.recent", {}, ["page", "state"]);
  const act = useAct();
  const now = useNow();
  const passwords = answer.value.value?.passwords ?? [];
  if (passwords.length === 0) return null;
  const copy = (password: string) =>
    act.run(async () => {
      await ask("generate.copy", { password });
      await writeClipboard(password);
    });
  return (
    <details class="recent-passwords">
      <summary>{t("pages.recent.title")}</summary>
      <ul>
        {passwords.map(({ password, madeAt }) => (
          <li key={password}>
            <span class="spread">
              <span class="mono">{password}</span>
              <span class="small faint">{ago(madeAt, now.value)}</span>
            </span>
            <IconButton
              icon="copy"
              label={t("pages.recent.copy", password)}
              onClick={() => void copy(password)}
            />
          </li>
        ))}
      </ul>
      <p class="small faint">{t("pages.recent.kept")}</p>
    </details>
  );
}
