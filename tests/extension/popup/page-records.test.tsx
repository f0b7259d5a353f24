import { afterEach, describe, expect, test, vi } from "vitest";
import { WireError } from "#core/wire/error.ts";
import { mountPopup, unmountAll } from "../mount.tsx";
import { samples } from "../sample-records.ts";
import { lookAt, unlocked } from "../sample-states.ts";

afterEach(unmountAll);

const titles = (root: HTMLElement) =>
  [...root.querySelectorAll(".record-title")].map(({ textContent }) => textContent);

describe("the popup on a page with linked records", () => {
  test("shows the page's records first, then all others", async () => {
    const popup = mountPopup();
    await popup.see(".record-row.active");
    await vi.waitFor(() => expect(titles(popup.root)).toHaveLength(12));
    expect(titles(popup.root).slice(0, 3)).toEqual(["GitLab", "GitLab (deploy bot)", "Payroll"]);
    await popup.seeText("On git.northwind.example");
  });

  test("fills the first of them on Enter and closes", async () => {
    const popup = mountPopup();
    await popup.see(".record-row.active");
    await vi.waitFor(() => expect(document.activeElement).toBe(popup.field("Search all records")));
    await popup.press("Enter");
    await popup.seeText("Filled 2 fields");
    expect(popup.asked("page.fillRecord")).toEqual([
      { tabId: 7, id: "record-00000", confirmed: [] },
    ]);
    await vi.waitFor(() => expect(popup.dismissals()).toBe(1));
  });

  test("fills the one that the arrow keys have reached", async () => {
    const popup = mountPopup();
    await popup.see(".record-row.active");
    await popup.press("ArrowDown");
    expect(document.activeElement?.textContent).toContain("GitLab (deploy bot)");
    await popup.press("Enter");
    await vi.waitFor(() => expect(popup.asked("page.fillRecord")).toHaveLength(1));
    expect(popup.asked("page.fillRecord")[0]).toMatchObject({ id: "record-00001" });
  });

  test("leads Home and End through the rows, and leaves them to what is typed in the search", async () => {
    const popup = mountPopup();
    await popup.see(".record-row.active");
    expect(await popup.press("End")).toBe(true);
    expect(document.activeElement).toBe(popup.field("Search all records"));
    await popup.press("ArrowDown");
    await popup.press("End");
    expect(document.activeElement?.textContent).toContain(titles(popup.root).at(-1));
    await popup.press("Home");
    expect(document.activeElement?.textContent).toContain("GitLab");
  });

  test("tells those who hear it how many were found, and which of them Enter fills", async () => {
    const popup = mountPopup();
    await popup.see(".record-row.active");
    await popup.type("Search all records", "payroll");
    const heard = () =>
      [...popup.root.querySelectorAll("main > [role=status]")].map((one) => one.textContent);
    await vi.waitFor(() => expect(heard().join()).toBe("1 record found Payroll miriam.keller"));
  });

  test("fills nothing on Enter while what was typed has no answer yet, and what it found after that", async () => {
    const popup = mountPopup();
    await popup.see(".record-row.active");
    await vi.waitFor(() => expect(document.activeElement).toBe(popup.field("Search all records")));
    let answer = () => {};
    const { send } = popup.background;
    const held = vi.spyOn(popup.background, "send").mockImplementation(async (request) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return send(request);
    });
    await popup.type("Search all records", "travel");
    await popup.press("Enter");
    expect(titles(popup.root)[0]).toBe("GitLab");
    held.mockRestore();
    answer();
    await vi.waitFor(() => expect(titles(popup.root)[0]).toBe("Travel booking"));
    expect(popup.asked("page.fillRecord")).toEqual([]);
    await popup.press("Enter");
    await vi.waitFor(() => expect(popup.asked("page.fillRecord")).toHaveLength(1));
  });

  test("goes back to the search above the first row, and from any row on typing", async () => {
    const popup = mountPopup();
    await popup.see(".record-row.active");
    await popup.press("ArrowDown");
    await popup.press("ArrowUp");
    await popup.press("ArrowUp");
    expect(document.activeElement).toBe(popup.field("Search all records"));
    await popup.press("ArrowDown");
    await popup.press("p");
    expect(document.activeElement).toBe(popup.field("Search all records"));
  });

  test("says of a host that ends with a dot why nothing is of it", async () => {
    const popup = mountPopup({ look: lookAt("https://git.northwind.example.", []) });
    await popup.seeText("Not filled: the address of this page ends its host with a dot");
    await popup.seeText("Open the page without that dot.");
  });

  test("says why nothing was filled and what to do next", async () => {
    const popup = mountPopup();
    await popup.seeText("Not filled: more than one record belongs here.");
    await popup.seeText("Choose the account to sign in with.");
  });

  test("says of a page without TLS that a record is kept from it, and invites nobody to link one", async () => {
    const look = lookAt("http://git.northwind.example", [], {
      verdict: "nothing",
      reasons: ["no_record", "downgrade"],
    });
    const popup = mountPopup({ look });
    await popup.seeText(
      "Not filled: this page is not encrypted, but the record is for an encrypted one",
    );
    expect(popup.root.querySelector(".notice.wrong")).not.toBeNull();
    expect(popup.root.textContent).not.toContain("Search for the right one to link it");
  });

  test("neither invites to link a page that passes for another nor links it at a press", async () => {
    const look = {
      ...lookAt("https://git.n0rthwind.example", []),
      warning: {
        host: "git.n0rthwind.example",
        own: "git.northwind.example",
        kind: "letters" as const,
        isPasswordKnown: false,
      },
    };
    const refused = { filled: 0, confirm: [], reasons: ["no_record"] };
    const popup = mountPopup({ look, fill: () => refused });
    await popup.seeText("Stop: this is not");
    await popup.see(".record-row");
    await popup.press("ArrowDown");
    await popup.press("Enter");
    await vi.waitFor(() => expect(popup.asked("page.fillRecord")).toHaveLength(1));
    expect(popup.root.textContent).not.toMatch(/link/i);
  });

  test("says what was filled by itself", async () => {
    const look = lookAt("https://git.northwind.example", samples.slice(0, 1), {
      filled: 1,
      verdict: "fill",
      reasons: [],
    });
    await mountPopup({ look }).seeText("Filled 1 field");
  });

  test("says that a filled password was not taken, and what to do next", async () => {
    const look = lookAt("https://git.northwind.example", samples.slice(0, 1), {
      filled: 2,
      reasons: ["password_refused", "chosen_account"],
    });
    const popup = mountPopup({ look });
    await popup.seeText("The site did not take this password");
    await popup.seeText("Open the record and correct it, fill another account");
  });

  test("looks at the page again when the background says so", async () => {
    const popup = mountPopup();
    await popup.seeText("Not filled");
    popup.background.look = lookAt("https://git.northwind.example", samples.slice(0, 1), {
      filled: 2,
      verdict: "fill",
      reasons: [],
    });
    popup.announce("page");
    await popup.seeText("Filled 2 fields");
  });
});

describe("filling where something is unusual", () => {
  const origins = ["http://collect.tracker.example"];
  const fill = (confirmed: readonly string[]) =>
    confirmed.length > 0
      ? { filled: 2, confirm: [], reasons: [] }
      : { filled: 0, confirm: origins, reasons: ["form_target_downgrade"] };

  test("asks first, naming the place and that it is not encrypted (SEC-05, SEC-11)", async () => {
    const popup = mountPopup({ fill });
    await popup.see(".record-row.active");
    await popup.press("Enter");
    const dialog = await popup.see("dialog");
    expect(dialog.textContent).toContain("http://collect.tracker.example");
    expect(dialog.textContent).toContain("Not encrypted");
    expect(dialog.textContent).toContain("The form sends what you enter without encryption.");
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Do not fill"));
  });

  test("fills nothing when the person declines", async () => {
    const popup = mountPopup({ fill });
    await popup.see(".record-row.active");
    await popup.press("Enter");
    await popup.see("dialog");
    await popup.click("Do not fill");
    await vi.waitFor(() => expect(popup.root.querySelector("dialog")).toBeNull());
    expect(popup.asked("page.fillRecord")).toHaveLength(1);
  });

  test("confirms exactly the origins that were named", async () => {
    const popup = mountPopup({ fill });
    await popup.see(".record-row.active");
    await popup.press("Enter");
    await popup.click("Fill without encryption");
    await popup.seeText("Filled 2 fields");
    expect(popup.asked("page.fillRecord")[1]).toMatchObject({ confirmed: origins });
  });
});

describe("a page that no record is linked to", () => {
  const look = lookAt("https://sso.wayfarer.example", [], { reasons: ["no_record"] });

  test("fills nothing on Enter before the person has chosen", async () => {
    const popup = mountPopup({ look });
    await popup.seeText("No record is linked to this page.");
    await vi.waitFor(() => expect(titles(popup.root)).toHaveLength(12));
    await popup.press("Enter");
    expect(popup.asked("page.fillRecord")).toEqual([]);
  });

  test("offers to link the page to the record that was searched for, then fills it", async () => {
    let isLinked = false;
    const popup = mountPopup({
      look,
      fill: () =>
        isLinked
          ? { filled: 2, confirm: [], reasons: [] }
          : { filled: 0, confirm: [], reasons: ["no_record"] },
    });
    await popup.type("Search all records", "travel");
    await vi.waitFor(() => expect(titles(popup.root)).toEqual(["Travel booking"]));
    await popup.press("Enter");
    await popup.seeText("“Travel booking” is not linked to sso.wayfarer.example.");
    expect(popup.asked("records.link")).toEqual([]);
    isLinked = true;
    await popup.click("Link this page and fill");
    await popup.seeText("Filled 2 fields");
    expect(popup.asked("records.link")).toEqual([
      { id: "record-00003", url: "https://sso.wayfarer.example", strategy: "origin" },
    ]);
  });

  test("offers no link to a page without encryption", async () => {
    const popup = mountPopup({
      look: lookAt("http://sso.wayfarer.example", [], { reasons: ["no_record"] }),
      fill: () => ({ filled: 0, confirm: [], reasons: ["no_record"] }),
    });
    await popup.type("Search all records", "travel");
    await vi.waitFor(() => expect(titles(popup.root)).toEqual(["Travel booking"]));
    await popup.press("Enter");
    await popup.seeText("Not filled: no record is linked to this page.");
    expect(popup.root.textContent).not.toContain("Link this page");
  });

  test("leads to a new record with the page's address", async () => {
    const popup = mountPopup({ look });
    await popup.click("New record for this page");
    expect(popup.places).toEqual(["#/records/new?url=https%3A%2F%2Fsso.wayfarer.example"]);
  });
});

describe("where there is no page to fill", () => {
  test("Enter opens the record's own page, http and https only (SEC-25)", async () => {
    const popup = mountPopup({ look: lookAt(null, []) });
    await popup.type("Search all records", "payroll");
    await vi.waitFor(() => expect(titles(popup.root)).toEqual(["Payroll"]));
    await popup.press("Enter");
    expect(popup.opened).toEqual(["https://payroll.northwind.example/login"]);
    expect(popup.asked("page.fillRecord")).toEqual([]);
  });
});

describe("the footer", () => {
  test("says in words which hop is broken", async () => {
    const state = {
      ...unlocked,
      connection: { ...unlocked.connection, server: "unreachable" as const },
    };
    await mountPopup({ state }).seeText("Your organisation’s server does not answer.");
  });

  test("locks", async () => {
    const popup = mountPopup();
    await popup.click("Lock");
    await popup.seeText("Unlock Latchkey");
  });

  test("signs out only after asking", async () => {
    const popup = mountPopup();
    await popup.click("Sign out…");
    await popup.seeText("Sign out of this device?");
    expect(popup.asked("account.signOut")).toEqual([]);
    await popup.click("Sign out");
    await popup.seeText("Welcome to Latchkey");
  });

  test("tells of a failed refresh by its code", async () => {
    const popup = mountPopup();
    popup.background.failures.set("records.search", new WireError("timeout", "internal words"));
    popup.announce("records");
    await popup.seeText("There was no answer in time.");
    expect(popup.root.textContent).not.toContain("internal words");
  });
});
