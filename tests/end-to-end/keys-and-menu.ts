/**
 * Our keys and our items of the context menu, as a test reaches them: Chromium's background is handed the event that
 * the browser would give it, Firefox is made to give it.
 */
import { expect } from "vitest";
import { extensionIds } from "#core/wire/identity.ts";
import { browserUnderTest } from "../lab/browser-name.ts";
import { inFirefox } from "../lab/firefox-background.ts";
import type { Stage } from "./stage.ts";
import type { Tab } from "./tab.ts";

/** Where the person points at: in the frame with this URL, or in that of this number. */
export type PointedAt = { readonly url: string; readonly id?: number };

type Hands = {
  readonly press: (stage: Stage, tab: Tab, command: string) => Promise<void>;
  readonly choose: (stage: Stage, tab: Tab, item: string, at: PointedAt) => Promise<void>;
};

const inChromium: Hands = {
  /** Every listener gets what the browser would give it. */
  async press(stage, tab, command) {
    await (await stage.worker())?.evaluate(
      async (name, id) => {
        type Dispatching = { dispatch(name: string, tab: chrome.tabs.Tab): void };
        const event = chrome.commands.onCommand as unknown as Dispatching;
        event.dispatch(name, await chrome.tabs.get(id));
      },
      command,
      tab.id,
    );
  },

  async choose(stage, tab, item, { url, id }) {
    await (await stage.worker())?.evaluate(
      async (menuItemId, tabId, frameUrl, known) => {
        const frames = (await chrome.webNavigation.getAllFrames({ tabId })) ?? [];
        const frameId = known ?? frames.find((frame) => frame.url === frameUrl)?.frameId;
        type Dispatching = { dispatch(info: object, tab: chrome.tabs.Tab): void };
        const event = chrome.contextMenus.onClicked as unknown as Dispatching;
        event.dispatch({ menuItemId, frameId, frameUrl }, await chrome.tabs.get(tabId));
      },
      item,
      tab.id,
      url,
      id,
    );
  },
};

/** Firefox's own name for us in what it makes of an extension. */
const widget = extensionIds.firefox.replace(/[^a-z0-9_-]/gi, "_");
const polled = { interval: 25 };

const inFirefoxItself: Hands = {
  /** The key itself, over the tab in front. */
  async press({ lab, inExtension }, tab, command) {
    await tab.page.bringToFront();
    const commands = await inExtension(() => chrome.commands.getAll());
    const { shortcut = "" } = commands.find(({ name }) => name === command) ?? {};
    const modifiers = shortcut.toLowerCase().replace("ctrl", "accel").split("+").slice(0, -1);
    const key = `key[key="${shortcut.slice(-1)}"][modifiers="${modifiers.join()}"]`;
    const pressed = `(() => {
      const key = document.querySelector('#ext-keyset-id-${widget} ${key}');
      key?.doCommand();
      return key !== null;
    })()`;
    expect(await inFirefox(lab.browser, pressed), `a key for ${command}`).toBe(true);
  },

  /** A click of the other button on the first field of the frame, and on the item of the menu that comes. */
  async choose({ lab }, tab, item, { url, id }) {
    await tab.page.bringToFront();
    const frame =
      id === 0 ? tab.page.mainFrame() : tab.page.frames().find((one) => one.url() === url);
    await (await frame?.$("input"))?.click({ button: "right" });
    const menu = `document.getElementById("contentAreaContextMenu")`;
    await expect.poll(() => inFirefox(lab.browser, `${menu}.state`), polled).toBe("open");
    const chosen = `(() => {
      const item = ${menu}.querySelector("#${widget}-menuitem-_${item}");
      item?.doCommand();
      ${menu}.hidePopup();
      return item !== null;
    })()`;
    expect(await inFirefox(lab.browser, chosen), `an item ${item}`).toBe(true);
  },
};

const hands = browserUnderTest === "firefox" ? inFirefoxItself : inChromium;

/** Press the key that stands for a command. */
export const { press, choose } = hands;
