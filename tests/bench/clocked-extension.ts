/**
 * The extension as it is built, with a clock at the background's door: how long it takes from a message that is
 * handed over to its answer, without the way there and back.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "puppeteer";
import { extensionIds } from "#core/wire/identity.ts";
import { buildExtension } from "../lab/build-extension.ts";
import { isWorkerOf } from "./service-worker.ts";

type Clocked = { answerMs: number[] };

/** Runs in the service worker, ahead of all that the background does. */
function clockAnswers(): void {
  const { onMessage } = chrome.runtime;
  const listen = onMessage.addListener.bind(onMessage);
  const answerMs: number[] = [];
  Object.assign(globalThis, { answerMs });
  onMessage.addListener = (listener) =>
    listen((message, sender, respond) => {
      const since = performance.now();
      const answer: unknown = listener(message, sender, respond);
      if (answer instanceof Promise)
        answer.then(() => answerMs.push(performance.now() - since)).catch(() => undefined);
      return answer;
    });
}

/** @returns a folder to install it from, and what takes the folder away */
export async function clockedExtension(): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "latchkey-clocked-"));
  cpSync(await buildExtension(), folder, { recursive: true });
  const background = join(folder, "background.js");
  const built = readFileSync(background, "utf8");
  writeFileSync(background, `(${clockAnswers})();\n${built}`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** How long the last answer of the service worker that runs now took there, in ms. */
export async function lastAnswerMs(browser: Browser): Promise<number> {
  const target = await browser.waitForTarget(isWorkerOf(extensionIds.chromium));
  const worker = await target.worker();
  const taken = await worker?.evaluate(() => (globalThis as unknown as Clocked).answerMs.at(-1));
  if (taken === undefined) throw new Error("Nothing has been answered");
  return taken;
}
