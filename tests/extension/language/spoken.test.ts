import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { deviceLabel } from "../../../extension/account/device-label.ts";
import { number, relativeTime } from "../../../extension/language/format.ts";
import { counted, t } from "../../../extension/language/messages.ts";
import { rich } from "../../../extension/language/rich.ts";
import { direction, language, speak } from "../../../extension/language/spoken.ts";
import { locales, messagesOf } from "../browser-messages.ts";

/** The extension's own files, in the form that they are built into. */
async function builtFile(path: string): Promise<Response> {
  const name = path.split("/")[2] as keyof typeof locales;
  if (!(name in locales)) throw new TypeError("No such file");
  const entries = [...messagesOf(locales[name])].map(([key, message]) => [
    key.replaceAll(".", "_"),
    { message },
  ]);
  return Response.json(Object.fromEntries(entries));
}

beforeEach(() => {
  vi.stubGlobal("fetch", builtFile);
});

afterEach(async () => {
  await speak("browser");
  vi.unstubAllGlobals();
});

describe("the language that is spoken", () => {
  test("is the browser's until another is chosen, and again when it is chosen no more", async () => {
    expect([language(), direction(), t("popup.footer.lock")]).toEqual(["en", "ltr", "Lock"]);
    await speak("ar");
    expect([language(), direction(), t("popup.footer.lock")]).toEqual(["ar", "rtl", "قفل"]);
    await speak("browser");
    expect([language(), direction(), t("popup.footer.lock")]).toEqual(["en", "ltr", "Lock"]);
  });

  test("is the one that was wished for last, however long each takes", async () => {
    await Promise.all([speak("de"), speak("fr"), speak("ja")]);
    expect(language()).toBe("ja");
  });

  test("stays the browser's where a file cannot be read", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("gone")));
    await speak("es");
    expect([language(), t("popup.footer.lock")]).toEqual(["en", "Lock"]);
  });
});

describe("a message", () => {
  test("has the form that its number asks for", async () => {
    expect(counted("design.records", 1)).toBe("1 record");
    expect(counted("design.records", 12_000)).toBe("12,000 records");
    await speak("ar");
    const said = [0, 1, 2, 3, 11, 100].map((amount) => counted("design.records", amount));
    expect(said).toEqual(["لا سجلات", "سجل واحد", "سجلان", "3 سجلات", "11 سجلًا", "100 سجل"]);
    await speak("fr");
    expect(counted("design.records", 1_000_000)).toMatch(/entrées$/);
  });

  test("is asked of the browser once, and filled with other values each time", () => {
    const asking = vi.spyOn(chrome.i18n, "getMessage");
    try {
      const said = ["a.example", "b.example", "$2 $1"].map((value) =>
        t("popup.outcome.linked", value),
      );
      expect(said).toEqual(["Linked a.example", "Linked b.example", "Linked $2 $1"]);
      expect(asking.mock.calls.length).toBeLessThanOrEqual(1);
    } finally {
      asking.mockRestore();
    }
  });

  test("keeps a value that runs the other way from taking its neighbours along", async () => {
    expect(t("popup.outcome.linked", "example.com")).toBe("Linked example.com");
    await speak("ar");
    expect(t("popup.outcome.linked", "example.com")).toContain("\u2068example.com\u2069");
  });

  test("takes elements in its places, in the order of the language", async () => {
    expect(rich("popup.records.on", "here")).toEqual(["On ", "here", ""]);
    await speak("ja");
    expect(rich("popup.continue.title", "who", "where")).toEqual([
      "",
      "where",
      "で",
      "who",
      "としてサインインを続けますか?",
    ]);
  });
});

test("a device is called by plain text in every language", async () => {
  await speak("ar");
  expect(deviceLabel("Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0")).toBe("Chrome على Linux");
});

describe("numbers and times", () => {
  test("are written as the language writes them, Arabic ones in the digits of codes", async () => {
    await speak("de");
    expect([number(12_000), relativeTime(-1, "day")]).toEqual(["12.000", "gestern"]);
    await speak("ar");
    expect(number(12_000)).toMatch(/^12.000$/);
  });
});
