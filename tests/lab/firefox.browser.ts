import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import puppeteer, { type Browser } from "puppeteer";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { showExtensionPage } from "./start-browser.ts";
import { uiCaller } from "./ui-caller.ts";

const ready = v.looseObject({
  browserWSEndpoint: v.pipe(v.string(), v.regex(/^ws:\/\/(127\.0\.0\.1|localhost):/)),
  extensionOrigin: v.pipe(v.string(), v.startsWith("moz-extension://")),
  addonPort: v.pipe(v.number(), v.minValue(1)),
  dataDir: v.string(),
  pid: v.number(),
});

const folder = mkdtempSync(join(tmpdir(), "latchkey-lab-test-"));
const host = "shop.example.com";
const record = { title: "Shop", username: "CANARY-u", password: "CANARY-p" };
const form = '<form method="post"><input name="u"><input name="p" type="password"></form>';

let site: Server;
let child: ChildProcess;
let info: v.InferOutput<typeof ready>;
let browser: Browser;

beforeAll(async () => {
  site = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end(form);
  });
  await new Promise<void>((done) => site.listen(0, "127.0.0.1", done));
  const { port } = site.address() as AddressInfo;
  const records = join(folder, "records.json");
  writeFileSync(records, JSON.stringify([{ ...record, urls: [{ url: `http://${host}/` }] }]));
  const started = spawn(
    process.execPath,
    [
      ...["scripts/with-node.mjs", "tests/lab/lab.ts", "--browser", "firefox"],
      ...["--records", records, "--hosts", `MAP ${host}:80 127.0.0.1:${port}`],
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  child = started;
  const said = once(createInterface({ input: started.stdout }), "line");
  const [line] = await Promise.race([said, once(started, "close").then(() => ["{}"])]);
  info = v.parse(ready, JSON.parse(String(line)));
  const { browserWSEndpoint } = info;
  browser = await puppeteer.connect({ browserWSEndpoint, protocol: "webDriverBiDi" });
});

afterAll(() => {
  // The lab ends what it has started, which a harder signal would leave behind.
  child.kill("SIGTERM");
  site.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the lab's command with Firefox", () => {
  test("leaves the browser to whoever connects, with the account unlocked", async () => {
    const page = await browser.newPage();
    await showExtensionPage(page, "popup.html");
    expect(await page.evaluate(() => location.origin)).toBe(info.extensionOrigin);
    expect(await uiCaller(page)("ui.state", {})).toMatchObject({
      phase: "unlocked",
      sync: { records: 1 },
      connection: { addon: "ok", addonPort: info.addonPort },
    });
  });

  test("leads hosts to where it is told, and a page there is filled", async () => {
    const page = await browser.newPage();
    await page.goto(`http://${host}/`);
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>("[name=p]")?.value === "CANARY-p",
    );
  });

  test("ends all it started when it is told to, and takes its folder away", async () => {
    process.kill(info.pid, "SIGTERM");
    await once(child, "close");
    expect(child.exitCode).toBe(0);
    expect(existsSync(info.dataDir)).toBe(false);
    await expect(fetch(`http://127.0.0.1:${info.addonPort}`)).rejects.toThrow();
  });
});
