import { siteOf } from "#core/match/site.ts";
import { type Answers, answersTo, closesAtAnswer } from "#core/save/calls.ts";
import { type Between, betweenIn } from "#core/save/led-on.ts";
import { isLost, isRefusal } from "#core/save/outcome.ts";
import {
  type SpokenPage,
  saysChanged,
  saysRefusal,
  saysTaken,
  without,
} from "#core/save/spoken.ts";
import { type Frame, isCurrent } from "../page/frame.ts";
import type { Place } from "../page/inject.ts";
import type { PendingSave } from "./pending-save.ts";
import { type Appeared, appearedIn, spokenIn } from "./read-spoken.ts";
import { TabRequests } from "./tab-requests.ts";

/** The pages that people send forms from: how their servers answer, and what they say, before and after. */

type SentForm = Pick<PendingSave, "purpose" | "at" | "url">;
type Said = "refused" | "taken";
type Response = {
  readonly status: number;
  readonly at: number;
  /** The first that was seen with it: the browser may tell of the next one's status after the next one is there. */
  documentId?: string | undefined;
};

/** What is sent with a form may go ahead of the word that it was sent. */
const aheadMs = 300;

/** So long after a form a script of its page may begin to send what is in it. */
const patienceMs = 2_000;

/** The browser may tell so much later of an answer than of the tab that closed at it; Firefox does. */
const lateMs = 500;

/** A page that changes without end is not listened to for ever. */
const mostLooks = 20;

export class SentPages {
  readonly #requests: TabRequests;
  /** What stood there when the form was sent, by tab. */
  readonly #before = new Map<number, Promise<readonly string[]>>();

  /** By which status the documents came and when, by tab and frame. */
  readonly #statuses = new Map<number, Map<number, Response>>();

  /** @param answered told the tab in which something was answered */
  constructor(answered: (tabId: number) => void) {
    this.#requests = new TabRequests(answered);
  }

  /** A form with a password is in this tab. */
  watch(tabId: number): void {
    this.#requests.watch(tabId);
  }

  /** The tab shows another page. */
  leave(tabId: number): void {
    this.#requests.leave(tabId);
    this.#before.delete(tabId);
  }

  /** A document is coming into this frame, with this status, since `at`. */
  responded(tabId: number, frameId: number, status: number, at: number): void {
    const frames = this.#statuses.get(tabId) ?? new Map<number, Response>();
    this.#statuses.set(tabId, frames.set(frameId, { status, at }));
    this.#requests.look();
  }

  /** Whether the server of what this frame shows has not taken what was sent to it at `since` or later. */
  isRefused(tabId: number, frameId: number, since: number): boolean {
    return isRefusal(this.#lastOf(tabId, frameId, since)?.status ?? 0);
  }

  /** Whether this document says nothing of what was sent at `since`: its server could not look at it. */
  isLost({ tabId, frameId, documentId }: Place & Pick<Frame, "frameId">, since: number): boolean {
    const last = this.#lastOf(tabId, frameId, since);
    if (last === undefined || !isLost(last.status)) return false;
    last.documentId ??= documentId;
    return last.documentId === documentId;
  }

  /** Whether a document has come by then for what was sent, of a server that has neither refused nor lost it. */
  #isTaken(tabId: number, { frameId, at }: PendingSave, by: number): boolean {
    const responses = [0, frameId].flatMap((frame) => this.#lastOf(tabId, frame, at) ?? []);
    const come = responses.filter((one) => one.at <= by);
    return come.length > 0 && !come.some(({ status }) => isRefusal(status) || isLost(status));
  }

  #lastOf(tabId: number, frameId: number, since: number): Response | undefined {
    const last = this.#statuses.get(tabId)?.get(frameId);
    return last !== undefined && last.at >= since ? last : undefined;
  }

  /** Whether the tab, which was gone at `closedAt`, has closed because its server had taken what was sent. */
  closesAtAnswer(tabId: number, save: PendingSave, closedAt: number): Promise<boolean> {
    const closes = () =>
      this.#isTaken(tabId, save, closedAt) ||
      closesAtAnswer(this.#requests.since(tabId, save.at - aheadMs), siteOf(save.url), closedAt);
    return this.#requests.until(closes, lateMs);
  }

  closed(tabId: number): void {
    this.leave(tabId);
    this.#statuses.delete(tabId);
  }

  /**
   * A form was sent: what the page says of it while it stays. Ends with the page, or after some seconds of silence.
   *
   * Nothing is put into a page whose form the browser sends: it is about to go, and one in a hundred of the pages after
   * it would not have come to the end of its loading.
   */
  async listen(at: Place, { purpose, at: sentAt, url }: SentForm): Promise<Said | undefined> {
    const site = siteOf(url);
    const isScripted = () =>
      this.#requests.since(at.tabId, sentAt - aheadMs).some((call) => call.site === site);
    if (!(await this.#requests.until(isScripted, patienceMs))) return undefined;
    const reading = spokenIn(at);
    this.#before.set(
      at.tabId,
      reading.then((page) => page?.alerts ?? []),
    );
    let known: string[] | null = null;
    for (let looks = 0; looks < mostLooks; looks += 1) {
      const appeared: Appeared | undefined = await appearedIn(at, known);
      if (appeared === undefined) return undefined;
      if (saysRefusal(appeared.fresh)) return "refused";
      if (purpose !== "sign-in" && saysTaken(appeared.fresh)) return "taken";
      ({ known } = appeared);
    }
    return undefined;
  }

  /** What servers have answered to scripts since the form was sent. */
  answersTo(tabId: number, { at, url }: PendingSave): Answers {
    return answersTo(this.#requests.since(tabId, at - aheadMs), siteOf(url));
  }

  /** Whether a page that shows the form for a new password again says that it is in force. */
  async saysChanged(at: Place): Promise<boolean> {
    const page = await spokenIn(at);
    return page !== undefined && saysChanged(page);
  }

  /** What the page says since something was sent. @param isSame whether it is the one that it was sent from */
  async read(at: Place, isSame = false): Promise<SpokenPage | undefined> {
    const page = await spokenIn(at);
    if (page === undefined || !isSame) return page;
    return without(page, (await this.#before.get(at.tabId)) ?? []);
  }
}

/** A page on the way, by what it says; nobody has done anything in one that has gone before it could be read. */
export async function betweenAt(
  at: Place & Pick<Frame, "frameId">,
  page: SpokenPage | undefined,
): Promise<Between | undefined> {
  const { documentId } = at;
  if (documentId === undefined) return undefined;
  if (page !== undefined) return betweenIn(page, documentId, Date.now());
  return (await isCurrent(at)) ? undefined : { documentId, hasLeads: false, at: Date.now() };
}
