import { beforeAll, beforeEach, describe, expect } from "vitest";
import { uiContract } from "#core/wire/ui-contract.ts";
import { signIn, toldFirst } from "../extension/told-page.ts";
import { browserUnderTest } from "../lab/browser-name.ts";
import { shareStage, test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import { trapped, trapStyles } from "./traps.ts";
import { loginForm, page } from "./web.ts";

const real = "https://login.example.com/";
const evil = "https://evil.example/";

const filled = ["CANARY-u-real", "CANARY-p-real"];

let stage: Stage;

beforeAll(async () => {
  const login = (title: string, url: string) => ({
    title,
    username: `CANARY-u-${title}`,
    password: `CANARY-p-${title}`,
    urls: [{ url }],
  });
  stage = await shareStage([
    login("real", real),
    ...Array.from({ length: 8 }, (_, at) => login(`site-${at}`, `https://site-${at}.example.org/`)),
    login("one of two", "https://several.example.net/"),
    login("two of two", "https://several.example.net/"),
  ]);
  stage.web.serve(real, page(loginForm()));
  stage.web.serve(evil, page(loginForm()));
});

beforeEach(() => stage.clear());

const report = (params: object = {}, around: object = {}) => ({
  to: "background",
  id: 1,
  method: "page.forms",
  params: { ...toldFirst([signIn]), ...params },
  ...around,
});

describe("a content script that has been taken over (SEC-31)", () => {
  test.for([
    ["in the params", report({ origin: "https://login.example.com" })],
    ["in the form", report({ forms: [{ ...signIn, origin: "https://login.example.com" }] })],
    ["around them", report({}, { origin: "https://login.example.com", url: real })],
  ] as const)(
    "cannot name another origin than the browser does: %s (SEC-02)",
    async ([, message]) => {
      const tab = await stage.open(evil);
      expect(await tab.fromContentScript(message)).toMatchObject({
        error: { code: "bad_request" },
      });
      expect(await tab.fromContentScript(report())).toMatchObject({
        result: { releases: [], reasons: ["no_record"] },
      });
      await stage.expectNothingReleased(tab);
    },
  );

  test("cannot ask for anything that popup and console ask for", async () => {
    const tab = await stage.open(real);
    await tab.untilHolds(filled);
    const id = await stage.recordId("real");
    const before = await stage.ui("ui.state", {});
    for (const method of Object.keys(uiContract)) {
      const params = { id, tabId: tab.id, query: "", limit: 10, confirmed: [], field: "password" };
      const reply = await tab.fromContentScript({ to: "background", id: 1, method, params });
      expect({ method, reply }).toMatchObject({
        method,
        reply: { error: { code: "unknown_call" } },
      });
    }
    expect((await stage.ui("ui.state", {})).phase).toBe(before.phase);
    expect(await stage.uses()).toHaveLength(1);
  });

  test("gets an answer to nothing that is not of the contract", async () => {
    const tab = await stage.open(evil);
    const odd: readonly (readonly [unknown, object | null])[] = [
      [{ ...report(), method: "page.everything" }, { error: { code: "unknown_call" } }],
      [{ ...report(), method: "__proto__" }, { error: { code: "unknown_call" } }],
      [{ ...report(), id: 2 ** 53 }, { error: { code: "bad_request" } }],
      [
        { ...report(), id: 2 ** 53 - 1 },
        { id: 2 ** 53 - 1, result: { releases: [] } },
      ],
      [report({ forms: Array(51).fill(signIn) }), { error: { code: "bad_request" } }],
      [report({ forms: [{ ...signIn, key: "k".repeat(41) }] }), { error: { code: "bad_request" } }],
      [report({ forms: null }), { error: { code: "bad_request" } }],
      [{ ...report(), to: "elsewhere" }, null],
      ["page.forms", null],
      [{ to: "offscreen", hash: "" }, null],
    ];
    for (const [message, answer] of odd) {
      const reply = (await tab.fromContentScript(message)) ?? null;
      if (answer === null) expect(reply).toBeNull();
      else expect(reply).toMatchObject(answer);
    }
    await stage.expectNothingReleased(tab);
  });

  test("cannot read what the extension stores", async () => {
    const tab = await stage.open(evil);
    await tab.fromContentScript(report());
    // Firefox cannot close the first, which is therefore empty there.
    const nothing = browserUnderTest === "firefox" ? "{}" : "rejected";
    expect(await tab.storageForContentScript()).toEqual([nothing, "rejected"]);
    expect(await stage.keptLocally()).toContain("deviceSecret");
  });
});

describe("what pages learn (SEC-26)", () => {
  test("is nothing of any record but the one that is filled there", async () => {
    for (let at = 0; at < 8; at += 1) {
      const url = `https://site-${at}.example.org/`;
      stage.web.serve(url, page(loginForm()));
      const tab = await stage.open(url);
      await tab.untilHolds([`CANARY-u-site-${at}`, `CANARY-p-site-${at}`]);
      const again = report({ forms: [{ ...signIn, key: "again" }] });
      const told = JSON.stringify(await tab.fromContentScript(again));
      const canaries = [...told.matchAll(/CANARY-.-[\w -]+/g)].map(([found]) => found);
      expect(canaries).toEqual([`CANARY-u-site-${at}`, `CANARY-p-site-${at}`]);
    }
  });

  test("is not even that there are records, where several fit or none", async () => {
    stage.web.serve("https://several.example.net/", page(loginForm()));
    for (const url of ["https://several.example.net/", evil]) {
      const tab = await stage.open(url);
      await tab.verdict();
      const told = JSON.stringify(await tab.fromContentScript(report()));
      expect(told).not.toMatch(/CANARY|of two|real/);
      await stage.expectNothingReleased(tab);
    }
  });
});

describe("a page's own scripts (SEC-30)", () => {
  test("reach nothing by 10,000 messages of all kinds", async () => {
    stage.web.serve("https://several.example.net/", page(loginForm()));
    const tab = await stage.open("https://several.example.net/");
    await tab.verdict();
    const id = await stage.recordId("one of two");
    const before = JSON.stringify(await tab.look());
    const outcome = await tab.page.evaluate(
      async (recordId, tabId, extensionId) => {
        const methods = [
          "page.forms",
          "page.fill",
          "page.lookAgain",
          "page.fillRecord",
          "records.get",
        ];
        const kinds = ["background", "frame", "ui", "offscreen", "latchkey", undefined];
        let heard = 0;
        addEventListener("message", () => {
          heard += 1;
        });
        const sent = 10_000;
        for (let at = 0; at < sent; at += 1) {
          const values = { username: "x", "current-password": "y" };
          const params = { id: recordId, tabId, confirmed: [], formKey: "e1-sign-in", values };
          const message = {
            to: kinds[at % kinds.length],
            id: at,
            method: methods[at % methods.length],
            params: at % 3 === 0 ? params : { forms: [] },
          };
          postMessage(at % 2 === 0 ? message : JSON.stringify(message), "*");
        }
        for (const type of ["latchkey", "wxt:content-script-started", "page.fill"]) {
          document.dispatchEvent(new CustomEvent(type, { detail: { recordId } }));
          dispatchEvent(new CustomEvent(type, { detail: { recordId } }));
        }
        const runtime = (globalThis as { chrome?: { runtime?: typeof chrome.runtime } }).chrome
          ?.runtime;
        const replies: unknown[] = [];
        if (runtime?.sendMessage !== undefined) {
          for (const to of kinds) {
            const message = { to, id: 1, method: "page.forms", params: { forms: [] } };
            const reply = runtime.sendMessage(extensionId, message).catch(() => undefined);
            replies.push(await reply);
          }
        }
        await new Promise<void>((resolve) => {
          const last = new MessageChannel();
          last.port1.onmessage = () => resolve();
          setTimeout(() => last.port2.postMessage(null));
        });
        return { sent, heard, replies: replies.filter((reply) => reply !== undefined) };
      },
      id,
      tab.id,
      stage.lab.extensionId,
    );
    expect(outcome).toEqual({ sent: 10_000, heard: 10_000, replies: [] });
    expect(JSON.stringify(await tab.look())).toBe(before);
    await stage.expectNothingReleased(tab);
  });

  test("get no fill by playing the person on their own fields (SEC-19)", async () => {
    stage.web.serve("https://several.example.net/", page(loginForm()));
    const tab = await stage.open("https://several.example.net/");
    await tab.verdict();
    await tab.page.evaluate(() => {
      const types = ["focus", "click", "keydown", "keyup", "paste", "input", "change"];
      for (const field of document.querySelectorAll("input")) {
        for (const type of types) field.dispatchEvent(new Event(type, { bubbles: true }));
        field.focus();
        field.click();
      }
    });
    expect(await tab.verdict()).toMatchObject({ verdict: "offer" });
    await stage.expectNothingReleased(tab);
  });
});

describe("fields that nobody sees (SEC-13)", () => {
  test("stay empty beside two that are seen", async () => {
    stage.web.serve(`${real}traps`, page(trapped()));
    const tab = await stage.open(`${real}traps`);
    expect(await tab.verdict()).toMatchObject({ verdict: "fill" });
    const seen = () =>
      tab.page.$$eval("[data-seen]", (fields) =>
        fields.map((field) => (field as HTMLInputElement).value),
      );
    await expect.poll(seen, { interval: 25 }).toEqual(filled);
    const traps = await tab.page.$$eval("input:not([data-seen])", (fields) =>
      fields.map(({ id, value }) => [id, value]),
    );
    expect(traps).toEqual(Object.keys(trapStyles).map((id) => [id, ""]));
    expect(await stage.uses()).toHaveLength(1);
  });

  test("are known to be hidden where a field of the form shadows what leads to their ancestors", async () => {
    const shadow = '<input form="shadowed" type="submit" name="assignedSlot" value="Go">';
    const form = loginForm('id="shadowed" method="post" action="/in"');
    const around = (style: string) => page(`<div style="${style}">${form}</div>${shadow}`);
    stage.web.serve(`${real}hidden`, around("opacity:0"));
    stage.web.serve(`${real}seen`, around("opacity:1"));
    const hidden = await stage.open(`${real}hidden`);
    // The same form where it is seen: by then the hidden one would have been filled, too.
    const seen = await stage.open(`${real}seen`);
    await seen.untilHolds([...filled, "Go"]);
    expect(await hidden.values()).toEqual(["", "", "Go"]);
  });

  test.each([
    ["invisible", "visibility: hidden"],
    ["transparent", "opacity: 0"],
    ["off the screen", "position: absolute; left: -2000px"],
  ])("stay empty while the frame that they are in is %s, and no longer", async (_, style) => {
    stage.web.serve(`${real}frame`, page(loginForm()));
    stage.web.serve(
      `${real}around`,
      page(`<main style="${style}"><iframe src="/frame" width="400" height="300"></iframe></main>`),
    );
    const tab = await stage.open(`${real}around`);
    const frame = () => tab.frame(`${real}frame`);
    const told = async () => (await tab.look()).frames.some(({ isTop }) => !isTop);
    await expect.poll(told).toBe(true);
    // The same form where it is seen: by then the hidden one would have been filled, too.
    const seen = await stage.open(`${real}frame`);
    await seen.untilHolds(filled);
    expect(await tab.values(frame())).toEqual(["", ""]);
    await tab.page.$eval("main", (around) => around.removeAttribute("style"));
    await tab.untilHolds(filled, frame());
  });
});
