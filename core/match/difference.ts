/** The rules of the match strategies: which parts of a page's URL each of them compares, in order. */
import type { Linked } from "./linked-url.ts";
import { registrableDomain } from "./registrable-domain.ts";
import type { MatchStrategy } from "./strategy.ts";

/** The part of a URL in which a linked URL and a page differ. */
export type Part = "scheme" | "host" | "port" | "path" | "query" | "domain";

type Comparison = {
  readonly part: Part;
  readonly agrees: (linked: Linked, page: URL) => boolean;
};

const host: Comparison = {
  part: "host",
  agrees: (linked, page) => linked.url.hostname === page.hostname,
};

/** `URL` writes the default port of either scheme as "". */
const port: Comparison = {
  part: "port",
  agrees: (linked, page) => linked.url.port === page.port,
};

const pathBegins: Comparison = {
  part: "path",
  agrees: (linked, page) => begins(linked.url.pathname, page.pathname),
};

/** As `pathBegins`, of what a server may make of the paths: a refusal must not be escaped by encoding. */
const servedPathBegins: Comparison = {
  part: "path",
  agrees: (linked, page) => begins(servedPath(linked.url), servedPath(page)),
};

const wholePath: Comparison = {
  part: "path",
  agrees: (linked, page) => linked.url.pathname === page.pathname,
};

const query: Comparison = {
  part: "query",
  agrees: (linked, page) => linked.url.search === page.search,
};

const domain: Comparison = {
  part: "domain",
  agrees: (linked, page) => linked.domain === registrableDomain(page.hostname),
};

/**
 * http at its default port covers https too: sites move to TLS. Never the other way: a password typed
 * over TLS must not leave in the clear, whatever the rule says (SEC-05).
 */
const scheme: Comparison = {
  part: "scheme",
  agrees: (linked, page) =>
    linked.url.protocol === page.protocol ||
    (linked.url.protocol === "http:" && linked.url.port === ""),
};

/**
 * The scheme comes last, so that it is named only where everything else agrees. `never` leaves it out:
 * a refusal must not be escaped by leaving TLS.
 */
const compared: Record<MatchStrategy, readonly Comparison[]> = {
  exact: [host, port, wholePath, query, scheme],
  prefix: [host, port, pathBegins, scheme],
  origin: [host, port, scheme],
  domain: [domain, scheme],
  never: [host, port, servedPathBegins],
};

/** The first part in which `page` differs from what `linked` covers; `undefined`: it is covered. */
export function difference(linked: Linked, page: URL): Part | undefined {
  return compared[linked.strategy].find(({ agrees }) => !agrees(linked, page))?.part;
}

/** "/app" begins "/app" and "/app/login", not "/apple". */
function begins(start: string, path: string): boolean {
  return path === start || path.startsWith(start.endsWith("/") ? start : `${start}/`);
}

/** The path with percent signs decoded and the dots that appear by it resolved: "/x/..%2Fapp" is "/app". */
function servedPath(url: URL): string {
  const served = new URL(url);
  served.pathname = url.pathname.replace(/%[0-7][0-9a-f]/gi, decodeURIComponent);
  return served.pathname;
}
