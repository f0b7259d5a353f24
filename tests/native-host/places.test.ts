import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { extensionIds, nativeHostName } from "#core/wire/identity.ts";
import { batchScript, manifestText, shellScript } from "../../native-host/manifest.ts";
import { nativeFrame } from "../../native-host/native-framing.ts";
import { browsers, folderPlaces, registryKeys } from "../../native-host/places.ts";
import { browserTargets } from "../../native-host/registration.ts";
import {
  addon,
  addonEnvironment,
  chromiumCaller,
  outcomeOf,
  temporaryFolder,
} from "./addon-process.ts";

describe("the places of native messaging manifests", () => {
  test.each([
    ["linux", "chrome", ".config/google-chrome/NativeMessagingHosts"],
    ["linux", "chromium", ".config/chromium/NativeMessagingHosts"],
    ["linux", "edge", ".config/microsoft-edge/NativeMessagingHosts"],
    ["linux", "brave", ".config/BraveSoftware/Brave-Browser/NativeMessagingHosts"],
    ["linux", "vivaldi", ".config/vivaldi/NativeMessagingHosts"],
    ["linux", "firefox", ".mozilla/native-messaging-hosts"],
    ["darwin", "chrome", "Library/Application Support/Google/Chrome/NativeMessagingHosts"],
    ["darwin", "chromium", "Library/Application Support/Chromium/NativeMessagingHosts"],
    ["darwin", "edge", "Library/Application Support/Microsoft Edge/NativeMessagingHosts"],
    [
      "darwin",
      "brave",
      "Library/Application Support/BraveSoftware/Brave-Browser/NativeMessagingHosts",
    ],
    ["darwin", "vivaldi", "Library/Application Support/Vivaldi/NativeMessagingHosts"],
    ["darwin", "firefox", "Library/Application Support/Mozilla/NativeMessagingHosts"],
  ] as const)("%s, %s: %s", (system, browser, folder) => {
    expect(folderPlaces[system][browser].manifests).toBe(folder);
  });

  test.each([
    ["chrome", "HKCU\\Software\\Google\\Chrome\\NativeMessagingHosts\\net.latchkey.addon"],
    ["chromium", "HKCU\\Software\\Chromium\\NativeMessagingHosts\\net.latchkey.addon"],
    ["edge", "HKCU\\Software\\Microsoft\\Edge\\NativeMessagingHosts\\net.latchkey.addon"],
    [
      "brave",
      "HKCU\\Software\\BraveSoftware\\Brave-Browser\\NativeMessagingHosts\\net.latchkey.addon",
    ],
    ["vivaldi", "HKCU\\Software\\Vivaldi\\NativeMessagingHosts\\net.latchkey.addon"],
    ["firefox", "HKCU\\Software\\Mozilla\\NativeMessagingHosts\\net.latchkey.addon"],
  ] as const)("Windows, %s: %s", (browser, key) => {
    expect(registryKeys[browser]).toBe(key);
  });

  test("exist for every browser", () => {
    const names = Object.keys(browsers);
    for (const places of [folderPlaces.linux, folderPlaces.darwin, registryKeys]) {
      expect(Object.keys(places)).toEqual(names);
    }
  });

  test("are those of the browsers a person has", () => {
    const has = new Set(["/home/ann/.config/chromium", "/home/ann/.config/mozilla"]);
    const computer = {
      env: {},
      home: "/home/ann",
      uid: 1,
      user: "ann",
      exists: (p: string) => has.has(p),
    };
    const found = browserTargets({ ...computer, platform: "linux" }, undefined);
    expect(found.map(({ label, folder }) => [label, folder])).toEqual([
      ["chromium", "/home/ann/.config/chromium/NativeMessagingHosts"],
      ["firefox", "/home/ann/.mozilla/native-messaging-hosts"],
    ]);
  });
});

describe("a manifest", () => {
  test("lets in our Chromium extension and nobody else (SEC-45)", () => {
    expect(JSON.parse(manifestText("chromium", "/x/host.sh"))).toEqual({
      name: nativeHostName,
      description: expect.any(String),
      path: "/x/host.sh",
      type: "stdio",
      allowed_origins: [`chrome-extension://${extensionIds.chromium}/`],
    });
  });

  test("lets in our Firefox extension and nobody else (SEC-45)", () => {
    const manifest = JSON.parse(manifestText("firefox", "/x/host.sh"));
    expect(manifest.allowed_extensions).toEqual([extensionIds.firefox]);
    expect(manifest.allowed_origins).toBeUndefined();
  });
});

describe("the script that a browser starts", () => {
  const script = {
    node: "/opt/it's/node",
    host: "/opt/$HOME/host.ts",
    env: { LATCHKEY_HOME: "/a b" },
  };

  test("holds every path as it is, whatever letters are in it", async () => {
    const echo = { ...script, node: "/bin/echo" };
    const child = spawn("/bin/sh", ["-c", shellScript(echo), "sh", "an argument"], {
      stdio: "pipe",
    });
    expect((await outcomeOf(child)).out).toBe("/opt/$HOME/host.ts an argument\n");
    expect(shellScript(script)).toContain(`exec '/opt/it'\\''s/node'`);
  });

  test("for Windows doubles what a batch file would read as a variable, and refuses what it cannot hold", () => {
    const text = batchScript({ ...script, node: "C:\\50%\\node.exe" });
    expect(text).toContain('"C:\\50%%\\node.exe" "/opt/$HOME/host.ts" %*\r\n');
    expect(text).toContain('set "LATCHKEY_HOME=/a b"\r\n');
    expect(() => batchScript({ ...script, node: 'a"b' })).toThrow("Not possible");
  });
});

describe("install and uninstall", () => {
  const scriptIn = (folder: string) => join(folder, `${nativeHostName}.sh`);

  test("write exactly two files into a profile, that start the host, and take exactly those away", async () => {
    const env = addonEnvironment();
    const profile = temporaryFolder();
    const folder = join(profile, "NativeMessagingHosts");
    mkdirSync(folder);
    writeFileSync(join(folder, "other.json"), "{}");
    const variables = ["LATCHKEY_HOME", "LATCHKEY_PORTS", "LATCHKEY_CONFIG"].flatMap((name) => [
      "--env",
      `${name}=${env[name]}`,
    ]);
    await addon(env, "install", "--profile", profile, ...variables);
    expect(readdirSync(folder).sort()).toEqual(
      [`${nativeHostName}.json`, `${nativeHostName}.sh`, "other.json"].sort(),
    );
    expect(statSync(scriptIn(folder)).mode & 0o777).toBe(0o700);

    const host = spawn(scriptIn(folder), [chromiumCaller], { env: {}, stdio: "pipe" });
    host.stdin.end(nativeFrame({ hello: 1 }));
    const { code, out } = await outcomeOf(host);
    expect(code).toBe(0);
    expect(out).toContain('"pairingId"');
    await addon(env, "stop");

    await addon(env, "uninstall", "--profile", profile);
    expect(readdirSync(folder)).toEqual(["other.json"]);
    expect((await addon(env, "uninstall", "--profile", profile)).out).toBe(
      "Nothing was installed.\n",
    );
  });

  test("serve every browser a person has, and status names them", async () => {
    const home = temporaryFolder();
    const env = { ...addonEnvironment(), HOME: home };
    for (const own of [".config/chromium", ".config/google-chrome", ".config/mozilla"]) {
      mkdirSync(join(home, own), { recursive: true });
    }
    const installed = await addon(env, "install");
    expect(installed).toMatchObject({
      code: 0,
      out: "Installed for chrome.\nInstalled for chromium.\nInstalled for firefox.\n",
    });
    expect((await addon(env, "status")).out).toMatch(
      /^Installed for chrome, chromium, firefox\.\nNot running/,
    );
    expect(existsSync(join(home, ".config/vivaldi"))).toBe(false);
    const firefox = join(home, ".mozilla/native-messaging-hosts", `${nativeHostName}.json`);
    expect(JSON.parse(readFileSync(firefox, "utf8")).allowed_extensions).toEqual([
      extensionIds.firefox,
    ]);
    await addon(env, "uninstall");
    expect((await addon(env, "status", "--json")).out).toContain('"installed":[]');
    expect(existsSync(firefox)).toBe(false);
  });

  test("leave alone a manifest of the same name that another installation wrote", async () => {
    const env = addonEnvironment();
    const profile = temporaryFolder();
    const manifest = join(profile, "NativeMessagingHosts", `${nativeHostName}.json`);
    mkdirSync(join(profile, "NativeMessagingHosts"));
    writeFileSync(manifest, '{"path":"/opt/elsewhere"}');
    await addon(env, "uninstall", "--profile", profile);
    expect(existsSync(manifest)).toBe(true);
  });

  test.each([
    ["a variable that is not ours", ["--env", "PATH=/evil"], /LATCHKEY_NAME=VALUE/],
    ["a browser that nobody knows", ["--browser", "netscape"], /netscape/],
  ])("refuse %s", async (_, options, words) => {
    const { code, err } = await addon(
      { ...addonEnvironment(), HOME: temporaryFolder() },
      "install",
      ...options,
    );
    expect(code).toBe(1);
    expect(err).toMatch(words);
  });

  test("say so where no browser is found", async () => {
    const { code, err } = await addon(
      { ...addonEnvironment(), HOME: temporaryFolder() },
      "install",
    );
    expect(code).toBe(1);
    expect(err).toMatch(/No browser was found/);
  });
});
