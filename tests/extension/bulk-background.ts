import { tagKey, tidyTags } from "#core/vault/tags.ts";
import type { bulkContract } from "#core/wire/bulk-contract.ts";
import type { ParamsOf } from "#core/wire/calls.ts";
import type { Handlers } from "#core/wire/dispatch.ts";
import type { Sample } from "./sample-records.ts";
import type { UiBackground } from "./ui-background.ts";

/** Many records changed at once, as the background in memory does it. */

type Change = ParamsOf<(typeof bulkContract)["bulk.change"]>["change"];

export function bulkHandlers(background: UiBackground): Handlers<typeof bulkContract, undefined> {
  const changed = (view: Sample["view"], change: Change): Sample["view"] => {
    if (change.to === "ask-first") return { ...view, askFirst: change.on };
    if (change.to === "vault") {
      const vaultName = background.vaults.get(change.vault)?.name ?? "";
      return { ...view, vault: change.vault, vaultName };
    }
    const gone = new Set(change.remove.map(tagKey));
    const kept = view.tags.filter((tag) => !gone.has(tagKey(tag)));
    return { ...view, tags: tidyTags([...kept, ...change.add]) };
  };
  return {
    "bulk.change": ({ records, change }) => {
      const results = records.map(({ id, base }) => {
        const sample = background.records.get(id);
        if (sample === undefined) return { code: "not_found" as const };
        if (sample.view.revision !== base) return { code: "revision_conflict" as const };
        const view = { ...changed(sample.view, change), revision: base + 1 };
        background.records.set(id, { ...sample, view });
        return { revision: base + 1 };
      });
      background.announce("records");
      return { results };
    },
  };
}
