/**
 * Who may upgrade to a WebSocket at all. It keeps web pages and other extensions out; it authenticates
 * nobody, since any local process can write any header: that is the handshake's part (SEC-41, SEC-42).
 */
import { extensionIds } from "#core/wire/identity.ts";
import type { BrowserFamily } from "./control.ts";

export const chromiumOrigin = `chrome-extension://${extensionIds.chromium}`;

/** Firefox draws a UUID for each profile. */
const firefoxOrigin = /^moz-extension:\/\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type UpgradeRequest = {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  /** Every value of each header, so that a repeated one is seen. */
  readonly headersDistinct: Readonly<Record<string, readonly string[] | undefined>>;
};

/**
 * The family and origin of a request that may upgrade, or undefined.
 *
 * @param knowsFirefox whether a pairing that was issued to Firefox could be of this origin.
 */
export function admitted(
  { method, url, headersDistinct }: UpgradeRequest,
  port: number,
  knowsFirefox: (origin: string) => boolean,
): { readonly family: BrowserFamily; readonly origin: string } | undefined {
  if (method !== "GET" || url !== "/") return undefined;
  const [host, ...hosts] = headersDistinct.host ?? [];
  const [origin, ...origins] = headersDistinct.origin ?? [];
  // A page that rebinds its own name to 127.0.0.1 says that name here.
  if (host !== `127.0.0.1:${port}` || hosts.length > 0) return undefined;
  if (origin === undefined || origins.length > 0) return undefined;
  if (origin === chromiumOrigin) return { family: "chromium", origin };
  if (firefoxOrigin.test(origin) && knowsFirefox(origin)) return { family: "firefox", origin };
  return undefined;
}
