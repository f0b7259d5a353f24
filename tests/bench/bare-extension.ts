/** An extension that does next to nothing: what its page, its background and its fill take, none can do without. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "puppeteer";
import { launchChromium } from "../lab/start-browser.ts";

const rows = `<ul><li class="record-row">One</li><li class="record-row">Two</li></ul>`;

/** Runs in the service worker: the same two values for whoever asks. */
function answerWithValues(): void {
  chrome.runtime.onMessage.addListener((_message, _sender, reply) => {
    reply(["user", "password"]);
  });
}

/** Runs in each frame: asks once where there is a password field, and puts the answer into the first two fields. */
function fillWhenReady(): void {
  document.addEventListener("DOMContentLoaded", async () => {
    if (document.querySelector("input[type=password]") === null) return;
    const values = (await chrome.runtime.sendMessage({})) as string[];
    for (const [at, field] of [...document.querySelectorAll("input")].slice(0, 2).entries()) {
      field.focus();
      field.value = values[at] ?? "";
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
}

const files: Readonly<Record<string, string>> = {
  "manifest.json": JSON.stringify({
    manifest_version: 3,
    name: "Bare",
    version: "1",
    background: { service_worker: "worker.js" },
    content_scripts: [
      {
        matches: ["<all_urls>"],
        all_frames: true,
        run_at: "document_start",
        js: ["fill.js"],
      },
    ],
  }),
  "worker.js": `(${answerWithValues})();`,
  "fill.js": `(${fillWhenReady})();`,
  "page.html": `<!doctype html><meta charset="utf-8"><title>Bare</title><body><script src="draw.js"></script>`,
  "draw.js": `document.body.innerHTML = ${JSON.stringify(rows)};`,
};

export type BareExtension = {
  readonly id: string;
  /** Draws two rows by one line of script. */
  readonly page: string;
  readonly remove: () => void;
};

/** A browser of its own that has nothing but this extension. @returns also what ends it and takes everything away */
export async function startLeast(
  hosts: string,
): Promise<{ readonly browser: Browser; readonly close: () => Promise<void> }> {
  const profileDir = mkdtempSync(join(tmpdir(), "latchkey-least-"));
  const browser = await launchChromium({ profileDir, hosts });
  const bare = await installBareExtension(browser);
  return {
    browser,
    async close() {
      await browser.close();
      bare.remove();
      rmSync(profileDir, { recursive: true, force: true });
    },
  };
}

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
