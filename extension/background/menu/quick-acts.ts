import browser from "webextension-polyfill";
import { nextAccount } from "../account/account-cycle.ts";
import { showDone } from "../badge.ts";
import type { Found } from "../cache/candidates.ts";
import { putOnClipboard } from "../clipboard.ts";
import type { Core } from "../core.ts";
import { loginIn } from "../login/login-session.ts";
import { fillNew, newPasswordField } from "../page/fill-new.ts";
import { recordsAt } from "../page/page-records.ts";
import { fillForPerson } from "../page/person-fill.ts";
import { recordCalls } from "../records/record-calls.ts";
import { settingsNow } from "../state/policy.ts";
import { readSession, writeSession } from "../state/stored-state.ts";
import { keptPassword } from "./kept-password.ts";

/**
 * What a person does without the popup: by a key, or in the browser's own context menu. What such an act
 * cannot settle, the popup explains and asks.
 */

/** Where they did it. All of it is the browser's word. */
export type Place = {
  readonly tabId: number;
  readonly url: string;
  /** The one frame that they pointed at; undefined where they meant the tab. */
  readonly frameId?: number | undefined;
};

type Act = (core: Core, place: Place) => Promise<void>;

const acts: Readonly<Record<string, Act>> = {
  fill: async (core, place) => {
    const here = await recordsAt(core, place.url);
    await fillOne(core, place, (await begunWith(here, place)) ?? here[0]?.cached.id);
  },

  "fill-next": async (core, place) => {
    const ids = (await recordsAt(core, place.url)).map(({ cached }) => cached.id);
    const key = `order-${place.tabId}`;
    const before = (await readSession<string[]>(key)) ?? [];
    const current = (await loginIn(place.tabId))?.recordId;
    const { order, next } = nextAccount(before, ids, current);
    await writeSession(key, order);
    await fillOne(core, place, next);
  },

  "copy-code": async (core, { tabId, url }) => {
    const here = (await recordsAt(core, url)).filter(({ summary }) => summary.hasTotp);
    const id = (await begunWith(here, { tabId })) ?? here[0]?.cached.id;
    if (id === undefined) return openPopup();
    const asked = { id, field: "one-time-code" } as const;
    const { value, clearAfterSeconds } = await recordCalls["records.copy"](asked, core);
    await putOnClipboard(value, clearAfterSeconds);
    await showDone(core, tabId);
  },

  generate: async (core, { tabId }) => {
    const password = await keptPassword(core, (await newPasswordField(core.pages, tabId)) ?? {});
    if (password === undefined) return openGenerator(tabId);
    if ((await fillNew(core.pages, tabId, password)) === 0) {
      await putOnClipboard(password, (await settingsNow()).clearClipboardSeconds);
    }
    await showDone(core, tabId);
  },

  open: () => openPopup(),
};

/** Carry out what a key or an item of the context menu stands for. */
export async function actQuickly(core: Core, name: string, place: Place): Promise<void> {
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (act === undefined) return;
  if ((await core.keyring.current()) === undefined) return openPopup();
  await act(core, place).catch(openPopup);
}

/** Our own window. Not every browser lets itself be asked for it at any time. */
export async function openPopup(): Promise<void> {
  await browser.action.openPopup().catch(() => undefined);
}

/** Our own window, where a new password is made. */
export async function openGenerator(tabId: number): Promise<void> {
  const { action } = browser;
  await action.setPopup({ tabId, popup: "popup.html#generator" });
  await openPopup();
  // Whoever opens it next comes for what there is on the page.
  await action.setPopup({ tabId, popup: "popup.html" });
}

/** The account of the login that is under way in this tab, where it belongs here. */
async function begunWith(
  here: readonly Found[],
  { tabId }: Pick<Place, "tabId">,
): Promise<string | undefined> {
  const begun = (await loginIn(tabId))?.recordId;
  return here.find(({ cached }) => cached.id === begun)?.cached.id;
}

async function fillOne(
  core: Core,
  { tabId, frameId }: Place,
  id: string | undefined,
): Promise<void> {
  if (id === undefined) return openPopup();
  const isMeant = (frame: { readonly frameId: number }) =>
    frameId === undefined || frame.frameId === frameId;
  const { filled } = await fillForPerson(core, { tabId, id, isMeant });
  if (filled === 0) await openPopup();
}
