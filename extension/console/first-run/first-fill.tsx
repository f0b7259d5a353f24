import type { JSX } from "preact";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { Button } from "../../design/button.tsx";
import { RecordText } from "../../design/record-text.tsx";
import { webUrl } from "../../design/web-url.ts";
import { t } from "../../language/messages.ts";
import { rich } from "../../language/rich.ts";
import { useSurroundings } from "../../pages/background.ts";
import { PageAccess } from "../../pages/page-access.tsx";
import type { UiState } from "../../pages/ui-state.ts";
import { hashOf } from "../route.ts";
import { FirstRecord } from "./first-record.tsx";

type FirstFillProps = { readonly state: UiState; readonly records: readonly RecordView[] };

/** A first record, and its site: the step is done when something has been filled there. */
export function FirstFill({ state, records }: FirstFillProps): JSX.Element {
  const { openTab, openConsole } = useSurroundings();
  const target = newestWithPage(records);
  return (
    <>
      <PageAccess />
      {target === undefined ? (
        <FirstRecord onImport={() => openConsole("#/import")} />
      ) : (
        <>
          <p>
            {state.settings.automaticFill
              ? t("firstRun.fillStep.automatic")
              : t("firstRun.fillStep.asked")}
          </p>
          <div class="inline wrap">
            <Button look="primary" icon="open" onClick={() => openTab(target.page.href)}>
              <span>{rich("urls.open", <RecordText value={target.page.host} />)}</span>
            </Button>
            <Button
              onClick={() => openConsole(hashOf({ place: "records", record: target.record }))}
            >
              {t("popup.why.openRecord")}
            </Button>
            <Button icon="import" onClick={() => openConsole("#/import")}>
              {t("firstRun.fillStep.more")}
            </Button>
          </div>
          <p class="small faint">{t("firstRun.fillStep.nothing")}</p>
        </>
      )}
    </>
  );
}

/** The record that was changed last, and its page, among those that have one. */
function newestWithPage(records: readonly RecordView[]) {
  const newestFirst = records.toSorted((a, b) => b.changedAt - a.changedAt);
  return newestFirst.flatMap(({ id: record, urls }) =>
    urls.flatMap(({ url }) => {
      const page = webUrl(url);
      return page === undefined ? [] : [{ record, page }];
    }),
  )[0];
}
