/** The origins that a decision compares and names. Our own pages use it too: no list of public suffixes is drawn in. */

/** Whether people sign in on such pages. "blob:https://…" has an https origin and is none of them. */
export function isWeb(url: URL): boolean {
  return url.protocol === "https:" || url.protocol === "http:";
}

/** Whether `url` is of a document that people sign in on. */
export function isWebPage(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && isWeb(parsed);
}

/** The origin of `url`; of one that is not of the web the bare scheme, which equals no origin. */
export function originOf(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return "invalid:";
  return isWeb(parsed) ? parsed.origin : parsed.protocol;
}

/**
 * Whether the host of `origin` is written with the dot of the root: "example.com." is another host to browsers than
 * "example.com" (SEC-10), while people take it for the same.
 */
export function endsWithDot(origin: string): boolean {
  return URL.parse(origin)?.hostname.endsWith(".") ?? false;
}

/** Whether what is sent to `origin` can be read on the way. Loopback never leaves the computer. */
export function isEncrypted(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === "https:" || isLoopback(hostname);
}

/** https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy, steps 4 and 5 */
function isLoopback(hostname: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|\[::1\]|(.+\.)?localhost\.?)$/.test(hostname);
}
