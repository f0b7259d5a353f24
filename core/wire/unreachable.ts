/**
 * Why no server was reached, as far as can be told: what a person can do differs. It rides along with
 * `server_unreachable` as a number, since the data of an error holds nothing else. Append only.
 */
export const unreachableCauses = [
  "unknown_name", // nobody knows the host's name
  "refused", // nothing listens there, or no way leads there
  "late", // no connection in time
  "untrusted", // nobody who is trusted here vouches for the certificate
  "not_the_server", // what answered is no application server
  "expired", // the certificate is past its time, or not yet of age
  "other_host", // the certificate is of another host
  "web_page", // a page for people answered, as those of networks and proxies that ask for a sign-in
] as const;

export type UnreachableCause = (typeof unreachableCauses)[number];

export const causeData = (cause: UnreachableCause): { readonly cause: number } => ({
  cause: unreachableCauses.indexOf(cause),
});

/** The cause that an error's data tells of; one that this version does not know is none. */
export const causeIn = (
  data: Readonly<Record<string, number>> | undefined,
): UnreachableCause | undefined => unreachableCauses[data?.cause ?? -1];
