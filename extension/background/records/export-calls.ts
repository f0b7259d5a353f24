import type { Handlers } from "#core/wire/dispatch.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import type { Core } from "../core.ts";
import { vaultNames } from "./record-views.ts";
import { openExport, readExport } from "./release-export.ts";

/** An export, for the console. What leaves, and on what condition, is `release-export.ts`'s to say. */
export const exportCalls: Handlers<Pick<UiContract, "export.open" | "export.read">, Core> = {
  "export.open": (asked, core) => openExport(core, asked),

  "export.read": async ({ grant }, core) => {
    const { released, unreadable, left } = await readExport(core, grant);
    const names = await vaultNames(core.keyring);
    const records = released.map(({ cached, summary, secret }) => ({
      title: summary.title,
      username: summary.username,
      vaultName: names.get(cached.record.vault) ?? "",
      urls: summary.urls.map(({ url, strategy }) => ({ url, strategy })),
      askFirst: summary.askFirst,
      tags: summary.tags,
      changedAt: cached.record.time,
      secret,
    }));
    return { records, unreadable, left };
  },
};
