import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer";
import { encodeQR } from "qr";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { page as html, loginForm, startWeb, type Web } from "../end-to-end/web.ts";
import { openExtensionPage } from "../lab/start-browser.ts";
import { type Lab, startLab } from "../lab/start-lab.ts";
import { press, seeText } from "./built-pages.ts";

/** Popup and console in the real extension, over the real background, add-on and server. */

const origin = "https://login.example.com/";

let web: Web;
let lab: Lab;
let tab: Page;

beforeAll(async () => {
  web = await startWeb();
  lab = await startLab({
    hosts: web.hosts,
    records: [
      {
        title: "Mail",
        username: "ada@example.com",
        password: "CANARY-p-mail",
        totp: "JBSWY3DPEHPK3PXP",
        askFirst: true,
        urls: [{ url: origin }],
      },
      { title: "Wiki", username: "ada", password: "CANARY-p-wiki", urls: [] },
    ],
  });
  web.serve(origin, html(loginForm()));
  tab = await lab.browser.newPage();
  await tab.goto(origin);
});

afterAll(async () => {
  await lab?.close();
  await web?.close();
});

/** The popup as the toolbar opens it over the login's tab, in a tab of its own. */
async function openPopup(): Promise<Page> {
  const asking = await openExtensionPage(lab.browser, "console.html");
  const id = await asking.evaluate(
    async (url) => (await chrome.tabs.query({ url }))[0]?.id,
    `${origin}*`,
  );
  await asking.close();
  return openExtensionPage(lab.browser, `popup.html?tab=${id}`);
}

const values = () => tab.$$eval("form input", (inputs) => inputs.map(({ value }) => value));

describe("the extension's own pages", () => {
  test.each(["popup.html", "console.html"])(
    "have text of the size that is meant: %s",
    async (path) => {
      const page = await openExtensionPage(lab.browser, path);
      try {
        const styleOf = (selector: string) =>
          page.$eval(selector, (element) => getComputedStyle(element).font);
        expect(await styleOf("body")).toBe(await styleOf("html"));
        expect(await styleOf("body")).toContain("14px");
      } finally {
        await page.close();
      }
    },
  );
});

describe("the popup over the real background", () => {
  test("shows the page's record, says why it was not filled, and fills it on Enter", async () => {
    const popup = await openPopup();
    try {
      await seeText(popup, "On login.example.com");
      await seeText(popup, "Not filled: this record is only filled when you ask for it.");
      await popup.waitForFunction(() =>
        /^\d{3} \d{3}$/.test(document.querySelector(".code-digits")?.textContent ?? ""),
      );
      expect(await values()).toEqual(["", ""]);
      await popup.keyboard.press("Enter");
      await seeText(popup, "Filled 2 fields");
      expect(await values()).toEqual(["ada@example.com", "CANARY-p-mail"]);
    } finally {
      await popup.close();
    }
  });

  test("tells of a record that is not linked here, and fills it once it is", async () => {
    await tab.goto(origin);
    const popup = await openPopup();
    try {
      await popup.waitForSelector("input[type=search]");
      await popup.type("input[type=search]", "wiki");
      await popup.waitForFunction(() => document.querySelectorAll(".record-row").length === 1);
      await popup.keyboard.press("Enter");
      await seeText(popup, "“Wiki” is not linked to login.example.com.");
      await press(popup, "Link this page and fill");
      await seeText(popup, "Filled 2 fields");
      expect(await values()).toEqual(["ada", "CANARY-p-wiki"]);
    } finally {
      await popup.close();
    }
  });

  test("locks, refuses a wrong master password and unlocks with the right one", async () => {
    const popup = await openPopup();
    try {
      await press(popup, "Lock");
      await popup.waitForSelector("[name=master-password]");
      await popup.type("[name=master-password]", "wrong");
      await popup.keyboard.press("Enter");
      await popup.waitForSelector(".notice.wrong");
      await popup.type("[name=master-password]", lab.credentials.masterPassword);
      await popup.keyboard.press("Enter");
      await popup.waitForSelector(".record-row");
    } finally {
      await popup.close();
    }
  });
});

describe("the console over the real background", () => {
  test("saves an edited record, and tells when somebody else was first", async () => {
    const first = await openExtensionPage(lab.browser, "console.html#/records");
    const second = await openExtensionPage(lab.browser, "console.html#/records");
    try {
      for (const page of [first, second]) {
        // A tab in the background draws nothing.
        await page.bringToFront();
        await page.waitForSelector("::-p-text(ada@example.com)");
        await page.click("::-p-text(ada@example.com)");
        await press(page, "Edit");
        await page.waitForSelector("[name=title]");
      }
      await first.bringToFront();
      await first.type("[name=title]", " one");
      await press(first, "Save");
      await seeText(first, "Mail one");
      await second.bringToFront();
      await second.type("[name=title]", " two");
      await press(second, "Save");
      await seeText(second, "Someone changed this record while you were editing it.");
      await press(second, "Keep mine as a new record");
      await seeText(second, "Mail two (my version)");
      await first.bringToFront();
      await seeText(first, "Mail two (my version)");
    } finally {
      await first.close();
      await second.close();
    }
  });

  describe("takes the seed of one-time codes from a QR code", () => {
    const shown = "https://two-step.example.com/";
    const scannable = (text: string) =>
      html(`<h1>Two-step sign-in</h1><div style="width: 180px">${encodeQR(text, "svg")}</div>`);
    const uri = "otpauth://totp/Shop:ada?secret=JBSWY3DPEHPK3PXP&issuer=Shop&period=60";

    async function withEditor(work: (editor: Page) => Promise<void>): Promise<void> {
      const editor = await openExtensionPage(lab.browser, "console.html#/records/new");
      try {
        await editor.waitForSelector(".record-editor");
        await work(editor);
      } finally {
        await editor.close();
      }
    }
    const seedIn = (editor: Page) =>
      editor.$eval("[name=totp]", (input) => (input as HTMLInputElement).value);
    const seesSeed = async (editor: Page) => {
      await seeText(editor, "Current code");
      expect(await seedIn(editor)).toBe(uri);
    };

    test("on the page that was last before the person, and comes back from there", async () => {
      web.serve(shown, html(""));
      const site = await lab.browser.newPage();
      try {
        for (const [text, told] of [
          ["https://shop.example/", "This QR code is a web address."],
          [uri, undefined],
        ] as const) {
          web.serve(shown, scannable(text));
          await site.goto(shown);
          await site.bringToFront();
          await withEditor(async (editor) => {
            await press(editor, "On the last page");
            if (told === undefined) await seesSeed(editor);
            else await seeText(editor, told);
            expect(await editor.evaluate(() => document.visibilityState)).toBe("visible");
          });
        }
      } finally {
        await site.close();
      }
    });

    test("in a picture file, and says which kinds are taken where it is none", async () => {
      const folder = await mkdtemp(join(tmpdir(), "latchkey-qr-"));
      try {
        const [good, empty] = [join(folder, "good.gif"), join(folder, "empty.svg")];
        const text = join(folder, "notes.png");
        await writeFile(good, encodeQR(uri, "gif", { scale: 4 }));
        await writeFile(empty, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
        await writeFile(text, "no picture, whatever its name says");
        await withEditor(async (editor) => {
          const input = await editor.$("[aria-label='Picture with a QR code']");
          const files = input as ElementHandle<HTMLInputElement>;
          for (const none of [empty, text]) {
            await files.uploadFile(none);
            await seeText(editor, "Choose a PNG, JPEG, GIF, WebP, AVIF or BMP file.");
            await files.uploadFile(good);
            await seesSeed(editor);
          }
        });
      } finally {
        await rm(folder, { recursive: true });
      }
    });

    test("on the clipboard", async () => {
      const gif = Buffer.from(encodeQR(uri, "gif", { scale: 4 })).toString("base64");
      await withEditor(async (editor) => {
        await editor.bringToFront();
        await editor.evaluate(copyPicture, gif);
        await press(editor, "On the clipboard");
        await seesSeed(editor);
      });
    });
  });

  test("makes a vault, imports into it, and finds what was imported", async () => {
    const page = await openExtensionPage(lab.browser, "console.html#/records");
    try {
      await press(page, "New vault");
      await page.waitForSelector("dialog [name=name]");
      await page.type("dialog [name=name]", "Imported");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => location.hash.includes("vault="));
      await press(page, "Import");
      await page.waitForSelector("textarea");
      const rows = Array.from(
        { length: 30 },
        (_, i) => `Site ${i},https://s${i}.example/,u${i},p,`,
      );
      const csv = ["name,url,username,password,note", ...rows, ""].join("\n");
      await page.$eval("textarea", (element, text) => element.replaceChildren(text), csv);
      await press(page, "Read what I pasted");
      await press(page, "Continue");
      await press(page, "Import 30 records");
      await seeText(page, "30 records imported.");
      await press(page, "Show them");
      await page.waitForSelector("input[type=search]");
      await page.type("input[type=search]", "s17.example");
      await seeText(page, "1 record found");
      await seeText(page, "Site 17");
    } finally {
      await page.close();
    }
  });

  test("deletes a vault once its records have been moved, and its trash with it", async () => {
    const page = await openExtensionPage(lab.browser, "console.html#/records");
    try {
      await press(page, "New vault");
      await page.waitForSelector("dialog [name=name]");
      await page.type("dialog [name=name]", "Passing");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => location.hash.includes("vault="));
      await press(page, "New");
      await page.waitForSelector("[name=title]");
      await page.type("[name=title]", "Stays");
      await press(page, "Save");
      await page.waitForSelector(".record-view");
      await page.evaluate(() => {
        const places = [...document.querySelectorAll<HTMLElement>(".sidebar .place")];
        const place = places.find((one) => one.textContent.includes("Passing"));
        place?.querySelector("button")?.click();
      });
      await press(page, "Delete vault…");
      await seeText(page, "1 record is still in it.");
      await press(page, "Move");
      await seeText(page, "Its trash goes with it for good: 1 record.");
      await press(page, "Delete for good");
      await page.waitForFunction(
        () => !document.querySelector(".sidebar")?.textContent.includes("Passing"),
      );
      await page.waitForFunction(() => location.hash === "#/records");
      await page.type("input[type=search]", "Stays");
      await seeText(page, "1 record found");
      await page.goto(page.url().replace(/#.*/, "#/trash"));
      await seeText(page, "The trash is empty");
    } finally {
      await page.close();
    }
  });

  test("puts tags on a record, by which console and popup find it", async () => {
    const page = await openExtensionPage(lab.browser, "console.html#/records");
    const popup = await openPopup();
    try {
      await choose(page, "Wiki");
      await press(page, "Edit");
      await page.waitForSelector(".tag-box input");
      await page.type(".tag-box input", "Team docs,");
      await press(page, "Save");
      await page.waitForSelector(".record-view .tags a");
      await press(page, "Team docs");
      await seeText(page, "1 record");
      await popup.bringToFront();
      await popup.type("input[type=search]", 'tag:"team docs"');
      await popup.waitForFunction(() => document.querySelectorAll(".record-row").length === 1);
      await seeText(popup, "Wiki");
    } finally {
      await page.close();
      await popup.close();
    }
  });

  test("shows what was changed of a record, and takes an earlier version up again", async () => {
    const page = await openExtensionPage(lab.browser, "console.html#/records");
    try {
      await choose(page, "Wiki");
      await press(page, "Edit");
      await page.waitForSelector("[name=title]");
      await page.type("[name=title]", " 2");
      await page.$eval("[name=password]", (input) => {
        (input as HTMLInputElement).value = "CANARY-p-second";
      });
      await press(page, "Save");
      await seeText(page, "Wiki 2");
      await press(page, "History");
      await seeText(page, "Password changed");
      await seeText(page, "you on ");
      await press(page, "Show version 1");
      await seeText(page, "CANARY-p-wiki");
      await press(page, "Restore version 1");
      await seeText(page, "Version 1 is current again.");
      await press(page, "Back");
      await press(page, "Show password and notes");
      await seeText(page, "CANARY-p-wiki");
      await seeText(page, "Earlier passwords");
    } finally {
      await page.close();
    }
  });

  test("throws a record away everywhere, takes it back, and deletes it for good", async () => {
    const page = await openExtensionPage(lab.browser, "console.html#/records");
    const popup = await openPopup();
    const remove = async () => {
      await choose(page, "Wiki");
      await press(page, "Move to the trash");
      await seeText(page, "Wiki is in the trash.");
    };
    try {
      await remove();
      await popup.bringToFront();
      await popup.type("input[type=search]", "wiki");
      await seeText(popup, "Nothing found");
      await page.bringToFront();
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.querySelector("h1 bdi")?.textContent === "Wiki");
      await remove();
      await press(page, "Trash");
      await seeText(page, "by you on");
      await press(page, "Delete for good…");
      await page.waitForSelector("dialog[open]");
      await press(page, "Delete for good");
      await seeText(page, "The trash is empty");
      await press(page, "Activity");
      await seeText(page, "Deleted for good");
      await seeText(page, "Restored from the trash");
    } finally {
      await page.close();
      await popup.close();
    }
  });

  test("shows what was done, in words and by whom", async () => {
    const page = await openExtensionPage(lab.browser, "console.html#/activity");
    try {
      await seeText(page, "Signed in");
      await seeText(page, "Organisation set up");
    } finally {
      await page.close();
    }
  });

  test("shows the emergency kit that the account was made with", async () => {
    const page = await openExtensionPage(lab.browser, "console.html#/settings");
    try {
      await press(page, "Show…");
      await page.waitForSelector("[name=master-password]");
      await page.type("[name=master-password]", lab.credentials.masterPassword);
      await page.keyboard.press("Enter");
      await seeText(page, lab.credentials.deviceSecret);
    } finally {
      await page.close();
    }
  });

  test("gives many records a tag, moves them to another vault and throws them away, all at once", async () => {
    const page = await openExtensionPage(lab.browser, "console.html#/records");
    const count = async (words: string) => {
      await page.waitForFunction(
        (wanted) => document.querySelector(".list-count")?.textContent === wanted,
        {},
        words,
      );
    };
    const chooseAll = async () => {
      await page.waitForSelector("[data-row='0']");
      await page.focus("[data-row='0']");
      await page.keyboard.down("Control");
      await page.keyboard.press("a");
      await page.keyboard.up("Control");
      await seeText(page, "30 records chosen");
    };
    try {
      await page.bringToFront();
      await page.waitForSelector("input[type=search]");
      await page.type("input[type=search]", "Site");
      await count("30 records found");
      await chooseAll();
      await page.type(".bulk-act .tag-box input", "old sites,");
      await press(page, "Add tags…");
      await press(page, "Change tags");
      await seeText(page, "Tags of 30 records changed.");
      await press(page, "Close");
      await chooseAll();
      // Another vault than theirs is offered first.
      await press(page, "Move…");
      await press(page, "Move");
      await seeText(page, "30 records moved to");
      await press(page, "Close");
      await count("30 records found");
      await chooseAll();
      await press(page, "Move to the trash…");
      await press(page, "Move to the trash");
      await count("0 records found");
      await press(page, "Undo");
      await count("30 records found");
      // What was changed in the vault before is known in this one, and can be taken back.
      await choose(page, "Site 17");
      await press(page, "History");
      await seeText(page, "Tag added");
      await press(page, "Restore version 1");
      await seeText(page, "Version 1 is current again.");
      await press(page, "Trash");
      // What was moved has left the ones as they were here.
      await seeText(page, "30 records");
    } finally {
      await page.close();
    }
  });
});

/** Open a record of the list, which may be too long to draw it. */
async function choose(page: Page, title: string): Promise<void> {
  await page.bringToFront();
  const search = await page.waitForSelector("input[type=search]");
  await search?.click({ count: 3 });
  await search?.type(title);
  const row = `.row button ::-p-text(${title})`;
  await page.waitForFunction(() => document.querySelectorAll(".row").length === 1);
  await page.waitForSelector(row);
  await page.click(row);
}

/** Runs in a page: puts a GIF on the clipboard, as a screenshot would be there. */
async function copyPicture(base64: string): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/gif" }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  const png = await canvas.convertToBlob({ type: "image/png" });
  await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
}
