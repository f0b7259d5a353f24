/** Which application servers may be spoken to: `https:` anywhere, `http:` on this computer only. */

/** A URL that {@link serverUrl} let pass: no user, query or fragment, no slash at the end. */
export type ServerUrl = string & { readonly __server: true };

/** `text` as a server's base URL, or undefined where it is none. A path before `/v1/` is kept. */
export function serverUrl(text: string): ServerUrl | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url))) return undefined;
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    return undefined;
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}` as ServerUrl;
}

/** Names that browsers and resolvers keep on this computer. */
export const isLoopback = (url: URL): boolean =>
  url.hostname === "localhost" || url.hostname === "[::1]" || /^127(\.\d+){3}$/.test(url.hostname);
