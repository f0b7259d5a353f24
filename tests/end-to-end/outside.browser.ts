import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocketServer } from "ws";
import { fromBase64Url } from "#core/bytes/base64url.ts";
import { firstPageKey } from "../../extension/background/cache/catalogue.ts";
import { browserUnderTest } from "../lab/browser-name.ts";
import { buildExtension } from "../lab/build-extension.ts";
import { untilState } from "../lab/ui-caller.ts";
import { type Stage, setStage } from "./stage.ts";
import { loginForm, page } from "./web.ts";

/** What others on this machine get to see: whoever listens where the add-on did, and whoever reads the profile. */

const url = "https://login.example.com/";

let stage: Stage;

beforeAll(async () => {
  stage = await setStage([
    {
      title: "CANARY-t-mail",
      username: "CANARY-u-mail",
      password: "CANARY-p-mail",
      urls: [{ url }],
    },
  ]);
  stage.web.serve(url, page(loginForm()));
});

afterAll(() => stage?.close());

const unlock = () =>
  stage.ui("account.unlock", { masterPassword: stage.lab.credentials.masterPassword });

async function expectFilled(): Promise<void> {
  const tab = await stage.open(url);
  await tab.untilHolds(["CANARY-u-mail", "CANARY-p-mail"]);
  await tab.page.close();
}

describe("somebody who listens where the add-on did (SEC-43)", () => {
  test.for([
    ["says nothing", () => undefined],
    ["answers with noise", () => crypto.getRandomValues(new Uint8Array(96))],
    ["sends back what came", (hello: Uint8Array) => hello],
  ] as const)(
    "and %s gets random bytes once, and the extension finds its own again",
    async ([, reply]) => {
      const ticket = await stage.inExtension(
        async () =>
          (await chrome.storage.session.get("ticket")).ticket as { port: number; key: string },
      );
      // Locked, it keeps no connection up: there is time to take the add-on's place.
      await stage.ui("account.lock", {});
      await stage.lab.addon.stop();
      const heard: Uint8Array[] = [];
      const squatter = new WebSocketServer({ host: "127.0.0.1", port: ticket.port });
      await new Promise((resolve) => squatter.once("listening", resolve));
      squatter.on("connection", (socket) =>
        socket.on("message", (data: Buffer) => {
          heard.push(new Uint8Array(data));
          const answer = reply(new Uint8Array(data));
          if (answer !== undefined) socket.send(answer);
        }),
      );
      try {
        await unlock();
        await untilState(
          stage.ui,
          ({ connection }) => connection.addon === "ok" && connection.addonPort !== ticket.port,
          20_000,
        );
        await expectFilled();
        expect(heard.map(({ length }) => length)).toEqual([16 + 32 + 32]);
        const said = Buffer.concat(heard).toString("latin1");
        expect(said).not.toContain(Buffer.from(fromBase64Url(ticket.key)).toString("latin1"));
        expect(new Set(Buffer.concat(heard)).size).toBeGreaterThan(50);
      } finally {
        for (const client of squatter.clients) client.terminate();
        await new Promise((resolve) => squatter.close(resolve));
      }
    },
  );
});

describe("the built extension (SEC-33)", () => {
  test("asks for what it needs and opens nothing to pages but the menu at a field", async () => {
    const folder = await buildExtension(browserUnderTest);
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
    expect(manifest.permissions.toSorted()).toEqual([
      "alarms",
      "clipboardRead",
      "clipboardWrite",
      // Fills where a person points, in the browser's own menu.
      "contextMenus",
      "idle",
      "nativeMessaging",
      // Says that there is a login to save, where no page can draw over it.
      "notifications",
      // A service worker has no clipboard; Firefox's event page does.
      ...(browserUnderTest === "firefox" ? [] : ["offscreen"]),
      // Puts the picker of fields into a page on request; the host permission stands for the content script.
      "scripting",
      "storage",
      "webNavigation",
      // Answers servers and proxies that ask for a sign-in, and looks at no other request.
      "webRequest",
      "webRequestAuthProvider",
    ]);
    expect(manifest.host_permissions).toEqual(["<all_urls>"]);
    for (const key of ["externally_connectable", "optional_permissions"]) {
      expect(manifest[key]).toBeUndefined();
    }
    // Firefox cannot tell whether a frame is truly seen: there is none in pages.
    const menu = {
      resources: ["menu.html"],
      matches: ["http://*/*", "https://*/*"],
      use_dynamic_url: true,
    };
    expect(manifest.web_accessible_resources).toEqual(
      browserUnderTest === "firefox" ? undefined : [menu],
    );
    expect(manifest.incognito).toBe("not_allowed");
    const policy: string = manifest.content_security_policy.extension_pages;
    const directives = Object.fromEntries(
      policy.split(";").map((one) => {
        const [name, ...sources] = one.trim().split(/\s+/);
        return [name, sources.join(" ")];
      }),
    );
    expect(directives).toEqual({
      "default-src": "'none'",
      "script-src": "'self' 'wasm-unsafe-eval'",
      "style-src": "'self'",
      "img-src": "'self' data:",
      "object-src": "'none'",
      "base-uri": "'none'",
      "form-action": "'none'",
      // For the menu: browsers frame nothing of ours that is not named above.
      "frame-ancestors": browserUnderTest === "firefox" ? "'none'" : "https: http:",
      "connect-src": "'self' ws://127.0.0.1:*",
    });
  });

  test("holds no code from elsewhere and makes none while it runs", async () => {
    for (const file of filesIn(await buildExtension(browserUnderTest))) {
      if (!/\.(?:js|html)$/.test(file)) continue;
      const text = readFileSync(file, "utf8");
      expect({
        file,
        remote: /(?:src|href)=["']https?:|import\(["']https?:|importScripts\(/.exec(text),
      }).toEqual({ file, remote: null });
      expect({ file, made: /\beval\(|new Function\(/.exec(text)?.[0] }).toEqual({
        file,
        made: undefined,
      });
    }
  });
});

/** Runs in a page of the extension: under what anything is kept beside the records. */
async function keptInCatalogue(): Promise<IDBValidKey[]> {
  const ended = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await ended(indexedDB.open("latchkey-cache"));
  const kept = await ended(database.transaction("catalogue").objectStore("catalogue").getAllKeys());
  database.close();
  return kept;
}

describe("the profile on disk (SEC-32)", () => {
  test("holds nothing readable of the records, while it is used, when locked, and after the browser's end", async () => {
    await expectFilled();
    await stage.ui("records.search", { query: "", limit: 24 });
    // What lists begin with is kept a moment after one.
    await expect.poll(() => stage.inExtension(keptInCatalogue)).toContain(firstPageKey);
    const stored = async () => ({
      local: await stage.keptLocally(),
      ...(await stage.inExtension(async () => ({
        session: JSON.stringify(await chrome.storage.session.get()),
        sync: JSON.stringify(await chrome.storage.sync.get()),
      }))),
    });
    const inUse = await stored();
    expect(JSON.stringify(inUse)).not.toContain("CANARY");
    expect(inUse.session).toContain('"keys"');
    expect(inUse.local).not.toContain('"keys"');
    const { masterPassword } = stage.lab.credentials;
    expect(JSON.stringify(inUse)).not.toContain(masterPassword);

    await stage.ui("account.lock", {});
    expect((await stored()).session).not.toContain('"keys"');
    await stage.lab.browser.close();

    const files = filesIn(stage.lab.profileDir);
    expect(files.length).toBeGreaterThan(20);
    // The search finds what is there: the extension's own name for its cache.
    expect(files.filter((file) => holds(file, "latchkey-cache"))).not.toEqual([]);
    const own = files.filter((file) => !ofFirefox.test(file));
    expect(own.filter((file) => holds(file, "CANARY"))).toEqual([]);
    for (const canary of ["CANARY-p", "CANARY-t"]) {
      expect(files.filter((file) => holds(file, canary))).toEqual([]);
    }
    expect(files.filter((file) => holds(file, masterPassword))).toEqual([]);
  });
});

/**
 * What Firefox keeps by itself: its own scripts, one of which has a word for canaries, and the text that
 * stands in fields of tabs, to restore them; passwords are not among it.
 */
const ofFirefox = /startupCache.scriptCache\.bin$|sessionstore/;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}

/** In either way that browsers write strings. */
function holds(file: string, text: string): boolean {
  const bytes = readFileSync(file);
  return bytes.includes(text, 0, "utf8") || bytes.includes(text, 0, "utf16le");
}
