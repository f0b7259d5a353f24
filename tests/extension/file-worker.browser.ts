import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { protonFile } from "../core/import/archives.ts";
import { kdbxFile, kdbxPassword } from "../core/import/kdbx-files.ts";
import { extensionFolder } from "../lab/build-extension.ts";
import { type BuiltPages, press, seeText, startBuiltPages } from "./built-pages.ts";
import { masterPassword } from "./sample-states.ts";

let pages: BuiltPages;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "latchkey-files-"));
  pages = await startBuiltPages();
});

afterAll(async () => {
  await pages?.close();
  await rm(folder, { recursive: true, force: true });
});

async function choose(bytes: Uint8Array) {
  const path = join(folder, "export.bin");
  await writeFile(path, bytes);
  const page = await pages.open("console.html#/import");
  const input = await page.waitForSelector("input[type=file]");
  await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(path);
  return page;
}

/** What the browser has saved of the link on the page, as a person would find it. */
async function download(page: Page): Promise<Buffer> {
  const session = await page.createCDPSession();
  await session.send("Browser.setDownloadBehavior", {
    behavior: "allow",
    downloadPath: folder,
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

describe("the console's worker, under the extension's own policy", () => {
  test.each([
    ["KDBX 3", { version: 3 }],
    ["KDBX 4 with Argon2id over 64 MiB", { version: 4, kdf: "argon2id", memoryKib: 65_536 }],
  ] as const)("opens a database (%s)", async (_, wish) => {
    const page = await choose(await kdbxFile(wish));
    try {
      await page.waitForSelector("[name=file-password]");
      await page.type("[name=file-password]", kdbxPassword);
      await press(page, "Open");
      await seeText(page, "protected ones hidden");
      await press(page, "Continue");
      await seeText(page, "2 records from KeePass, KeePassXC (KDBX database), 2 left out.");
    } finally {
      await page.close();
    }
  });

  test("opens an archive", async () => {
    const page = await choose(protonFile());
    try {
      await seeText(page, "Proton Pass (ZIP or JSON)");
      await press(page, "Continue");
      await seeText(page, "2 records from Proton Pass");
    } finally {
      await page.close();
    }
  });

  test("reads 100,000 rows, of which the page shows some", async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, i) => `n${i},https://n${i}.example/,u${i},p${i}`,
    );
    const page = await choose(
      new TextEncoder().encode(["name,url,username,password", ...rows].join("\n")),
    );
    try {
      await press(page, "Continue");
      await seeText(page, "Import 100,000 records");
      expect(await page.$$eval("*", (all) => all.length)).toBeLessThan(4_000);
    } finally {
      await page.close();
    }
  });

  test("seals an export that it opens again", async () => {
    const page = await pages.open("console.html#/export");
    const passphrase = "velvet otter paints lamps";
    try {
      await page.type("[name=new-password]", passphrase);
      await page.type("[name=new-password-again]", passphrase);
      await page.type("[name=master-password]", masterPassword);
      await press(page, "Export records");
      await page.waitForSelector("a[download]");
      const sealed = await download(page);
      expect(sealed.toString("latin1")).toMatch(
        /^age-encryption\.org\/v1\n-> scrypt [\w+/]{22} 18\n/,
      );
      const again = await choose(sealed);
      await again.waitForSelector("[name=file-password]");
      await again.type("[name=file-password]", passphrase);
      await press(again, "Open");
      await seeText(again, "Latchkey (encrypted or JSON)");
      await press(again, "Continue");
      await seeText(again, "12 records from Latchkey");
      await again.close();
    } finally {
      if (!page.isClosed()) await page.close();
    }
  });

  test("has complained about nothing", () => {
    expect(pages.complaints).toEqual([]);
  });
});

describe("the libraries that read and write files", () => {
  const markers = {
    kdbxweb: "KdbxError",
    fflate: "invalid zip data",
    age: "age-encryption.org/v1",
  };

  test.each(Object.entries(markers))("%s is in the worker and nowhere else", async (_, marker) => {
    const files = await readdir(extensionFolder, { recursive: true });
    const found: string[] = [];
    for (const file of files.filter((one) => one.endsWith(".js"))) {
      if ((await readFile(join(extensionFolder, file), "utf8")).includes(marker)) found.push(file);
    }
    expect(found).toEqual([expect.stringMatching(/^assets\/file-worker-/)]);
  });
});
