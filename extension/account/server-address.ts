import { isEncrypted } from "#core/match/page-origin.ts";
import { webUrl } from "../design/web-url.ts";
import { t } from "../language/messages.ts";

/** A server's address as a person types it: without a scheme it is https. */
export function serverAddress(typed: string): string {
  const address = typed.trim();
  return address === "" || /^[a-z][a-z0-9+.-]*:\/\//i.test(address)
    ? address
    : `https://${address}`;
}

/** What is wrong with an address, as a sentence; `undefined`: nothing. */
export function wrongAddress(address: string): string | undefined {
  const url = webUrl(address);
  if (url === undefined) return t("account.address.wrong");
  return isEncrypted(url.origin) ? undefined : t("account.address.plain");
}
