/**
 * Empty the clipboard if it still holds what was copied: `hash` is its SHA-256 in base64. What somebody
 * copied since is theirs.
 */
export async function clearClipboardIfOurs(hash: string): Promise<boolean> {
  const area = document.querySelector("textarea");
  if (area === null) return false;
  area.value = "";
  area.focus();
  // The asynchronous clipboard needs a focused window, which an offscreen document never is.
  document.execCommand("paste");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(area.value));
  const isOurs = btoa(String.fromCharCode(...new Uint8Array(digest))) === hash;
  area.value = isOurs ? " " : "";
  if (isOurs) {
    area.select();
    document.execCommand("copy");
  }
  area.value = "";
  return isOurs;
}

/** Whether the browser took it. */
export function putOnClipboard(text: string): boolean {
  const area = document.querySelector("textarea");
  if (area === null) return false;
  area.value = text;
  area.select();
  const isTaken = document.execCommand("copy");
  area.value = "";
  return isTaken;
}
