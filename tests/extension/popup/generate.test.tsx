import { act } from "preact/test-utils";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type Mounted, mountPopup, unmountAll } from "../mount.tsx";
import { samples } from "../sample-records.ts";
import { lookAt } from "../sample-states.ts";
import type { UiBackground } from "../ui-background.ts";

afterEach(unmountAll);

type Rules = NonNullable<UiBackground["look"]["frames"][number]["forms"][number]["newPassword"]>;

const signingUp = (newPassword: Rules, roles = ["username", "new-password"]) =>
  lookAt("https://git.northwind.example", samples.slice(0, 2), {
    forms: [{ key: "form-1", purpose: "sign-up", roles, newPassword }],
  });

const changing = (newPassword: Rules) =>
  signingUp(newPassword, ["current-password", "new-password"]);

async function generating(changes: Partial<UiBackground> = {}): Promise<Mounted> {
  const popup = mountPopup(changes);
  await popup.click("Generate a password");
  await popup.see(".generator");
  return popup;
}

const made = (popup: Mounted) => popup.root.querySelector(".made")?.textContent ?? "";

describe("the generator in the popup", () => {
  test("shows a password at once, and another with each change", async () => {
    const popup = await generating();
    await vi.waitFor(() => expect(made(popup)).toHaveLength(20));
    const first = made(popup);
    await popup.click("Another");
    await vi.waitFor(() => expect(made(popup)).not.toBe(first));
    await popup.type("Length", "40");
    await vi.waitFor(() => expect(made(popup)).toHaveLength(40));
    await popup.seeText("Strength: Strong");
  });

  test("is there at once for who comes from a field for a new password", async () => {
    const popup = mountPopup({}, undefined, "generator");
    await popup.see(".generator");
  });

  test("is offered beside the records of a page that asks for a new password, and where there are none", async () => {
    for (const changes of [{}, { records: new Map() }]) {
      const look = { ...signingUp({}), records: [] };
      const popup = mountPopup({ ...changes, look });
      await popup.see(".page-acts");
      act(() => popup.root.querySelector<HTMLButtonElement>(".page-acts button")?.click());
      await popup.see(".generator");
      await popup.seeText("Fill into this page");
      unmountAll();
    }
    const plain = mountPopup();
    await plain.see(".page-acts");
    expect(plain.root.querySelector(".page-acts")?.textContent).not.toContain("Generate");
  });

  test("copies it, and keeps it", async () => {
    const popup = await generating();
    await vi.waitFor(() => expect(made(popup)).not.toBe(""));
    const password = made(popup);
    await popup.click("Copy");
    await popup.seeText("Copied.");
    expect(popup.clipboard).toEqual([password]);
    expect(popup.asked("generate.copy")).toEqual([{ password }]);
  });

  test("offers no page to fill where none asks for a new password", async () => {
    const popup = await generating();
    expect(popup.root.textContent).not.toContain("Fill into this page");
  });

  test("makes what the page's field takes, and fills it in", async () => {
    const rules = { minLength: -1, maxLength: 10, pattern: "[a-z0-9]+" };
    const popup = await generating({ look: signingUp({ ...rules, rules: "required: digit" }) });
    await vi.waitFor(() => expect(made(popup)).toMatch(/^\d{10}$/));
    const password = made(popup);
    await popup.click("Fill into this page");
    await popup.seeText("Filled in.");
    expect(popup.asked("page.fillNew")).toEqual([{ tabId: 7, password }]);
    await popup.seeText("Made lately");
  });

  test.each<[Rules, [string, string], string]>([
    [{ minLength: 12, maxLength: 16 }, ["12", "16"], "The page settles: length 12 to 16."],
    [{ minLength: 24 }, ["24", "64"], "The page settles: length 24 or more."],
    [{ rules: "maxlength: 15" }, ["8", "15"], "The page settles: length up to 15."],
    [{ maxLength: 6 }, ["6", "6"], "The page settles: length 6."],
    [{ pattern: "[a-z]+" }, ["8", "64"], "The page settles: a pattern of its own."],
  ])(
    "offers lengths that the page’s field takes, and says so: %j",
    async (rules, bounds, words) => {
      const popup = await generating({ look: signingUp(rules) });
      await popup.seeText(words);
      const { min, max } = popup.field("Length");
      expect([min, max]).toEqual(bounds);
      expect(popup.field("Digits, at least")).toBeDefined();
    },
  );

  test("shows the length of what it makes where that is not what was chosen", async () => {
    const popup = await generating({ look: signingUp({ maxLength: 16 }) });
    await vi.waitFor(() => expect(made(popup)).toHaveLength(16));
    expect(popup.root.querySelector(".amount output")?.textContent).toBe("16");
  });

  test("leaves no characters to choose where the page names its own", async () => {
    const popup = await generating({ look: signingUp({ rules: "required: digit" }) });
    await popup.seeText("The page settles: which characters.");
    const { textContent } = popup.root;
    expect(textContent).not.toContain("Digits, at least");
    expect(textContent).not.toContain("Capital letters");
  });

  const chooseWords = (popup: Mounted) =>
    act(async () => {
      popup.root.querySelectorAll<HTMLInputElement>("[name=password-kind]")[1]?.click();
    });

  test("makes words that fit, and says what the page settles of them", async () => {
    const rules = "required: lower; required: upper; required: digit; allowed: [-]";
    const popup = await generating({ look: signingUp({ maxLength: 30, rules }) });
    await chooseWords(popup);
    await vi.waitFor(() => expect(made(popup)).toMatch(/^(?=.*\d)([A-Z][a-z]+\d?-?)+$/));
    expect(made(popup).length).toBeLessThanOrEqual(30);
    await popup.seeText("Fits what this page says it takes.");
    await popup.seeText("The page settles: length up to 30, which characters.");
  });

  test("says that no words fit only where none do", async () => {
    const popup = await generating({ look: signingUp({ maxLength: 8 }) });
    await popup.seeText("Fits what this page says it takes.");
    await chooseWords(popup);
    await popup.seeText("No words that were tried fit what this page says it takes.");
  });

  test("says nothing of a page that settles nothing", async () => {
    const popup = await generating({ look: signingUp({ minLength: 8, maxLength: 128 }) });
    await popup.seeText("Fits what this page says it takes.");
    expect(popup.root.textContent).not.toContain("The page settles");
    expect(popup.field("Length").max).toBe("64");
  });

  test("says so where nothing fits what the page asks for", async () => {
    const popup = await generating({ look: signingUp({ pattern: "\\d{4}€" }) });
    await popup.seeText("No password fits what the page asks for.");
  });

  test("heeds no pattern that is none", async () => {
    const popup = await generating({ look: signingUp({ pattern: "([" }) });
    await vi.waitFor(() => expect(made(popup)).toHaveLength(20));
  });

  test("says so where the page took nothing", async () => {
    const popup = await generating({ look: signingUp({}), newFields: 0 });
    await popup.click("Fill into this page");
    await popup.seeText("The page took nothing.");
  });

  test("changes a record's password: the current one first, then the new one, and stays", async () => {
    const popup = await generating({ look: changing({}) });
    await popup.click(/^GitLab, /);
    await popup.seeText("Filled in.");
    expect(popup.asked("page.fillRecord")).toEqual([
      { tabId: 7, id: "record-00000", confirmed: [] },
    ]);
    expect(popup.asked("page.fillNew")).toEqual([{ tabId: 7, password: made(popup) }]);
    expect(popup.dismissals()).toBe(0);
  });

  test("fills no new password where the current one was refused", async () => {
    const fill = () => ({ filled: 0, confirm: [], reasons: ["downgrade"] });
    const popup = await generating({ look: changing({}), fill });
    await popup.click(/^GitLab, /);
    await popup.seeText("Not filled");
    expect(popup.asked("page.fillNew")).toEqual([]);
  });

  test("leads back to the records", async () => {
    const popup = await generating();
    await popup.click("Back");
    await popup.see(".record-row");
  });
});
