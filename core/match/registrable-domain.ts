/** The registrable domain of a host, by the public suffix list with its private section. */
import { getDomain, parse } from "tldts";

/** Why a host has no registrable domain. */
export type NoDomain = "ip_address" | "single_label" | "public_suffix" | "malformed_host";

/** Without private domains, alice.github.io and bob.github.io would be one site. */
const options = { allowPrivateDomains: true, extractHostname: false } as const;

/**
 * The registrable domain of `hostname`, which must be as `URL` writes it.
 *
 * As in the URL Standard, a trailing dot is part of the answer: "example.com." and "example.com" are
 * two sites to a browser. https://url.spec.whatwg.org/#host-registrable-domain
 */
export function registrableDomain(hostname: string): string | undefined {
  const dot = hostname.endsWith(".") ? "." : "";
  const name = withoutDot(hostname);
  // An empty label makes no domain name, whatever follows it.
  if (name.split(".").includes("")) return undefined;
  const domain = getDomain(name, options);
  return domain === null ? undefined : domain + dot;
}

/** Why {@link registrableDomain} has no answer for `hostname`. */
export function whyNoDomain(hostname: string): NoDomain {
  const name = withoutDot(hostname);
  const { isIp, publicSuffix } = parse(name, options);
  if (isIp) return "ip_address";
  if (name !== "" && !name.includes(".")) return "single_label";
  return publicSuffix === name ? "public_suffix" : "malformed_host";
}

function withoutDot(hostname: string): string {
  return hostname.endsWith(".") ? hostname.slice(0, -1) : hostname;
}
