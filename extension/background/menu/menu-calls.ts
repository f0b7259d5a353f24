import type browser from "webextension-polyfill";
import type { Handlers } from "#core/wire/dispatch.ts";
import type { MenuContract, MenuRow, menuSettingsCalls } from "#core/wire/menu-contract.ts";
import type { PageForm } from "#core/wire/page-contract.ts";
import { showDone } from "../badge.ts";
import { putOnClipboard } from "../clipboard.ts";
import type { Core } from "../core.ts";
import { lookAgain, tellPages } from "../notices.ts";
import { fillNew } from "../page/fill-new.ts";
import type { Frame } from "../page/frame.ts";
import { recordsAt } from "../page/page-records.ts";
import { fillForPerson } from "../page/person-fill.ts";
import { recordCalls } from "../records/record-calls.ts";
import { quietSites } from "../save/declined-sites.ts";
import { settingsNow } from "../state/policy.ts";
import { defaultSettings, readLocal, writeLocal } from "../state/stored-state.ts";
import { type FieldMenu, tellField } from "./field-menus.ts";
import { keptPassword } from "./kept-password.ts";
import { openGenerator, openPopup } from "./quick-acts.ts";

/** What the menu at a field may ask for. The context says which frame asks, by the browser's word. */

export type MenuContext = {
  readonly core: Core;
  readonly sender: browser.Runtime.MessageSender;
};

/** More than these nobody looks through at a field. */
const mostFound = 20;

export const menuCalls: Handlers<MenuContract, MenuContext> = {
  "menu.open": async ({ ticket }, { core, sender }) => {
    const menu = core.menus.open(ticket, sender);
    const { theme, language } = await settingsNow();
    return { role: roleOf(core, menu), rows: await rowsFor(core, menu), theme, language };
  },

  "menu.search": async ({ query }, { core, sender }) => {
    const own = await rowsFor(core, core.menus.of(sender));
    if (query.trim() === "") return { rows: own };
    const { entries } = await core.summaries.first(mostFound, query, {});
    const rows = entries.map(({ id, summary }) => ({
      id,
      title: summary.title,
      username: summary.username,
      hasTotp: summary.hasTotp,
      isLinked: own.some((one) => one.id === id),
    }));
    return { rows: rows.toSorted((a, b) => Number(b.isLinked) - Number(a.isLinked)) };
  },

  "menu.fill": async ({ id }, { core, sender }) => {
    const menu = core.menus.of(sender);
    const { tabId } = menu.frame;
    const { filled, confirm } = await fillForPerson(core, {
      tabId,
      id,
      isMeant: isFormOf(core, menu),
    });
    const isAsked = filled === 0 && confirm.length > 0;
    if (filled > 0 || isAsked) core.menus.close();
    if (isAsked) await openPopup();
    return { filled, isAsked };
  },

  "menu.fillNew": async (_, { core, sender }) => {
    const menu = core.menus.of(sender);
    const isMeant = isFormOf(core, menu);
    const form = core.menus.formOf(menu)?.form;
    const field = form?.fields.find(({ key }) => key === menu.field);
    const password = field && (await keptPassword(core, field));
    if (password === undefined) {
      core.menus.close();
      await openGenerator(menu.frame.tabId);
      return { filled: 0 };
    }
    const filled = await fillNew(core.pages, menu.frame.tabId, password, isMeant);
    if (filled > 0) core.menus.close();
    return { filled };
  },

  "menu.copyCode": async ({ id }, { core, sender }) => {
    const menu = core.menus.of(sender);
    const asked = { id, field: "one-time-code" } as const;
    const { value, clearAfterSeconds } = await recordCalls["records.copy"](asked, core);
    await putOnClipboard(value, clearAfterSeconds);
    core.menus.close();
    await showDone(core, menu.frame.tabId);
    return {};
  },

  "menu.popup": async (_, { core, sender }) => {
    const menu = core.menus.of(sender);
    const isNew = roleOf(core, menu) === "new-password";
    core.menus.close();
    await (isNew ? openGenerator(menu.frame.tabId) : openPopup());
    return {};
  },

  "menu.turnOff": async ({ where }, { core, sender }) => {
    const { frame } = core.menus.of(sender);
    if (where === "site") await quietSites.add(core.keyring, new URL(frame.url).origin);
    else {
      const settings = (await readLocal("settings")) ?? defaultSettings;
      await writeLocal("settings", { ...settings, menuAtField: false });
      tellPages("settings");
    }
    core.menus.close();
    // What frames are told follows from it.
    lookAgain();
    return {};
  },

  "menu.resize": async ({ height }, { core, sender }) => {
    const menu = core.menus.of(sender);
    await tellField(menu, "page.menuSize", { ticket: menu.ticket, height });
    return {};
  },

  "menu.close": (_, { core, sender }) => {
    core.menus.of(sender);
    core.menus.close();
    return {};
  },
};

export const menuSiteCalls: Handlers<typeof menuSettingsCalls, Core> = {
  "menu.sites": async () => ({ count: await quietSites.count() }),

  "menu.forgetSites": async () => {
    await quietSites.forgetAll();
    lookAgain();
    return {};
  },
};

/** Whether a form is the one that the menu stands at, as it is when this is called. */
function isFormOf(core: Core, menu: FieldMenu): (frame: Frame, form: PageForm) => boolean {
  const { frameId } = menu.frame;
  const key = core.menus.formOf(menu)?.form.key;
  return (frame, form) => frame.frameId === frameId && form.key === key;
}

/** The records that the gate offers for the menu's form, best first. */
async function rowsFor(core: Core, menu: FieldMenu): Promise<MenuRow[]> {
  if (roleOf(core, menu) === "new-password") return [];
  const offers = core.menus.formOf(menu)?.decision.offers ?? [];
  const here = await recordsAt(core, menu.frame.url);
  return offers.flatMap((id) => {
    const found = here.find(({ cached }) => cached.id === id);
    if (found === undefined) return [];
    const { title, username, hasTotp } = found.summary;
    return [{ id, title, username, hasTotp, isLinked: true }];
  });
}

function roleOf(core: Core, menu: FieldMenu) {
  const fields = core.menus.formOf(menu)?.form.fields ?? [];
  return fields.find(({ key }) => key === menu.field)?.role ?? "username";
}
