import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seeText } from "../extension/built-pages.ts";
import { browserUnderTest } from "../lab/browser-name.ts";
import { policyText, whyNotManaged } from "../lab/managed.ts";
import { openExtensionPage } from "../lab/start-browser.ts";
import { untilState } from "../lab/ui-caller.ts";
import { type Stage, setStage } from "./stage.ts";
import { loginForm, page } from "./web.ts";

/** A policy as an administrator sets it: the file that docs/policy has, where the browser itself reads it. */

const reason = await whyNotManaged(browserUnderTest);
const url = "https://login.example.com/";
const bank = "https://login.bank.example/";
const login = (title: string, at: string) => ({
  title,
  username: `CANARY-u-${title}`,
  password: `CANARY-p-${title}`,
  urls: [{ url: at }],
});

/** The server of a test is without TLS on this machine, which no policy may name. */
const withoutServer = { serverUrl: undefined };

const names = [
  ...["automaticFill", "blockedSites", "clearClipboardSeconds", "copyCodeAfterFill"],
  "helpUrl",
  ...["httpSignIn", "language", "lockAfterMinutes", "lockWithScreen", "menuAtField", "offerToSave"],
];

let stage: Stage;

beforeAll(async () => {
  if (reason !== undefined) return;
  const policy = { ...withoutServer, clearClipboardSeconds: 45 };
  stage = await setStage([login("mail", url), login("bank", bank)], { policy });
  for (const at of [url, bank]) stage.web.serve(at, page(loginForm()));
});

afterAll(() => stage?.close());

describe.skipIf(reason !== undefined)(`a policy of the organisation ${reason ?? ""}`, () => {
  test("is read whole, and overrides what the person has set", async () => {
    // Chromium hands it over some moments after the extension was installed.
    const { settings, managed, misread } = await untilState(
      stage.ui,
      (state) => state.managed.length > 0,
      20_000,
    );
    expect(managed.toSorted()).toEqual(names);
    expect(misread).toEqual([]);
    const settled = { lockAfterMinutes: 15, clearClipboardSeconds: 45, language: "de" };
    expect(settings).toMatchObject(settled);
    const own = { ...settings, clearClipboardSeconds: 0, language: "ja", theme: "dark" } as const;
    await stage.ui("settings.set", { settings: own });
    const after = (await stage.ui("ui.state", {})).settings;
    expect(after).toMatchObject({ ...settled, theme: "dark" });
    await stage.ui("settings.set", { settings });
  });

  test("is shown in the settings, in its language, and cannot be changed there", async () => {
    const console = await openExtensionPage(stage.lab.browser, "console.html#/settings");
    try {
      await seeText(console, "Von Ihrer Organisation festgelegt.");
      const free = await console.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")]
          .filter(({ disabled }) => !disabled)
          .map((one) => one.labels?.[0]?.textContent ?? one.ariaLabel),
      );
      // The theme, which nobody settles.
      expect(free).toEqual(["Wie das System", "Hell", "Dunkel"]);
      const chosen = await console.$$eval("select", (all) =>
        all.map(({ selectedOptions: [option] }) => option?.textContent),
      );
      expect(chosen).toEqual(["15 Minuten", "45 Sekunden", "Deutsch"]);
    } finally {
      await console.close();
    }
  });

  test("keeps Latchkey off the sites that it blocks, and off no other", async () => {
    const blocked = await stage.open(bank);
    expect(await blocked.verdict()).toMatchObject({
      verdict: "nothing",
      reasons: ["blocked_site"],
    });
    const tab = await stage.open(url);
    await tab.untilHolds(["CANARY-u-mail", "CANARY-p-mail"]);
    expect(await blocked.values()).toEqual(["", ""]);
  });

  // Firefox reads it when the extension is started, Chromium also when it changes.
  test.skipIf(browserUnderTest === "firefox")("is obeyed as soon as it changes", async () => {
    const file = stage.lab.policyFile ?? "";
    const other = { automaticFill: false, blockedSites: [], lockAfterMinutes: "soon" };
    writeFileSync(file, policyText(browserUnderTest, other));
    const state = await untilState(
      stage.ui,
      ({ managed }) => managed.includes("serverUrl"),
      60_000,
    );
    expect(state.misread).toEqual([]);
    expect(state.settings.automaticFill).toBe(false);
    const tab = await stage.open(bank);
    expect(await tab.verdict()).toMatchObject({ verdict: "offer" });
  });
});
