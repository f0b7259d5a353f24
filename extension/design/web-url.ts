import { isEncrypted } from "#core/match/page-origin.ts";

/** URLs of records as a person may see and follow them. They are as hostile as any other value (SEC-25). */

/** `url` as a link may lead there: web pages only, so that no "javascript:" ever runs. */
export function webUrl(url: string): URL | undefined {
  const parsed = URL.parse(url.trim());
  const isWeb = parsed?.protocol === "https:" || parsed?.protocol === "http:";
  if (parsed === null || !isWeb) return undefined;
  // Chromium takes "https://my bank" for the host "my%20bank", which nobody can have.
  return parsed.hostname === "" || parsed.hostname.includes("%") ? undefined : parsed;
}

/** The host with its port, in A-labels where it is not plain ASCII (SEC-08). */
export function hostOf(url: string): string | undefined {
  return webUrl(url)?.host;
}

/** A URL without what identifies nobody: "https://example.com/app" reads "example.com/app". */
export function shortUrl(url: string): string {
  const web = webUrl(url);
  if (web === undefined) return url;
  const path = web.pathname === "/" ? "" : web.pathname;
  const scheme = web.protocol === "http:" ? "http://" : "";
  return `${scheme}${web.host}${path}`;
}

/** Whether what is typed into a page of `origin` can be read on the way; never within this computer. */
export function isPlainHttp(origin: string): boolean {
  const url = webUrl(origin);
  return url !== undefined && !isEncrypted(url.origin);
}
