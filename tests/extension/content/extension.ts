/**
 * The content script in a real Chromium, with a background of the test's own: one that releases what
 * the test says to whatever form is reported.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import puppeteer, { type Browser, type WebWorker } from "puppeteer";
import type { PageForm, Release } from "../../../core/wire/page-contract.ts";

/** What the background saw and did. */
export interface Told {
  readonly method: string;
  /** Of the document that told. */
  readonly url: string;
  readonly forms: readonly PageForm[];
  readonly filled: number;
  readonly refused: number;
}

/** What the background releases to a form of a purpose, by itself. */
export interface Answer {
  readonly purpose: string;
  readonly values: Release["values"];
  readonly submit: boolean;
}

const background = `
  import { judgedForms, pageFormOf, replyOf } from "./extension/background/page/judged-page.ts";
  import { markOfForms } from "./extension/background/page/page-forms.ts";
  let answer = null;
  let told = [];
  globalThis.prepare = (next) => { answer = next; told = []; };
  globalThis.told = () => told;
  globalThis.push = async (method, params) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.tabs.sendMessage(tab.id, { to: "frame", id: 1, method, params });
  };
  chrome.runtime.onMessage.addListener((message, sender, reply) => {
    if (message.to !== "background") return;
    const { method, params } = message;
    const isTold = method === "page.forms" || method === "page.judge";
    const judged = isTold ? judgedForms(params) : [];
    const forms = judged.flatMap((one) => pageFormOf(one, params.undone ?? []) ?? []);
    told.push({ ...params, method, url: sender.url, forms });
    const stays = ({ action }) => action === null || new URL(action).origin === sender.origin;
    const form = forms.find((one) => one.purpose === answer?.purpose && stays(one));
    const mark = markOfForms(forms);
    const isNews = params.again || params.mark !== mark;
    const releases = form && isNews ? [{ formKey: form.key, values: answer.values, submit: answer.submit }] : [];
    const result = { forms: judged.map(replyOf), mark, releases, reasons: [], hints: null };
    reply({ id: message.id, result: isTold ? result : {} });
  });
`;

const content = `
  import { start } from "./extension/content/start.ts";
  start(document, new AbortController());
`;

/** One file, as the extension's build makes it of the content script. */
async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    target: "chrome125",
  });
  return outputFiles[0]?.text ?? "";
}

/** A folder that Chromium loads as an extension. */
export async function unpacked(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "latchkey-content-"));
  const manifest = {
    manifest_version: 3,
    name: "content under test",
    version: "1",
    permissions: ["tabs"],
    host_permissions: ["<all_urls>"],
    background: { service_worker: "background.js" },
    content_scripts: [
      {
        matches: ["http://*/*"],
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
        run_at: "document_start",
        js: ["content.js"],
      },
    ],
  };
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  await writeFile(join(folder, "background.js"), await bundled(background));
  await writeFile(join(folder, "content.js"), await bundled(content));
  return folder;
}

export interface Lab {
  readonly browser: Browser;
  readonly worker: WebWorker;
  /** Serve `respond` at a fresh address, and say which. */
  serve(respond: string | ((path: string, response: ServerResponse) => void)): string;
  prepare(answer: Answer | null): Promise<void>;
  told(): Promise<Told[]>;
  /** Sends a call to the content script of the page in front. */
  push(method: string, params: unknown): Promise<unknown>;
  close(): Promise<void>;
}

export async function openLab(): Promise<Lab> {
  const folder = await unpacked();
  const pages = new Map<string, string | ((path: string, response: ServerResponse) => void)>();
  const server: Server = createServer((request, response) => {
    const [, id = "", ...rest] = (request.url ?? "").split("/");
    const page = pages.get(id);
    if (page === undefined) return void response.writeHead(404).end();
    if (typeof page === "function") return page(rest.join("/"), response);
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await puppeteer.launch({
    enableExtensions: true,
    args: ["--no-sandbox"],
    defaultViewport: { width: 1000, height: 800 },
  });
  const id = await browser.installExtension(folder);
  const target = await browser.waitForTarget(
    (one) => one.type() === "service_worker" && one.url().includes(id),
  );
  const worker = await target.worker();
  if (worker === null) throw new Error("the background did not start");
  let last = 0;
  return {
    browser,
    worker,
    serve(respond) {
      last += 1;
      pages.set(`p${last}`, respond);
      return `http://127.0.0.1:${port}/p${last}/`;
    },
    prepare: (answer) =>
      worker.evaluate(
        (next) => (globalThis as unknown as { prepare(a: unknown): void }).prepare(next),
        answer,
      ),
    told: () => worker.evaluate(() => (globalThis as unknown as { told(): Told[] }).told()),
    push: (method, params) =>
      worker.evaluate(
        (name, sent) =>
          (globalThis as unknown as { push(m: string, p: unknown): Promise<unknown> }).push(
            name,
            sent,
          ),
        method,
        params,
      ),
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}
