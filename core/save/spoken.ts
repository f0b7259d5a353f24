/**
 * Whether a page that shows no form says in words that what was sent to it was not taken. Conservative: a page that
 * may be the one a person wanted is never one that says so, since the offer to save would be lost with it.
 */
import { otherSpokenWords } from "./other-spoken-words.ts";
import type { SentPurpose } from "./outcome.ts";
import { spokenWords } from "./spoken-words.ts";

/** What a page says, as a person reads it. */
export type SpokenPage = {
  readonly url: string;
  readonly title: string;
  /** What stands in elements that are there to tell of something. */
  readonly alerts: readonly string[];
  /** The beginning of all there is to read. */
  readonly text: string;
  /** Links and buttons, those in menus that are shut among them; `url`, which may be that of a form, is resolved. */
  readonly leads: readonly { readonly text: string; readonly url?: string | undefined }[];
};

/** What was sent, and the page that it was sent from. */
export type SentFrom = { readonly purpose: SentPurpose; readonly url: string };

/** A page that has more to say has more to do than to tell of a failure. */
const SHORT = 400;

/** Whether `page`, which came after the form, says that it failed. */
export function saysFailure(page: SpokenPage, from: SentFrom): boolean {
  const { title, alerts, text, leads } = page;
  if (leads.some(signsOut)) return false;
  // A new password that is in force and not kept is lost.
  if (from.purpose !== "sign-in" && sentencesOf(title, ...alerts, text).some(saysDone)) {
    return false;
  }
  const isShort = text.trim().length <= SHORT;
  const isBack = leads.some(({ url }) => url !== undefined && isSamePage(url, from.url));
  if (sentencesOf(title).some(saysRefused)) return true;
  if (isSamePage(page.url, from.url) && isFailedQuery(page.url)) return true;
  if (isShort && sentencesOf(text).some(saysRefused)) return true;
  return (isBack || isSamePage(page.url, from.url)) && saysRefusal(alerts);
}

/**
 * Whether `page`, which came after the form, says that its server had something else to do than to look at what was sent.
 * After a sign-in alone: an account may be there though its page is not.
 */
export const saysLost = ({ title, text, leads }: SpokenPage, { purpose }: SentFrom): boolean =>
  purpose === "sign-in" &&
  text.trim().length <= SHORT &&
  !leads.some(signsOut) &&
  sentencesOf(title, text).some(saysTrouble);

/**
 * Whether `page`, which came after the form for a new password and shows it again, says that the password is in force:
 * "Your password has been changed." above an empty form.
 */
export function saysChanged({ alerts, text }: SpokenPage): boolean {
  const isChanged = (sentence: string) =>
    saysDone(sentence) &&
    has(sentence, "inForce") &&
    has(sentence, "signIn") &&
    !has(sentence, "earlier") &&
    !/\d/.test(sentence);
  const lines = [...alerts, ...text.split("\n")].map((line) => sentencesOf(line));
  const at = lines.findIndex((line) => line.some(isChanged));
  // What stands below is a rule: "Wrong passwords lock the account."
  const told = lines.slice(0, Math.max(alerts.length, at + 1));
  return at >= 0 && !told.flat().some(saysRefused);
}

/** Whether `page` has no more to say than "Are you human?" or "One moment", and nothing for people who are signed in. */
export const isInterstitial = ({ text, leads }: SpokenPage): boolean =>
  text.trim().length <= SHORT && !leads.some(signsOut);

/** Whether `page`, which asks for a password, is shown to somebody who is signed in, or has just signed out. */
export const isAfterwards = ({ url, title, alerts, text, leads }: SpokenPage): boolean =>
  leads.some(signsOut) ||
  isSigningOut(url) ||
  sentencesOf(title, ...alerts, text).some((sentence) => has(sentence, "signedOut"));

/** Whether this address is there to sign people out, or to tell them that they are. */
export function isSigningOut(url: string): boolean {
  const { pathname = "", search = "" } = URL.parse(url) ?? {};
  const words = fold(`${pathname} ${search}`.replace(/[-_+]/g, " "));
  return has(words, "signOut") || has(words, "signedOut");
}

/** `page` without what stood there before the form was sent. */
export const without = (page: SpokenPage, before: readonly string[]): SpokenPage => ({
  ...page,
  alerts: page.alerts.filter((alert) => !before.includes(alert)),
  text: before.reduce((text, alert) => text.replaceAll(alert, ""), page.text),
});

/** Whether one of these, which have just appeared where a form was sent, says that it was not taken. */
export const saysRefusal = (alerts: readonly string[]): boolean =>
  sentencesOf(...alerts).some(saysRefused);

/** Whether one of these, which have just appeared where a new password was sent, says that it is in force. */
export const saysTaken = (alerts: readonly string[]): boolean =>
  sentencesOf(...alerts).some((sentence) => saysDone(sentence) && has(sentence, "signIn"));

const saysRefused = (sentence: string): boolean =>
  (has(sentence, "account") && has(sentence, "locked")) ||
  (has(sentence, "refused") &&
    has(sentence, "signIn") &&
    !has(sentence, "earlier") &&
    !isCount(sentence));

const saysTrouble = (sentence: string): boolean =>
  has(sentence, "trouble") && !has(sentence, "earlier");

const saysDone = (sentence: string): boolean =>
  has(sentence, "done") && !has(sentence, "not") && !has(sentence, "refused");

/** "3 failed sign-ins" are those of others, and of other days. */
const isCount = (sentence: string): boolean => /^ \d+ |: \d+ $/.test(sentence);

const signsOut = ({ text, url = "" }: SpokenPage["leads"][number]): boolean =>
  has(fold(text), "signOut") ||
  has(fold((URL.parse(url)?.pathname ?? "").replace(/[-_]/g, " ")), "signOut");

const isFailedQuery = (url: string): boolean =>
  has(fold((URL.parse(url)?.search ?? "").replace(/[-_+]/g, " ")), "query");

function isSamePage(a: string, b: string): boolean {
  const [one, other] = [URL.parse(a), URL.parse(b)];
  return one !== null && one.origin === other?.origin && one.pathname === other.pathname;
}

/** Compatibility forms as one, lower case, accents off: as the table's words are, too. */
const fold = (text: string): string =>
  ` ${text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/\s+/g, " ")
    .trim()} `;

/** Titles and alerts end where they end. */
const sentencesOf = (...texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split(/[.!?。！？؟\n|]+/)).map(fold);

type Meaning = keyof typeof spokenWords;
type Rows = Partial<Record<Meaning, string>>;

const tables = new Map<Meaning, readonly string[]>();

/** A word of the table, with the spaces at its edges. */
function wordsFor(meaning: Meaning): readonly string[] {
  const known = tables.get(meaning);
  if (known !== undefined) return known;
  const tablesOf: readonly Rows[] = [spokenWords, otherSpokenWords];
  const all = tablesOf.flatMap((rows) => rows[meaning]?.split(",") ?? []);
  const words = all.map((word) => {
    const [before, after] = [word.startsWith(" ") ? " " : "", word.endsWith(" ") ? " " : ""];
    return before + fold(word).trim() + after;
  });
  tables.set(meaning, words);
  return words;
}

/** @param folded between spaces; what stands between words counts as one */
function has(folded: string, meaning: Meaning): boolean {
  const spaced = folded.replace(/[\s"'“”„«»()[\]:;,/&=?–—-]+/g, " ");
  return wordsFor(meaning).some((word) => folded.includes(word) || spaced.includes(word));
}
