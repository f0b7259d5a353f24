import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languageFacts } from "../../extension/language/languages.ts";
import { extensionFolder } from "../lab/build-extension.ts";
import { projectFolder } from "../lab/child-process.ts";
import { type BuiltPages, press, seeText, startBuiltPages } from "./built-pages.ts";
import { pageStates } from "./page-states.ts";

let pages: BuiltPages;
/** The one tab of the tests that look at many pages and change nothing. */
let tab: Page;

/** To be looked at, where they are asked for: one picture per state and scheme. */
const pictures = join(projectFolder, ".latchkey/pictures");

async function takePicture(page: Page, name: string): Promise<void> {
  if (process.env.LATCHKEY_PICTURES !== undefined)
    await page.screenshot({ path: join(pictures, `${name}.png`) });
}

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  pages = await startBuiltPages();
  tab = await pages.open("popup.html");
});

afterAll(async () => {
  await pages?.close();
});

const stillness = { name: "prefers-reduced-motion", value: "reduce" } as const;

/** What a scheme can change. */
const onlyColors = ["color-contrast", "link-in-text-block"];

/** What axe finds wrong, as "rule: element"; what it finds right is not asked for, which takes time. */
async function faults(page: Page, runOnly?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await pages.addAxe(page);
  const options = JSON.stringify({ resultTypes: ["violations"], preload: false, runOnly });
  const { violations } = (await page.evaluate(`axe.run(${options})`)) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

describe.each(pageStates)("$name", ({ name, path, scene, reach }) => {
  test("is accessible, light and dark, by axe", async () => {
    await pages.visit(tab, path, { scene });
    await reach?.(tab);
    await takePicture(tab, `${name}-light`);
    expect(await faults(tab)).toEqual([]);
    await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }, stillness]);
    await takePicture(tab, `${name}-dark`);
    expect(await faults(tab, onlyColors)).toEqual([]);
  });
});

/** Pages that say much in little space, and need no words to get to. */
const spokenPages = [
  ["popup", "popup.html", "default"],
  ["popup-signed-out", "popup.html", "signed-out"],
  ["popup-phishing", "popup.html", "phishing"],
  ["popup-saving", "popup.html", "saving"],
  ["record", "console.html#/records/record-00003", "default"],
  ["settings", "console.html#/settings", "managed"],
  ["import", "console.html#/import", "default"],
  ["activity", "console.html#/activity", "default"],
  ["trash", "console.html#/trash", "default"],
  ["welcome", "console.html#/welcome", "signed-out"],
] as const;

describe.each(["ar", "de", "ja"] as const)("in the language %s", (language) => {
  const { direction } = languageFacts[language];

  test.each(spokenPages)(
    "%s fits its window, runs its way and is accessible",
    async (name, path, scene) => {
      await pages.visit(tab, path, { scene, language });
      await takePicture(tab, `${name}-${language}`);
      const shown = await tab.evaluate(() => ({
        language: document.documentElement.lang,
        direction: getComputedStyle(document.body).direction,
        isTooWide: document.documentElement.scrollWidth > innerWidth,
        clipped: [...document.querySelectorAll<HTMLElement>("button, a.button, label, h1, h2")]
          .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
          .map((one) => one.textContent),
      }));
      expect(shown).toEqual({ language, direction, isTooWide: false, clipped: [] });
      expect(await faults(tab)).toEqual([]);
    },
  );
});

test("fields that are typed from left to right begin on the left in Arabic too, shown or hidden", async () => {
  const sides = () =>
    tab.$$eval("input[dir=ltr]", (all) => all.map((one) => getComputedStyle(one).textAlign));
  await pages.visit(tab, "console.html#/set-up", { scene: "signed-out", language: "ar" });
  await tab.waitForSelector("[name=setup-code]");
  expect(await sides()).toEqual(["left", "left", "left", "left"]);
  await tab.click(".box .icon-button");
  await tab.waitForSelector("[name=new-password][type=text]");
  expect(await sides()).toEqual(["left", "left", "left", "left"]);
});

/** Two rows of one login, so that there is something to choose. */
const importedTwice = [
  "name,url,username,password",
  "Shop,https://shop.example.com/,anna,one",
  "Shop,https://shop.example.com/,anna,one",
  "",
].join("\n");

/** In boxes that scroll by themselves, what does not fit is no part of the window's width. */
const tooWide = (page: Page) =>
  page.$$eval(".record-pane, .record-list, .console-place, .setting > label", (all) =>
    all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.className),
  );

describe.each([360, 640])("a console %i px wide", (width) => {
  test("shows a record in the place of the list, and leads back to it", async () => {
    const page = await pages.open("console.html#/records/record-00003");
    try {
      await page.setViewport({ width, height: 700 });
      const title = await page.waitForSelector(".record-head h1", { visible: true });
      expect(await page.$eval(".record-list", (list) => list.checkVisibility())).toBe(false);
      expect((await title?.boundingBox())?.width).toBeGreaterThan(180);
      const url = await page.$(".url-text");
      expect((await url?.boundingBox())?.width).toBeGreaterThan(140);
      expect(await tooWide(page)).toEqual([]);
      await page.click(".to-list button");
      await page.waitForSelector(".record-list", { visible: true });
      expect(await page.$eval(".record-pane", (pane) => pane.checkVisibility())).toBe(false);
      expect(await faults(page)).toEqual([]);
    } finally {
      await page.close();
    }
  });

  test("leaves room to type a linked URL, and to read a setting beside its values", async () => {
    const page = await pages.open("console.html#/records/new");
    try {
      await page.setViewport({ width, height: 700 });
      const url = await page.waitForSelector(".linked-url input", { visible: true });
      expect((await url?.boundingBox())?.width).toBeGreaterThan(180);
      expect(await tooWide(page)).toEqual([]);
      await page.evaluate(() => {
        location.hash = "#/settings";
      });
      await page.waitForSelector(".setting select", { visible: true });
      expect(await tooWide(page)).toEqual([]);
    } finally {
      await page.close();
    }
  });
});

/** The selects of a table or list that are cut off by it, or too small for what they say. */
const cutChoices = (page: Page) =>
  page.$$eval("table select, .dry-run-choices select", (all) =>
    all
      .filter((one) => {
        const place = one.closest("tr, li")?.getBoundingClientRect();
        const { left, right, width } = one.getBoundingClientRect();
        return place === undefined || left < place.left || right > place.right || width < 120;
      })
      .map((one) => `${one.ariaLabel}: ${one.value}`),
  );

describe.each(["de", "ar"] as const)("an import in a window 380 px wide, in %s", (language) => {
  test("cuts off no choice, of a column or of a row", async () => {
    const page = await pages.open("console.html#/import", { language });
    try {
      await page.setViewport({ width: 380, height: 700 });
      await page.waitForSelector("textarea");
      await page.type("textarea", importedTwice);
      await page.click(".card > .inline button");
      await page.waitForSelector(".mapping select");
      expect(await cutChoices(page)).toEqual([]);
      expect(await faults(page)).toEqual([]);
      await page.click(".console-place .button.primary");
      await page.waitForSelector(".trial select");
      await takePicture(page, `import-trial-narrow-${language}`);
      expect(await cutChoices(page)).toEqual([]);
      expect(await tooWide(page)).toEqual([]);
      expect(await faults(page)).toEqual([]);
    } finally {
      await page.close();
    }
  });
});

/** What is cut off at the side, or too small for an unsteady hand (WCAG 2.5.8: 24 by 24). */
const hardToUse = (page: Page) =>
  page.evaluate(() => {
    const name = (one: HTMLElement) => `${one.tagName} ${one.ariaLabel ?? one.textContent}`;
    const shown = [...document.querySelectorAll<HTMLElement>("main *")].filter(
      (one) => one.checkVisibility() && one.closest(".visually-hidden") === null,
    );
    const left = document.querySelector("main")?.getBoundingClientRect().left ?? 0;
    const cut = shown.filter((one) => {
      const box = one.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 1 || box.right > innerWidth + 1);
    });
    const controls = shown.filter((one) => one.matches("button, a[href], input, select, summary"));
    const small = controls.filter((one) => {
      const isMark = one.matches("[type=checkbox], [type=radio]");
      const { width, height } = (
        (isMark && one.closest("label")) ||
        one.closest(".box") ||
        one
      ).getBoundingClientRect();
      return width < 24 || height < 24;
    });
    return [...cut.map((one) => `cut: ${name(one)}`), ...small.map((one) => `small: ${name(one)}`)];
  });

test.each([
  ["popup.html#generator", "default"],
  ["popup.html", "phishing"],
  ["console.html#/records", "default"],
  ["console.html#/records/record-00000", "default"],
  ["console.html#/records/new", "default"],
  ["console.html#/trash", "trash"],
  ["console.html#/settings", "managed"],
  ["console.html#/export", "default"],
  ["console.html#/welcome", "addon-missing"],
])(
  "%s (%s) in a window of 1280 at 400 % cuts nothing off and is easy to hit",
  async (path, scene) => {
    await pages.visit(tab, path, { scene });
    await tab.setViewport({ width: 320, height: 480 });
    await tab.waitForSelector("main button");
    await tab.waitForFunction(() => document.querySelectorAll("main *").length > 20);
    expect(await hardToUse(tab)).toEqual([]);
    expect(await tooWide(tab)).toEqual([]);
  },
);

test.each([320, 360])("a popup in a window %i px wide is not cut", async (width) => {
  for (const [path, scene] of [
    ["popup.html", "default"],
    ["popup.html", "saving"],
    ["popup.html", "signed-out"],
  ] as const) {
    await pages.visit(tab, path, { scene });
    await tab.setViewport({ width, height: 580 });
    const widths = await tab.$$eval("body, .popup, main, .popup-list", (all) =>
      all.map((one) => one.scrollWidth),
    );
    expect(Math.max(...widths)).toBeLessThanOrEqual(width);
  }
});

test("the activity in a narrow console is read from top to bottom", async () => {
  await pages.visit(tab, "console.html#/activity");
  await tab.setViewport({ width: 360, height: 700 });
  await seeText(tab, "Looked at");
  expect(await tooWide(tab)).toEqual([]);
  expect(await faults(tab)).toEqual([]);
});

test("a console with many tags keeps its other places in sight", async () => {
  await pages.visit(tab, "console.html#/records", { scene: "many-tags" });
  await tab.waitForFunction(() => document.querySelectorAll(".place").length > 60);
  const bottoms = await tab.$$eval(".sidebar-rest a, .sidebar-standing", (all) =>
    all.map((one) => one.getBoundingClientRect().bottom),
  );
  expect(Math.max(...bottoms)).toBeLessThanOrEqual(800);
  expect(await faults(tab)).toEqual([]);
});

test("a language that is chosen is spoken at once, on the page where it is chosen", async () => {
  const page = await pages.open("console.html#/settings");
  try {
    await seeText(page, "Appearance");
    const chooser = "select:has([value=ja])";
    await page.focus(chooser);
    await page.select(chooser, "de");
    await seeText(page, "Darstellung");
    expect(await page.$eval(chooser, (one) => one === document.activeElement)).toBe(true);
    await page.select(chooser, "ar");
    await page.waitForFunction(() => document.documentElement.dir === "rtl");
    await page.select(chooser, "browser");
    await seeText(page, "Appearance");
    expect(await page.$eval("html", ({ lang, dir }) => [lang, dir])).toEqual(["en", "ltr"]);
  } finally {
    await page.close();
  }
});

/** The name of what has the focus, and whether it shows. */
async function focused(page: Page): Promise<{ name: string; isOutlined: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const around = element.closest<HTMLElement>(".box") ?? element;
    const isOutlined = [element, around].some(
      (one) => getComputedStyle(one).outlineStyle !== "none",
    );
    const label = element.id === "" ? null : document.querySelector(`label[for="${element.id}"]`);
    const name = element.ariaLabel ?? label?.textContent ?? element.textContent ?? "";
    return { name: `${element.tagName} ${name.trim()}`, isOutlined };
  });
}

describe.each([
  ["popup.html", "default"],
  ["popup.html", "locked"],
  ["popup.html", "signed-out"],
  ["console.html#/records/record-00003", "default"],
  ["console.html#/settings", "default"],
  ["console.html#/import", "default"],
  ["console.html#/welcome", "first-record"],
  ["console.html#/export", "default"],
])("the keyboard on %s (%s)", (path, scene) => {
  test("reaches every control, always visibly, and is trapped nowhere", async () => {
    const page = await pages.open(path, { scene });
    try {
      await page.waitForSelector("button");
      const reachable = await page.evaluate(
        () =>
          [...document.querySelectorAll<HTMLElement>("button, a[href], input, select, textarea")]
            .filter((one) => one.tabIndex >= 0 && !one.matches(":disabled"))
            .filter((one) => one.checkVisibility()).length,
      );
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      const seen = new Set<string>();
      for (let steps = 0; steps < reachable + 4; steps += 1) {
        await page.keyboard.press("Tab");
        const { name, isOutlined } = await focused(page);
        if (name.startsWith("BODY")) continue;
        expect(isOutlined, `${name} shows that it has the focus`).toBe(true);
        seen.add(name);
      }
      // Radio buttons of a group share one stop.
      expect(seen.size).toBeGreaterThanOrEqual(Math.min(reachable, 4));
    } finally {
      await page.close();
    }
  });
});

describe("a dialog", () => {
  test("takes the focus, closes on Escape and gives the focus back", async () => {
    const page = await pages.open("popup.html");
    try {
      await page.waitForSelector(".record-row.active");
      await page.focus("[aria-label='Sign out…']");
      await page.keyboard.press("Enter");
      await page.waitForSelector("dialog[open]");
      expect((await focused(page)).name).toBe("BUTTON Cancel");
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => document.querySelector("dialog") === null);
      expect((await focused(page)).name).toBe("BUTTON Sign out…");
    } finally {
      await page.close();
    }
  });
});

describe("hostile records in a real browser (SEC-25)", () => {
  test.each(["popup.html", "console.html#/records/record-00000"])(
    "run nothing on %s",
    async (path) => {
      const page = await pages.open(path, { scene: "hostile" });
      try {
        await seeText(page, "<img src=x onerror=");
        if (path.startsWith("console")) {
          await press(page, "Show password and notes");
          await seeText(page, "Notes");
          await press(page, "Edit");
          await page.waitForSelector(".record-editor");
        }
        const state = await page.evaluate(() => ({
          wasRun: "wasRun" in globalThis,
          foreign: document.querySelectorAll("img, iframe, #root script").length,
          isTooWide: document.documentElement.scrollWidth > innerWidth,
        }));
        expect(state).toEqual({ wasRun: false, foreign: 0, isTooWide: false });
      } finally {
        await page.close();
      }
    },
  );
});

describe("ten thousand records", () => {
  test("are scrolled through and searched with a page that stays small", async () => {
    const page = await pages.open("console.html#/records", { scene: "many" });
    try {
      await seeText(page, "10,000 records");
      for (let times = 0; times < 8; times += 1) {
        await page.$eval(".rows", (rows) => rows.scrollTo(0, rows.scrollHeight));
        await page.waitForSelector(".row");
      }
      await page.waitForFunction(() => {
        const rows = document.querySelector(".rows");
        rows?.scrollTo(0, rows.scrollHeight);
        return document.body.innerText.includes("Firewall Lyon 9999") || undefined;
      });
      expect(await page.$$eval("*", (all) => all.length)).toBeLessThan(1200);
      await page.type("input[type=search]", "router berlin 6400");
      await seeText(page, "1 record found");
    } finally {
      await page.close();
    }
  });
});

describe("the printed kit", () => {
  test("is the sheet and nothing else", async () => {
    const page = await pages.open("console.html#/settings");
    try {
      const kit = pageStates.find(({ name }) => name === "console-kit");
      await kit?.reach?.(page);
      await page.emulateMediaType("print");
      const text = await page.evaluate(() => document.body.innerText);
      expect(text).toContain("LK1-7Q4TM-9XV2C-HJ6WD-K3RNB-5ZP8F");
      // Whoever finds the sheet in years is to know what it opens.
      expect(text).toContain("Latchkey emergency kit");
      expect(text).not.toContain("Your emergency kit");
      expect(text).toContain("Master password (write it down");
      expect(text).not.toMatch(/^(Print|Done|Copy as text|Lock after|All records|Rebuild)$/m);
      await takePicture(page, "console-kit-print");
    } finally {
      await page.close();
    }
  });
});

describe("the popup", () => {
  test("is kept waiting by one file, which brings its styles and asks for the list first of all", async () => {
    const html = await readFile(join(extensionFolder, "popup.html"), "utf8");
    const files = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path]) => path ?? "");
    expect(files).toEqual([expect.stringMatching(/\.js$/)]);
    const script = await readFile(join(extensionFolder, files[0] ?? ""), "utf8");
    expect(script).not.toMatch(/^import\s*["{]/m);
  });
});

describe("all these pages together", () => {
  test("have complained about nothing: no error, nothing that their policy refuses", () => {
    expect(pages.complaints).toEqual([]);
  });
});
