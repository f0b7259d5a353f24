import type { Runtime } from "webextension-polyfill";
import { isSomebodyElse, recordsNamed } from "#core/match/account-name.ts";
import { originOf } from "#core/match/page-origin.ts";
import type { SentForm } from "#core/wire/page-contract.ts";
import type { Core } from "../core.ts";
import type { FrameDocument } from "../page/frame.ts";
import { recordsAt } from "../page/page-records.ts";
import { type GoneOn, goOnWith } from "./login-session.ts";

/**
 * A person has sent the first step of a login: it goes on with the record of the name that stood there then, whatever
 * was filled in before, and with none where that name is nobody's.
 */
export async function goneOnAs(
  core: Pick<Core, "pages">,
  sender: Runtime.MessageSender,
  document: Promise<FrameDocument>,
  { purpose, account, password }: SentForm,
): Promise<void> {
  const tabId = sender.tab?.id;
  const isStep = purpose === "sign-in" && password === null && sender.frameId === 0;
  if (tabId === undefined || !isStep || account === null || account.trim() === "") return;
  await goOnWith(tabId, async (begun) => {
    const { url, origin } = await document;
    const asBefore: GoneOn = { recordId: begun, origin: originOf(url) };
    if (origin !== asBefore.origin) return asBefore;
    const here = await recordsAt(core, url);
    const named = recordsNamed(account, here);
    if (named.some(({ cached }) => cached.id === begun)) return asBefore;
    if (named.length === 1) return { ...asBefore, recordId: named[0]?.cached.id };
    const filled = here.find(({ cached }) => cached.id === begun)?.summary.username ?? "";
    return isSomebodyElse(account, filled) ? { ...asBefore, recordId: undefined } : asBefore;
  });
}
