// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from "vitest";
import { WireError } from "#core/wire/error.ts";
import { mountConsole, unmountAll } from "../mount.tsx";
import { masterPassword, signedOut } from "../ui-background.ts";

afterEach(unmountAll);

const csv = [
  "name,url,username,password,note",
  "Example,https://example.com/login,anna,pw1,",
  "Broken,https://x.example/",
  "Shop,android://abc@com.shop/,mk,pw2,hello",
  "too large,https://wiki.example/,mk,pw3,",
  "",
].join("\n");

describe("an import", () => {
  async function tried(text = csv) {
    const page = mountConsole("#/import");
    await page.type("Or paste it", text);
    await page.click("Read what I pasted");
    return page;
  }

  test("is a trial run first: what goes in, and what is wrong by line", async () => {
    const page = await tried();
    await page.seeText(
      "3 records from Chrome, Edge, Brave or another Chromium browser (CSV), 1 left out.",
    );
    await page.seeText(/Line 3More or fewer cells than columns\. Left out\./);
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
    const [sent] = page.asked("records.saveMany") as { records: { vault: string }[] }[];
    expect(sent?.records.map(({ vault }) => vault)).toEqual(Array(3).fill("vault-finance"));
  });

  test("goes on where it broke off, and saves nothing twice", async () => {
    const rows = Array.from({ length: 450 }, (_, i) => `R${i},https://r${i}.example/,u,p,`);
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
    await page.click("Import 450 records");
    await page.seeText("Your organisation’s server does not answer.");
    await page.seeText("200 of 450 records");
    await page.click("Go on");
    await page.seeText("450 records imported.");
    const sent = page.asked("records.saveMany") as { records: { title: string }[] }[];
    const titles = sent.flatMap(({ records }) => records.map(({ title }) => title));
    expect(new Set(titles).size).toBe(450);
    expect(sent.map(({ records }) => records.length)).toEqual([200, 200, 200, 50]);
  });

  test.each([
    ["", "There is nothing in it."],
    ["<!doctype html><p>hello", "This is a web page."],
    ["a,b\n1,2\n", "This is none of the kinds below"],
  ])("of %j says why nothing can be imported", async (text, words) => {
    const page = await tried(text);
    await page.seeText("Nothing in it can be imported.");
    await page.seeText(words);
  });
});

describe("the settings", () => {
  test("are saved as they are changed", async () => {
    const page = mountConsole("#/settings");
    await page.type("Lock after", "60");
    await page.type("Clear what was copied after", "0");
    await vi.waitFor(() => expect(page.background.state.settings.clearClipboardSeconds).toBe(0));
    expect(page.background.state.settings).toMatchObject({ lockAfterMinutes: 60 });
  });

  test("show the emergency kit again to whoever knows the master password", async () => {
    const page = mountConsole("#/settings");
    await page.click("Show…");
    await page.type("Master password", "wrong");
    await page.submit();
    await page.seeText("That does not open it.");
    await page.type("Master password", masterPassword);
    await page.submit();
    await page.seeText("LK1-7Q4TM-9XV2C-HJ6WD-K3RNB-5ZP8F");
    await page.click("Done");
    expect(page.root.textContent).not.toContain("LK1-7Q4TM");
  });

  test("change the master password", async () => {
    const page = mountConsole("#/settings");
    await page.click("Change…");
    await page.type("Current master password", masterPassword);
    await page.type("New master password", "velvet otter paints lamps");
    await page.type("New master password again", "velvet otter paints lamps");
    await page.submit();
    await page.seeText("Your master password is changed.");
    expect(page.background.masterPassword).toBe("velvet otter paints lamps");
  });

  test("rebuild the local copy", async () => {
    const page = mountConsole("#/settings");
    await page.click("Rebuild");
    await page.seeText("The local copy is new.");
    expect(page.asked("sync.rebuild")).toHaveLength(1);
  });
});

describe("the devices", () => {
  test("are listed, and another one is signed out after asking", async () => {
    const page = mountConsole("#/devices");
    await page.seeText("Firefox on Windows");
    await page.click("Sign out…");
    await page.seeText("loses access at once");
    await page.click("Sign out");
    await vi.waitFor(() => expect(page.root.textContent).not.toContain("Firefox on Windows"));
    expect(page.asked("devices.revoke")).toEqual([{ device: "device-2" }]);
  });
});

describe("the activity", () => {
  test("is told in words, with the device's name", async () => {
    const page = mountConsole("#/activity");
    await page.seeText("Looked at");
    await page.seeText("Firefox on Windows");
    expect(page.root.textContent).not.toContain("record.shown");
  });

  test("goes back until there is nothing older", async () => {
    const page = mountConsole("#/activity");
    await page.click("Show older");
    await vi.waitFor(() => expect(page.root.textContent).not.toContain("Show older"));
    expect(page.asked("audit.list")).toEqual([{}, { before: 896 }]);
  });
});

describe("the console of a new organisation", () => {
  test("sets up, shows the kit once and then says what to try", async () => {
    const page = mountConsole("#/set-up", { state: signedOut });
    const values = {
      "Server address": "http://127.0.0.1:11011",
      "Setup code": "SETUP-CODE",
      "Organisation name": "Northwind",
      "Your username": "mk",
      "Master password": "velvet otter paints lamps",
      "Master password again": "velvet otter paints lamps",
    };
    for (const [label, value] of Object.entries(values)) await page.type(label, value);
    await page.submit();
    await page.seeText("Your emergency kit");
    await page.click("I have kept it");
    await page.seeText("You are set up");
    expect(location.hash).toBe("#/start");
  });
});
