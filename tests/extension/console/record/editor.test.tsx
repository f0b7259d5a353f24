import { afterEach, describe, expect, test, vi } from "vitest";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { editRecord, type Mounted, mountConsole, unmountAll } from "../../mount.tsx";
import { samples } from "../../sample-records.ts";

afterEach(unmountAll);

const savedOf = (page: Mounted) => page.asked("records.save") as Record<string, unknown>[];

/** Somebody else saves the record meanwhile. */
function overwrite(page: Mounted, id: string, change: Partial<RecordView>): void {
  const before = page.background.records.get(id);
  if (before === undefined) throw new Error("No such sample");
  const view = { ...before.view, ...change, revision: before.view.revision + 1 };
  page.background.records.set(id, { ...before, view });
}

describe("a title of spaces", () => {
  test("is refused, and the person is taken to it", async () => {
    const page = await editRecord("record-00003");
    await page.type("Title", "   ");
    await page.click("Save");
    await page.seeText("A record needs a title.");
    expect(savedOf(page)).toEqual([]);
    await vi.waitFor(() => expect(document.activeElement).toBe(page.field("Title")));
    await page.type("Title", "  Travel ");
    await page.click("Save");
    await vi.waitFor(() => expect(savedOf(page)).toMatchObject([{ title: "Travel" }]));
  });
});

describe("a record in the console", () => {
  test("is shown without its secret, which is opened only on request", async () => {
    const page = mountConsole("#/records/record-00003");
    await page.seeText("Every page of booking.wayfarer.example");
    expect(page.asked("records.reveal")).toEqual([]);
    expect(page.root.textContent).not.toContain("Kx7-3-plum!Harbour");
    await page.click("Show password and notes");
    await page.seeText("Kx7-3-plum!Harbour");
    await page.seeText("4471-2200-18");
    await page.click("Hide password and notes");
    expect(page.root.textContent).not.toContain("Kx7-3-plum!Harbour");
  });

  test("says where its notes are, whether it has any or not, until they are opened", async () => {
    const page = mountConsole("#/records/record-00003");
    await page.seeText("NotesShown with the password, if there are any");
    await page.click("Show password and notes");
    await page.seeText("4471-2200-18");
    expect(page.root.querySelector(".record-view")?.textContent).not.toContain("Notes");
  });

  test("takes an earlier password back, and keeps all else of it", async () => {
    const page = mountConsole("#/records/record-00003");
    const before = page.background.records.get("record-00003");
    await page.click("Show password and notes");
    await page.seeText("Winter-fern-88");
    await page.click("Use again");
    await vi.waitFor(() => {
      const { view, secret } = page.background.records.get("record-00003") ?? {};
      expect(secret).toEqual({ ...before?.secret, password: "Winter-fern-88" });
      expect(view?.urls).toEqual(before?.view.urls);
    });
  });

  test("is copied from without being shown", async () => {
    const page = mountConsole("#/records/record-00003");
    await page.click("Copy password");
    await page.seeText("Password copied.");
    expect(page.clipboard).toEqual(["Kx7-3-plum!Harbour"]);
    expect(page.asked("records.reveal")).toEqual([]);
  });

  test("asks to accept a URL that a colleague has linked (SEC-24)", async () => {
    const page = mountConsole("#/records/record-00003");
    await page.seeText("Travel booking");
    overwrite(page, "record-00003", {
      urls: [
        { url: "https://evil.example/", strategy: "origin", addedByMe: false, accepted: false },
      ],
    });
    page.announce("records");
    await page.seeText("A colleague linked this address.");
    await page.click("Accept");
    await vi.waitFor(() => expect(page.root.textContent).not.toContain("A colleague linked"));
    expect(page.asked("records.acceptUrl")).toEqual([
      { id: "record-00003", url: "https://evil.example/" },
    ]);
  });
});

describe("the editor", () => {
  test("saves over the revision that the edit began from", async () => {
    const page = await editRecord();
    await page.type("Title", "GitLab, main");
    await page.submit();
    await page.seeText("GitLab, main");
    expect(savedOf(page)).toEqual([
      expect.objectContaining({ id: "record-00000", base: 1, title: "GitLab, main" }),
    ]);
    expect(savedOf(page)[0]?.secret).toEqual(samples[0]?.secret);
  });

  test("adds, changes, orders and removes linked URLs", async () => {
    const page = await editRecord();
    await page.click("Add URL");
    await page.type("URL 2", "https://id.northwind.example/login");
    await page.type("Where URL 2 applies", "prefix");
    await page.click("Add URL");
    await page.type("URL 3", "https://old.northwind.example");
    await page.click("Move URL 2 up");
    await page.click("Remove URL 3");
    await page.submit();
    await vi.waitFor(() => expect(savedOf(page)).toHaveLength(1));
    expect(savedOf(page)[0]?.urls).toEqual([
      { url: "https://id.northwind.example/login", strategy: "prefix" },
      { url: "https://git.northwind.example/users/sign_in", strategy: "origin" },
    ]);
  });

  test("warns of a URL that is in the list already, however it is written", async () => {
    const page = await editRecord();
    await page.click("Add URL");
    await page.type("URL 2", "HTTPS://git.northwind.example:443/users/sign_in");
    await page.seeText("This URL is in the list already.");
  });

  test("tries a page on what is typed, before it is saved", async () => {
    const page = await editRecord();
    await page.type("Try a page", "https://id.northwind.example/login");
    await page.seeText("This record would not be offered there.");
    await page.click("Add URL");
    await page.type("URL 2", "https://id.northwind.example");
    await page.seeText("URL 2 fits: “This site”.");
    await page.seeText("Does not fit: the host is another.");
  });

  test("puts a generated password in place and shows it on request", async () => {
    const page = await editRecord();
    await page.click("Generate a password");
    await page.type("Length", "32");
    await page.click("Generate");
    await vi.waitFor(() => expect(page.field("Password").value).toHaveLength(32));
    const password = page.field("Password").value;
    expect(page.asked("generate.keep")).toEqual([{ password }]);
    expect(password).toMatch(/[^A-Za-z0-9]/);
    await page.type("Symbols, at least", "0");
    await page.type("Digits, at least", "6");
    await page.click("Generate");
    await vi.waitFor(() => expect(page.field("Password").value).toMatch(/^[A-Za-z0-9]{32}$/));
    expect(page.field("Password").value.match(/\d/g)?.length).toBeGreaterThanOrEqual(6);
  });

  test("shows the code of a seed before it is saved, and says when it is none", async () => {
    const page = await editRecord("record-00001");
    await page.type("One-time code seed", "JBSWY3DPEHPK3PXP");
    await page.seeText(/Current code \d{6}/);
    await page.type("One-time code seed", "not a seed!");
    await page.seeText("This is not a seed.");
  });

  test("adds and removes custom fields", async () => {
    const page = await editRecord("record-00003");
    await page.click("Add field");
    await page.type("Name of field 3", "Tour code");
    await page.type("Value of field 3", "NW-9");
    await page.click("Remove field 1");
    await page.submit();
    await vi.waitFor(() => expect(savedOf(page)).toHaveLength(1));
    expect(savedOf(page)[0]?.secret).toMatchObject({
      fields: [
        { name: "Telephone PIN", value: "8831", hidden: true },
        { name: "Tour code", value: "NW-9", hidden: false },
      ],
    });
  });

  test("goes into the vault that a person was looking at", async () => {
    const page = mountConsole("#/records/new?vault=vault-finance");
    await page.see("[name=vault]");
    expect(page.field("Vault").value).toBe("vault-finance");
  });

  test("makes a new record with the address it was called with", async () => {
    const page = mountConsole("#/records/new?url=https%3A%2F%2Fsso.wayfarer.example");
    await page.see(".record-editor");
    expect(page.field("Title").value).toBe("sso.wayfarer.example");
    await page.type("Username", "mk");
    await page.submit();
    await vi.waitFor(() => expect(location.hash).toContain("-new"));
    expect(savedOf(page)[0]).toMatchObject({
      base: 0,
      vault: "vault-it",
      urls: [{ url: "https://sso.wayfarer.example", strategy: "origin" }],
    });
  });
});

describe("unsaved changes", () => {
  test("survive news of other changes", async () => {
    const page = await editRecord();
    await page.type("Title", "Mine");
    overwrite(page, "record-00000", { title: "Theirs" });
    page.announce("records");
    await page.seeText("Theirs");
    expect(page.field("Title").value).toBe("Mine");
  });
});

describe("a record that somebody else has changed meanwhile", () => {
  async function conflicting(): Promise<Mounted> {
    const page = await editRecord();
    await page.type("Title", "Mine");
    await page.type("Password", "my new password");
    overwrite(page, "record-00000", { title: "Theirs" });
    await page.submit();
    await page.seeText("Someone changed this record while you were editing it.");
    return page;
  }

  test("keeps what was typed and overwrites nothing", async () => {
    const page = await conflicting();
    expect(page.field("Title").value).toBe("Mine");
    expect(page.field("Password").value).toBe("my new password");
    expect(page.background.records.get("record-00000")?.view.title).toBe("Theirs");
  });

  test("can be reloaded, and then be edited from there", async () => {
    const page = await conflicting();
    await page.click("Reload theirs, drop mine");
    await vi.waitFor(() => expect(page.field("Title").value).toBe("Theirs"));
    await page.type("Title", "Agreed");
    await page.submit();
    await vi.waitFor(() =>
      expect(page.background.records.get("record-00000")?.view.title).toBe("Agreed"),
    );
  });

  test("can be kept beside one's own version", async () => {
    const page = await conflicting();
    await page.click("Keep mine as a new record");
    await page.seeText("Mine (my version)");
    const all = [...page.background.records.values()];
    expect(all.find(({ view }) => view.title === "Theirs")).toBeDefined();
    const mine = all.find(({ view }) => view.title === "Mine (my version)");
    expect(mine?.secret.password).toBe("my new password");
  });
});

test("what was typed of a record that is deleted meanwhile can be kept as a new one", async () => {
  const page = await editRecord();
  await page.type("Title", "Mine");
  await page.type("Password", "my new password");
  page.background.records.delete("record-00000");
  await page.submit();
  await page.seeText("This is no longer here.");
  await page.seeText("what you entered is still here");
  expect(page.root.textContent).not.toContain("Reload theirs");
  await page.click("Keep mine as a new record");
  await page.seeText("Mine (my version)");
  const mine = [...page.background.records.values()].find(({ view }) =>
    view.title.startsWith("Mine"),
  );
  expect(mine?.secret.password).toBe("my new password");
});

test("what was typed of a record whose vault is taken away goes to one that is there", async () => {
  const page = await editRecord();
  const [vault] = page.background.vaults.keys();
  page.background.records.delete("record-00000");
  page.background.vaults.delete(vault ?? "");
  page.announce("records");
  await page.submit();
  await page.click("Keep mine as a new record");
  await page.seeText("(my version)");
  const saved = page.asked("records.save").at(-1) as { readonly vault: string };
  expect([...page.background.vaults.keys()]).toContain(saved.vault);
});
