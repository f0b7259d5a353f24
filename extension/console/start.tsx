import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { t } from "../language/messages.ts";
import { useNavigation } from "./navigation.ts";
import { Place } from "./place.tsx";

/** What to try when set-up is done. */
export function Start(): JSX.Element {
  const { goTo } = useNavigation();
  return (
    <Place title={t("console.start.title")} lead={t("console.start.lead")}>
      <ol class="steps cards">
        <li class="card">
          <div class="stack-tight">
            <h2>{t("console.start.bring")}</h2>
            <p class="soft">{t("console.start.bringHint")}</p>
            <div class="inline">
              <Button look="primary" icon="import" onClick={() => goTo({ place: "import" })}>
                {t("popup.records.import")}
              </Button>
              <Button icon="plus" onClick={() => goTo({ place: "new" })}>
                {t("console.start.byHand")}
              </Button>
            </div>
          </div>
        </li>
        <li class="card">
          <div class="stack-tight">
            <h2>{t("console.start.link")}</h2>
            <p class="soft">{t("console.start.linkHint")}</p>
          </div>
        </li>
        <li class="card">
          <div class="stack-tight">
            <h2>{t("console.start.open")}</h2>
            <p class="soft">{t("console.start.openHint")}</p>
          </div>
        </li>
      </ol>
    </Place>
  );
}
