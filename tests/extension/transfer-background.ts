import type { Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import type { transferContract } from "#core/wire/transfer-contract.ts";
import { compareSecret, mergeSecret } from "../../extension/background/records/merge-secret.ts";
import { sampleNow, samples } from "./sample-records.ts";
import type { UiBackground } from "./ui-background.ts";

/** Bringing records in and out, as the background in memory does it. */

const batch = 5;

/** The export that is under way, with the records that are still to come. */
const grants = new WeakMap<UiBackground, { readonly id: string; readonly ids: string[] }>();

export function transferHandlers(
  background: UiBackground,
): Handlers<typeof transferContract, undefined> {
  const vaultName = (id: string) => background.vaults.get(id)?.name ?? "";
  return {
    "records.saveMany": ({ records }) => {
      const failed = records.flatMap(({ title }, index) =>
        title === "too large" ? [{ index, code: "too_large" as const }] : [],
      );
      const [like] = samples;
      if (like === undefined) throw new Error("No sample");
      const refused = new Set(failed.map(({ index }) => index));
      const made = records.flatMap(({ secret, ...said }, index) => {
        if (refused.has(index)) return [];
        const id = `made-${background.records.size}`;
        const urls = said.urls.map((one) => ({ ...one, addedByMe: true, accepted: true }));
        background.records.set(id, {
          view: { ...like.view, ...said, id, urls, tags: said.tags ?? [], revision: 1 },
          secret,
        });
        return [{ id, revision: 1 }];
      });
      return { sent: records.length, saved: made.length, failed, made };
    },
    "import.compare": ({ pairs }) => ({
      verdicts: pairs.map(({ id, secret }) => {
        const here = background.records.get(id);
        const isKept = background.vaults.get(here?.view.vault ?? "")?.fetchOnUse === false;
        return here === undefined || !isKept ? "sealed" : compareSecret(here.secret, secret);
      }),
    }),
    "import.merge": ({ merges }) => {
      for (const { id, urls, secret } of merges) {
        const here = background.records.get(id);
        if (here === undefined) throw new WireError("not_found", "Gone");
        const added = urls.map((one) => ({ ...one, addedByMe: true, accepted: true }));
        const view = { ...here.view, urls: [...here.view.urls, ...added] };
        background.records.set(id, { view, secret: mergeSecret(here.secret, secret) });
      }
      return { sent: merges.length, saved: merges.length, failed: [] };
    },
    "export.open": ({ masterPassword, vault, ids: wanted }) => {
      if (masterPassword !== background.masterPassword) {
        throw new WireError("wrong_key", "Does not open");
      }
      const views = [...background.records.values()].map(({ view }) => view);
      const ids = views
        .filter((one) => vault === undefined || one.vault === vault)
        .filter((one) => wanted?.includes(one.id) ?? true);
      grants.set(background, { id: "grant", ids: ids.map(({ id }) => id) });
      return { grant: "grant", records: ids.length };
    },
    "export.read": (asked) => {
      const grant = grants.get(background);
      if (grant === undefined || grant.id !== asked.grant) throw new WireError("forbidden", "No");
      const some = grant.ids.splice(0, batch);
      const released = some.flatMap((id) => background.records.get(id) ?? []);
      return {
        records: released.map(({ view, secret }) => ({
          title: view.title,
          username: view.username,
          vaultName: vaultName(view.vault),
          urls: view.urls.map(({ url, strategy }) => ({ url, strategy })),
          askFirst: view.askFirst,
          tags: [...view.tags],
          changedAt: sampleNow,
          secret,
        })),
        unreadable: some.length - released.length,
        left: grant.ids.length,
      };
    },
  };
}
