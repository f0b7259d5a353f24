import { randomId } from "#core/crypto/random.ts";
import {
  arrived,
  asksAgain,
  filledIn,
  isLed,
  isLive,
  type Login,
  type Step,
  sent,
  stepped,
  stepSent,
  wayTo,
} from "#core/match/login-way.ts";
import { originOf } from "#core/match/page-origin.ts";
import type { CachedRecord } from "../cache/cache.ts";
import type { Frame } from "../page/frame.ts";
import { SessionValue } from "../state/session-value.ts";

/**
 * The logins that are under way, per tab: in memory only, for minutes. `core/match/login-way.ts` says what
 * goes on with one and what ends it.
 */

/** The record's own password was entered at `origin` by the person, who can be offered to link it. */
export type Proof = {
  readonly recordId: string;
  readonly origin: string;
  readonly chain: readonly string[];
  readonly at: number;
};

/** A site did not take the password of this version of a record. */
export type Refused = {
  readonly recordId: string;
  readonly version: number;
  readonly origin: string;
  readonly at: number;
};

type TabLogin = {
  readonly login?: Login | undefined;
  readonly proof?: Proof | undefined;
  readonly refused?: Refused | undefined;
};
type Logins = Readonly<Record<string, TabLogin>>;

/** A fill must not overtake the step that led to its page: everything that has been begun counts. */
const logins = new SessionValue<Logins>("logins", {});

/** The login that is under way in this tab. */
export async function loginIn(tabId: number): Promise<Login | undefined> {
  const login = (await logins.read())[tabId]?.login;
  return login !== undefined && isLive(login, Date.now()) ? login : undefined;
}

/** What the person has shown to belong to a record, in a login of this tab. */
export async function proofIn(tabId: number): Promise<Proof | undefined> {
  const proof = (await logins.read())[tabId]?.proof;
  return proof !== undefined && isLive({ at: proof.at }, Date.now()) ? proof : undefined;
}

/** Which records' passwords a page does not take: the site has said so, or asks again in this login. */
export async function refusalsOn(
  { tabId, url, documentId }: Frame,
  login: Login | undefined,
): Promise<(cached: CachedRecord) => boolean> {
  const noted = (await logins.read())[tabId]?.refused;
  const refused = noted !== undefined && isLive(noted, Date.now()) ? noted : undefined;
  return ({ id, record }) =>
    (refused?.recordId === id &&
      refused.version === record.version &&
      refused.origin === originOf(url)) ||
    (login?.recordId === id && asksAgain(login, documentId, record.version));
}

/** A password was not taken; `undefined`: one was. */
export function noteRefused(tabId: number, refused: Refused | undefined): Promise<void> {
  return changeTab(tabId, (tab) => (tab.refused === refused ? tab : { ...tab, refused }));
}

/** Where a secret went, and whether a person asked for it. */
export type Given = {
  readonly into: string | undefined;
  /** Of the record. */
  readonly version: number;
  readonly isAsked: boolean;
};

/** This record was filled in this tab, whose address bar shows `origin`. @param given if a secret was */
export function choose(
  tabId: number,
  recordId: string,
  origin: string,
  given?: Given,
): Promise<void> {
  return changeTab(tabId, ({ login, ...tab }) => ({
    ...tab,
    login: goesOnWith(live(login), recordId, origin, given),
  }));
}

/** The login as it goes on with this record, or another that begins. */
function goesOnWith(
  before: Login | undefined,
  recordId: string,
  origin: string,
  given: Given | undefined,
): Login {
  const gaveSecret = given !== undefined;
  const how = given ?? { isAsked: true };
  const filled = { recordId, origin, gaveSecret, ...how, at: Date.now(), id: randomId() };
  return filledIn(before, filled);
}

/** Whom a login goes on with, if with anybody, and where that was settled. */
export type GoneOn = { readonly recordId: string | undefined; readonly origin: string };

/**
 * The person has gone on from the page in this tab.
 *
 * @param whom given the record that the login was begun with, where one was; gives the one that it goes on with
 */
export function goOnWith(
  tabId: number,
  whom: (begun: string | undefined) => Promise<GoneOn>,
): Promise<void> {
  return logins.change(async (all) => {
    const tab = all[tabId] ?? {};
    const before = live(tab.login);
    const { recordId, origin } = await whom(before?.recordId);
    if (recordId === undefined) return withTab(all, tabId, { ...tab, login: undefined });
    const isSame = before?.recordId === recordId;
    const login = isSame ? before : goesOnWith(before, recordId, origin, undefined);
    return withTab(all, tabId, { ...tab, login: stepSent(login, Date.now()) });
  });
}

/** The person has sent the secret that was filled in this tab. */
export function noteSent(tabId: number): Promise<void> {
  return changeTab(tabId, (tab) => {
    const login = live(tab.login);
    return login === undefined ? tab : { ...tab, login: sent(login, Date.now()) };
  });
}

/**
 * The tab has gone on to another page.
 *
 * @param isLinked whether a linked URL of this record covers that page: asked only where a login is under way
 */
export function follow(
  tabId: number,
  step: Omit<Step, "isLinked" | "isLed">,
  isLinked: (recordId: string) => Promise<boolean>,
): Promise<void> {
  return logins.change(async (all) => {
    const { login, ...tab } = all[tabId] ?? {};
    if (login === undefined) return all;
    const isOwn = await isLinked(login.recordId).catch(() => false);
    const whole = { ...step, isLinked: isOwn, isLed: isLed(login, Date.now()) };
    return withTab(all, tabId, { ...tab, login: stepped(login, whole) });
  });
}

/** A page of the tab has loaded and asks for something to sign in with, or for nothing. */
export function arrive(tabId: number, asks: boolean): Promise<void> {
  return changeTab(tabId, (tab) => {
    const login = tab.login === undefined ? undefined : arrived(tab.login, asks);
    return login === tab.login ? tab : { ...tab, login };
  });
}

/** A tab or pop-up was opened by `opener`: the login goes on there. */
export function carryOver(
  opener: number,
  tabId: number,
  isWindow: () => Promise<boolean>,
): Promise<void> {
  return logins.change(async (all) => {
    const login = live(all[opener]?.login);
    if (login === undefined) return all;
    const isOpened = await isWindow().catch(() => false);
    return { ...all, [tabId]: { login: { ...login, isOpened } } };
  });
}

/** The person has entered the password of the login's record on a page of `origin`. */
export function prove(tabId: number, origin: string): Promise<void> {
  return changeTab(tabId, (tab) => {
    const login = live(tab.login);
    if (login === undefined) return tab;
    const way = wayTo(login);
    const chain = way.at(-1) === origin ? way : [...way, origin];
    return { ...tab, proof: { recordId: login.recordId, origin, chain, at: Date.now() } };
  });
}

/** The person answered what {@link prove} led to, by linking or by leaving it. */
export function settleProof(tabId: number): Promise<void> {
  return changeTab(tabId, ({ proof: _, ...tab }) => tab);
}

/** The account is not to be carried on: in this tab, and wherever else this login is. */
export function undoLogin(tabId: number): Promise<void> {
  return logins.change((all) => {
    const undone = all[tabId]?.login?.id;
    const others = Object.entries(all).map(([tab, one]) => {
      const { login, ...rest } = one;
      return [tab, login !== undefined && login.id === undone ? rest : one] as const;
    });
    return Object.fromEntries(others);
  });
}

/** The tab is gone. */
export function endLogin(tabId: number): Promise<void> {
  return logins.change(({ [String(tabId)]: _, ...others }) => others);
}

export function endAllLogins(): Promise<void> {
  return logins.change(() => ({}));
}

const live = (login: Login | undefined) =>
  login !== undefined && isLive(login, Date.now()) ? login : undefined;

const changeTab = (tabId: number, next: (tab: TabLogin) => TabLogin): Promise<void> =>
  logins.change((all) => {
    const before = all[tabId] ?? {};
    const tab = next(before);
    return tab === before ? all : withTab(all, tabId, tab);
  });

function withTab(all: Logins, tabId: number, tab: TabLogin): Logins {
  if (Object.values(tab).some((one) => one !== undefined)) return { ...all, [tabId]: tab };
  const { [String(tabId)]: _, ...others } = all;
  return others;
}

/** Begin to read them, for a page that will ask in a moment. */
export function readLogins(): void {
  logins.read().catch(() => undefined);
}
