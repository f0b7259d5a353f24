import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Button } from "../../design/button.tsx";
import { Mark } from "../../design/mark.tsx";
import { t } from "../../language/messages.ts";
import { rich } from "../../language/rich.ts";
import { useSurroundings } from "../../pages/background.ts";
import { useNavigation } from "../navigation.ts";

/** The end of the first run: where to find Latchkey from now on. */
export function AllSet(): JSX.Element {
  const { popupKey, openConsole } = useSurroundings();
  const { goTo } = useNavigation();
  const key = useSignal<string | undefined>(undefined);
  useEffect(() => {
    void popupKey().then((found) => {
      key.value = found;
    });
  }, [popupKey, key]);
  return (
    <section class="all-set" aria-labelledby="all-set">
      <Mark />
      <div class="stack-tight">
        <h2 id="all-set">{t("firstRun.end.title")}</h2>
        <p>
          {t("firstRun.end.lead")}{" "}
          {key.value === undefined
            ? t("firstRun.end.noKey")
            : rich("firstRun.end.key", <kbd>{key.value}</kbd>)}
        </p>
        <div class="inline wrap">
          <Button look="primary" icon="console" onClick={() => goTo({ place: "records" })}>
            {t("firstRun.end.records")}
          </Button>
          <Button icon="import" onClick={() => openConsole("#/import")}>
            {t("firstRun.fillStep.more")}
          </Button>
        </div>
      </div>
    </section>
  );
}
