/** An extension that does next to nothing: what its page takes, no page of an extension can do without. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "puppeteer";

const rows = `<ul><li class="record-row">One</li><li class="record-row">Two</li></ul>`;

const files: Readonly<Record<string, string>> = {
  "manifest.json": JSON.stringify({
    manifest_version: 3,
    name: "Bare",
    version: "1",
    background: { service_worker: "worker.js" },
  }),
  "worker.js": "chrome.runtime.onMessage.addListener(() => undefined);",
  "page.html": `<!doctype html><meta charset="utf-8"><title>Bare</title><body><script src="draw.js"></script>`,
  "draw.js": `document.body.innerHTML = ${JSON.stringify(rows)};`,
};

export type BareExtension = {
  readonly id: string;
  /** Draws two rows by one line of script. */
  readonly page: string;
  readonly remove: () => void;
};

/** Install it beside ours. */
export async function installBareExtension(browser: Browser): Promise<BareExtension> {
  const folder = mkdtempSync(join(tmpdir(), "latchkey-bare-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const id = await browser.installExtension(folder);
  return {
    id,
    page: `chrome-extension://${id}/page.html`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
