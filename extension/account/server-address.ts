import { isEncrypted } from "#core/match/page-origin.ts";

/** A server's address as a person types it: without a scheme it is https. */
export function serverAddress(typed: string): string {
  const address = typed.trim();
  return address === "" || /^[a-z][a-z0-9+.-]*:\/\//i.test(address)
    ? address
    : `https://${address}`;
}

/** What is wrong with an address, as a sentence; `undefined`: nothing. */
export function wrongAddress(address: string): string | undefined {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
    return "Write the address of the server, such as https://latchkey.example.com:11011.";
  }
  return isEncrypted(url.origin) ? undefined : "Only https is safe on a network.";
}
