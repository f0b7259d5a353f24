import browser from "webextension-polyfill";
import { readSession, removeSession, writeSession } from "./state/stored-state.ts";

/**
 * Clearing what was copied. A service worker has no clipboard, so an offscreen document does it where
 * the browser has such documents; elsewhere the background is a page, which has one itself.
 */

const document = "offscreen.html";
const alarm = "clear-clipboard";

let timer: ReturnType<typeof setTimeout> | undefined;
/** Session storage: hash of what we put there. Something else that was copied since is not ours to clear. */
const copied = "copied";

/** Clear the clipboard after `seconds` if it still holds `value`; 0: never. */
export async function clearClipboardAfter(seconds: number, value: string): Promise<void> {
  clearTimeout(timer);
  if (seconds === 0) return;
  await writeSession(copied, await hashOf(value));
  timer = setTimeout(() => void clearClipboardNow(), seconds * 1000);
  // The service worker may be stopped meanwhile; alarms outlive it, to half a minute exactly.
  await browser.alarms.create(alarm, { when: Date.now() + seconds * 1000 });
}

/** Put `value` there without a page of ours in sight, to be cleared after `seconds` (0: never). */
export async function putOnClipboard(value: string, seconds: number): Promise<void> {
  await clearClipboardAfter(seconds, value);
  if (import.meta.env.FIREFOX) await navigator.clipboard.writeText(value);
  else await askOffscreen({ text: value });
}

/** Clear it now if it holds what was copied here last. */
export async function clearClipboardNow(): Promise<void> {
  clearTimeout(timer);
  await browser.alarms.clear(alarm);
  const ours = await readSession<string>(copied);
  await removeSession(copied);
  if (ours === undefined) return;
  if (import.meta.env.FIREFOX) await clearIfStill(ours);
  else await askOffscreen({ hash: ours });
}

export const isClipboardAlarm = (name: string): boolean => name === alarm;

/** What was copied since is somebody else's. */
async function clearIfStill(hash: string): Promise<void> {
  const { clipboard } = navigator;
  if ((await hashOf(await clipboard.readText())) === hash) await clipboard.writeText("");
}

/** SHA-256, base64: what the clipboard is compared with. */
async function hashOf(value: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(value));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

type Asked = { readonly hash: string } | { readonly text: string };

async function askOffscreen(asked: Asked): Promise<void> {
  const { offscreen } = globalThis.chrome ?? {};
  if (offscreen === undefined) return;
  if (!(await offscreen.hasDocument())) {
    await offscreen.createDocument({
      url: document,
      reasons: ["CLIPBOARD" as chrome.offscreen.Reason],
      justification: "Clears a copied password from the clipboard, or puts a one-time code there",
    });
  }
  await browser.runtime.sendMessage({ to: "offscreen", ...asked }).catch(() => undefined);
  await offscreen.closeDocument().catch(() => undefined);
}
