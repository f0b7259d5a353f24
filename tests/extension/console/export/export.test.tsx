import { afterEach, describe, expect, test, vi } from "vitest";
import { readImport } from "#core/import/read-import.ts";
import { type Mounted, mountConsole, unmountAll } from "../../mount.tsx";
import { masterPassword } from "../../sample-states.ts";

afterEach(() => {
  unmountAll();
  vi.restoreAllMocks();
});

const passphrase = "velvet otter paints lamps";

/** The files that the page has offered for saving. */
function keepFiles(): Blob[] {
  const files: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
    files.push(file as Blob);
    return "blob:export";
  });
  return files;
}

async function exportPage(password = masterPassword): Promise<Mounted> {
  const page = mountConsole("#/export");
  await page.type("Master password", password);
  return page;
}

const kind = (page: Mounted, at: number) =>
  page.root.querySelectorAll<HTMLInputElement>("[name=export-kind]")[at]?.click();

describe("an export", () => {
  test("is sealed by default, and opens with its passphrase", async () => {
    const files = keepFiles();
    const page = await exportPage();
    await page.type("Passphrase of the file", passphrase);
    await page.type("Passphrase of the file again", passphrase);
    await page.submit();
    await page.seeText("12 records exported.");
    expect(page.root.querySelector("a[download]")?.getAttribute("download")).toMatch(
      /^latchkey-[\d-]{10}\.age$/,
    );
    const bytes = new Uint8Array((await files[0]?.arrayBuffer()) ?? new ArrayBuffer());
    expect(new TextDecoder("latin1").decode(bytes)).not.toContain("plum!Harbour");
    const { records } = await readImport({ bytes, password: passphrase });
    expect(records).toHaveLength(12);
    expect(records[0]).toMatchObject({
      title: "GitLab",
      password: "Kx7-0-plum!Harbour",
      vault: "IT",
    });
  });

  test("asks for the master password, and lets nothing out with another", async () => {
    const page = await exportPage("wrong");
    await page.type("Passphrase of the file", passphrase);
    await page.type("Passphrase of the file again", passphrase);
    await page.submit();
    await page.see(".notice.wrong");
    expect(page.asked("export.read")).toEqual([]);
  });

  test.each([
    ["short", "short", "Use at least"],
    [passphrase, "something else", "The two are not the same."],
  ])("is not sealed under %j and %j", async (first, second, words) => {
    const page = await exportPage();
    await page.type("Passphrase of the file", first);
    await page.type("Passphrase of the file again", second);
    await page.submit();
    await page.seeText(words);
    expect(page.asked("export.open")).toEqual([]);
  });

  test.each([
    [1, "json", '"format": "latchkey-export"'],
    [2, "csv", "vault,title,username,password"],
  ] as const)(
    "in clear (%s: %s) only after the risk is named and taken",
    async (at, ending, words) => {
      const files = keepFiles();
      const page = await exportPage();
      kind(page, at);
      await page.seeText("This file is not encrypted.");
      await page.submit();
      await page.seeText("Export every password in clear?");
      await page.seeText("Whoever gets this file can sign in as you everywhere in it");
      expect(page.asked("export.open")).toEqual([]);
      expect(page.button("Export in clear").disabled).toBe(true);
      const understood = (await page.see("[name=understood]")) as HTMLInputElement;
      understood.click();
      await vi.waitFor(() => expect(page.button("Export in clear").disabled).toBe(false));
      await page.click("Export in clear");
      await page.seeText("12 records exported.");
      expect(await files[0]?.text()).toContain(words);
      expect(page.root.querySelector("a[download]")?.getAttribute("download")).toContain(
        `.${ending}`,
      );
      expect(page.asked("export.open")).toMatchObject([{ kind: ending }]);
    },
  );

  test("in clear does not happen when the person turns back", async () => {
    const page = await exportPage();
    kind(page, 1);
    await page.submit();
    await page.seeText("Export every password in clear?");
    await page.click("Cancel");
    expect(page.asked("export.open")).toEqual([]);
  });

  test("may be of one vault only", async () => {
    const page = await exportPage();
    await page.type("What to export", "vault-finance");
    kind(page, 2);
    await page.submit();
    ((await page.see("[name=understood]")) as HTMLInputElement).click();
    await vi.waitFor(() => expect(page.button("Export in clear").disabled).toBe(false));
    keepFiles();
    await page.click("Export in clear");
    await page.seeText("4 records exported.");
    expect(page.asked("export.open")).toMatchObject([{ vault: "vault-finance" }]);
  });
});
