import type { Page } from "puppeteer";
import { encodeQR } from "qr";
import { beforeAll, describe, expect } from "vitest";
import { openPopup } from "../demo/popup.ts";
import { press, seeText } from "../extension/built-pages.ts";
import { openExtensionPage } from "../lab/start-browser.ts";
import { shareStage, test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import { page } from "./web.ts";

/** A page that sets up two-step sign-in, and the popup over it. */

const setUp = "https://shop.example.com/two-step";
const seed = "otpauth://totp/Shop:ada?secret=JBSWY3DPEHPK3PXP&issuer=Shop&digits=8";
const other = "otpauth://totp/Shop:bob?secret=GEZDGNBVGY3TQOJQ&issuer=Shop";

const qr = (text: string) => `<div style="width: 200px">${encodeQR(text, "svg")}</div>`;
const words = "Read QR code";

let stage: Stage;
let control: Page;

beforeAll(async () => {
  stage = await shareStage([
    {
      title: "Shop",
      username: "CANARY-u-shop",
      password: "CANARY-p-shop",
      urls: [{ url: "https://shop.example.com/" }],
    },
  ]);
  control = await openExtensionPage(stage.lab.browser);
});

/** The popup over a page with this in it. */
async function over(html: string, work: (popup: Page) => Promise<void>): Promise<void> {
  stage.web.serve(setUp, page(`<h1>Two-step sign-in</h1>${html}`));
  const tab = await stage.open(setUp);
  const popup = await openPopup(control, tab.page);
  try {
    await work(popup);
  } finally {
    await popup.close();
    await tab.page.close();
  }
}

const secretOf = async () => {
  const id = await stage.recordId("Shop");
  return stage.ui("records.reveal", { id });
};

describe("the popup over a page that shows a QR code", () => {
  test.for([
    ["No QR code was found.", "<p>Nothing to scan</p>"],
    ["This QR code is a web address.", qr("https://shop.example.com/get-the-app")],
    ["There are several QR codes with a seed.", qr(seed) + qr(other)],
  ] as const)("says “%s”, and changes nothing", async ([told, html]) => {
    await over(html, async (popup) => {
      await press(popup, words);
      await seeText(popup, told);
      await popup.waitForSelector("::-p-text(Look again)");
    });
    expect(await secretOf()).toEqual({ password: "CANARY-p-shop" });
  });

  test("puts the seed into the page's record once the person says so, and shows its code", async () => {
    const html = qr("https://shop.example.com/get-the-app") + qr(seed);
    await over(html, async (popup) => {
      await press(popup, words);
      await seeText(popup, "Make one-time codes with this login?");
      const said = await popup.$$eval(".confirm-seed dd", (all) => all.map((dd) => dd.innerText));
      expect(said).toEqual(["Shop", "ada"]);
      expect(await secretOf()).toEqual({ password: "CANARY-p-shop" });
      await press(popup, "Save");
      await seeText(popup, "“Shop” makes one-time codes now.");
      await popup.waitForFunction(() =>
        /^\d{8}$/.test(document.querySelector(".code-digits")?.textContent ?? ""),
      );
    });
    expect(await secretOf()).toEqual({ password: "CANARY-p-shop", totp: seed });
  });

  test("says what it replaces where the record makes codes already; the ones before are in its history", async () => {
    await over(qr(other), async (popup) => {
      await press(popup, words);
      await seeText(popup, "This record makes codes already.");
      await press(popup, "Save");
      await seeText(popup, "makes one-time codes now.");
    });
    expect(await secretOf()).toMatchObject({ totp: other });
    const id = await stage.recordId("Shop");
    const before = await stage.ui("history.reveal", { id, version: 2 });
    expect(before.secret.totp).toBe(seed);
  });

  test("takes nothing that is no seed, whoever asks for it", async () => {
    const id = await stage.recordId("Shop");
    const { revision: base } = await stage.ui("records.get", { id });
    const asked = stage.ui("records.setSeed", { id, base, seed: "otpauth://hotp/Shop?secret=A" });
    await expect(asked).rejects.toMatchObject({ code: "bad_request" });
    const late = stage.ui("records.setSeed", { id, base: base - 1, seed });
    await expect(late).rejects.toMatchObject({ code: "revision_conflict" });
    expect(await secretOf()).toMatchObject({ totp: other });
  });
});
