import { afterEach, describe, expect, test, vi } from "vitest";
import { editRecord, type Mounted, mountConsole, unmountAll } from "../../mount.tsx";

afterEach(unmountAll);

const savedOf = (page: Mounted) => page.asked("records.save") as Record<string, unknown>[];

describe("a linked URL in the editor", () => {
  test("takes an address without a scheme for https when its field is left", async () => {
    const page = await editRecord();
    await page.type("URL 1", "git.northwind.example/login");
    await vi.waitFor(() =>
      expect(page.field("URL 1").value).toBe("https://git.northwind.example/login"),
    );
  });

  test("takes it so while it is typed, and at saving", async () => {
    const page = await editRecord();
    page.field("URL 1").value = "git.northwind.example/login";
    page.field("URL 1").dispatchEvent(new Event("input", { bubbles: true }));
    await page.seeText("Every page of git.northwind.example");
    expect(page.field("URL 1").value).toBe("git.northwind.example/login");
    await page.submit();
    await vi.waitFor(() => expect(savedOf(page)).toHaveLength(1));
    expect(savedOf(page)[0]?.urls).toEqual([
      { url: "https://git.northwind.example/login", strategy: "origin" },
    ]);
  });

  test.each([
    ["my bank", "origin", "This is not an address."],
    ["https://my bank/", "origin", "This is not an address."],
    ["ftp://northwind.example/", "origin", "Only http and https pages can be filled."],
    ["192.168.1.5", "domain", "An IP address belongs to no domain."],
  ])("saves nothing while a URL is %j (%s), and goes there", async (url, strategy, words) => {
    const page = await editRecord();
    await page.click("Add URL");
    await page.type("URL 2", url);
    await page.type("Where URL 2 applies", strategy);
    await page.submit();
    await page.seeText(words);
    expect(document.activeElement).toBe(page.field("URL 2"));
    expect(savedOf(page)).toEqual([]);
    await page.type("URL 2", "id.northwind.example");
    await page.submit();
    await vi.waitFor(() => expect(savedOf(page)).toHaveLength(1));
  });

  test("does not make a site of what a colleague has linked (SEC-24)", async () => {
    const page = mountConsole("#/records/record-00000");
    await page.seeText("GitLab");
    const before = page.background.records.get("record-00000");
    if (before === undefined) throw new Error("No such sample");
    const theirs = {
      url: "evil.example",
      strategy: "origin",
      addedByMe: false,
      accepted: false,
    } as const;
    const view = { ...before.view, urls: [theirs] };
    page.background.records.set("record-00000", { ...before, view });
    await page.click("Edit");
    await page.submit();
    await page.seeText("This is not an address.");
    expect(page.field("URL 1").value).toBe("evil.example");
    expect(savedOf(page)).toEqual([]);
    await page.click("Remove URL 1");
    await page.submit();
    await vi.waitFor(() => expect(savedOf(page)).toHaveLength(1));
  });
});
