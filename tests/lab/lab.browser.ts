import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import puppeteer, { type Browser } from "puppeteer";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { uiCaller } from "./ui-caller.ts";

const ready = v.strictObject({
  browserWSEndpoint: v.pipe(v.string(), v.startsWith("ws://127.0.0.1:")),
  extensionId: v.string(),
  extensionOrigin: v.pipe(v.string(), v.startsWith("chrome-extension://")),
  profileDir: v.string(),
  serverUrl: v.pipe(v.string(), v.url()),
  addonPort: v.pipe(v.number(), v.minValue(1)),
  dataDir: v.string(),
  pid: v.number(),
});

const folder = mkdtempSync(join(tmpdir(), "latchkey-lab-test-"));
const write = (name: string, content: unknown) => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
};

const lab = (...words: string[]) =>
  spawn(process.execPath, ["scripts/with-node.mjs", "tests/lab/lab.ts", ...words], {
    stdio: ["ignore", "pipe", "pipe"],
  });

const form = '<form method="post"><input name="u"><input name="p" type="password"></form>';
const canary = { title: "Shop", username: "CANARY-u-1", password: "CANARY-p-1" };
const host = "shop.example.com";

describe("the lab's command", () => {
  let site: Server;
  let child: ChildProcess;
  let info: v.InferOutput<typeof ready>;
  let browser: Browser;
  const said: string[] = [];

  beforeAll(async () => {
    site = createServer((_, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end(form);
    });
    await new Promise<void>((done) => site.listen(0, "127.0.0.1", done));
    const { port } = site.address() as AddressInfo;
    const records = write("records.json", [
      { ...canary, urls: [{ url: `http://${host}/` }] },
      { title: "Other", username: "o", password: "o", urls: [], vault: "Second" },
    ]);
    const started = lab("--records", records, "--hosts", `MAP * 127.0.0.1:${port}`);
    child = started;
    started.stderr.pipe(process.stderr);
    const lines = createInterface({ input: started.stdout });
    lines.on("line", (line) => said.push(line));
    await Promise.race([once(lines, "line"), once(started, "close")]);
    info = v.parse(ready, JSON.parse(said[0] ?? ""));
    browser = await puppeteer.connect({
      browserWSEndpoint: info.browserWSEndpoint,
      defaultViewport: null,
    });
  });

  afterAll(async () => {
    child.kill("SIGKILL");
    site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("says one line when the extension holds exactly these records", async () => {
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${info.extensionId}/popup.html`);
    const state = await uiCaller(page)("ui.state", {});
    expect(state).toMatchObject({
      phase: "unlocked",
      sync: { records: 2 },
      connection: { addon: "ok", server: "ok", addonPort: info.addonPort },
    });
    expect(said).toHaveLength(1);
  });

  test("leads hosts to where it is told, and a page there is filled", async () => {
    const page = await browser.newPage();
    await page.goto(`http://${host}/`);
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>("[name=p]")?.value === "CANARY-p-1",
    );
    expect(await page.$eval("[name=u]", (field) => (field as HTMLInputElement).value)).toBe(
      "CANARY-u-1",
    );
  });

  test("keeps what opens the account for its owner alone", () => {
    expect(statSync(info.dataDir).mode & 0o077).toBe(0);
    expect(statSync(join(info.dataDir, "client.json")).mode & 0o077).toBe(0);
  });

  test("brings another client's change into the extension", async () => {
    const record = write("record.json", {
      ...canary,
      username: "CANARY-u-2",
      urls: [{ url: `http://${host}/` }],
    });
    const put = promisify(execFile)(process.execPath, [
      ...["scripts/with-node.mjs", "tests/lab/put.ts", "--at", info.dataDir, "--record", record],
    ]);
    expect(JSON.parse((await put).stdout)).toEqual({ title: "Shop", changed: true });
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${info.extensionId}/popup.html`);
    const ui = uiCaller(page);
    const names = async () =>
      (await ui("records.search", { query: "Shop", limit: 5 })).records.map((one) => one.username);
    await vi.waitFor(async () => expect(await names()).toEqual(["CANARY-u-2"]), 10_000);
  });

  test("ends all it started when it is told to, and takes its folder away", async () => {
    process.kill(info.pid, "SIGTERM");
    await once(child, "close");
    expect(child.exitCode).toBe(0);
    expect(existsSync(info.dataDir)).toBe(false);
    await expect(fetch(info.serverUrl)).rejects.toThrow();
    await expect(fetch(`http://127.0.0.1:${info.addonPort}`)).rejects.toThrow();
    expect(browser.connected).toBe(false);
  });
});

describe("the lab's command, mistyped", () => {
  test.each<[string, string[], RegExp]>([
    ["without records", [], /Usage/],
    ["with a file that is not there", ["--records", "absent.json"], /absent\.json/],
    ["with a browser it does not know", ["--records", "x.json", "--browser", "lynx"], /chromium/],
    ["with an option it does not know", ["--recrods", "x.json"], /--recrods/],
  ])("%s says so, starts nothing and fails", async (_, words, message) => {
    const child = lab(...words);
    const [errors, output] = await Promise.all([text(child.stderr), text(child.stdout)]);
    if (child.exitCode === null) await once(child, "exit");
    expect(child.exitCode).toBe(1);
    expect(errors).toMatch(message);
    expect(output).toBe("");
  });
});
