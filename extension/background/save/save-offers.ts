import { originOf } from "#core/match/page-origin.ts";
import type { Between } from "#core/save/led-on.ts";
import { SealedSession } from "../state/sealed-session.ts";
import { offerAfter, type Vaults } from "./known-passwords.ts";
import {
  type FirstStep,
  noSaves,
  type PendingSave,
  type PendingSaves,
  type SentPassword,
  type Settled,
  saveIn,
  stepIn,
  withoutSave,
  withoutTab,
  withSave,
  withStep,
} from "./pending-save.ts";
import { forgetRefused, noteIfFilled } from "./refused-passwords.ts";

/** Told when the offer of a tab appears or goes. */
export type OfferChanged = (tabId: number, settled: Settled | undefined, origin: string) => void;

/** What was sent in each tab and what is offered for it, as long as the session and the keys last. */
export class SaveOffers {
  readonly #vaults: Vaults;
  readonly #changed: OfferChanged;
  readonly #kept: SealedSession<PendingSaves>;

  constructor(vaults: Vaults, changed: OfferChanged) {
    this.#vaults = vaults;
    this.#changed = changed;
    this.#kept = new SealedSession(vaults.keyring, "saves", noSaves);
  }

  /** What was sent in this tab and is neither answered nor too old. */
  async of(tabId: number): Promise<PendingSave | undefined> {
    return saveIn(await this.#kept.read(), tabId, Date.now());
  }

  noteStep(tabId: number, step: FirstStep): Promise<void> {
    return this.#kept.change((all) => withStep(all, tabId, step));
  }

  /** In place of what was sent before. @param account if not given, that of the step before */
  async begin(tabId: number, sent: SentPassword, account: string | undefined): Promise<void> {
    const before = await this.of(tabId);
    if (before !== undefined) await this.drop(tabId, before);
    await this.#kept.change((all) =>
      withSave(all, tabId, { ...sent, username: account ?? stepIn(all, tabId, sent.at) }),
    );
  }

  /** It did its work. @param documentId of the document that showed it @param between if that may be one on the way */
  async settle(
    tabId: number,
    save: PendingSave,
    documentId: string | undefined,
    between?: Between,
  ): Promise<void> {
    if (save.purpose === "sign-in") await forgetRefused(tabId);
    if (!save.isOffered) return this.drop(tabId, save);
    const offer = await offerAfter(this.#vaults, tabId, save);
    if (offer.kind === "nothing") return this.drop(tabId, save);
    const settled = { offer, documentId, at: Date.now(), between };
    let isNew = false;
    await this.#kept.change((all) => {
      const now = all.saves[tabId];
      isNew = now?.id === save.id && now.settled === undefined;
      return isNew ? withSave(all, tabId, { ...save, settled }) : all;
    });
    if (isNew) this.#changed(tabId, settled, originOf(save.url));
  }

  /** More is known of it. @param isReopened whether it is open again if it did its work */
  async keep(tabId: number, save: PendingSave, isReopened: boolean): Promise<void> {
    const now = { ...save, settled: isReopened ? undefined : save.settled };
    await this.#kept.change((all) => withSave(all, tabId, now));
    if (isReopened) this.#changed(tabId, undefined, originOf(save.url));
  }

  /** The tab shows another page since it did its work. */
  async goOn(tabId: number, { id }: PendingSave, between: Between | undefined): Promise<void> {
    await this.#kept.change((all) => {
      const now = all.saves[tabId];
      if (now?.id !== id || now.settled === undefined) return all;
      return withSave(all, tabId, { ...now, settled: { ...now.settled, between } });
    });
  }

  /** It did not do its work. */
  async fail(tabId: number, save: PendingSave): Promise<void> {
    await this.drop(tabId, save);
    await noteIfFilled(this.#vaults, tabId, save).catch(() => undefined);
  }

  async drop(tabId: number, save: PendingSave): Promise<void> {
    await this.#kept.change((all) => withoutSave(all, tabId, save.id));
    if (save.settled !== undefined) this.#changed(tabId, undefined, originOf(save.url));
  }

  /** The tab is gone. @returns what was sent in it */
  async closed(tabId: number): Promise<PendingSave | undefined> {
    const save = await this.of(tabId);
    if (save !== undefined) await this.drop(tabId, save);
    if ((await this.#kept.read()) !== noSaves)
      await this.#kept.change((all) => withoutTab(all, tabId));
    return save;
  }

  /** It did its work in another tab, which is gone: it is offered in this one, unless something is already. */
  async inherit(tabId: number, { settled: _, ...save }: PendingSave): Promise<void> {
    if ((await this.of(tabId)) !== undefined) return;
    await this.#kept.change((all) => withSave(all, tabId, save));
    await this.settle(tabId, save, undefined);
  }

  forget = (): Promise<void> => this.#kept.forget();
}
