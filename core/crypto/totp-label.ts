/** Whose one-time codes a seed is for, as the site has written it; empty where it has not. */
export type TotpLabel = { readonly issuer: string; readonly account: string };

/**
 * What an `otpauth://` URI says of itself: "otpauth://totp/Shop:ada?issuer=Shop" is of "Shop", for "ada".
 * https://github.com/google/google-authenticator/wiki/Key-Uri-Format#label
 */
export function totpLabel(uri: string): TotpLabel {
  const { protocol, pathname, searchParams } = URL.parse(uri.trim()) ?? {};
  if (protocol !== "otpauth:") return { issuer: "", account: "" };
  const label = decoded((pathname ?? "").replace(/^\/+/, ""));
  const [, before = "", account = ""] = /^(?:([^:]*):)?(.*)$/s.exec(label) ?? [];
  const issuer = searchParams?.get("issuer") ?? before;
  return { issuer: issuer.trim(), account: account.trim() };
}

/** Sites write a bare "%" too. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
