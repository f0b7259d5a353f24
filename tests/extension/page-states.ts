import type { Page } from "puppeteer";
import { press, seeText } from "./built-pages.ts";
import { masterPassword } from "./sample-states.ts";

/** Every state of popup and console that a person gets to see, and the way there. */
export type PageState = {
  readonly name: string;
  readonly path: string;
  readonly scene?: string;
  readonly reach?: (page: Page) => Promise<unknown>;
};

const passphrase = "velvet otter paints lamps";

const untilNearby = (page: Page) => seeText(page, "of the same site");

const edit = async (page: Page) => {
  await press(page, "Edit");
  await page.waitForSelector(".record-editor");
};

/** The first four records of the list, by the keyboard. */
async function chooseSome(page: Page): Promise<void> {
  await page.waitForSelector("[data-row='0']");
  await page.focus("[data-row='0']");
  await page.keyboard.down("Shift");
  for (let times = 0; times < 3; times += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.up("Shift");
  await seeText(page, "4 records chosen");
}

async function setUp(page: Page): Promise<void> {
  await press(page, "Set up a new organisation");
  const values = {
    "server-url": "https://latchkey.northwind.example:11011",
    "setup-code": "SETUP-CODE",
    organisation: "Northwind Traders",
    username: "miriam.keller",
    "new-password": passphrase,
    "new-password-again": passphrase,
  };
  for (const [name, value] of Object.entries(values)) await page.type(`[name=${name}]`, value);
  await page.waitForSelector(".meter[data-score='4'], .meter[data-score='3']");
}

async function pasteCsv(page: Page): Promise<void> {
  const csv = [
    "name,url,username,password,note",
    "Example,https://example.com/login,anna,pw1,",
    "Broken,https://x.example/",
    "Shop,android://abc@com.shop/,mk,pw2,hello",
    "Wiki,https://wiki.example/,mk,pw3,",
    "Wiki again,https://wiki.example/start,mk,pw3,",
    "GitLab,https://git.northwind.example/users/sign_in,m.keller@northwind.example,old,",
    "",
  ].join("\n");
  await page.$eval("textarea", (element, text) => element.replaceChildren(text), csv);
  await press(page, "Read what I pasted");
  await seeText(page, "Goes to");
}

async function tryCsv(page: Page): Promise<void> {
  await pasteCsv(page);
  await press(page, "Continue");
  await seeText(page, "Row by row");
}

/** An export of Bitwarden's under a password, which only its beginning tells. */
async function pasteSealed(page: Page): Promise<void> {
  const sealed = JSON.stringify({ encrypted: true, passwordProtected: true });
  await page.$eval("textarea", (element, text) => element.replaceChildren(text), sealed);
  await press(page, "Read what I pasted");
  await page.waitForSelector("[name=file-password]");
}

async function plainExport(page: Page): Promise<void> {
  await page.waitForSelector("[name=export-kind]");
  await page.$$eval("[name=export-kind]", (kinds) =>
    (kinds[1] as HTMLElement | undefined)?.click(),
  );
  await page.type("[name=master-password]", masterPassword);
  await seeText(page, "This file is not encrypted.");
}

async function confirmPlainExport(page: Page): Promise<void> {
  await plainExport(page);
  await page.keyboard.press("Enter");
  await page.waitForSelector("dialog[open]");
}

async function manyUrls(page: Page): Promise<void> {
  await edit(page);
  const urls = [
    ["http://10.0.0.5/x", "domain"],
    ["https://app.wayfarer.example/team", "prefix"],
    ["https://app.wayfarer.example/team", "prefix"],
  ] as const;
  for (const [index, [url, strategy]] of urls.entries()) {
    await press(page, "Add URL");
    await page.waitForSelector(`[aria-label='URL ${index + 2}']`);
    await page.type(`[aria-label='URL ${index + 2}']`, url);
    await page.select(`[aria-label='Where URL ${index + 2} applies']`, strategy);
  }
  await page.type(".url-test input", "https://app.wayfarer.example/team/login");
  await seeText(page, "URL 3 fits");
}

const record = "console.html#/records/record-00000";

export const pageStates: readonly PageState[] = [
  { name: "popup", path: "popup.html", reach: (page) => page.waitForSelector(".record-row") },
  {
    name: "popup-clock-wrong",
    path: "popup.html",
    scene: "clock-wrong",
    reach: (page) => page.waitForSelector(".clock-words"),
  },
  {
    name: "popup-generate",
    path: "popup.html",
    reach: async (page) => {
      await press(page, "Generate a password");
      await page.waitForSelector(".meter[data-score='4']");
    },
  },
  {
    name: "popup-change-password",
    path: "popup.html",
    scene: "changing-password",
    reach: async (page) => {
      await press(page, "Generate a password");
      await seeText(page, "Change the password of");
      await page.waitForSelector(".meter[data-score='4']");
    },
  },
  {
    name: "popup-passphrase",
    path: "popup.html",
    scene: "changing-password",
    reach: async (page) => {
      await press(page, "Generate a password");
      await page.click("::-p-text(Words)");
      await page.click("summary");
      await seeText(page, "Kept until Latchkey is locked.");
      await page.$eval("summary", (one) => one.scrollIntoView());
    },
  },
  {
    name: "popup-http-asked",
    path: "popup.html",
    scene: "http-asked",
    reach: (page) => seeText(page, "The server asked for a sign-in."),
  },
  { name: "popup-welcome", path: "popup.html", scene: "signed-out" },
  {
    name: "popup-sign-in",
    path: "popup.html",
    scene: "signed-out",
    reach: (page) => press(page, "Sign in"),
  },
  { name: "popup-set-up", path: "popup.html", scene: "signed-out", reach: setUp },
  {
    name: "popup-kit",
    path: "popup.html",
    scene: "signed-out",
    reach: async (page) => {
      await setUp(page);
      await press(page, "Set up");
      await page.waitForSelector(".kit");
    },
  },
  { name: "popup-locked", path: "popup.html", scene: "locked" },
  {
    name: "popup-locked-refused",
    path: "popup.html",
    scene: "locked",
    reach: async (page) => {
      await page.type("[name=master-password]", "wrong");
      await page.keyboard.press("Enter");
      await seeText(page, "That does not open it.");
    },
  },
  { name: "popup-addon-missing", path: "popup.html", scene: "addon-missing" },
  { name: "popup-filled", path: "popup.html", scene: "filled" },
  { name: "popup-unlinked", path: "popup.html", scene: "unlinked" },
  {
    name: "popup-saving",
    path: "popup.html",
    scene: "saving",
    reach: (page) => page.waitForSelector(".save-offer select"),
  },
  {
    name: "popup-updating",
    path: "popup.html",
    scene: "updating",
    reach: (page) => page.waitForSelector(".save-offer select"),
  },
  { name: "popup-continuing", path: "popup.html", scene: "continuing" },
  { name: "popup-nearby", path: "popup.html", scene: "nearby", reach: untilNearby },
  { name: "popup-nearby-several", path: "popup.html", scene: "nearby-several", reach: untilNearby },
  { name: "popup-proven", path: "popup.html", scene: "proven" },
  { name: "popup-phishing", path: "popup.html", scene: "phishing" },
  { name: "popup-kept-from-pages", path: "popup.html", scene: "kept-from-pages" },
  {
    name: "popup-why",
    path: "popup.html",
    scene: "unlinked",
    reach: async (page) => {
      await press(page, "Why?");
      await seeText(page, "with another port");
      await seeText(page, "(This site): differs in the port");
      await page.click(".why-frame summary");
      await seeText(page, "Current password");
      await page.click(".figures summary");
      await seeText(page, "95 % within 31 ms");
    },
  },
  {
    name: "popup-link",
    path: "popup.html",
    scene: "unlinked",
    reach: async (page) => {
      await page.type("input[type=search]", "travel");
      await seeText(page, "Found");
      await page.waitForFunction(() => document.querySelectorAll(".record-row").length === 1);
      await page.keyboard.press("Enter");
      await seeText(page, "is not linked to");
    },
  },
  {
    name: "popup-unusual",
    path: "popup.html",
    scene: "unusual",
    reach: async (page) => {
      await page.waitForSelector(".record-row.active");
      await page.keyboard.press("Enter");
      await page.waitForSelector("dialog[open]");
    },
  },
  {
    name: "popup-copied",
    path: "popup.html",
    reach: async (page) => {
      await page.waitForSelector(".record-row.active");
      await press(page, "Copy username");
      await page.waitForSelector(".copied-line");
    },
  },
  {
    name: "popup-qr",
    path: "popup.html",
    scene: "two-step",
    reach: async (page) => {
      await press(page, "Read QR code");
      await seeText(page, "Make one-time codes with this login?");
      await page.$eval(".confirm-seed", (one) => one.scrollIntoView({ block: "center" }));
    },
  },
  {
    name: "popup-qr-none",
    path: "popup.html",
    reach: async (page) => {
      await press(page, "Read QR code");
      await seeText(page, "This QR code is a web address.");
    },
  },
  { name: "popup-empty", path: "popup.html", scene: "empty" },
  { name: "popup-offline", path: "popup.html", scene: "offline" },
  {
    name: "popup-sign-out",
    path: "popup.html",
    reach: async (page) => {
      await press(page, "Sign out…");
      await page.waitForSelector("dialog[open]");
    },
  },
  { name: "console", path: "console.html#/records" },
  { name: "console-record", path: record },
  {
    name: "console-shown",
    path: "console.html#/records/record-00003",
    reach: async (page) => {
      await press(page, "Show password and notes");
      await seeText(page, "4471-2200-18");
      await seeText(page, "Earlier passwords");
    },
  },
  { name: "console-edit", path: record, reach: edit },
  {
    name: "console-edit-qr",
    path: record,
    reach: async (page) => {
      await edit(page);
      await press(page, "On the last page");
      await seeText(page, "This QR code is a web address.");
      await page.$eval(".qr-sources", (one) => one.scrollIntoView({ block: "center" }));
    },
  },
  { name: "console-urls", path: record, reach: manyUrls },
  {
    name: "console-new",
    path: "console.html#/records/new?url=https%3A%2F%2Fsso.wayfarer.example",
    reach: async (page) => {
      await press(page, "Generate a password");
      await press(page, "Generate");
      await page.waitForSelector(".meter[data-score='4']");
    },
  },
  {
    name: "console-conflict",
    path: record,
    reach: async (page) => {
      await edit(page);
      await page.type("[name=title]", " 2");
      await page.evaluate("fakeBackground.changeElsewhere('record-00000')");
      await press(page, "Save");
      await seeText(page, "Someone changed this record");
    },
  },
  {
    name: "console-unsaved",
    path: record,
    reach: async (page) => {
      await edit(page);
      await page.type("[name=title]", " 2");
      await press(page, "Settings");
      await page.waitForSelector("dialog[open]");
    },
  },
  {
    name: "console-deleted",
    path: "console.html#/records/record-00003",
    reach: async (page) => {
      await press(page, "Move to the trash");
      await seeText(page, "is in the trash.");
    },
  },
  {
    name: "console-trash",
    path: "console.html#/trash",
    scene: "trash",
    reach: (page) => seeText(page, "30 days left"),
  },
  {
    name: "console-history",
    path: "console.html#/records/record-00003",
    reach: async (page) => {
      await press(page, "History");
      await seeText(page, "Version 1");
      await press(page, "Show version 3");
      await seeText(page, "Winter-fern-88");
    },
  },
  { name: "console-tag", path: "console.html#/records/record-00000?tag=development" },
  {
    name: "console-edit-tags",
    path: record,
    reach: async (page) => {
      await edit(page);
      const input = await page.waitForSelector(".tag-box input");
      await input?.type("servers, on call,");
      await page.$eval(".tag-box", (one) => one.scrollIntoView({ block: "center" }));
    },
  },
  {
    name: "console-bulk",
    path: "console.html#/records",
    reach: async (page) => {
      await chooseSome(page);
      await page.type(".bulk-act .tag-box input", "audit,");
    },
  },
  {
    name: "console-bulk-confirm",
    path: "console.html#/records",
    reach: async (page) => {
      await chooseSome(page);
      await press(page, "Move…");
      await page.waitForSelector("dialog[open]");
    },
  },
  {
    name: "console-bulk-refused",
    path: "console.html#/records",
    reach: async (page) => {
      await chooseSome(page);
      await page.evaluate("fakeBackground.changeElsewhere('record-00000')");
      await press(page, "Ask first…");
      await press(page, "Ask first");
      await seeText(page, "1 record could not be changed.");
    },
  },
  { name: "console-trash-empty", path: "console.html#/trash" },
  {
    name: "console-trash-purge",
    path: "console.html#/trash",
    scene: "trash",
    reach: async (page) => {
      await press(page, "Empty trash…");
      await page.waitForSelector("dialog[open]");
    },
  },
  {
    name: "console-vault",
    path: "console.html#/records",
    reach: async (page) => {
      await press(page, "New vault");
      await page.waitForSelector("dialog[open]");
    },
  },
  {
    name: "console-vault-change",
    path: "console.html#/records",
    reach: async (page) => {
      await press(page, "Change vault");
      await page.waitForSelector("dialog[open]");
    },
  },
  {
    name: "console-vault-delete",
    path: "console.html#/records",
    reach: async (page) => {
      await press(page, "Change vault");
      await press(page, "Delete vault…");
      await seeText(page, "records are still in it.");
    },
  },
  {
    name: "console-vault-delete-empty",
    path: "console.html#/records",
    reach: async (page) => {
      await press(page, "Change vault");
      await press(page, "Delete vault…");
      await press(page, "Move to the trash");
      await seeText(page, "Its trash goes with it for good");
    },
  },
  { name: "console-import", path: "console.html#/import" },
  { name: "console-import-forgotten", path: "console.html#/records?only=imported" },
  {
    name: "console-import-unreadable",
    path: "console.html#/import",
    reach: async (page) => {
      await press(page, "Read what I pasted");
      await seeText(page, "Nothing in it can be imported.");
    },
  },
  { name: "console-import-password", path: "console.html#/import", reach: pasteSealed },
  { name: "console-import-mapping", path: "console.html#/import", reach: pasteCsv },
  { name: "console-import-trial", path: "console.html#/import", reach: tryCsv },
  {
    name: "console-import-done",
    path: "console.html#/import",
    reach: async (page) => {
      await tryCsv(page);
      await press(page, "Import 4 records");
      await seeText(page, "4 records imported.");
    },
  },
  { name: "console-export", path: "console.html#/export" },
  { name: "console-export-plain", path: "console.html#/export", reach: plainExport },
  { name: "console-export-confirm", path: "console.html#/export", reach: confirmPlainExport },
  {
    name: "console-export-done",
    path: "console.html#/export",
    reach: async (page) => {
      await page.type("[name=new-password]", passphrase);
      await page.type("[name=new-password-again]", passphrase);
      await page.type("[name=master-password]", masterPassword);
      await press(page, "Export records");
      await page.waitForSelector("a[download]");
    },
  },
  {
    name: "console-activity",
    path: "console.html#/activity",
    reach: (page) => seeText(page, "Looked at"),
  },
  { name: "console-devices", path: "console.html#/devices" },
  {
    name: "console-settings",
    path: "console.html#/settings",
    scene: "saving",
    reach: (page) => seeText(page, "2 sites where"),
  },
  {
    name: "console-settings-managed",
    path: "console.html#/settings",
    scene: "managed",
    reach: (page) => seeText(page, "Set by your organisation."),
  },
  {
    name: "popup-sign-in-managed",
    path: "popup.html",
    scene: "managed-out",
    reach: async (page) => {
      await press(page, "Sign in");
      await seeText(page, "Set by your organisation.");
    },
  },
  {
    name: "console-kit",
    path: "console.html#/settings",
    reach: async (page) => {
      await press(page, "Show…");
      await page.waitForSelector("[name=master-password]");
      await page.type("[name=master-password]", masterPassword);
      await page.keyboard.press("Enter");
      await page.waitForSelector(".kit");
    },
  },
  { name: "first-run-addon", path: "console.html#/welcome", scene: "addon-missing" },
  { name: "first-run-server", path: "console.html#/welcome", scene: "signed-out" },
  {
    name: "first-run-account",
    path: "console.html#/welcome",
    scene: "managed-out",
    reach: (page) => page.waitForSelector("[name=setup-code]"),
  },
  { name: "first-run-locked", path: "console.html#/welcome", scene: "locked" },
  {
    name: "first-run-record",
    path: "console.html#/welcome",
    scene: "first-record",
    reach: (page) => page.waitForSelector("[name=url]"),
  },
  {
    name: "first-run-fill",
    path: "console.html#/welcome",
    scene: "first-fill",
    reach: (page) => seeText(page, "Nothing was filled there?"),
  },
  {
    name: "first-run-done",
    path: "console.html#/welcome",
    reach: (page) => seeText(page, "Alt+Shift+K"),
  },
  { name: "console-set-up", path: "console.html#/set-up", scene: "signed-out" },
  { name: "console-locked", path: "console.html#/records", scene: "locked" },
  { name: "console-empty", path: "console.html#/records", scene: "empty" },
  { name: "console-offline", path: "console.html#/records/record-00001", scene: "offline" },
  { name: "console-many", path: "console.html#/records", scene: "many" },
];
