/** What kept a server's answer from coming, told from how Node says it. */
import type { UnreachableCause } from "#core/wire/unreachable.ts";
import { Unreached } from "./transport.ts";

const byCode: readonly (readonly [RegExp, UnreachableCause])[] = [
  [/^(ENOTFOUND|EAI_AGAIN|EAI_NODATA)$/, "unknown_name"],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, "refused"],
  [/^ETIMEDOUT$/, "late"],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, "other_host"],
  [/^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/, "expired"],
  // OpenSSL's verdicts on certificates, by https://nodejs.org/api/tls.html#x509-certificate-error-codes
  [/CERT|^(UNABLE_TO_|INVALID_CA|PATH_LENGTH_|HOSTNAME_MISMATCH)/, "untrusted"],
  // Something else than TLS, or than HTTP, is spoken there.
  [/^(EPROTO|ERR_SSL_|HPE_)/, "not_the_server"],
];

/** `undefined`: nothing is known that a person could act on. */
export function whyUnreached(reason: unknown): UnreachableCause | undefined {
  if (!(reason instanceof Unreached)) return undefined;
  const { answered, cause } = reason;
  if (answered !== undefined) return answered;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : "";
  return byCode.find(([pattern]) => pattern.test(String(code)))?.[1];
}
