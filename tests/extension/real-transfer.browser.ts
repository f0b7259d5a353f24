import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readImport } from "#core/import/read-import.ts";
import { kdbxFile, kdbxPassword } from "../core/import/kdbx-files.ts";
import { openExtensionPage } from "../lab/start-browser.ts";
import { type Lab, startLab } from "../lab/start-lab.ts";
import { uiCaller, untilState } from "../lab/ui-caller.ts";
import { press, seeText } from "./built-pages.ts";

/** Import and export in the real extension, over the real background, add-on and server. */

let lab: Lab;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "latchkey-transfer-"));
  lab = await startLab({
    records: [
      {
        title: "Ads, as here",
        username: "anna",
        password: "here",
        urls: [{ url: "https://ads.example.com/" }],
      },
    ],
  });
});

afterAll(async () => {
  await lab?.close();
  await rm(folder, { recursive: true, force: true });
});

async function choose(page: Page, selector: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, "chosen.bin");
  await writeFile(path, bytes);
  const input = (await page.waitForSelector(selector)) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

/** What the browser has saved of the link on the page. */
async function download(page: Page): Promise<Uint8Array> {
  const session = await page.createCDPSession();
  const downloadPath = folder;
  await session.send("Browser.setDownloadBehavior", {
    behavior: "allow",
    downloadPath,
    eventsEnabled: true,
  });
  const finished = new Promise<void>((resolve) => {
    session.on("Browser.downloadProgress", ({ state }) => {
      if (state === "completed") resolve();
    });
  });
  const name = await page.$eval("a[download]", (link) => (link as HTMLAnchorElement).download);
  await page.click("a[download]");
  await finished;
  return readFile(join(folder, name));
}

describe("a KeePass database", () => {
  test("is imported by a person: opened, tried, joined with what is here, and saved", async () => {
    const page = await openExtensionPage(lab.browser, "console.html#/import");
    try {
      await choose(page, "input[type=file]", await kdbxFile());
      await page.waitForSelector("[name=file-password]");
      await page.type("[name=file-password]", kdbxPassword);
      await press(page, "Open");
      await seeText(page, "protected ones hidden");
      await press(page, "Continue");
      await seeText(page, "already here with another password");
      await page.select(".dry-run-choices select", "update");
      await press(page, "Import 2 records");
      await seeText(page, "2 records imported, 1 of them into records that were here.");
      await press(page, "Show them");
      await seeText(page, "Refers");
    } finally {
      await page.close();
    }
  });
});

describe("a table that was read by mistake", () => {
  test("is taken out again as a whole, and nothing else with it", async () => {
    const page = await openExtensionPage(lab.browser, "console.html#/import");
    const rows = [
      "name,url,username,password",
      "A,https://a.example,a,p",
      "B,https://b.example,b,p",
    ];
    try {
      await choose(page, "input[type=file]", new TextEncoder().encode(rows.join("\n")));
      await press(page, "Continue");
      await press(page, "Import 2 records");
      await seeText(page, "2 records imported.");
      await press(page, "Undo the import");
      await seeText(page, "2 records moved to the trash.");
      await page.evaluate(() => {
        location.hash = "#/records";
      });
      const left = () => page.$$eval(".row", (rows) => rows.map((row) => row.textContent ?? ""));
      await expect
        .poll(left)
        .toEqual([expect.stringContaining("Ads, as here"), expect.stringContaining("Refers")]);
    } finally {
      await page.close();
    }
  });
});

describe("an import whose add-on is killed in the middle", () => {
  const total = 1_200;
  /** Told by the page as it changes: what is waited for may be there for a moment only. */
  const comesTo = (page: Page, text: string) =>
    page.waitForFunction(
      (wanted) => document.body.textContent.includes(wanted),
      { polling: "mutation" },
      text,
    );

  test("tells it, goes on where it stopped, and has every record once", async () => {
    const page = await openExtensionPage(lab.browser, "console.html#/import");
    const ui = uiCaller(page);
    const before = (await ui("ui.state", {})).sync.records;
    const rows = Array.from(
      { length: total },
      (_, at) => `Many ${at},https://many-${at}.example/,u${at},p`,
    );
    const daemon = await lab.addon.status();
    try {
      await choose(
        page,
        "input[type=file]",
        new TextEncoder().encode(["name,url,username,password", ...rows].join("\n")),
      );
      await press(page, "Continue");
      await press(page, "Import 1,200 records");
      await comesTo(page, "500 of 1,200 records");
      process.kill(daemon?.pid ?? 0, "SIGKILL");
      await comesTo(page, "Go on");
      // The browser starts another add-on, which takes a moment: a person presses again.
      const goOn = () =>
        page.$$eval("main button", (buttons) => {
          buttons.find(({ textContent }) => textContent === "Go on")?.click();
          return document.body.innerText;
        });
      await expect.poll(goOn, { timeout: 20_000 }).toContain("1,200 records imported.");
      await untilState(ui, ({ sync }) => sync.records === before + total);
      await ui("sync.rebuild", {});
      const { total: found } = await ui("records.search", { query: "Many", limit: 1 });
      expect(found).toBe(total);
      await press(page, "Undo the import");
      await seeText(page, "1,200 records moved to the trash.");
      await untilState(ui, ({ sync }) => sync.records === before);
    } finally {
      await page.close();
    }
  });
});

describe("an export", () => {
  test("holds everything, sealed, and is in the activity record by record", async () => {
    const page = await openExtensionPage(lab.browser, "console.html#/export");
    const passphrase = "velvet otter paints lamps";
    try {
      await page.waitForSelector("[name=new-password]");
      await page.type("[name=new-password]", passphrase);
      await page.type("[name=new-password-again]", passphrase);
      await page.type("[name=master-password]", "not this one");
      await press(page, "Export records");
      await page.waitForSelector(".notice.wrong");
      await page.$eval("[name=master-password]", (field) => {
        (field as HTMLInputElement).value = "";
      });
      await page.type("[name=master-password]", lab.credentials.masterPassword);
      await press(page, "Export records");
      await page.waitForSelector("a[download]");
      const { records } = await readImport({ bytes: await download(page), password: passphrase });
      expect(records.map(({ title }) => title).toSorted()).toEqual(["Ads, as here", "Refers"]);
      const ads = records.find(({ title }) => title === "Ads, as here");
      expect(ads).toMatchObject({ username: "anna", password: "one", notes: "about ads" });
      expect(ads?.urls.map(({ url }) => url)).toEqual([
        "https://ads.example.com/",
        "https://login.example.net/",
        "https://ads.example.org/",
      ]);
      expect(ads?.fields?.map(({ name }) => name)).toEqual(["customer", "PIN"]);
      expect(ads?.tags).toEqual(["work", "ads"]);
      await press(page, "Activity");
      await page.waitForFunction(() => document.body.innerText.split("Exported").length - 1 >= 2);
    } finally {
      await page.close();
    }
  });
});
