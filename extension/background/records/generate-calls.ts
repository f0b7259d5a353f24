import type { Handlers } from "#core/wire/dispatch.ts";
import type { generateContract } from "#core/wire/generate-contract.ts";
import { clearClipboardAfter } from "../clipboard.ts";
import type { Core } from "../core.ts";
import { fillNew } from "../page/fill-new.ts";
import { settingsNow } from "../state/policy.ts";

/** Passwords that were made, for the extension's own pages. */

export const generateCalls: Handlers<typeof generateContract, Core> = {
  "generate.keep": async ({ password }, core) => {
    await core.generated.keep(password);
    return {};
  },

  "generate.copy": async ({ password }, core) => {
    await core.generated.keep(password);
    const { clearClipboardSeconds } = await settingsNow();
    await clearClipboardAfter(clearClipboardSeconds, password);
    return { clearAfterSeconds: clearClipboardSeconds };
  },

  "generate.recent": async (_, core) => ({ passwords: await core.generated.recent() }),

  "page.fillNew": async ({ tabId, password }, core) => {
    // It is kept before the page has it: whatever becomes of the page, the person can find it.
    await core.generated.keep(password);
    return { filled: await fillNew(core.pages, tabId, password) };
  },
};
