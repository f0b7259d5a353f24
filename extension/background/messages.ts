import * as v from "valibot";
import browser from "webextension-polyfill";
import type { Reply } from "#core/wire/calls.ts";
import { dispatch, type Handlers } from "#core/wire/dispatch.ts";
import { menuContract } from "#core/wire/menu-contract.ts";
import { type PageContract, pageContract } from "#core/wire/page-contract.ts";
import { uiContract } from "#core/wire/ui-contract.ts";
import { t } from "../language/messages.ts";
import type { Core } from "./core.ts";
import { goneOnAs } from "./login/gone-on-as.ts";
import { menuCalls } from "./menu/menu-calls.ts";
import { openPopup } from "./menu/quick-acts.ts";
import { tellPages } from "./notices.ts";
import { afterFill } from "./page/code-after-fill.ts";
import { noteFill } from "./page/figures.ts";
import { documentOf, type Frame, frameOf } from "./page/frame.ts";
import { noteClosed } from "./page/frame-states.ts";
import { judgedForms, pageFormOf, replyOf } from "./page/judged-page.ts";
import { markOfForms } from "./page/page-forms.ts";
import { afterReport } from "./page/page-telling.ts";
import { typedWhereWarned } from "./page/phishing.ts";
import { pickedWords, pickerWords } from "./page/picker-words.ts";
import { rolesToPick, takePicked } from "./page/picking.ts";
import { typed } from "./page/typed-passwords.ts";
import { inLanguage } from "./state/language.ts";
import { uiCalls } from "./ui-calls.ts";

/**
 * The one door for messages. Who sent one is the browser's word: the extension's own pages may use the
 * calls of popup and console, the menu within a page its few, documents of tabs those of content scripts,
 * and nobody else anything (SEC-30, SEC-31).
 */

/** Answer a runtime message, or leave it to others (`undefined`). */
export function answer(
  core: Core,
  message: unknown,
  sender: browser.Runtime.MessageSender,
): Promise<Reply> | undefined {
  const addressed = v.safeParse(envelope, message);
  if (!addressed.success || sender.id !== browser.runtime.id) return undefined;
  const { to: _, ...request } = addressed.output;
  if (isMenu(sender)) return dispatch(menuContract, menuCalls, { core, sender }, request, note);
  if (isOwnPage(sender)) return dispatch(uiContract, uiCalls, core, request, note);
  return fromPage(core, request, sender);
}

const envelope = v.looseObject({ to: v.literal("background") });

type PageContext = {
  readonly core: Core;
  readonly sender: browser.Runtime.MessageSender;
  readonly frame: () => Promise<Frame>;
};

const pageHandlers: Handlers<PageContract, PageContext> = {
  "page.forms": async ({ undone, again, mark, ...told }, { core, sender, frame }) => {
    // Most documents are where they were loaded: they are looked up while the browser is asked.
    core.pages.prepare(sender.url ?? "");
    const here = await frame();
    const judged = judgedForms(told);
    const forms = judged.flatMap((one) => pageFormOf(one, undone) ?? []);
    const isNews = core.pages.told(here, judged, forms, mark);
    const replied = {
      forms: judged.map(replyOf),
      mark: markOfForms(forms),
      releases: [],
      reasons: [],
      hints: null,
    };
    if (!isNews && !again) return replied;
    const reported = await core.pages.report(here, forms);
    // What may be filled goes ahead: this is begun when the answer is on its way.
    setTimeout(() => {
      afterReport(core, here, forms, reported.releases.length > 0).catch(() => undefined);
    });
    return { ...replied, ...reported };
  },
  "page.judge": async (told, { frame }) => {
    await frame();
    return { forms: judgedForms(told).map(replyOf) };
  },
  "page.sent": async (sent, { core, sender }) => {
    const document = documentOf(sender);
    goneOnAs(core, sender, document, sent).catch(() => undefined);
    await core.saves.sent(document, sent);
    return {};
  },
  "page.typed": async ({ password }, { core, frame }) => {
    const here = await frame();
    await typed(core, here, password);
    await typedWhereWarned(core, here, password);
    return {};
  },
  "page.filled": async ({ formKey, filled, refused, closed, ...cost }, { core, frame }) => {
    const here = await frame();
    core.pages.filled(here, filled, refused);
    if (closed > 0) noteClosed(core.pages.frames.keep(here), formKey);
    if (filled > 0) noteFill(cost).catch(() => undefined);
    afterFill(core, here.tabId, filled).catch(() => undefined);
    tellPages("page");
    return {};
  },
  "page.focused": async ({ field }, { core, frame }) => {
    await core.menus.focused(await frame(), field);
    return {};
  },
  "page.ticket": async (_, { core, frame }) => {
    const here = await frame();
    const warning = core.menus.warningAt(here);
    return {
      ticket: await core.menus.ticketFor(here),
      label: await inLanguage(() =>
        warning === undefined ? t("menu.icon") : t("popup.phishing.stop", warning.own),
      ),
      warns: warning !== undefined,
    };
  },
  "page.popup": async () => {
    await openPopup();
    return {};
  },
  "page.picking": async (_, { core, frame }) => pickerWords(await rolesToPick(core, await frame())),
  "page.picked": async ({ fields }, { core, frame }) =>
    pickedWords(await takePicked(core, await frame(), fields)),
};

function fromPage(core: Core, request: unknown, sender: browser.Runtime.MessageSender) {
  const context = { core, sender, frame: () => frameOf(sender) };
  return dispatch(pageContract, pageHandlers, context, request, note);
}

/** Popup, console and the like: not in a web page's frame, and of our own origin. */
function isOwnPage({ url, ...sender }: browser.Runtime.MessageSender): boolean {
  const own = browser.runtime.getURL("");
  const { origin } = sender as { readonly origin?: string };
  if (url === undefined || !url.startsWith(own)) return false;
  return origin === undefined || origin === new URL(own).origin;
}

/** The one page of ours that stands in web pages, wherever it is opened. Its URL is not the one it is framed by. */
const isMenu = (sender: browser.Runtime.MessageSender): boolean =>
  isOwnPage(sender) && new URL(sender.url ?? "").pathname === "/menu.html";

/** Codes only: what failed may have been about a record. */
function note(error: { readonly code: string }, method: string | undefined): void {
  console.warn(`latchkey: ${method ?? "message"}: ${error.code}`);
}
