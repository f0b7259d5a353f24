import browser from "webextension-polyfill";
import { randomId } from "#core/crypto/random.ts";
import type { Decision } from "#core/match/decide.ts";
import { WireError } from "#core/wire/error.ts";
import type { PageForm } from "#core/wire/page-contract.ts";
import type { Keyring } from "../account/keyring.ts";
import type { Suspicion } from "../cache/own-hosts.ts";
import { mayHaveNew } from "../page/fill-new.ts";
import type { Frame } from "../page/frame.ts";
import type { Pages } from "../page/pages.ts";
import { warningOf } from "../page/phishing.ts";
import { quietSites } from "../save/declined-sites.ts";
import { settingsNow } from "../state/policy.ts";

/**
 * The menu at a field: at most one, where a person is. Which document it belongs to is settled when that
 * document asks for a ticket, by what the browser says of it; the frame that shows the ticket first, in the
 * same tab, is the menu, and nothing else ever is (SEC-18).
 */
export type FieldMenu = {
  readonly frame: Frame;
  /** The field's key. */
  readonly field: string;
  readonly ticket: string;
  /** The menu's own document, once it has shown the ticket. */
  shownBy: string | undefined;
};

type Sender = browser.Runtime.MessageSender & { readonly documentId?: string };

export class FieldMenus {
  readonly #pages: Pages;
  readonly #keyring: Keyring;
  #focused: { readonly frame: Frame; readonly field: string } | undefined;
  /** Whether there is anything to choose where the person has come to last, as soon as that is known. */
  #settling: Promise<boolean> | undefined;
  #menu: FieldMenu | undefined;

  constructor(pages: Pages, keyring: Keyring) {
    this.#pages = pages;
    this.#keyring = keyring;
  }

  /** Whether a person who comes to a field of this document has something to choose there. */
  async offersIn(frame: Frame): Promise<boolean> {
    if (this.warningAt(frame) !== undefined) return true;
    const { forms = [], decisions = [] } = this.#pages.frames.at(frame) ?? {};
    const offers = decisions.some(isChoice) || (forms.some(asksNew) && (await this.#makes(frame)));
    return offers && this.#isWanted(frame);
  }

  /** What a page that is warned of can be taken for. That is said at its fields, whatever the menu is set to. */
  warningAt(frame: Frame): Suspicion | undefined {
    const state = this.#pages.frames.at(frame);
    return state && warningOf(state);
  }

  /** Whether the person, or whoever settles it for them, has left the menu on here. */
  async #isWanted(frame: Frame): Promise<boolean> {
    const { menuAtField } = await settingsNow();
    return menuAtField && !(await quietSites.has(this.#keyring, new URL(frame.url).origin));
  }

  /** A person is at this field: bring the page's side of the menu there, if there is anything to choose. */
  async focused(frame: Frame, field: string): Promise<void> {
    const settling = this.#offersAt(frame, field);
    this.#settling = settling;
    const offers = await settling;
    // They have gone on meanwhile: what is put into the page now would take the field where they are for this one.
    if (this.#settling !== settling) return;
    this.#focused = offers ? { frame, field } : undefined;
    if (!offers) return;
    const target = { tabId: frame.tabId, frameIds: [frame.frameId] };
    await browser.scripting.executeScript({ target, files: ["/field.js"] });
  }

  async #offersAt(frame: Frame, field: string): Promise<boolean> {
    await this.#pages.untilTold(frame.tabId, () => this.#pages.frames.at(frame)?.hasTold === true);
    const found = formWith(this.#pages, frame, field);
    if (found === undefined) return false;
    if (this.warningAt(frame) !== undefined) return true;
    const isNew = found.form.fields.some((one) => one.key === field && isNewPassword(one));
    const { decisions = [] } = this.#pages.frames.at(frame) ?? {};
    const offers = isNew ? await this.#makes(frame) : decisions.some(isChoice);
    return offers && this.#isWanted(frame);
  }

  /** Whether a new password may be made for this document. */
  async #makes(frame: Frame): Promise<boolean> {
    return (await this.#keyring.current()) !== undefined && (await mayHaveNew(frame));
  }

  /** A new ticket for the document where the person is; the one before counts no more. None for one that is warned of. */
  async ticketFor(frame: Frame): Promise<string | null> {
    await this.#settling?.catch(() => undefined);
    if (this.warningAt(frame) !== undefined) return null;
    const at = this.#focused;
    if (at === undefined || !isSame(at.frame, frame)) return null;
    this.#menu = { ...at, frame, ticket: randomId(), shownBy: undefined };
    return this.#menu.ticket;
  }

  /** @throws WireError `refused_here` for a ticket that is none, is used, or is another tab's */
  open(ticket: string, sender: browser.Runtime.MessageSender): FieldMenu {
    const menu = this.#menu;
    const isRight =
      menu?.ticket === ticket &&
      menu.shownBy === undefined &&
      sender.tab?.id === menu.frame.tabId &&
      sender.frameId !== 0;
    if (menu === undefined || !isRight) throw new WireError("refused_here", "No such menu");
    menu.shownBy = nameOf(sender);
    return menu;
  }

  /** The menu that this sender is. @throws WireError `refused_here` */
  of(sender: browser.Runtime.MessageSender): FieldMenu {
    if (this.#menu?.shownBy === undefined || this.#menu.shownBy !== nameOf(sender)) {
      throw new WireError("refused_here", "No such menu");
    }
    return this.#menu;
  }

  /** The form that a menu's field is in by now, and what was decided on it. */
  formOf({ frame, field }: FieldMenu) {
    return formWith(this.#pages, frame, field);
  }

  /** Take the menu off its page. */
  close(): void {
    const menu = this.#menu;
    this.#menu = undefined;
    this.#focused = undefined;
    this.#settling = undefined;
    if (menu !== undefined) void tellField(menu, "page.menuClose", {});
  }
}

/** Tell the page's side of a menu, in that document and no other. */
export async function tellField(
  { frame: { tabId, frameId, documentId } }: FieldMenu,
  method: "page.menuSize" | "page.menuClose",
  params: object,
): Promise<void> {
  const target = documentId === undefined ? { frameId } : { frameId, documentId };
  const message = { to: "frame", id: 1, method, params };
  await browser.tabs.sendMessage(tabId, message, target).catch(() => undefined);
}

/** Something that waits for the person: what is filled without them needs no menu. */
const isChoice = ({ verdict, offers }: Decision): boolean =>
  verdict === "offer" || offers.length > 1;

const isNewPassword = ({ role }: PageForm["fields"][number]) => role === "new-password";

const asksNew = ({ fields }: PageForm) => fields.some(isNewPassword);

function formWith(
  pages: Pages,
  frame: Frame,
  field: string,
): { readonly form: PageForm; readonly decision: Decision } | undefined {
  const { forms = [], decisions = [] } = pages.frames.at(frame) ?? {};
  const index = forms.findIndex(({ fields }) => fields.some(({ key }) => key === field));
  const [form, decision] = [forms[index], decisions[index]];
  return form === undefined || decision === undefined ? undefined : { form, decision };
}

const isSame = (a: Frame, b: Frame): boolean =>
  a.tabId === b.tabId && a.frameId === b.frameId && a.documentId === b.documentId;

const nameOf = (sender: Sender): string =>
  `${sender.tab?.id}:${sender.frameId}:${sender.documentId}`;
