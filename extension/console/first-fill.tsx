import type { JSX } from "preact";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { Button } from "../design/button.tsx";
import { RecordText } from "../design/record-text.tsx";
import { webUrl } from "../design/web-url.ts";
import { useAnswer } from "../pages/answer.ts";
import { useSurroundings } from "../pages/background.ts";
import { PageAccess } from "../pages/page-access.tsx";
import type { UiState } from "../pages/ui-state.ts";
import { FirstRecord } from "./first-record.tsx";

type FirstFillProps = { readonly state: UiState; readonly records: readonly RecordView[] };

/** A first record, and its site: the step is done when something has been filled there. */
export function FirstFill({ state, records }: FirstFillProps): JSX.Element {
  const { openTab, openConsole } = useSurroundings();
  const vaults = useAnswer("vaults.list", {}, ["records", "state"]).answer.value.value?.vaults;
  const target = newestWithPage(records);
  return (
    <>
      <PageAccess />
      {target === undefined ? (
        <FirstRecord vault={vaults?.[0]?.id} onImport={() => openConsole("#/import")} />
      ) : (
        <>
          <p>
            {state.settings.automaticFill
              ? "Open a sign-in page that a record is linked to: username and password are there before you can type."
              : "Open a sign-in page that a record is linked to, and press the key for filling or click Latchkey in the toolbar."}
          </p>
          <div class="inline wrap">
            <Button look="primary" icon="open" onClick={() => openTab(target.href)}>
              <span>
                Open <RecordText value={target.host} />
              </span>
            </Button>
            <Button icon="import" onClick={() => openConsole("#/import")}>
              Import more
            </Button>
          </div>
          <p class="small faint">
            Nothing was filled there? Click Latchkey in the toolbar on that page: it tells why, and
            what to do.
          </p>
        </>
      )}
    </>
  );
}

/** The page of the record that was changed last, among those that have one. */
function newestWithPage(records: readonly RecordView[]): URL | undefined {
  const newestFirst = records.toSorted((a, b) => b.changedAt - a.changedAt);
  return newestFirst.flatMap(({ urls }) => urls.flatMap(({ url }) => webUrl(url) ?? []))[0];
}
