import type { Frame } from "puppeteer";
import { beforeAll, beforeEach, describe, expect } from "vitest";
import {
  actAgain,
  clickIn,
  dwell,
  isOpen,
  middleOf,
  notePopups,
  openMenu,
  pointAt,
} from "./menu-at-field.ts";
import { shareStage, test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import type { Tab } from "./tab.ts";
import { loginForm, page } from "./web.ts";

/**
 * A linked page that has been taken over and wants a person to click in the menu without seeing it. Each layout
 * is tried once, with SLOW=1 in the environment 20 times.
 */
const runs = process.env.SLOW === "1" ? 20 : 1;
const times = runs === 1 ? "once" : `${runs} times`;

const linked = "https://several.example.net/";
const style = `<style>body { font: 16px system-ui; margin: 0; padding: 40px }
  input { display: block; width: 320px; padding: 10px } .lure { position: fixed; background: #fc0; color: #000 }</style>`;

let stage: Stage;

beforeAll(async () => {
  const login = (title: string) => ({
    title,
    username: `CANARY-u-${title}`,
    password: `CANARY-p-${title}`,
    urls: [{ url: linked }],
  });
  stage = await shareStage([login("first"), login("second")]);
  await notePopups(stage);
  stage.web.serve(linked, page(style + loginForm()));
});

beforeEach(() => stage.clear());

async function arrive(): Promise<Tab> {
  const tab = await stage.open(linked);
  await tab.verdict();
  return tab;
}

/** Everything that the page gets from a run: it must be nothing. */
async function expectNothing(tab: Tab): Promise<void> {
  expect(await tab.values()).toEqual(["", ""]);
  await stage.expectNothingReleased(tab);
}

/** What the page does to itself, all of it: the menu is in its top layer, and stays in sight. */
const pages: Readonly<Record<string, string>> = {
  "made transparent": "document.documentElement.style.opacity = '0.01'",
  "under a filter": "document.documentElement.style.filter = 'opacity(1%)'",
  "cut off": "document.documentElement.style.clipPath = 'inset(0 0 90% 0)'",
};

/** What the page does to hide the menu, given our element in it. Runs in the page. */
const layouts: Readonly<Record<string, string>> = {
  "the menu's element made transparent": "host.style.setProperty('opacity', '0.01', 'important')",
  "the menu's element blended": "host.style.setProperty('mix-blend-mode', 'darken', 'important')",
  "the page turned and shrunk":
    "document.documentElement.style.transform = 'scale(.5) rotate(2deg)'",
  "a cover over all of it": "cover(0, 0, innerWidth, innerHeight)",
  "a cover over the row, around the pointer": "cover(at.x - 100, at.y - 30, 200, 60)",
  "a cover over the words above the row": "cover(at.x - 100, at.y - 80, 200, 40)",
  "a mask on the menu's element":
    "host.style.setProperty('mask', 'linear-gradient(#0001, #0001)', 'important')",
};

/** A cover in the top layer, above the menu, that lets clicks through. */
const coverScript = `const cover = (x, y, w, h) => {
  const lure = document.createElement('div');
  lure.className = 'lure'; lure.popover = 'manual'; lure.textContent = 'Win a prize';
  lure.style.cssText = 'margin:0;border:0;inset:auto;pointer-events:none;left:'+x+'px;top:'+y+'px;width:'+w+'px;height:'+h+'px';
  document.documentElement.append(lure); lure.showPopover(); return lure;
};`;

/** Let the page do its work. */
async function attack(tab: Tab, menu: Frame, script: string): Promise<{ x: number; y: number }> {
  const at = await middleOf(menu, "#row-1");
  await tab.page.evaluate(
    `{ const host = document.querySelector('[popover]'); const at = ${JSON.stringify(at)}; ${coverScript} ${script} }`,
  );
  return at;
}

describe("a click that a person means", () => {
  test("fills, so that what follows shows something", async () => {
    const tab = await arrive();
    const menu = await openMenu(tab);
    await pointAt(tab, menu, "#row-1");
    await actAgain(menu, () => clickIn(tab, menu, "#row-1"));
    await tab.untilHolds(["CANARY-u-second", "CANARY-p-second"]);
  });
});

/** Tries it `runs` times, each in a tab of its own, and sees that the page gets nothing. */
async function expectNothingBy(attempt: (tab: Tab, run: number) => Promise<void>): Promise<void> {
  for (let run = 0; run < runs; run += 1) {
    const tab = await arrive();
    await attempt(tab, run);
    await dwell(60);
    await expectNothing(tab);
    await tab.page.close();
  }
}

describe(`a click in the menu, ${times} (SEC-16)`, () => {
  test.for(Object.entries(layouts))("gets nothing under %s", ([, script]) =>
    expectNothingBy(async (tab) => {
      const menu = await openMenu(tab);
      await pointAt(tab, menu, "#row-1");
      const { x, y } = await attack(tab, menu, script);
      await dwell();
      await tab.page.mouse.click(x, y);
    }),
  );
});

describe("a click in a menu that is in sight", () => {
  test.for(Object.entries(pages))("puts nothing into a page that is %s", async ([, script]) => {
    const tab = await arrive();
    const menu = await openMenu(tab);
    await pointAt(tab, menu, "#row-1");
    const { x, y } = await attack(tab, menu, script);
    await dwell();
    await tab.page.mouse.click(x, y);
    await dwell(300);
    expect(await tab.values()).toEqual(["", ""]);
    expect(await tab.leaks()).toEqual([]);
  });
});

describe(`a cover that comes and goes, ${times} (SEC-17)`, () => {
  test.for([
    [70, 30],
    [50, 50],
    [30, 70],
  ] as const)("gets nothing where it is there for %i of 100 ms", ([there, gone]) =>
    expectNothingBy(async (tab, run) => {
      const menu = await openMenu(tab);
      await pointAt(tab, menu, "#row-1");
      const flicker = `const lure = cover(at.x - 100, at.y - 30, 200, 60);
        const turn = (on) => { lure.style.visibility = on ? 'visible' : 'hidden'; setTimeout(() => turn(!on), on ? ${there} : ${gone}); };
        turn(true);`;
      const { x, y } = await attack(tab, menu, flicker);
      await dwell(700 + 10 * run);
      await tab.page.mouse.click(x, y);
    }),
  );
});

describe(`a menu under a pointer that was there before, ${times} (SEC-17)`, () => {
  test.for([50, 150, 400])("gets nothing by a click %i ms after it came", (ms) =>
    expectNothingBy(async (tab) => {
      const menu = await openMenu(tab);
      const { x, y } = await middleOf(menu, "#row-1");
      // The page moves its field, and with it the menu, away and back under the pointer.
      await tab.page.evaluate("document.body.style.paddingLeft = '600px'");
      await tab.page.mouse.move(x, y);
      await dwell();
      await tab.page.evaluate("document.body.style.paddingLeft = '40px'");
      await dwell(ms);
      await tab.page.mouse.click(x, y);
    }),
  );

  test("gets nothing by the second click of two that were meant for the page", () =>
    expectNothingBy(async (tab) => {
      const menu = await openMenu(tab);
      const { x, y } = await middleOf(menu, "#row-1");
      await tab.page.mouse.click(x, y, { count: 2, delay: 40 });
    }));
});

describe("a page's own scripts (SEC-18, SEC-19)", () => {
  test("open no menu, press nothing in it and move nothing of it", async () => {
    const tab = await arrive();
    await tab.page.evaluate(() => {
      const field = document.querySelector("input");
      field?.focus();
      for (const type of ["focusin", "click", "keydown", "pointerdown"]) {
        field?.dispatchEvent(new KeyboardEvent(type, { key: "ArrowDown", bubbles: true }));
      }
    });
    await openMenu(tab);
    await tab.page.evaluate(() => {
      const host = document.querySelector<HTMLElement>("[popover]");
      for (const key of ["ArrowDown", "Enter"]) {
        host?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
      }
      host?.click();
      host?.focus();
    });
    await dwell();
    expect(
      await tab.page.evaluate(() => [window.length, document.querySelectorAll("iframe").length]),
    ).toEqual([0, 0]);
    await expectNothing(tab);
  });

  test("see nothing of the menu where they frame it themselves", async () => {
    const tab = await arrive();
    await openMenu(tab);
    const id = stage.lab.extensionId;
    await tab.page.evaluate((extension) => {
      for (const path of ["menu.html", "popup.html", "console.html"]) {
        const frame = document.createElement("iframe");
        frame.src = `chrome-extension://${extension}/${path}`;
        document.body.append(frame);
      }
    }, id);
    await dwell(300);
    const framed = tab.page.mainFrame().childFrames();
    const texts = framed.map((frame) =>
      frame.evaluate(() => document.body.innerText).catch(() => ""),
    );
    const theirs = framed.filter((frame) => !frame.url().includes("#"));
    expect(theirs).toHaveLength(3);
    expect(theirs.filter((frame) => frame.url().startsWith("chrome-extension:"))).toEqual([]);
    expect((await Promise.all(texts)).length).toBe(framed.length);
  });

  test("take the menu away by laying hands on it", async () => {
    const tab = await arrive();
    await openMenu(tab);
    await tab.page.evaluate(() => {
      document.querySelector("[popover]")?.setAttribute("style", "left: 40px");
    });
    await expect.poll(() => isOpen(tab)).toBe(false);
  });

  test("get no second menu by a ticket, nor the menu's calls by its words (SEC-31)", async () => {
    const tab = await arrive();
    await openMenu(tab);
    const call = (method: string, params: object) =>
      tab.fromContentScript({ to: "background", id: 1, method, params });
    for (const method of ["menu.open", "menu.fill", "menu.search", "menu.copyCode"]) {
      expect(await call(method, { ticket: "x", id: "x", query: "" })).toMatchObject({
        error: { code: "unknown_call" },
      });
    }
    const other = await arrive();
    expect(
      await other.fromContentScript({ to: "background", id: 1, method: "page.ticket", params: {} }),
    ).toMatchObject({ result: { ticket: null } });
    await expectNothing(tab);
  });
});
