import { type ReadonlySignal, useSignal } from "@preact/signals";
import { WireError } from "#core/wire/error.ts";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { useSurroundings } from "../pages/background.ts";
import type { Unusual } from "./confirm-fill.tsx";

/** How the person's own fill went. */
export type FillOutcome =
  | { readonly kind: "filled"; readonly filled: number }
  | { readonly kind: "linked"; readonly url: string }
  | { readonly kind: "refused"; readonly record: RecordView; readonly reasons: readonly string[] }
  | { readonly kind: "failed"; readonly error: WireError };

export type Fill = {
  readonly outcome: ReadonlySignal<FillOutcome | undefined>;
  readonly unusual: ReadonlySignal<Unusual | undefined>;
  readonly fill: (record: RecordView) => Promise<void>;
  /** Fill what `unusual` asked about, its origins confirmed. */
  readonly confirm: () => Promise<void>;
  readonly decline: () => void;
  /** Link the page to the record that was refused for want of a link, then fill it. */
  readonly linkAndFill: (record: RecordView, url: string) => Promise<void>;
  /** Link a page that was signed in on, and is gone by now. */
  readonly link: (record: RecordView, url: string) => Promise<void>;
};

/**
 * Filling a record because the person said so; what is unusual is asked about first.
 * @param onFilled what follows; else the popup closes
 */
export function useFill(tabId: number | undefined, onFilled?: () => Promise<void>): Fill {
  const { ask, dismiss } = useSurroundings();
  const outcome = useSignal<FillOutcome | undefined>(undefined);
  const unusual = useSignal<Unusual | undefined>(undefined);

  const attempt = async (record: RecordView, confirmed: readonly string[]) => {
    if (tabId === undefined) return;
    unusual.value = undefined;
    try {
      const { id } = record;
      const answer = await ask("page.fillRecord", { tabId, id, confirmed: [...confirmed] });
      const { filled, confirm: origins, reasons } = answer;
      if (filled > 0) {
        outcome.value = { kind: "filled", filled };
        await (onFilled ?? dismiss)();
      } else if (origins.length > 0) {
        unusual.value = { record, origins, reasons };
      } else {
        outcome.value = { kind: "refused", record, reasons };
      }
    } catch (reason) {
      outcome.value = { kind: "failed", error: WireError.from(reason) };
    }
  };

  return {
    outcome,
    unusual,
    fill: (record) => attempt(record, []),
    async confirm() {
      const asked = unusual.peek();
      if (asked !== undefined) await attempt(asked.record, asked.origins);
    },
    decline() {
      unusual.value = undefined;
    },
    async link(record, url) {
      try {
        await ask("records.link", { id: record.id, url, strategy: "origin" });
        outcome.value = { kind: "linked", url };
      } catch (reason) {
        outcome.value = { kind: "failed", error: WireError.from(reason) };
      }
    },
    async linkAndFill(record, url) {
      try {
        await ask("records.link", { id: record.id, url, strategy: "origin" });
        await attempt(record, []);
      } catch (reason) {
        outcome.value = { kind: "failed", error: WireError.from(reason) };
      }
    },
  };
}
