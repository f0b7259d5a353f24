/** Whose records may answer when a server, or a proxy, asks for a sign-in before it gives anything (RFC 9110 §11). */
import { originOf } from "./page-origin.ts";

/** What the browser says of one challenge. Nothing in it is the page's word but the realm. */
export type HttpChallenge = {
  /** What was asked for when the challenge came: after redirects, where they led. */
  readonly url: string;
  /** As WebExtensions name it: "main_frame", "sub_frame", "image" … */
  readonly type: string;
  /** "basic", "digest" … */
  readonly scheme: string;
  readonly isProxy: boolean;
  readonly challenger: { readonly host: string; readonly port: number };
  /** The origin that began the request, where the browser tells. */
  readonly initiator?: string | undefined;
  /** The frames around the one that is loading: the parent first, the top last. */
  readonly ancestors: readonly { readonly url: string }[];
};

const schemes: ReadonlySet<string> = new Set(["basic", "digest"]);

/**
 * The URL that a record must be linked to; `undefined`: the browser's own dialog is to ask.
 *
 * What a page merely contains gets nothing, of whatever origin: images and scripts of others would have
 * people signed in where they never went (SEC-21). A frame counts where all around it is of its own origin.
 */
export function challengedUrl(challenge: HttpChallenge): string | undefined {
  const { url, type, scheme, isProxy, initiator, ancestors } = challenge;
  if (!schemes.has(scheme.toLowerCase())) return undefined;
  if (isProxy) return proxyUrl(challenge.challenger);
  if (type === "main_frame") return url;
  if (type !== "sub_frame" || ancestors.length === 0) return undefined;
  const own = originOf(url);
  const around = [...ancestors.map((frame) => originOf(frame.url)), initiator ?? own];
  return around.every((origin) => origin === own) ? url : undefined;
}

/** Browsers do not say whether the way to a proxy is encrypted: only who has linked its http address means it. */
function proxyUrl({ host, port }: HttpChallenge["challenger"]): string {
  const name = host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
  return `http://${name}:${port}/`;
}
