/**
 * The way of one login through a tab: which record it was begun with, over which origins it has led since,
 * and which next step makes it no longer that login.
 */
import { siteOf } from "./site.ts";

export type Login = {
  /** The same in every tab and pop-up that the login has opened. */
  readonly id: string;
  readonly recordId: string;
  /** When a record was last filled in it, in ms since 1970. */
  readonly at: number;
  /** The origins in the order of the tab's history, beginning with where it was filled first. */
  readonly way: readonly string[];
  /** Which of them the tab shows: the back button leads to an earlier one. */
  readonly here: number;
  /** Whether a password or code was given in it. */
  readonly gaveSecret: boolean;
  /** The document that got one last, and of which version of the record. */
  readonly givenTo?: string | undefined;
  readonly givenVersion?: number | undefined;
  /** How many documents of the origin that it is at got one unasked, one after the other. */
  readonly given: number;
  /** Whether the person has sent it since. */
  readonly isSent: boolean;
  /** Until when a script may lead on, since the person has sent a step, in ms since 1970. */
  readonly ledUntil?: number | undefined;
  /** Whether a page was reached since that asks for nothing: what leads on from there is the person's own. */
  readonly isDone: boolean;
  /** Whether it has led on since, and not only been left by a link. */
  readonly isLedOn?: boolean | undefined;
  /** Just opened by a page of the login in a window of its own: its first page comes as by a redirect. */
  readonly isOpened: boolean;
};

/** How a tab came to its next page. `person`: by the address bar, a bookmark and the like. */
export type StepKind = "redirect" | "form" | "link" | "history" | "reload" | "person";

export type Step = {
  readonly kind: StepKind;
  /** Where the page is. */
  readonly origin: string;
  /** What was asked for first, before the server led on from there. */
  readonly asked: string;
  /** Whether a linked URL of the login's record covers the page. */
  readonly isLinked: boolean;
  /** Whether a script may have led on: the person has just sent a step ({@link isLed}). */
  readonly isLed: boolean;
};

/**
 * A script asks its server where a login goes on, and leads there, within this time. Who has given the password may be
 * signed in without another page, and go elsewhere by themselves: there the time is short.
 */
const leadsMs = 10_000;
const leadsWithSecretMs = 3_000;

/** Whether a step was sent from this page so lately that what comes now comes of it: browsers call that a link, too. */
export const isLed = ({ ledUntil = Number.NEGATIVE_INFINITY }: Login, nowMs: number): boolean =>
  nowMs <= ledUntil;

/** The person has sent a step that asks for no secret. */
export const stepSent = (login: Login, nowMs: number): Login => ({
  ...login,
  ledUntil: nowMs + leadsMs,
});

export const lastsMs = 5 * 60_000;

/** A login that leads over more origins than this is none that anybody would recognise. */
const longest = 8;

/** Whether what was filled `nowMs` ago may still be going on. */
export const isLive = ({ at }: { readonly at: number }, nowMs: number): boolean =>
  nowMs - at <= lastsMs;

/** What a person can be shown of it: where it began, up to where it is. */
export const wayTo = ({ way, here }: Login): readonly string[] => way.slice(0, here + 1);

/** `origin` was filled with this record: the login goes on, or another one begins. */
export function filledIn(
  before: Login | undefined,
  filled: {
    readonly recordId: string;
    readonly origin: string;
    readonly gaveSecret: boolean;
    /** The document that got it, where it went into one. */
    readonly into?: string | undefined;
    /** Of the record. */
    readonly version?: number | undefined;
    readonly isAsked: boolean;
    readonly at: number;
    /** For a login that begins. */
    readonly id: string;
  },
): Login {
  const { recordId, origin, gaveSecret, into, version, isAsked, at, id } = filled;
  const login: Login =
    before?.recordId === recordId
      ? { ...on(before, origin), at, gaveSecret: before.gaveSecret || gaveSecret }
      : { ...fresh, id, recordId, at, way: [origin], gaveSecret };
  if (!gaveSecret || into === undefined || into === login.givenTo) return login;
  const earlier = login.givenVersion === version ? login.given : 0;
  const given = isAsked ? 0 : earlier + 1;
  return { ...login, givenTo: into, givenVersion: version, given, isSent: false };
}

const fresh = { here: 0, isDone: false, isOpened: false, given: 0, isSent: false } as const;

/** The person has sent what was filled. */
export const sent = (login: Login, nowMs: number): Login => ({
  ...login,
  isSent: true,
  ledUntil: nowMs + leadsWithSecretMs,
});

/** Pages that send what they are filled with by themselves get no more than these: a wrong password would lock the account. */
const mostGiven = 2;

/** Whether `document` asks for the password that was given before it, and so was not taken. @param version of the record by now */
export const asksAgain = (login: Login, document: string | undefined, version: number): boolean =>
  (login.isSent || login.given >= mostGiven) &&
  document !== undefined &&
  login.givenTo !== document &&
  login.givenVersion === version;

/** The login after one more step of its tab; `undefined`: it has ended with it. */
export function stepped(login: Login, step: Step): Login | undefined {
  const next = follow[step.kind](login, step);
  if (next === undefined || next.way.length > longest) return undefined;
  // What follows on the next page is the person's own doing again.
  const { ledUntil: _, ...rest } = next;
  return login.isLedOn !== true && comesOfSent(step) ? { ...rest, isLedOn: true } : rest;
}

const comesOfSent = ({ kind, isLed }: Step): boolean =>
  kind === "redirect" || kind === "form" || (kind === "link" && isLed);

const follow: Record<StepKind, (login: Login, step: Step) => Login | undefined> = {
  redirect: (login, { origin }) => on(login, origin),
  form: (login, { origin }) => (login.isDone ? undefined : on(login, origin)),
  link(login, { origin, asked, isLinked, isLed }) {
    if (login.isOpened || (isLed && !login.isDone)) return on(login, origin);
    // Whoever clicks on a link to another site goes there, and not on with the login, unless that is its record's too, or
    // the login has come from there: where one picks one's university, a link leads back to the site that asked for it.
    const stays = isLinked || wayTo(login).some((one) => siteOf(one) === siteOf(asked));
    return stays && !login.isDone ? on(login, origin) : undefined;
  },
  history(login, { origin }) {
    const nearest = login.way
      .map((one, index) => ({ one, index }))
      .filter(({ one }) => one === origin)
      .toSorted((a, b) => Math.abs(a.index - login.here) - Math.abs(b.index - login.here))[0];
    return nearest === undefined
      ? undefined
      : { ...untried(login), here: nearest.index, isDone: false };
  },
  reload: untried,
  person: () => undefined,
};

/** As in a history: what lay ahead of a page that one has gone back to is gone with the next step. */
function on(login: Login, origin: string): Login {
  const open = { ...login, isDone: false, isOpened: false };
  const { way, here } = login;
  if (way[here] === origin) return open;
  const behind = way.slice(0, here + 1);
  return { ...untried(open), way: [...behind, origin], here: here + 1 };
}

/** Where nothing tells that what was given was not taken. */
function untried(login: Login): Login {
  return { ...login, given: 0, isSent: false };
}

/** A page of the login has loaded, and asks for nothing or for something. */
export function arrived(login: Login, asks: boolean): Login {
  if (!login.gaveSecret || login.isDone !== asks) return login;
  return asks ? { ...login, isDone: false } : { ...untried(login), isDone: true };
}
