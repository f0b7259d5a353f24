/** The origins that a decision compares and names. */
import { isWeb } from "./linked-url.ts";

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

/** Whether what is sent to `origin` can be read on the way. Loopback never leaves the computer. */
export function isEncrypted(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === "https:" || isLoopback(hostname);
}

/** https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy, steps 4 and 5 */
function isLoopback(hostname: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|\[::1\]|(.+\.)?localhost\.?)$/.test(hostname);
}
