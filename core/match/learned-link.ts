/** Whether a login that has led to an unlinked page may be said to go on there, so that one click links it. */
import { type Likeness, likeness } from "./look-alike.ts";
import { isEncrypted, isWebPage, originOf } from "./page-origin.ts";
import { reach } from "./reach.ts";
import type { AcceptableUrl } from "./situation.ts";

/** The frame that asks, and what the login's record says. */
export type Asking = {
  readonly frameUrl: string;
  /** `sender.origin`, as in `Situation`. */
  readonly senderOrigin: string | undefined;
  /** The parent first, the top last; none for the top frame. */
  readonly ancestors: readonly { readonly url: string }[];
  /** What its forms are for. */
  readonly purposes: readonly string[];
  readonly linked: readonly AcceptableUrl[];
  /** Whether there is a code that it could give. */
  readonly makesCodes: boolean;
  /** Whether the login has given a password or a code. */
  readonly gaveSecret: boolean;
  /** {@link wayTo} of the login. */
  readonly way: readonly string[];
};

export type Continuing =
  /** Linking this origin lets the login go on; the origins lead there from where it began. */
  | { readonly kind: "offer"; readonly chain: readonly string[] }
  /** It looks like a host of the record and is none: nobody may be talked into linking it. */
  | { readonly kind: "look-alike"; readonly likeness: Likeness };

export function continuing(asking: Asking): Continuing | undefined {
  const { frameUrl, ancestors, linked, way } = asking;
  if (!asksForStep(asking)) return undefined;
  if (!isPlainDocument(asking)) return undefined;
  const origin = originOf(frameUrl);
  if (!isEncrypted(origin)) return undefined;
  // The tab must show the end of the way: this page was reached by the login and not besides it.
  if (way.at(-1) !== originOf(ancestors.at(-1)?.url ?? frameUrl)) return undefined;
  const here = reach(linked, frameUrl);
  if (here.reach !== "unlinked" || here.result.reasons.some(isAgainst)) return undefined;
  const isWithin = ({ url }: { readonly url: string }) => {
    const around = reach(linked, url).reach;
    return originOf(url) === origin || around === "linked" || around === "domain";
  };
  if (!ancestors.every(isWithin)) return undefined;
  const like = likeness(frameUrl, linked.flatMap(hostOf));
  if (like !== undefined) return { kind: "look-alike", likeness: like };
  return { kind: "offer", chain: way.at(-1) === origin ? way : [...way, origin] };
}

/**
 * Whether a form is one of a login's further steps that the record has something for. Pages that only lead on have none,
 * and a frame with a sign-in, in a page that has got the password, is an advertisement's or a comment box's.
 */
function asksForStep({ purposes, makesCodes, gaveSecret, ancestors }: Asking): boolean {
  const isBeside = gaveSecret && ancestors.length > 0;
  return (
    (purposes.includes("sign-in") && !isBeside) ||
    (makesCodes && purposes.includes("one-time-code"))
  );
}

/** As in `refusal.ts`: no sandbox, no data:, about: or blob: anywhere around. */
function isPlainDocument({ frameUrl, senderOrigin, ancestors }: Asking): boolean {
  const urls = [frameUrl, ...ancestors.map(({ url }) => url)];
  return senderOrigin === originOf(frameUrl) && urls.every(isWebPage);
}

/** A refusal of the record's own, and a page that only lacks TLS, are no matter of a missing link. */
const isAgainst = ({ outcome }: { readonly outcome: string }) =>
  outcome === "vetoed" || outcome === "downgrade";

function hostOf({ url, strategy }: AcceptableUrl): string[] {
  const parsed = URL.parse(url);
  return parsed === null || strategy === "never" ? [] : [parsed.hostname];
}
