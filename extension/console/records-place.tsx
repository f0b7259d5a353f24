import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { BulkPane } from "./bulk-pane.tsx";
import { asNow, type Chosen, kept, noneChosen } from "./chosen.ts";
import { RecordList } from "./record-list.tsx";
import type { Vault } from "./vault-choice.tsx";

type RecordsProps = {
  readonly vaults: readonly Vault[];
  readonly vault: string | undefined;
  readonly tag: string | undefined;
  readonly selected: string | undefined;
  /** What is beside the list while nothing is chosen in it. */
  readonly children: JSX.Element;
};

/** The list, and beside it one record, or what can be done with several. */
export function Records({ vaults, vault, tag, selected, children }: RecordsProps): JSX.Element {
  const chosen = useSignal<Chosen>(noneChosen);
  const isOpen = useSignal(false);
  const choose = (next: Chosen) => {
    chosen.value = next;
    isOpen.value = next.size > 0;
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (isOpen.peek() && document.querySelector("dialog[open]") === null) choose(noneChosen);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <>
      <RecordList
        vault={vault}
        tag={tag}
        selected={isOpen.value ? undefined : selected}
        chosen={chosen.value}
        onChoose={choose}
        onRecords={(records) => {
          chosen.value = asNow(chosen.peek(), records);
        }}
      />
      <main class="record-pane">
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
          {children}
        </div>
      </main>
    </>
  );
}
