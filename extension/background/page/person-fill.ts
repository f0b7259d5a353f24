import browser from "webextension-polyfill";
import type { PageForm } from "#core/wire/page-contract.ts";
import { candidateOf } from "../cache/candidates.ts";
import type { Core } from "../core.ts";
import { tellPages } from "../notices.ts";
import { summaryOf } from "../records/record-box.ts";
import { cachedRecord } from "../records/record-writes.ts";
import { afterFill } from "./code-after-fill.ts";
import type { Frame } from "./frame.ts";

/** What a person wants filled: a record by its id, into a tab or into some of its forms only. */
export type Wanted = {
  readonly tabId: number;
  readonly id: string;
  /** The origins that they were shown and have confirmed. */
  readonly confirmed?: readonly string[];
  readonly isMeant?: (frame: Frame, form: PageForm) => boolean;
};

/**
 * Fill a record because a person said so, wherever they said it: it goes through the one gate (SEC-01).
 *
 * @throws WireError `locked`, `not_found`
 */
export async function fillForPerson(
  core: Core,
  { tabId, id, confirmed = [], isMeant }: Wanted,
): ReturnType<Core["pages"]["fillRecord"]> {
  const cached = await cachedRecord(id);
  const summary = await summaryOf(core.keyring, cached.record);
  const { url } = await browser.tabs.get(tabId);
  const candidate = await candidateOf(core.keyring, cached, summary, URL.parse(url ?? ""));
  const found = { cached, summary, candidate };
  const outcome = await core.pages.fillRecord(tabId, found, confirmed, isMeant);
  afterFill(core, tabId, outcome.filled).catch(() => undefined);
  if (outcome.filled > 0) tellPages("page");
  return outcome;
}
