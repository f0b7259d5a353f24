import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect } from "preact/hooks";
import { IconButton } from "../../design/button.tsx";
import { t } from "../../language/messages.ts";
import { BulkPane } from "../bulk/bulk-pane.tsx";
import { asNow, type Chosen, kept, noneChosen } from "../bulk/chosen.ts";
import { useNavigation } from "../navigation.ts";
import { NoRecordChosen } from "../record/record-pane.tsx";
import type { Vault } from "../vaults/vault-choice.tsx";
import { RecordList } from "./record-list.tsx";

type RecordsProps = {
  readonly vaults: readonly Vault[];
  readonly vault: string | undefined;
  readonly tag: string | undefined;
  readonly only?: "imported" | undefined;
  readonly selected: string | undefined;
  /** What is beside the list, of one record; without it, that none is chosen. */
  readonly children?: JSX.Element | undefined;
};

/** The list, and beside it one record, or what can be done with several. A narrow window has room for one of the two. */
export function Records(props: RecordsProps): JSX.Element {
  const { vaults, vault, tag, only, selected, children } = props;
  const chosen = useSignal<Chosen>(noneChosen);
  const isOpen = useSignal(false);
  const returnedFrom = useSignal<string | undefined>(undefined);
  const { goTo } = useNavigation();
  const shown = isOpen.value ? "several" : children === undefined ? "none" : "one";
  const choose = (next: Chosen) => {
    chosen.value = next;
    isOpen.value = next.size > 0;
  };
  // Before it is painted: who is back sooner than an effect after the paint would be sent from the row they came to.
  useLayoutEffect(() => {
    if (selected !== undefined) returnedFrom.value = undefined;
  }, [selected]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (isOpen.peek() && document.querySelector("dialog[open]") === null) choose(noneChosen);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <main class="records">
      <RecordList
        vault={vault}
        tag={tag}
        only={only}
        selected={isOpen.value ? undefined : selected}
        returnedFrom={returnedFrom.value}
        chosen={chosen.value}
        onChoose={choose}
        onRecords={(records) => {
          chosen.value = asNow(chosen.peek(), records);
        }}
      />
      <div class={`record-pane shows-${shown}`}>
        {shown === "one" && (
          <div class="to-list">
            <IconButton
              icon="back"
              label={t("record.list.label")}
              onClick={() => {
                returnedFrom.value = selected;
                goTo({ place: "records", vault, tag, only });
              }}
            />
          </div>
        )}
        {isOpen.value && (
          <div class="console-column">
            <BulkPane
              chosen={chosen.value}
              vaults={vaults}
              onKeep={(ids) => {
                chosen.value = kept(chosen.peek(), ids);
              }}
              onClose={() => choose(noneChosen)}
            />
          </div>
        )}
        {/* Hidden and not gone: what is typed there is not lost by choosing records. */}
        <div class="console-column" hidden={isOpen.value}>
          {children ?? <NoRecordChosen />}
        </div>
      </div>
    </main>
  );
}
