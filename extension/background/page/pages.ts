import { type Decision, decide } from "#core/match/decide.ts";
import type { Situation } from "#core/match/situation.ts";
import type { FieldHints } from "#core/vault/field-hints.ts";
import type { Caller } from "#core/wire/caller.ts";
import type { Contract } from "#core/wire/contract.ts";
import { WireError } from "#core/wire/error.ts";
import type { PageForm, Release } from "#core/wire/page-contract.ts";
import type { Keyring } from "../account/keyring.ts";
import type { AuditTrail } from "../addon/audit-trail.ts";
import { type Found, noteUse } from "../cache/candidates.ts";
import { LookUps } from "../cache/look-ups.ts";
import { besideLogin } from "../login/begun-as.ts";
import { choose, type Given, loginIn, refusalsOn } from "../login/login-session.ts";
import { lookAgain } from "../notices.ts";
import { givesSecret, grantFor, releaseSecret } from "../records/release-secret.ts";
import { isBlockedSite, settingsNow } from "../state/policy.ts";
import { hintsFor, sameHints } from "./field-hints.ts";
import { type Frame, isCurrent } from "./frame.ts";
import { fillFrame } from "./frame-calls.ts";
import { FrameStates, notePersonFill } from "./frame-states.ts";
import type { Judged } from "./judged-page.ts";
import {
  accountNamed,
  bestForm,
  candidatesFor,
  markOf,
  markOfForms,
  situationOf,
} from "./page-forms.ts";
import { toldAnew } from "./told-anew.ts";

/** What a person has done for a fill, if anything. */
export type Act = Pick<Situation, "personActed" | "chosen" | "confirmedOrigins">;

const unasked: Act = { personActed: false };

/** How many forms of one document are filled by themselves: a page that makes forms without end gets no more. */
const automaticReleases = 12;

/**
 * Decides what each page gets. Every path to a secret, automatic or by a person's act, goes through
 * `#decideAll` and `#release` (SEC-01).
 */
export class Pages {
  readonly #keyring: Keyring;
  readonly #server: Caller<Contract>;
  readonly #audit: AuditTrail;
  readonly frames = new FrameStates();
  readonly #lookUps: LookUps;
  /** Says the number of each tab in which a frame tells its forms. */
  readonly #told = new EventTarget();

  constructor(keyring: Keyring, server: Caller<Contract>, audit: AuditTrail) {
    this.#keyring = keyring;
    this.#lookUps = new LookUps(keyring);
    this.#server = server;
    this.#audit = audit;
  }

  /** Begin to look a page up before its forms are there. */
  prepare(url: string): void {
    if (/^https?:/.test(url)) this.lookUp(url).catch(() => undefined);
  }

  /** The records that may belong to this URL. @throws WireError `locked`, also when that came meanwhile */
  lookUp(url: string): Promise<Found[]> {
    return this.#lookUps.find(url);
  }

  /** A page in this tab has changed its path by itself: its forms are decided on anew, if any may be filled. */
  async moved(tabId: number, url: string): Promise<void> {
    const known = this.frames.of(tabId);
    // Nothing is known of any tab by a worker that has just been started.
    const mayHaveForms = known.length === 0 || known.some(({ forms }) => forms.length > 0);
    if (mayHaveForms && (await this.lookUp(url).catch(lockedAs([]))).length > 0) lookAgain(tabId);
  }

  /** A worker that has just been started knows nothing of a tab: its frames are asked. @param isKnown whether enough is told */
  async untilTold(tabId: number, isKnown: () => boolean): Promise<void> {
    if (this.frames.of(tabId).length === 0) await toldAnew(tabId, this.#told, isKnown);
  }

  /** Records or keys changed: nothing that was looked up counts any more. */
  forgetLookUps(): void {
    this.#lookUps.forget();
  }

  /** What a frame has told. @returns whether its forms are others than before, as far as that is known */
  told(frame: Frame, judged: readonly Judged[], forms: readonly PageForm[], mark: string): boolean {
    const state = this.frames.keep(frame);
    state.judged = judged;
    return state.hasTold
      ? JSON.stringify(state.forms) !== JSON.stringify(forms)
      : mark !== markOfForms(forms);
  }

  /** A frame reports its forms; what may be filled without a person's act comes back. */
  async report(
    frame: Frame,
    forms: readonly PageForm[],
  ): Promise<{ releases: Release[]; reasons: string[]; hints: FieldHints | null }> {
    const { generation } = this.#keyring;
    const state = this.frames.keep(frame);
    state.hasTold = true;
    state.forms = forms;
    state.decisions = [];
    this.#told.dispatchEvent(new Event(`${frame.tabId}`));
    const found = await this.lookUp(frame.url).catch(lockedAs([]));
    const hints = hintsFor(found, frame);
    // What the document does not know yet it has to look for first.
    if (!sameHints(hints, state.hints)) {
      this.#keyring.mustBeUnder(generation);
      state.hints = hints;
      return { releases: [], reasons: [], hints };
    }
    const decisions = await this.#decideAll(frame, forms, found, unasked);
    this.#keyring.mustBeUnder(generation);
    state.decisions = decisions;
    const reasons = [...new Set(decisions.flatMap((one) => one.reasons))];
    const releases: Release[] = [];
    for (const [index, decision] of decisions.entries()) {
      const form = forms[index];
      const one = found.find(({ candidate }) => candidate.recordId === decision.recordId);
      if (decision.verdict !== "fill" || form === undefined || one === undefined) continue;
      const mark = markOf(form, one);
      if (state.released.has(mark) || state.releases >= automaticReleases) continue;
      state.released.add(mark);
      state.releases += 1;
      const release = await this.#release(frame, form, one, generation, unasked).catch((reason) => {
        // Nothing was handed out: after unlocking, this form may still be filled.
        state.released.delete(mark);
        state.releases -= 1;
        throw reason;
      });
      if (release !== undefined) releases.push(release);
    }
    return { releases, reasons, hints: null };
  }

  /** How the last release into a document went. */
  filled(frame: Frame, count: number, refused = 0): void {
    const state = this.frames.keep(frame);
    state.filled += count;
    state.refused += refused;
  }

  /**
   * A person chose a record for this tab: decide as always, now with their act, and hand the values to
   * that one document.
   *
   * @param isMeant which forms the person may have had in mind
   */
  async fillRecord(
    tabId: number,
    one: Found,
    confirmed: readonly string[],
    isMeant: (frame: Frame, form: PageForm) => boolean = () => true,
  ): Promise<{ filled: number; confirm: string[]; reasons: string[] }> {
    const { generation } = this.#keyring;
    const recordId = one.candidate.recordId;
    const reasons = new Set<string>();
    const confirm = new Set<string>();
    let filled = 0;
    const known = () => this.frames.of(tabId);
    await this.untilTold(tabId, () =>
      known().some((state) => state.forms.some((form) => isMeant(state.frame, form))),
    );
    for (const state of known()) {
      const { frame, forms: all } = state;
      if (!(await isCurrent(frame))) continue;
      const forms = all.filter((form) => isMeant(frame, form));
      const decisions = await this.#decideAll(frame, forms, [one], {
        personActed: true,
        chosen: recordId,
        confirmedOrigins: confirmed,
      });
      const index = bestForm(forms, decisions);
      const form = index === undefined ? undefined : forms[index];
      const decision = index === undefined ? undefined : decisions[index];
      for (const reason of (decision ?? decisions[0])?.reasons ?? []) reasons.add(reason);
      if (decision === undefined || form === undefined) continue;
      if (decision.verdict === "offer") for (const origin of decision.confirm) confirm.add(origin);
      if (decision.verdict !== "fill") continue;
      const release = await this.#release(frame, form, one, generation);
      if (release === undefined) continue;
      const count = await fillFrame(frame, release);
      if (count > 0) notePersonFill(state, decision, count);
      filled += count;
    }
    return { filled, confirm: filled > 0 ? [] : [...confirm], reasons: [...reasons] };
  }

  /**
   * A server asks for a sign-in before any document is there: what one record gives it, if that is decided as
   * for a form. @param permit whether this record may be tried
   */
  async signIn(
    frame: Frame,
    form: PageForm,
    act: Act,
    permit: (one: Found) => Promise<boolean>,
  ): Promise<{ decision: Decision | undefined; release: Release | undefined }> {
    const { generation } = this.#keyring;
    const found = await this.lookUp(frame.url);
    const [decision] = await this.#decideAll(frame, [form], found, act);
    const one = found.find(({ candidate }) => candidate.recordId === decision?.recordId);
    const fills = decision?.verdict === "fill" && one !== undefined && (await permit(one));
    const release = fills ? await this.#release(frame, form, one, generation) : undefined;
    return { decision, release };
  }

  async #decideAll(
    frame: Frame,
    forms: readonly PageForm[],
    found: readonly Found[],
    act: Act,
  ): Promise<Decision[]> {
    const settings = await settingsNow();
    const top = frame.ancestors.at(-1)?.url ?? frame.url;
    const blocked = (await isBlockedSite(frame.url)) || (await isBlockedSite(top));
    const locked = (await this.#keyring.current()) === undefined;
    const login = await loginIn(frame.tabId);
    const isRefused = await refusalsOn(frame, login);
    const isBeside = await besideLogin(this.#keyring, login, found).catch(() => () => false);
    return forms.map((form) =>
      decide({
        ...act,
        senderOrigin: frame.origin,
        frameUrl: frame.url,
        ancestors: frame.ancestors,
        form: situationOf(form),
        candidates: candidatesFor(form, found, isRefused, isBeside),
        // What the page shows is newer than what was chosen at a step before.
        chosen: act.chosen ?? accountNamed(form, found) ?? login?.recordId,
        policy: { automatic: settings.automaticFill, locked, blocked },
      }),
    );
  }

  /**
   * @param generation the keyring's when the decision was begun: what was locked since is not released
   * @param act whether a person asked for it
   */
  async #release(
    frame: Frame,
    form: PageForm,
    one: Found,
    generation: number,
    act: Pick<Act, "personActed"> = { personActed: true },
  ): Promise<Release | undefined> {
    const grant = grantFor(frame, one.cached);
    const { username } = one.summary;
    const fetched = one.cached.record.secret === undefined;
    const release = await releaseSecret(
      this.#keyring,
      this.#server,
      grant,
      one.cached,
      username,
      form,
    );
    if (Object.keys(release.values).length === 0) return undefined;
    // A fetched secret took its time: the document may have gone meanwhile (SEC-20).
    if (fetched && !(await isCurrent(frame))) throw new WireError("refused_here", "Page is gone");
    this.#keyring.mustBeUnder(generation);
    const { version } = one.cached.record;
    const how = { into: frame.documentId, version, isAsked: act.personActed };
    const given = givesSecret(release) ? how : undefined;
    // The values go ahead. After a lock there are no keys to note it with, and nothing is to be left of it.
    setTimeout(() => {
      if (generation === this.#keyring.generation) this.#noted(frame, one, given);
    });
    return release;
  }

  /** What was released, for the login that goes on, the order of records, and the audit. */
  #noted(frame: Frame, one: Found, given: Given | undefined): void {
    const { origin } = new URL(frame.url);
    const top = new URL(frame.ancestors.at(-1)?.url ?? frame.url).origin;
    const used = (at: number) => this.#lookUps.used(frame.url, one.cached.id, at);
    const noting = [
      choose(frame.tabId, one.cached.id, top, given),
      noteUse(this.#keyring, one.cached.id, frame.url).then(used),
      this.#audit.note("record.filled", one.cached, { origin }),
    ];
    for (const note of noting) note.catch(() => undefined);
  }
}

/** While locked a page is decided on without records; every other failure is one. */
function lockedAs<T>(value: T): (reason: unknown) => T {
  return (reason) => {
    if (WireError.from(reason).code === "locked") return value;
    throw reason;
  };
}
