import * as v from "valibot";
import { caller } from "#core/wire/caller.ts";
import type { Reply, ResultOf } from "#core/wire/calls.ts";
import { parse } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import { type UiContract, uiContract, uiEvent } from "#core/wire/ui-contract.ts";
import { askedEarly, tabOf } from "./asked-early.ts";
import type { Announced, Surroundings } from "./background.ts";
import { browser } from "./browser-api.ts";
import { lookAtTab } from "./look-at-tab.ts";
import { whenShown } from "./when-shown.ts";

/** As the manifest asks for it. */
const allPages = { origins: ["<all_urls>"] };

/**
 * The browser's APIs as popup and console use them.
 *
 * `?tab=` names the tab to look at where the popup is opened as a page of its own; only the
 * extension's pages can open it so.
 */
export function browserSurroundings(page: Window): Surroundings {
  const listeners = new Set<(event: Announced) => void>();
  const told = whenShown(page.document, (event) => {
    for (const listener of listeners) listener(event);
  });
  const hear = (message: unknown) => {
    const parsed = v.safeParse(uiEvent, message);
    if (parsed.success) told(parsed.output.event);
    return undefined;
  };
  browser.runtime.onMessage.addListener(hear);

  const early = askedEarly(page);

  return {
    ask: caller(uiContract, async (request) => {
      try {
        const { method, params } = request;
        const asked = early?.take(method, params);
        if (asked === undefined) {
          return await browser.runtime.sendMessage({ to: "background", ...request });
        }
        const reply = await asked.reply;
        // It is shown, and then asked for once more.
        asked.missed.forEach(hear);
        return reply;
      } catch (cause) {
        throw new WireError("internal", "The background does not answer", { cause });
      }
    }),
    answered(method, params) {
      const reply = early?.replied(method, params) as Reply | undefined;
      // A refusal is for who asks, who tells the person.
      if (reply === undefined || !("result" in reply)) return undefined;
      const missed = early?.take(method, params)?.missed ?? [];
      // Who shows it listens by then.
      queueMicrotask(() => missed.forEach(hear));
      return parse(uiContract[method].result, reply.result) as ResultOf<UiContract[typeof method]>;
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    activeTab: () => early?.tab ?? tabOf(page, browser.tabs),
    openTab(url) {
      void browser.tabs.create({ url });
    },
    openConsole(place) {
      void browser.tabs.create({ url: new URL(`/console.html${place}`, page.location.href).href });
    },
    seesPages: () => browser.permissions.contains(allPages),
    askToSeePages: () => browser.permissions.request(allPages),
    async popupKey() {
      const commands = await browser.commands.getAll();
      const key = commands.find(({ name }) => name === "_execute_action")?.shortcut;
      return key === "" ? undefined : key;
    },
    writeClipboard: (value) => page.navigator.clipboard.writeText(value),
    async clipboardPicture() {
      const items = await page.navigator.clipboard.read();
      const typed = items.flatMap((item) => item.types.map((type) => ({ item, type })));
      const found = typed.find(({ type }) => type.startsWith("image/"));
      return found?.item.getType(found.type);
    },
    lookAtTab,
    print: () => page.print(),
    async dismiss() {
      // A popup is no tab. What a person has opened as a tab stays open.
      if ((await browser.tabs.getCurrent()) === undefined) page.close();
    },
  };
}
