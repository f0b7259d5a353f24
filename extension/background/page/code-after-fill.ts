import type { Login } from "#core/match/login-way.ts";
import { putOnClipboard } from "../clipboard.ts";
import type { Core } from "../core.ts";
import { loginIn } from "../login/login-session.ts";
import { summaryOf } from "../records/record-box.ts";
import { cachedRecord } from "../records/record-writes.ts";
import { codeFor } from "../records/release-secret.ts";
import { settingsNow } from "../state/policy.ts";

/**
 * Puts the one-time code on the clipboard once a password has been filled, where a person wants that: for sites
 * whose field for it Latchkey does not see. Once per login, so that no page can ask for it again and again.
 */

const copiedFor = new Set<Login["id"]>();
const remembered = 100;

/** Fields of a page in this tab have just taken what they were given. */
export async function afterFill(core: Core, tabId: number, filled: number): Promise<void> {
  const settings = await settingsNow();
  if (!settings.copyCodeAfterFill || filled === 0) return;
  const login = await loginIn(tabId);
  if (login === undefined || !login.gaveSecret || copiedFor.has(login.id)) return;
  const cached = await cachedRecord(login.recordId);
  if (!(await summaryOf(core.keyring, cached.record)).hasTotp || asksForCode(core, tabId)) return;
  copiedFor.add(login.id);
  const [oldest] = copiedFor;
  if (copiedFor.size > remembered && oldest !== undefined) copiedFor.delete(oldest);
  const code = await codeFor(core.keyring, core.server, cached);
  if (code === undefined) return;
  await putOnClipboard(code, settings.clearClipboardSeconds);
  await core.audit.note("record.copied", cached, { field: "one-time-code" });
}

/** The page has the field, which is filled. */
const asksForCode = (core: Core, tabId: number): boolean =>
  core.pages.frames
    .of(tabId)
    .some(({ forms }) =>
      forms.some(({ fields }) => fields.some(({ role }) => role === "one-time-code")),
    );
