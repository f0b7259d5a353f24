import { afterEach, describe, expect, test, vi } from "vitest";
import { exportCsv } from "#core/export/export-csv.ts";
import { exportJson } from "#core/export/export-json.ts";
import type { LatchkeyRecord } from "#core/import/latchkey-json.ts";
import { WireError } from "#core/wire/error.ts";
import { protonFile } from "../../../core/import/archives.ts";
import { kdbxFile, kdbxPassword } from "../../../core/import/kdbx-files.ts";
import { bitwardenJson } from "../../../core/import/samples.ts";
import { sealedBitwarden, sealPassword } from "../../../core/import/sealed-bitwarden.ts";
import { type Mounted, mountConsole, unmountAll } from "../../mount.tsx";

afterEach(() => {
  unmountAll();
  vi.unstubAllGlobals();
});

const csv = [
  "name,url,username,password,note",
  "Example,https://example.com/login,anna,pw1,",
  "Broken,https://x.example/",
  "Shop,android://abc@com.shop/,mk,pw2,hello",
  "too large,https://wiki.example/,mk,pw3,",
  "",
].join("\n");

async function pasted(text: string): Promise<Mounted> {
  const page = mountConsole("#/import");
  await page.type("Or paste it", text);
  await page.click("Read what I pasted");
  return page;
}

async function tried(text = csv): Promise<Mounted> {
  const page = await pasted(text);
  await page.click("Continue");
  await page.seeText("A trial run");
  return page;
}

/** Chosen in the file dialog. */
async function choose(page: Mounted, bytes: Uint8Array, name: string): Promise<void> {
  const input = (await page.see("[type=file]")) as HTMLInputElement;
  const file = new File([new Uint8Array(bytes)], name);
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

async function opened(bytes: Uint8Array): Promise<Mounted> {
  const page = mountConsole("#/import");
  await choose(page, bytes, "export.bin");
  return page;
}

type Sent = {
  records: {
    id: string;
    vault: string;
    title: string;
    tags: string[];
    secret: { fields?: { name: string }[] };
  }[];
};
const sent = (page: Mounted) => page.asked("records.saveMany") as Sent[];

describe("a file to import", () => {
  test("is told where to get, before there is one", async () => {
    const page = mountConsole("#/import");
    await page.seeText(
      "in Chrome at chrome://password-manager/settings, in Firefox at about:logins",
    );
  });

  test("is shown with where its columns go, before anything else", async () => {
    const page = await pasted(csv);
    await page.seeText(
      "This is an export of Chrome, Edge, Brave or another Chromium browser (CSV)",
    );
    expect(page.field("Column note goes to").value).toBe("notes");
    expect(page.field("Column password goes to").value).toBe("password");
    expect(page.root.textContent).not.toContain("pw1");
    expect(page.asked("records.search")).toEqual([]);
  });

  test("may have its columns go elsewhere", async () => {
    const page = await pasted(csv);
    await page.type("Column note goes to", "hidden-field");
    await vi.waitFor(() => expect(page.field("Column note goes to").value).toBe("hidden-field"));
    await page.click("Continue");
    await page.click("Import 3 records");
    await page.seeText("2 records imported.");
    const fields = sent(page)[0]?.records.flatMap(({ secret }) => secret.fields ?? []);
    expect(fields).toEqual([{ name: "note", value: "hello", hidden: true }]);
  });

  test("may be read as something else than it looks like", async () => {
    const page = await pasted("a,b\n1,2\n");
    await page.seeText("This is none of the kinds below");
    await page.type("Kind of file", "other-csv");
    await page.type("Or paste it", "a,b\n1,2\n");
    await page.click("Read what I pasted");
    await page.seeText("No row makes a record this way.");
    await page.type("Column a goes to", "username");
    await vi.waitFor(() => expect(page.button("Continue").disabled).toBe(false));
    await page.click("Continue");
    await page.seeText("1 record from this file.");
  });

  test("that is locked is opened with its password, and asked for again when that is wrong", async () => {
    const sealed = await sealedBitwarden({ kdfType: 0, kdfIterations: 1000 }, bitwardenJson);
    const page = await pasted(JSON.stringify(sealed));
    await page.type("Password of the export", "wrong");
    await page.submit();
    await page.seeText(
      "This does not open it. Type the password that was chosen when it was exported.",
    );
    await page.type("Password of the export", sealPassword);
    await page.submit();
    await page.seeText("URIs with their match detection");
    await page.click("Continue");
    await page.seeText("Not coming along: 1 note, 1 passkey.");
  });

  test("may be a KeePass database", async () => {
    // A worker has none, and this document's is none for XML: the library brings its own.
    vi.stubGlobal("DOMParser", undefined);
    vi.stubGlobal("XMLSerializer", undefined);
    const page = await opened(await kdbxFile({ version: 3 }));
    await page.type("Master password of the database", kdbxPassword);
    await page.submit();
    await page.seeText("Groups");
    await page.click("Continue");
    await page.seeText("Not coming along: 1 deleted item, 1 passkey, 1 attachment.");
  });

  test("may be a KeePass database with a key file", async () => {
    vi.stubGlobal("DOMParser", undefined);
    vi.stubGlobal("XMLSerializer", undefined);
    // Of a smaller file this document answers more than is in it.
    const key = new Uint8Array(5000).fill(7);
    const page = await opened(await kdbxFile({ version: 3, keyFile: key }));
    await page.type("Master password of the database", kdbxPassword);
    await choose(page, key, "vault.key");
    await page.seeText("vault.key");
    await page.submit();
    await page.seeText("Groups");
  });

  test("is chosen by a button in our words, and named", async () => {
    const page = mountConsole("#/import");
    const input = (await page.see("[type=file]")) as HTMLInputElement;
    let isAsked = false;
    input.click = () => {
      isAsked = true;
    };
    await page.seeText("No file chosen yet");
    await page.click("Choose file");
    expect(isAsked).toBe(true);
    await choose(page, new TextEncoder().encode("nothing"), "export.csv");
    await page.seeText("Nothing in it can be imported.");
    expect(page.root.textContent).toContain("export.csv");
  });

  test("may be an archive", async () => {
    const page = await opened(protonFile());
    await page.seeText("This is an export of Proton Pass (ZIP or JSON)");
  });

  test("is forgotten when a person turns back", async () => {
    const page = await pasted(csv);
    await page.click("Cancel");
    await page.seeText("Or paste it");
    expect(page.root.textContent).not.toContain("Example");
  });

  test.each([
    ["", "There is nothing in it."],
    ["<!doctype html><p>hello", "This is a web page."],
    ["a,b\n1,2\n", "This is none of the kinds below"],
    ["-----BEGIN PGP MESSAGE-----\n", "choose ZIP without encryption"],
  ])("that is %j says why nothing can be imported", async (text, words) => {
    const page = await pasted(text);
    await page.seeText("Nothing in it can be imported.");
    await page.seeText(words);
  });
});

describe("an import", () => {
  test("of a file without lines is told by item", async () => {
    const login = { type: 1, name: "Mail", login: { username: "ada", password: "p" } };
    const items = [{ type: 2, name: "A note" }, login];
    const page = await tried(JSON.stringify({ encrypted: false, folders: [], items }));
    await page.seeText("Item 1A note. Left out.");
    await page.seeText("ItemTitle");
    expect(page.root.textContent).not.toContain("Line");
  });

  test("saves what Bitwarden knows of earlier passwords, and of asking first", async () => {
    const passwordHistory = [{ lastUsedDate: "2024-01-01T00:00:00Z", password: "old" }];
    const login = { username: "ada", password: "p" };
    const items = [{ type: 1, name: "Mail", reprompt: 1, passwordHistory, login }];
    const page = await tried(JSON.stringify({ encrypted: false, items }));
    await page.click("Import 1 record");
    await page.seeText("1 record imported.");
    expect(sent(page)[0]?.records[0]).toMatchObject({
      askFirst: true,
      secret: { history: [{ password: "old", replacedAt: Date.UTC(2024, 0, 1) }] },
    });
  });

  test("is a trial run first: what goes in, and what is wrong by line", async () => {
    const page = await tried();
    await page.seeText(
      "3 records from Chrome, Edge, Brave or another Chromium browser (CSV), 1 left out.",
    );
    await page.seeText(
      "Line 3More or fewer cells than columns. Left out; what has a comma or a line break must be in quotation marks.",
    );
    await page.seeText(/Line 4An address of an app or file was left out\./);
    await page.seeText("example.com/login");
    expect(page.asked("records.saveMany")).toEqual([]);
    expect(page.root.textContent).not.toContain("pw1");
  });

  test("goes into the chosen vault, and says what the server has refused", async () => {
    const page = await tried();
    await page.type("Put them into the vault", "vault-finance");
    await page.click("Import 3 records");
    await page.seeText("2 records imported.");
    await page.seeText("too large: This is more than Latchkey can store at once.");
    const vaults = sent(page)[0]?.records.map(({ vault }) => vault);
    expect(vaults).toEqual(Array(3).fill("vault-finance"));
  });

  test("is undone as a whole, and the undoing too", async () => {
    const page = await tried();
    const before = page.background.records.size;
    await page.click("Import 3 records");
    await page.seeText("2 records imported.");
    expect(page.background.records.size).toBe(before + 2);
    await page.click("Undo the import");
    await page.seeText("2 records moved to the trash.");
    await page.seeText("Or paste it");
    expect(page.background.records.size).toBe(before);
    await page.click("Undo");
    await vi.waitFor(() => expect(page.background.records.size).toBe(before + 2));
  });

  test("that is undone leaves what somebody has changed since, and says so", async () => {
    const page = await tried();
    await page.click("Import 3 records");
    await page.seeText("2 records imported.");
    const [id, sample] = [...page.background.records].at(-1) ?? ["", undefined];
    if (sample === undefined) throw new Error("Nothing was made");
    page.background.records.set(id, { ...sample, view: { ...sample.view, revision: 9 } });
    await page.click("Undo the import");
    await page.seeText("1 record was changed since and stays.");
    expect(page.background.records.has(id)).toBe(true);
  });

  test("shows what was imported and nothing else, until the person wants all", async () => {
    const page = await tried();
    await page.click("Import 3 records");
    await page.click("Show them");
    const titles = () =>
      [...page.root.querySelectorAll(".row .record-title")].map(({ textContent }) => textContent);
    await vi.waitFor(() => expect(titles()).toEqual(["Example", "Shop"]));
    await page.type("Search records", "shop");
    await vi.waitFor(() => expect(titles()).toEqual(["Shop"]));
    await page.type("Search records", "");
    await page.click("All records, not only those just imported");
    await vi.waitFor(() => expect(titles().length).toBeGreaterThan(2));
    expect(titles()).toContain("GitLab");
  });

  test("is not known after the page was loaded anew, and the list says that it shows all", async () => {
    const page = mountConsole("#/records?only=imported");
    await page.seeText("This page no longer knows what was imported.The list shows all records.");
    await page.seeText("12 records");
    await page.click("Close");
    await vi.waitFor(() => expect(location.hash).toBe("#/records"));
    expect(page.root.textContent).not.toContain("no longer knows");
  });

  test("shows the records that it was joined with, too", async () => {
    const git = "https://git.northwind.example/users/sign_in";
    const page = await tried(
      `name,url,username,password\nA,${git},deploy-bot,other\nNew,https://n.example/,u,p\n`,
    );
    await page.type("1 already here with another password", "update");
    await page.click("Import 2 records");
    await page.click("Show them");
    await page.seeText("2 records");
    await page.seeText("GitLab (deploy bot)");
  });

  test("goes on where it broke off, and saves nothing twice", async () => {
    const rows = Array.from({ length: 1_050 }, (_, i) => `R${i},https://r${i}.example/,u,p,`);
    const page = await tried(["name,url,username,password,note", ...rows, ""].join("\n"));
    let calls = 0;
    const { send } = page.background;
    const failing = async (request: unknown) => {
      const { method } = request as { method: string };
      calls += method === "records.saveMany" ? 1 : 0;
      if (method === "records.saveMany" && calls === 2) {
        page.background.failures.set(method, new WireError("server_unreachable", "Gone"));
      }
      return send(request);
    };
    Object.assign(page.background, { send: failing });
    await page.click("Import 1,050 records");
    await page.seeText("Your organisation’s server does not answer.");
    await page.seeText("500 of 1,050 records");
    await page.click("Go on");
    await page.seeText("1,050 records imported.");
    const titles = sent(page).flatMap(({ records }) => records.map(({ title }) => title));
    expect(new Set(titles).size).toBe(1_050);
    expect(sent(page).map(({ records }) => records.length)).toEqual([500, 500, 500, 50]);
    const [, unanswered, again] = sent(page).map(({ records }) => records.map(({ id }) => id));
    expect(again).toEqual(unanswered);
    expect(new Set(again).size).toBe(500);
  });

  test("is not left unasked while it runs", async () => {
    const page = await tried();
    const answered = Promise.withResolvers<void>();
    const { send } = page.background;
    Object.assign(page.background, {
      send: async (request: unknown) => {
        const { method } = request as { method: string };
        if (method === "records.saveMany") await answered.promise;
        return send(request);
      },
    });
    await page.click("Import 3 records");
    await page.click("Settings");
    await page.seeText("Leave while it is imported?");
    await page.click("Stay");
    answered.resolve();
    await page.seeText("2 records imported.");
    await page.click("Settings");
    await page.seeText("Fill by itself");
  });

  test("makes a vault for each folder that has none, if a person wants that", async () => {
    const text = [
      "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp",
      "it,,login,A,,,0,https://a.example/,u,p,",
      "Travel,,login,B,,,0,https://b.example/,u,p,",
      ",,login,C,,,0,https://c.example/,u,p,",
    ].join("\n");
    const page = await tried(text);
    await page.seeText("The folder of each record is kept as its field “Folder”.");
    const radios = [...page.root.querySelectorAll<HTMLInputElement>("[type=radio]")];
    radios[1]?.click();
    await page.seeText("One new vault: Travel");
    await page.type("Records without a folder go to", "vault-finance");
    await page.click("Import 3 records");
    await page.seeText("3 records imported.");
    expect(page.asked("vaults.save")).toEqual([{ name: "Travel", fetchOnUse: false }]);
    expect(sent(page)[0]?.records.map(({ vault }) => vault)).toEqual([
      "vault-it",
      "vault-3",
      "vault-finance",
    ]);
  });

  test("keeps tags, and folders as fields where it puts everything into one vault", async () => {
    const text =
      "Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Folder\nA,,u,p,,,,x;y,Work\n";
    const page = await pasted(text);
    await page.type("Column Folder goes to", "vault");
    await vi.waitFor(() => expect(page.field("Column Folder goes to").value).toBe("vault"));
    await page.click("Continue");
    await page.click("Import 1 record");
    await page.seeText("1 record imported.");
    expect(sent(page)[0]?.records[0]).toMatchObject({ tags: ["x", "y"] });
    expect(sent(page)[0]?.records[0]?.secret.fields).toEqual([
      { name: "Folder", value: "Work", hidden: false },
    ]);
  });

  describe("of an export of our own", () => {
    const own = (...vaults: string[]): LatchkeyRecord[] =>
      vaults.map((vault, n) => ({
        title: `R${n}`,
        username: "u",
        password: `p${n}`,
        urls: [{ url: `https://r${n}.example/`, strategy: "origin" }],
        vault,
      }));
    const kept = "The folder of each record is kept as its field “Folder”.";
    const fields = (page: Mounted) =>
      sent(page).flatMap(({ records }) => records.map(({ secret }) => secret.fields));

    test.each([
      ["JSON", exportJson(own("Work", "Work"), "2026-01-01T00:00:00.000Z")],
      ["CSV", exportCsv(own("Work", "Work"))],
    ])("as %s does not keep the one vault that it is of as a field", async (_, text) => {
      const page = await tried(text);
      await page.seeText("A vault for each folder");
      expect(page.root.textContent).not.toContain(kept);
      await page.click("Import 2 records");
      await page.seeText("2 records imported.");
      expect(fields(page)).toEqual([undefined, undefined]);
    });

    test.each([
      ["JSON", exportJson(own("Work", "Travel"), "2026-01-01T00:00:00.000Z")],
      ["CSV", exportCsv(own("Work", "Travel"))],
    ])("as %s keeps of several vaults which one each record was in, as a tag", async (_, text) => {
      const page = await tried(text);
      await page.seeText("The vault that each record was in is kept as its tag.");
      await page.click("Import 2 records");
      await page.seeText("2 records imported.");
      expect(fields(page)).toEqual([undefined, undefined]);
      expect(sent(page).flatMap(({ records }) => records.map(({ tags }) => tags))).toEqual([
        ["Work"],
        ["Travel"],
      ]);
    });
  });
});

describe("a row whose login is here already", () => {
  const git = "https://git.northwind.example/users/sign_in";
  const head = "name,url,username,password";
  const rows = [
    // The samples' passwords are their own; this is the first one's.
    `Same,${git},m.keller@northwind.example,Kx7-0-plum!Harbour`,
    `Another,${git},deploy-bot,other`,
    `Sealed,https://booking.wayfarer.example/,x,y`,
    `Twice,https://t.example/,u,p`,
    `Twice again,https://t.example/other,u,p`,
  ];

  test("is told from a new one, and told apart by what it would change", async () => {
    const page = await tried([head, ...rows].join("\n"));
    await page.seeText("2 new");
    await page.seeText("1 already here, with nothing new in it");
    await page.seeText("1 already here with another password");
    await page.seeText("1 more than once in the file");
    await page.click("Import 3 records");
    await page.seeText("3 records imported.");
    expect(sent(page)[0]?.records.map(({ title }) => title)).toEqual([
      "Another",
      "Sealed",
      "Twice",
    ]);
  });

  test("is compared with every record of its login, in whatever order they are", async () => {
    const bot = (password: string) => `Bot,${git},deploy-bot,${password}`;
    const page = await tried([head, bot("one"), bot("two")].join("\n"));
    await page.click("Import 2 records");
    await page.seeText("2 records imported.");
    await page.click("Import another file");
    for (const file of [["one", "two"], ["two", "one"], ["two"]]) {
      await page.type("Or paste it", [head, ...file.map(bot)].join("\n"));
      await page.click("Read what I pasted");
      await page.click("Continue");
      await page.seeText("Nothing would be imported.All of it is here already");
      await page.click("Cancel");
    }
    await page.type("Or paste it", [head, bot("three")].join("\n"));
    await page.click("Read what I pasted");
    await page.click("Continue");
    await page.seeText("1 already here with another password");
  });

  test("leaves nothing to import where all of the file is", async () => {
    const page = await tried([head, rows[0]].join("\n"));
    await page.seeText("Nothing would be imported.All of it is here already");
    expect(page.root.textContent).not.toMatch(/Import 0|Put them into/);
    await page.type("1 already here, with nothing new in it", "add");
    await page.click("Import 1 record");
    await page.seeText("1 record imported.");
  });

  test("updates the record that is here, if a person wants that", async () => {
    const page = await tried([head, ...rows].join("\n"));
    const label = "1 already here with another password";
    await page.type(label, "update");
    await page.click("Import 3 records");
    await page.seeText("3 records imported, 1 of them into records that were here.");
    expect(page.background.records.get("record-00001")?.secret.password).toBe("other");
    expect(sent(page)[0]?.records.map(({ title }) => title)).toEqual(["Sealed", "Twice"]);
  });

  test("may be decided by itself", async () => {
    const page = await tried([head, ...rows].join("\n"));
    await page.type("Line 3: Here with another password", "skip");
    await page.type("Line 6: Twice in the file", "add");
    await page.click("Import 3 records");
    await page.seeText("3 records imported.");
    expect(sent(page)[0]?.records.map(({ title }) => title)).toEqual([
      "Sealed",
      "Twice",
      "Twice again",
    ]);
  });
});
