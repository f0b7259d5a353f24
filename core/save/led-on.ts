/**
 * Whether a tab that shows the form of a sign-in again, after a page on which that seemed to have worked, was led there
 * by its pages and servers alone: then it never worked. A person who goes there by themselves may have signed out.
 */
import {
  isAfterwards,
  isInterstitial,
  isSigningOut,
  type SentFrom,
  type SpokenPage,
} from "./spoken.ts";

/** A page on the way, on which nobody can have signed out yet. */
export type Between = {
  readonly documentId: string;
  /** Whether there is anything in it that a person may click on. */
  readonly hasLeads: boolean;
  /** Since when the tab shows it, in ms since 1970. */
  readonly at: number;
};

/** How the tab got to its next page. */
export type WayOn = {
  /** As the browser says of it; what scripts do in a page that is all there, it calls links. */
  readonly kind: string;
  /** What was asked for first, before a server led on from there. */
  readonly asked: string;
  readonly at: number;
};

/** A page that is drawn by scripts may have nothing in it so long, and a person who is signed in has clicked on nothing. */
const emptyMs = 5_000;

/** Whether nobody but the page `from` has led on from it, or a person by a form in it that does not sign them out. */
export function isLedOn(from: Between, { kind, asked, at }: WayOn): boolean {
  if (isSigningOut(asked)) return false;
  if (kind === "redirect" || kind === "form") return true;
  return kind === "link" && !from.hasLeads && at - from.at < emptyMs;
}

/** `page` as one on the way; `undefined`: it may be what a person has signed in for. */
export const betweenIn = (page: SpokenPage, documentId: string, at: number): Between | undefined =>
  isInterstitial(page) ? { documentId, hasLeads: page.leads.length > 0, at } : undefined;

/** Whether `page`, which shows the form again, is where the form was sent from, and not there for who has signed out. */
export const isBackAt = (page: SpokenPage, from: SentFrom): boolean =>
  URL.parse(page.url)?.origin === URL.parse(from.url)?.origin && !isAfterwards(page);
