import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import puppeteer from "puppeteer";
import { expect, onTestFinished, test } from "vitest";
import { nativeHostName } from "#core/wire/identity.ts";
import { addon, addonEnvironment, temporaryFolder } from "./addon-process.ts";

/** An extension that is not ours, and may ask for native messaging all the same. */
function otherExtension(): string {
  const folder = join(temporaryFolder(), "other");
  mkdirSync(folder);
  const manifest = {
    manifest_version: 3,
    name: "Other",
    version: "1",
    permissions: ["nativeMessaging"],
    background: { service_worker: "worker.js" },
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "worker.js"), "");
  return folder;
}

test("another extension is refused the host by the browser, and no daemon starts (SEC-45)", async () => {
  const env = addonEnvironment();
  const profile = temporaryFolder();
  await addon(env, "install", "--profile", profile, "--env", `LATCHKEY_HOME=${env.LATCHKEY_HOME}`);
  const isRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    userDataDir: profile,
    enableExtensions: true,
    args: isRoot ? ["--no-sandbox"] : [],
  });
  onTestFinished(() => browser.close());
  const id = await browser.installExtension(otherExtension());
  const target = await browser.waitForTarget(
    (found) => found.type() === "service_worker" && found.url().includes(id),
  );
  const worker = await target.worker();
  const said = await worker?.evaluate(
    (name) =>
      new Promise<string>((resolve) => {
        const port = chrome.runtime.connectNative(name);
        port.onMessage.addListener((message) => resolve(JSON.stringify(message)));
        port.onDisconnect.addListener(() => resolve(chrome.runtime.lastError?.message ?? ""));
        port.postMessage({ hello: 1 });
      }),
    nativeHostName,
  );
  expect(said).toMatch(/forbidden/);
  expect((await addon(env, "status")).out).toContain("Not running");
});
