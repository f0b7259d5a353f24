import { originOf } from "#core/match/page-origin.ts";
import { usualVault } from "#core/vault/usual-vault.ts";
import type { Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import type { saveContract } from "#core/wire/save-contract.ts";
import type { Core } from "../core.ts";
import { lookAgain } from "../notices.ts";
import { summaryOf } from "../records/record-box.ts";
import {
  cachedRecord,
  link,
  replacePassword,
  save as writeRecord,
} from "../records/record-writes.ts";
import { listedVaults } from "../records/vault-calls.ts";
import { unsavedSites } from "./declined-sites.ts";
import type { PendingSave, Settled } from "./pending-save.ts";

/** A person's answers to what is offered after a login. */

type Answer = {
  readonly recordId?: string | undefined;
  readonly vault?: string | undefined;
  readonly username?: string | undefined;
};

export const saveCalls: Handlers<typeof saveContract, Core> = {
  "save.offer": async ({ tabId }, core) => {
    const save = await core.saves.offerIn(tabId);
    if (save === undefined) return { offer: null };
    const { offer } = save.settled;
    const ids = offer.kind === "save" ? [] : offer.recordIds;
    const named = ids.map(async (id) => {
      const { title, username } = await summaryOf(core.keyring, (await cachedRecord(id)).record);
      return { id, title, username };
    });
    return {
      offer: {
        id: save.id,
        kind: offer.kind,
        origin: originOf(save.url),
        username: save.username ?? null,
        records: await Promise.all(named),
      },
    };
  },

  "save.accept": async ({ tabId, id, ...answer }, core) => {
    const save = await core.saves.offerOf(tabId, id);
    const recordId = await carryOut(core, save, answer);
    await core.saves.answered(tabId, save);
    return { recordId };
  },

  "save.dismiss": async ({ tabId, id, forSite }, core) => {
    const save = await core.saves.offerOf(tabId, id);
    if (forSite) await unsavedSites.add(core.keyring, originOf(save.url));
    await core.saves.answered(tabId, save);
    // Its content scripts have no more to tell.
    if (forSite) lookAgain();
    return {};
  },

  "save.sites": async () => ({ count: await unsavedSites.count() }),

  "save.forgetSites": async () => {
    await unsavedSites.forgetAll();
    lookAgain();
    return {};
  },
};

async function carryOut(
  core: Core,
  save: PendingSave & { readonly settled: Settled },
  answer: Answer,
): Promise<string> {
  const { offer } = save.settled;
  if (offer.kind === "save") return saveAsNew(core, save, answer);
  const recordId = answer.recordId ?? offer.recordIds[0];
  if (recordId === undefined || !offer.recordIds.includes(recordId)) {
    throw new WireError("bad_request", "Not one of the records that were offered");
  }
  if (offer.kind === "link") {
    await link(core, recordId, { url: originOf(save.url), strategy: "origin" });
  } else {
    await replacePassword(core, recordId, save.password);
  }
  return recordId;
}

async function saveAsNew(core: Core, save: PendingSave, answer: Answer): Promise<string> {
  const vault = answer.vault ?? usualVault(await listedVaults(core))?.id;
  if (vault === undefined) throw new WireError("not_found", "No vault to save into");
  const origin = originOf(save.url);
  const { id } = await writeRecord(core, {
    base: 0,
    vault,
    title: new URL(origin).hostname.replace(/^www\./, ""),
    username: answer.username ?? save.username ?? "",
    urls: [{ url: origin, strategy: "origin" }],
    askFirst: false,
    secret: { password: save.password },
  });
  return id;
}
