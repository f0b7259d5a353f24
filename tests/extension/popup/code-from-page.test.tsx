import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { WireError } from "#core/wire/error.ts";
import type { Surroundings } from "../../../extension/pages/background.ts";
import type { QrOutcome } from "../../../extension/pages/qr-seed.ts";
import { mountPopup, unmountAll } from "../mount.tsx";
import { samples } from "../sample-records.ts";
import { lookAt } from "../sample-states.ts";

const seed = "otpauth://totp/GitLab:m.keller?secret=JBSWY3DPEHPK3PXP&issuer=GitLab";
const found: QrOutcome = { kind: "seed", seed, issuer: "GitLab", account: "m.keller" };
const origin = "https://git.northwind.example";

/** What there is to see in each tab; a picture cannot be drawn in this document. */
let seen: QrOutcome | undefined;
let looked: unknown[];
const lookAtTab = (async (at: unknown) => {
  looked.push(at);
  return seen;
}) as Surroundings["lookAtTab"];

beforeEach(() => {
  seen = found;
  looked = [];
});
afterEach(unmountAll);

const withCodes = samples.map(({ view, secret }, index) => ({
  view: { ...view, hasTotp: index === 0 },
  secret,
}));

const popupOver = (page = lookAt(origin, withCodes.slice(0, 2)), more = {}) =>
  mountPopup(
    { records: new Map(withCodes.map((one) => [one.view.id, one])), look: page, ...more },
    lookAtTab,
  );

type Popup = ReturnType<typeof mountPopup>;

const chosen = async (popup: Popup) =>
  (await popup.see(".confirm-seed select")) as HTMLSelectElement;

describe("the popup on a page with a QR code", () => {
  test("shows what it is for, and gives it to the record that makes no codes yet", async () => {
    const popup = popupOver();
    await popup.click("Read QR code");
    await popup.seeText("Make one-time codes with this login?");
    await popup.seeText("SiteGitLabAccountm.keller");
    expect(looked).toEqual([7]);
    expect((await chosen(popup)).value).toBe("record-00001");
    expect(popup.asked("records.setSeed")).toEqual([]);
    await popup.click("Save");
    await popup.seeText(/“.+” makes one-time codes now\./);
    const base = withCodes[1]?.view.revision;
    expect(popup.asked("records.setSeed")).toEqual([{ id: "record-00001", base, seed }]);
    expect(popup.background.records.get("record-00001")?.secret).toEqual({
      ...withCodes[1]?.secret,
      totp: seed,
    });
  });

  test("says that codes are replaced where the person chooses a record that makes some", async () => {
    const popup = popupOver();
    await popup.click("Read QR code");
    expect((await chosen(popup)).options).toHaveLength(2);
    expect(popup.root.textContent).not.toContain("makes codes already");
    await popup.type("Record", "record-00000");
    await popup.seeText("This record makes codes already.");
    await popup.click("Save");
    await vi.waitFor(() =>
      expect(popup.asked("records.setSeed")).toMatchObject([{ id: "record-00000" }]),
    );
  });

  test("gives it to the record that the person has moved to", async () => {
    const popup = popupOver();
    await popup.see(".record-row.active");
    for (let times = 0; times < 3; times += 1) await popup.press("ArrowDown");
    await popup.click("Read QR code");
    expect((await chosen(popup)).value).toBe("record-00003");
  });

  test("lets any record be chosen where none belongs to the page", async () => {
    const popup = popupOver(lookAt("https://new.example", []));
    await popup.click("Read QR code");
    expect((await chosen(popup)).options.length).toBeGreaterThan(2);
  });

  test("saves nothing where the person says no", async () => {
    const popup = popupOver();
    await popup.click("Read QR code");
    await popup.click("Not now");
    await vi.waitFor(() => popup.button("Read QR code"));
    expect(popup.asked("records.setSeed")).toEqual([]);
  });

  test.each([
    ["no_code", "No QR code was found."],
    ["several", "There are several QR codes with a seed."],
    ["address", "This QR code is a web address."],
    ["export", "This is an authenticator app’s export of many accounts."],
  ] as const)("says what to do where it sees %s, and looks again", async (kind, words) => {
    seen = kind === "no_code" ? undefined : { kind };
    const popup = popupOver();
    await popup.click("Read QR code");
    await popup.seeText(words);
    expect(popup.root.querySelector(".code-from-page .what-next")?.textContent).not.toBe("");
    seen = found;
    await popup.click("Look again");
    await popup.seeText("Make one-time codes with this login?");
    expect(popup.root.textContent).not.toContain(words);
  });

  test("keeps what was found where somebody else wrote first", async () => {
    const theirs = new WireError("revision_conflict", "Written elsewhere first");
    const popup = popupOver(undefined, { failures: new Map([["records.setSeed", theirs]]) });
    await popup.click("Read QR code");
    await popup.click("Save");
    await popup.see(".code-from-page .notice.wrong");
    await popup.click("Save");
    await popup.seeText("makes one-time codes now.");
  });
});

test("the popup without a web page below it offers no QR code", async () => {
  const popup = popupOver(lookAt(null, []));
  await popup.seeText("All records");
  expect(popup.root.querySelector(".code-from-page")).toBeNull();
});
