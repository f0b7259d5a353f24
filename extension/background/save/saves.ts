import { randomId } from "#core/crypto/random.ts";
import { originOf } from "#core/match/page-origin.ts";
import { isBackAt, isLedOn, type WayOn } from "#core/save/led-on.ts";
import { type Aftermath, isAgain, isLost, isRefusal, outcomeOf } from "#core/save/outcome.ts";
import { saysFailure, saysLost } from "#core/save/spoken.ts";
import { WireError } from "#core/wire/error.ts";
import type { PageForm, SentForm } from "#core/wire/page-contract.ts";
import type { Core } from "../core.ts";
import { loginIn } from "../login/login-session.ts";
import { heirOf } from "../login/openers.ts";
import { lookAgain } from "../notices.ts";
import type { Frame, FrameDocument } from "../page/frame.ts";
import { asksPassword, shown } from "../page/page-forms.ts";
import type { Vaults } from "./known-passwords.ts";
import {
  mayStillFail,
  type PendingSave,
  passwordIn,
  type SentPassword,
  type Settled,
} from "./pending-save.ts";
import { sentWhatWasFilled } from "./refused-passwords.ts";
import { type OfferChanged, SaveOffers } from "./save-offers.ts";
import { asksElsewhere, heedsSent, mayOffer, replacesSent } from "./save-scope.ts";
import { betweenAt, SentPages } from "./sent-page.ts";

type Document = Pick<Frame, "tabId" | "frameId" | "documentId">;

type Parts = Vaults & Pick<Core, "pages">;

/**
 * What people send with forms, per tab, till it did its work and they have said what is to become of it.
 * All of it is bound to the tab and the document that the browser names (SEC-23).
 */
export class Saves {
  readonly #vaults: Parts;
  readonly #offers: SaveOffers;
  readonly #sentPages = new SentPages((tabId) => {
    this.#inTurn(() => this.#answered(tabId)).catch(() => undefined);
  });
  #last: Promise<unknown> = Promise.resolve();

  constructor(vaults: Parts, changed: OfferChanged) {
    this.#vaults = vaults;
    this.#offers = new SaveOffers(vaults, changed);
  }

  /** Whether this frame's content script is to say what a person sends. */
  heeds(document: FrameDocument): Promise<boolean> {
    return heedsSent(this.#vaults, document);
  }

  /** A person has sent a form. The next page must not overtake it while the browser is asked of its document. */
  sent(document: Promise<FrameDocument>, form: SentForm): Promise<void> {
    return this.#inTurn(async () => this.#sent(await document, form));
  }

  async #sent(document: FrameDocument, form: SentForm): Promise<void> {
    if (!(await this.heeds(document))) return;
    const { tabId } = document;
    await sentWhatWasFilled(this.#vaults, tabId, form);
    const isOffered = await mayOffer(this.#vaults.keyring, originOf(document.url));
    // Where nothing is offered, only what may have been filled is looked after.
    if (!isOffered && (await loginIn(tabId))?.gaveSecret !== true) return;
    const at = Math.min(form.at, Date.now());
    const account = form.account?.trim() || undefined;
    const sent = passwordIn(form, document, { id: randomId(), at, isOffered });
    if (sent === undefined) {
      const isStep = form.purpose === "sign-in" && account !== undefined;
      return isStep ? this.#offers.noteStep(tabId, { account, at }) : undefined;
    }
    this.#sentPages.watch(tabId);
    await this.#offers.begin(tabId, sent, account);
    // The server's answer may be here already.
    if ([0, sent.frameId].some((frameId) => this.#sentPages.isRefused(tabId, frameId, at))) {
      const save = await this.#offers.of(tabId);
      return save && this.#offers.fail(tabId, save);
    }
    this.#listen(document, sent).catch(() => undefined);
  }

  /** What the page says in place, beside the form that is still there. */
  async #listen(at: Document, sent: SentPassword): Promise<void> {
    const said = await this.#sentPages.listen(at, sent);
    if (said === undefined) return;
    await this.#inTurn(async () => {
      const save = await this.#offers.of(at.tabId);
      if (save?.id !== sent.id || save.settled !== undefined) return;
      if (said === "taken") return this.#offers.settle(at.tabId, save, at.documentId);
      if (this.#vaults.pages.frames.formsOf(at.tabId, save)?.some(asksPassword))
        await this.#offers.fail(at.tabId, save);
    });
  }

  /** Something that a script of the page has sent is answered. */
  async #answered(tabId: number): Promise<void> {
    const save = await this.#offers.of(tabId);
    if (save === undefined || save.settled !== undefined) return;
    const forms = this.#vaults.pages.frames.formsOf(tabId, save);
    if (forms !== undefined) {
      await this.#judge(save, { ...save, tabId }, { document: "same", forms: forms.map(shown) });
    }
  }

  /** A frame shows these forms: those of the document that sent, or of the one that came after it. */
  reported(frame: Frame, forms: readonly PageForm[]): Promise<void> {
    return this.#inTurn(() => this.#reported(frame, forms));
  }

  async #reported(frame: Frame, forms: readonly PageForm[]): Promise<void> {
    const { tabId, frameId, documentId } = frame;
    if (forms.some(asksPassword)) this.#sentPages.watch(tabId);
    const save = await this.#offers.of(tabId);
    if (save === undefined) return;
    if (frameId !== save.frameId) {
      const isUndone =
        isAgain(save.purpose, forms.map(shown)) && (await replacesSent(this.#vaults, frame, save));
      return isUndone ? this.#offers.fail(tabId, save) : undefined;
    }
    const document = documentId === save.documentId ? "same" : "next";
    // The next document has done its work when it is whole; till then its forms only tell of failure.
    if (document === "next" && save.settled === undefined) return;
    await this.#judge(save, frame, { document, forms: forms.map(shown) });
  }

  /** A frame has come to its end of loading another document, which shows these forms. */
  arrived(at: Document, forms: readonly PageForm[]): Promise<void> {
    return this.#inTurn(() => this.#arrived(at, forms));
  }

  async #arrived(at: Document, forms: readonly PageForm[]): Promise<void> {
    const { tabId, frameId, documentId } = at;
    const save = await this.#offers.of(tabId);
    if (save === undefined || documentId === save.documentId) return;
    if (frameId !== 0 && frameId !== save.frameId) return;
    if (save.settled !== undefined) return this.#reconsider(save, at, forms.map(shown));
    // The word that it was sent may come after its server's.
    if (save.isPastPassword !== true && this.#sentPages.isRefused(tabId, frameId, save.at)) {
      return this.#offers.fail(tabId, save);
    }
    // A server that is down has not looked at it: what comes after it tells.
    const isDown = this.#sentPages.isLost(at, save.at) && !forms.some(asksPassword);
    if (!isDown) await this.#judge(save, at, { document: "next", forms: forms.map(shown) });
    // A service worker that was started meanwhile may have heard of none of its forms.
    if (forms.length === 0) lookAgain(tabId);
  }

  /**
   * "Are you human?" may stand before "wrong password": what follows takes it back by saying so, or by asking again where
   * the person cannot have signed out meanwhile.
   */
  async #reconsider(save: PendingSave, at: Document, forms: Aftermath["forms"]): Promise<void> {
    if (!mayStillFail(save, Date.now())) return;
    const isBack = isAgain(save.purpose, forms);
    const { between } = save.settled ?? {};
    const isLed = between !== undefined && between.documentId === at.documentId;
    if (!isBack && !isLed) return;
    const page = await this.#sentPages.read(at);
    if (!isBack) return this.#offers.goOn(at.tabId, save, await betweenAt(at, page));
    if (page === undefined) return;
    const isUndone =
      saysFailure(page, save) || saysLost(page, save) || (isLed && isBackAt(page, save));
    if (isUndone) await this.#offers.fail(at.tabId, save);
  }

  /** The tab shows another document, and so it came there. */
  wentOn(tabId: number, documentId: string, way: Omit<WayOn, "at">): Promise<void> {
    const at = Date.now();
    return this.#inTurn(async () => {
      const save = await this.#offers.of(tabId);
      const between = save?.settled?.between;
      if (save === undefined || between === undefined) return;
      const isLed = isLedOn(between, { ...way, at });
      const next = isLed ? { documentId, hasLeads: true, at } : undefined;
      await this.#offers.goOn(tabId, save, next);
    });
  }

  /** The person went somewhere else by themselves: nothing that follows tells of what they sent. */
  left(tabId: number): Promise<void> {
    return this.#inTurn(async () => {
      const save = await this.#offers.of(tabId);
      if (save !== undefined && save.settled === undefined) await this.#offers.drop(tabId, save);
    });
  }

  /** A document is coming into this frame, and its server says so whether it took what was sent. @param at when that was */
  responded(tabId: number, frameId: number, status: number, at: number): Promise<void> {
    this.#sentPages.responded(tabId, frameId, status, at);
    if (!isRefusal(status) && !isLost(status)) return Promise.resolve();
    return this.#inTurn(async () => {
      const save = await this.#offers.of(tabId);
      if (save === undefined || at < save.at) return;
      // Firefox may tell of it after the document has been judged; a later document's is none of what was sent.
      if (save.settled !== undefined && at > save.settled.at) return;
      // What was sent since is a code, or nothing of ours.
      if (save.isPastPassword === true) return;
      if (frameId !== 0 && frameId !== save.frameId) return;
      if (isRefusal(status)) return this.#offers.fail(tabId, save);
      if (save.settled === undefined) return;
      const { documentId } = save.settled;
      const isOfIt = this.#sentPages.isLost({ tabId, frameId, documentId }, save.at);
      if (isOfIt) await this.#offers.keep(tabId, save, true);
    });
  }

  /** The tab shows another page, which may have told of itself before the browser did. */
  moved(tabId: number): void {
    const shows = this.#vaults.pages.frames.of(tabId);
    if (!shows.some(({ forms }) => forms.some(asksPassword))) this.#sentPages.leave(tabId);
  }

  /** What a pop-up sent that closes at its server's answer has done its work: the tab that opened it asks, if it is of that site. */
  closed(tabId: number): Promise<void> {
    const at = Date.now();
    return this.#inTurn(async () => {
      const save = await this.#offers.closed(tabId);
      const isTaken =
        save !== undefined &&
        (save.settled !== undefined || (await this.#sentPages.closesAtAnswer(tabId, save, at)));
      this.#sentPages.closed(tabId);
      const heir = isTaken ? await heirOf(tabId, save.url) : undefined;
      if (save !== undefined && heir !== undefined) await this.#offers.inherit(heir, save);
    });
  }

  /** What there is to answer in this tab. */
  async offerIn(tabId: number): Promise<(PendingSave & { settled: Settled }) | undefined> {
    await this.#last.catch(() => undefined);
    const save = await this.#offers.of(tabId);
    return save?.settled === undefined ? undefined : { ...save, settled: save.settled };
  }

  /** The offer of that id. @throws WireError `not_found` where another took its place */
  async offerOf(tabId: number, id: string): Promise<PendingSave & { settled: Settled }> {
    const save = await this.offerIn(tabId);
    if (save?.id !== id) throw new WireError("not_found", "No such offer");
    return save;
  }

  /** The person has answered. */
  answered = (tabId: number, save: PendingSave): Promise<void> => this.#offers.drop(tabId, save);
  forget = (): Promise<void> => this.#offers.forget();

  /** What happens is judged in the order in which it happened. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#last.catch(() => undefined).then(work);
    this.#last = done;
    return done;
  }

  async #judge(save: PendingSave, at: Document, after: Aftermath): Promise<void> {
    const { tabId, documentId } = at;
    const { settled } = save;
    if (settled !== undefined && settled.documentId !== documentId)
      return this.#reconsider(save, at, after.forms);
    const outcome = outcomeOf(save.purpose, after);
    if (outcome === "failed") {
      const isChange = save.purpose === "change-password" && after.document === "next";
      const isChanged = isChange && (await this.#sentPages.saysChanged(at));
      if (isChanged) return this.#offers.settle(tabId, save, documentId);
      // What another site asks for tells nothing of what this one was sent.
      return asksElsewhere(this.#vaults, at, save)
        ? this.#offers.drop(tabId, save)
        : this.#offers.fail(tabId, save);
    }
    const isSame = after.document === "same";
    const isOver = outcome === "succeeded" && settled === undefined;
    // Read first: the browser tells meanwhile of what was sent along with the form.
    const page = isOver ? await this.#sentPages.read(at, isSame) : undefined;
    const fails = page !== undefined && saysFailure(page, save);
    const answers = isSame ? this.#sentPages.answersTo(tabId, save) : "none";
    if (isOver) {
      // The form may be away while its answer is awaited, and comes back if that is a refusal.
      if (answers !== "none" && answers !== "taken") return;
      // As where its status says so: what comes after it tells.
      if (!isSame && page !== undefined && saysLost(page, save)) return;
      if (!fails) {
        const mayLead = !isSame && at.frameId === 0 && save.purpose === "sign-in";
        const between = mayLead ? await betweenAt(at, page) : undefined;
        return this.#offers.settle(tabId, save, documentId, between);
      }
      // In its place the page may show something else yet.
      return isSame ? undefined : this.#offers.fail(tabId, save);
    }
    if (answers === "refused" && after.forms.some((form) => form.asksPassword)) {
      return this.#offers.fail(tabId, save);
    }
    const asksCode = after.forms.some(({ purpose }) => purpose === "one-time-code");
    const isReopened = outcome === "open" && settled !== undefined;
    if (!asksCode && !isReopened) return;
    const isPastPassword = asksCode || save.isPastPassword === true;
    await this.#offers.keep(tabId, { ...save, isPastPassword }, isReopened);
  }
}
