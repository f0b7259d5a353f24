import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect } from "vitest";
import { toldFirst } from "../extension/told-page.ts";
import { browserUnderTest } from "../lab/browser-name.ts";
import { projectFolder } from "../lab/child-process.ts";
import { shareStage, test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import type { Tab } from "./tab.ts";
import { page } from "./web.ts";

/** A page whose fields nothing tells: the person picks them, and they are filled from then on. */

const odd = "https://odd.example.com/";
const other = "https://other.example.com/";
const values = ["", "CANARY-u-odd", "CANARY-p-odd"];
const pictures = join(projectFolder, ".latchkey/pictures");

/** Two plain text fields of hashed names, and one that is something else. */
const oddForm = `<style>input { display: block; margin: 24px; padding: 8px }</style>
  <form id="entry" method="post" action="/in">
    <input name="xq93ab7" aria-label="Colour">
    <input name="gate" aria-label="Gate">
    <input name="stone" aria-label="Stone">
    <button>Go</button></form>`;

let stage: Stage;

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  stage = await shareStage([
    { title: "odd", username: "CANARY-u-odd", password: "CANARY-p-odd", urls: [{ url: odd }] },
  ]);
  stage.web.serve(odd, page(oddForm));
  stage.web.serve(other, page(oddForm));
});

beforeEach(() => stage.clear());

/** Opens the picker, as the popup does, and waits until it is there. */
async function openPicker(tab: Tab): Promise<void> {
  await tab.page.bringToFront();
  await stage.ui("page.pickFields", { tabId: tab.id, id: await stage.recordId("odd") });
  await expect.poll(() => panels(tab)).toBe(1);
}

const panels = (tab: Tab) => tab.page.$$eval("[popover]", (all) => all.length);

const picked = async () => {
  const { records } = await stage.ui("records.search", { query: "odd", limit: 1 });
  return records[0]?.urls[0]?.fields;
};

describe("fields that a person picks", () => {
  test("are not touched before, since nothing says what they are", async () => {
    const tab = await stage.open(odd);
    await stage.ui("page.look", { tabId: tab.id });
    expect(await tab.values()).toEqual(["", "", ""]);
    await stage.expectNothingReleased(tab);
  });

  test("are picked by nobody but a person: scripts move nothing (SEC-19)", async () => {
    const tab = await stage.open(odd);
    await openPicker(tab);
    await tab.page.evaluate(() => {
      const [field] = document.querySelectorAll("input");
      for (const type of ["pointermove", "pointerdown", "click"]) {
        field?.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: 60, clientY: 60 }));
      }
      field?.click();
      for (const key of ["ArrowDown", "Enter", "Escape"]) {
        field?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      }
    });
    expect(await panels(tab)).toBe(1);
    await tab.page.keyboard.press("Escape");
    expect(await panels(tab)).toBe(0);
    expect(await picked()).toBeUndefined();
    await stage.expectNothingReleased(tab);
  });

  test("are kept with the linked URL and filled, by pointer and keyboard", async () => {
    const tab = await stage.open(odd);
    await tab.page.focus("[name=xq93ab7]");
    await openPicker(tab);
    await tab.page.hover("[name=gate]");
    for (const scheme of ["light", "dark"]) {
      // Firefox takes no orders about that.
      if (browserUnderTest === "firefox") break;
      await tab.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await tab.page.screenshot({ path: join(pictures, `picker-${scheme}.png`) });
    }
    await tab.page.click("[name=gate]");
    await tab.page.keyboard.press("ArrowDown");
    await tab.page.keyboard.press("ArrowDown");
    await tab.page.screenshot({ path: join(pictures, "picker-keyboard.png") });
    await tab.page.keyboard.press("Enter");
    await tab.untilHolds(values);
    const fields = await picked();
    expect(fields?.username?.[0]).toEqual(['input[name="gate"]']);
    expect(fields?.["current-password"]?.[0]).toEqual(['input[name="stone"]']);
    expect(await stage.uses()).toContainEqual({
      kind: "record.filled",
      title: "odd",
      where: "https://odd.example.com",
    });
    // It says how it went until it is read, and leaves the keyboard where it was.
    expect(await panels(tab)).toBe(1);
    await tab.page.keyboard.press("Tab");
    await tab.page.keyboard.press("Enter");
    expect(await panels(tab)).toBe(0);
    expect(await tab.page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe(
      "xq93ab7",
    );
  });

  test("are filled by themselves on the next visit, and detection has no say", async () => {
    const tab = await stage.open(odd);
    await tab.untilHolds(values);
  });

  test("are told to no page but those of the record", async () => {
    const tab = await stage.open(other);
    const reply = await tab.fromContentScript({
      to: "background",
      id: 1,
      method: "page.forms",
      params: toldFirst([]),
    });
    expect(JSON.stringify(reply)).not.toContain("gate");
    expect(await tab.values()).toEqual(["", "", ""]);
    await stage.expectNothingReleased(tab);
  });

  test("get nothing while they are out of sight (SEC-13)", async () => {
    const hidden = oddForm.replace('name="stone"', 'name="stone" style="opacity:0"');
    stage.web.serve(`${odd}hidden`, page(hidden));
    const tab = await stage.open(`${odd}hidden`);
    await tab.untilHolds(["", "CANARY-u-odd", ""]);
  });

  test("are not taken from a document where nobody picks (SEC-31)", async () => {
    const tab = await stage.open(odd);
    const fields = { username: [["input"]] };
    const message = { to: "background", id: 1, method: "page.picked", params: { fields } };
    expect(await tab.fromContentScript(message)).toMatchObject({ error: { code: "refused_here" } });
    expect((await picked())?.username?.[0]).toEqual(['input[name="gate"]']);
  });

  test("are refused where the record is not linked", async () => {
    const tab = await stage.open(other);
    const id = await stage.recordId("odd");
    await expect(stage.ui("page.pickFields", { tabId: tab.id, id })).rejects.toMatchObject({
      code: "refused_here",
    });
  });

  test("are forgotten when the person says so", async () => {
    const id = await stage.recordId("odd");
    await stage.ui("records.forgetFields", { id, url: odd, strategy: "origin" });
    expect(await picked()).toBeUndefined();
    const tab = await stage.open(odd);
    await stage.ui("page.look", { tabId: tab.id });
    expect(await tab.values()).toEqual(["", "", ""]);
  });
});

describe("Escape after a fill", () => {
  test("is said in the popup's page state, and the form is offered from then on", async () => {
    stage.web.serve(
      `${odd}login`,
      page(`<form method="post" action="/in"><label>User name <input name="u"></label>
      <label>Password <input name="p" type="password"></label><button>Sign in</button></form>`),
    );
    const tab = await stage.open(`${odd}login`);
    await tab.untilHolds(["CANARY-u-odd", "CANARY-p-odd"]);
    await tab.page.screenshot({ path: join(pictures, "outline-light.png") });
    await tab.page.bringToFront();
    await tab.page.keyboard.press("Escape");
    await tab.untilHolds(["", ""]);
    await expect
      .poll(async () => (await tab.look()).frames[0])
      .toMatchObject({ verdict: "offer", reasons: expect.arrayContaining(["undone"]) });
    expect((await tab.fill(await stage.recordId("odd"))).filled).toBe(2);
    await tab.untilHolds(["CANARY-u-odd", "CANARY-p-odd"]);
  });
});
