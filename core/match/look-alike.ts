/**
 * Whether a host can be mistaken for one of the person's own: the same shapes in other letters, a slip of one
 * key, or the own name put where people look and browsers do not.
 */
import { parse } from "tldts";
import { isInPath } from "./look-alike-path.ts";
import { skeleton, unicodeOf } from "./skeleton.ts";

export type LikenessKind =
  /** Other letters of the same look: "paypa1.com", or Cyrillic ones. */
  | "letters"
  /** One letter more, less, other or in another place: "gooogle.com". */
  | "slip"
  /** The own host within the subdomains of another: "paypal.com.example.net". */
  | "subdomain"
  /** The own name among words that speak of signing in: "secure-paypal.com", "paypal.login-secure.example". */
  | "words"
  /** The own host, or a well-known name, within the path of another: "example.net/paypal.com/login". */
  | "path";

export type Likeness = {
  readonly kind: LikenessKind;
  /** The host that it looks like. */
  readonly own: string;
};

/** Shorter names are a letter apart from each other as a matter of course. */
const shortestForSlips = 6;
const shortestForLetters = 4;

/**
 * How the page at `url` resembles one of `ownHosts`, and is on the registrable domain of none of them.
 *
 * The comparison is of registrable domains: "mail.example.com" is an own host's neighbour, no look-alike.
 */
export function likeness(url: string, ownHosts: readonly string[]): Likeness | undefined {
  return likenessAmong(url, ownHosts.flatMap(ownName));
}

/** As {@link likeness}, for names that were read before. */
export function likenessAmong(url: string, own: readonly OwnName[]): Likeness | undefined {
  const parsed = URL.parse(url);
  const name = parsed === null ? undefined : nameOf(parsed.hostname);
  if (parsed === null || name === undefined) return undefined;
  if (own.some(({ domain }) => domain === name.domain)) return undefined;
  const isAtHome = own.some(({ suffix }) => suffix.endsWith(`.${name.suffix}`));
  const page = { ...name, pathname: parsed.pathname, isAtHome };
  for (const [kind, resembles] of kinds) {
    const found = own.filter((one) => resembles(page, one));
    // "bank.examp1e.com" is after "bank.example.com", not after another host of that domain.
    const nearest = found.find((one) => frontOf(one) === frontOf(page)) ?? found[0];
    if (nearest !== undefined) return { kind, own: nearest.host };
  }
  return undefined;
}

/** A host in the parts that are compared. */
type Name = {
  readonly host: string;
  /** The registrable domain: "example.co.uk"; as browsers write it, in punycode. */
  readonly domain: string;
  /** Its first label as people see it, and the shape of that: "example". */
  readonly label: string;
  readonly shape: string;
  readonly suffix: string;
};

type Page = Name & {
  readonly pathname: string;
  /** Whether it ends in a country in which an own host is: ".co" for who has a record of "banco.com.co". */
  readonly isAtHome: boolean;
};

/** A host of the person's own. */
export type OwnName = Name;

/** What stands before the registrable domain: "mail." */
const frontOf = ({ host, domain }: Name) => host.slice(0, -domain.length);

/** None for IP addresses, single labels and public suffixes, which have no name to resemble. */
export const ownName = (host: string): OwnName[] => {
  const name = nameOf(host);
  return name === undefined ? [] : [name];
};

function nameOf(host: string): Name | undefined {
  const { domain, domainWithoutSuffix, publicSuffix } = parse(host, {
    allowPrivateDomains: true,
    extractHostname: false,
  });
  if (domain === null || domainWithoutSuffix === null || publicSuffix === null) return undefined;
  const label = unicodeOf(domainWithoutSuffix);
  return { host, domain, label, shape: skeleton(label), suffix: publicSuffix };
}

type Resembles = (page: Page, own: OwnName) => boolean;

/** In this order: the first that applies to any own host is named. */
const kinds: readonly (readonly [LikenessKind, Resembles])[] = [
  [
    "letters",
    (page, own) =>
      page.label !== own.label &&
      page.shape === own.shape &&
      (own.label.length >= shortestForLetters || isForged(page.label, own.label)),
  ],
  // "google.com.br" is Google's own in Brazil, as far as a name can tell.
  ["subdomain", (page, own) => page.label !== own.label && holdsHost(page.host, own)],
  [
    "slip",
    (page, own) =>
      page.label === own.label
        ? isSuffixSlip(page, own)
        : own.label.length >= shortestForSlips &&
          isOneSlip(own.label, page.label) &&
          (page.suffix === own.suffix || !endsUnlike(own.label, page.label)),
  ],
  ["words", isDressed],
  ["path", ({ pathname }, own) => isInPath(pathname, own)],
];

/** Shorter names are words of their own: "ing-login.example". */
const shortestForWords = 5;

const lures = new Set(
  (
    "login,logon,signin,sign,in,on,secure,security,account,accounts,verify,verification,auth,authentication,support," +
    "service,services,help,helpdesk,update,alert,alerts,billing,unlock,recovery,konto,sicherheit,anmeldung,compte,cuenta"
  ).split(","),
);

/** What is called so is called after a site, and is none: whoever has a name of their own puts it there. */
const areLures = (words: string): boolean => words.split("-").every((word) => lures.has(word));

function isDressed(page: Name, { label }: OwnName): boolean {
  if (label.length < shortestForWords || page.label === label) return false;
  if (page.label.startsWith(`${label}-`)) return areLures(page.label.slice(label.length + 1));
  if (page.label.endsWith(`-${label}`)) return areLures(page.label.slice(0, -label.length - 1));
  return frontOf(page).split(".").includes(label) && areLures(page.label);
}

/** "paypal.com.example", "login.paypal.com-x.example" hold paypal.com; "paypal.example" does not. */
function holdsHost(host: string, { domain }: OwnName): boolean {
  const at = `.${host}`.indexOf(`.${domain}`);
  return at >= 0 && /^[.-]/.test(host.slice(at + domain.length));
}

/** Two characters are anybody's. */
const shortestForForgery = 3;

/** "1ng" for "ing", or with a Cyrillic letter: nobody is called that, as some are "lng". */
function isForged(page: string, own: string): boolean {
  const [letters, models] = [[...page], [...own]];
  return (
    models.length >= shortestForForgery &&
    letters.length === models.length &&
    /^[a-z]+$/.test(own) &&
    !/^\d+$/.test(page) &&
    letters.every((letter, at) => letter === models[at] || !/\p{Script=Latin}/u.test(letter))
  );
}

/** Endings that are typed, or read, for others. All suffixes that differ in one letter would be whole countries. */
const suffixSlips: Readonly<Record<string, readonly string[]>> = {
  com: ["cm", "om", "corn"],
  net: ["ne", "met"],
  org: ["og", "orq"],
};

/** Endings that are chosen as well, by others where a name is short. */
const chosenSlips: Readonly<Record<string, readonly string[]>> = { com: ["co", "cam"] };

function isSuffixSlip({ suffix, isAtHome }: Page, own: OwnName): boolean {
  const slips = suffixSlips[own.suffix] ?? [];
  const chosen = chosenSlips[own.suffix] ?? [];
  const isLong = own.label.length >= shortestForSlips;
  return !isAtHome && (slips.includes(suffix) || (isLong && chosen.includes(suffix)));
}

/** Small letters that are taken for each other at a glance. */
const alike = ["aceo", "fijlt", "gqy", "hmnr", "uvwy", "bdpq", "sz", "kx"];

/** Whether only the last letters differ, and not in looks alone: "paypay" and "paypal" are two names. */
function endsUnlike(own: string, page: string): boolean {
  const [ownLast = "", pageLast = ""] = [own.at(-1), page.at(-1)];
  return (
    own.slice(0, -1) === page.slice(0, -1) &&
    !alike.some((letters) => letters.includes(ownLast) && letters.includes(pageLast))
  );
}

/** One letter more, less, other, or two of them swapped. The first letter is never mistaken: booking, cooking. */
export function isOneSlip(own: string, page: string): boolean {
  if (own[0] !== page[0] || own === page) return false;
  const start = sharedStart(own, page);
  const [restOfOwn, restOfPage] = [own.slice(start), page.slice(start)];
  if (isSwapped(restOfOwn, restOfPage)) return true;
  // "server7" and "server8" are numbered, not mistaken for each other.
  if (/^\d/.test(restOfOwn) && /^\d/.test(restOfPage)) return false;
  return (
    restOfOwn.slice(1) === restOfPage.slice(1) ||
    restOfOwn.slice(1) === restOfPage ||
    restOfOwn === restOfPage.slice(1)
  );
}

const isSwapped = (a: string, b: string): boolean =>
  a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}
