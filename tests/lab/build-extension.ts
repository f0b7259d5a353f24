/** Builds the extension where its sources are newer than what was built last. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { BrowserName } from "./browser-name.ts";
import { projectFolder } from "./child-process.ts";

const sources = ["core", "extension", "icons", "wxt.config.ts", "package-lock.json"];

export const extensionFolder = join(projectFolder, "dist/chrome-mv3");

const builds: Readonly<Record<BrowserName, { folder: string; words: readonly string[] }>> = {
  chromium: { folder: extensionFolder, words: ["build"] },
  firefox: {
    folder: join(projectFolder, "dist/firefox-mv3"),
    words: ["build", "-b", "firefox", "--mv3"],
  },
};

/** Build if there is need to; resolves to the folder a browser installs from. */
export async function buildExtension(browser: BrowserName = "chromium"): Promise<string> {
  const { folder, words } = builds[browser];
  const built = join(folder, "manifest.json");
  const isFresh =
    existsSync(built) &&
    sources.every((source) => newest(join(projectFolder, source)) < statSync(built).mtimeMs);
  if (!isFresh) await build(words);
  return folder;
}

/** When anything below `path` last changed; a folder's own time tells of files that went. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const below = readdirSync(path).map((name) => newest(join(path, name)));
  return Math.max(stats.mtimeMs, ...below);
}

/** WXT's own output goes to the standard error, since a lab's standard output belongs to its one line. */
function build(words: readonly string[]): Promise<void> {
  const wxt = join(projectFolder, "node_modules/wxt/bin/wxt.mjs");
  const child = spawn(process.execPath, [wxt, ...words], {
    cwd: projectFolder,
    // What is shipped: the test runner's own word for it would build other code.
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", 2, 2],
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`The extension could not be built (code ${code})`)),
    );
  });
}
