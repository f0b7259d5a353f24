import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { backoffMs } from "../../native-host/backoff.ts";
import { serverUrl } from "../../native-host/server-url.ts";
import { administratorPath, readSettings } from "../../native-host/settings.ts";
import { temporaryFolder } from "./addon-process.ts";

const nowhere = { LATCHKEY_CONFIG: "/nonexistent/addon.json" };

const withFile = (text: string) => {
  const path = join(temporaryFolder(), "addon.json");
  writeFileSync(path, text);
  return readSettings("linux", { LATCHKEY_CONFIG: path });
};

describe("the ports to try", () => {
  test("are 52120 to 52139", () => {
    const { ports } = readSettings("linux", nowhere);
    expect([ports[0], ports.at(-1), ports.length]).toEqual([52120, 52139, 20]);
  });

  test.each([
    ["0", [0]],
    ["6000-6002", [6000, 6001, 6002]],
  ])("may be set to %s", (text, ports) => {
    expect(readSettings("linux", { ...nowhere, LATCHKEY_PORTS: text }).ports).toEqual(ports);
  });

  test.each(["", "x", "6000", "7-6", "0-5", "1-70000", "-1-2", "1-2-3"])(
    "may not be %j",
    (text) => {
      expect(() => readSettings("linux", { ...nowhere, LATCHKEY_PORTS: text })).toThrow(
        "LATCHKEY_PORTS",
      );
    },
  );
});

describe("an administrator's file", () => {
  test.each([
    ["linux", {}, "/etc/latchkey/addon.json"],
    ["darwin", {}, "/Library/Application Support/Latchkey/addon.json"],
    ["linux", { LATCHKEY_CONFIG: "/x.json" }, "/x.json"],
  ] as const)("on %s with %j is %s", (platform, env, path) => {
    expect(administratorPath(platform, env)).toBe(path);
  });

  test("fixes the servers", () => {
    const { fixedServers } = withFile(
      '{"servers":["https://latchkey.example/","http://127.0.0.1:5"]}',
    );
    expect(fixedServers).toEqual(["https://latchkey.example", "http://127.0.0.1:5"]);
  });

  test("that is missing fixes nothing", () => {
    expect(readSettings("linux", nowhere).fixedServers).toBeUndefined();
  });

  test.each([
    ["not JSON", "{"],
    ["no servers in the list", '{"servers":[]}'],
    ["a server without TLS", '{"servers":["http://latchkey.example"]}'],
    ["a setting nobody knows", '{"server":"https://latchkey.example"}'],
  ])("with %s is an error, not ignored", (_, text) => {
    expect(() => withFile(text)).toThrow(/addon\.json/);
  });
});

describe("the URL of a server", () => {
  test.each([
    ["https://latchkey.example", "https://latchkey.example"],
    ["https://latchkey.example/", "https://latchkey.example"],
    ["https://LATCHKEY.example:443/base//", "https://latchkey.example/base"],
    ["http://127.0.0.1:11011", "http://127.0.0.1:11011"],
    ["http://127.8.9.1:1/", "http://127.8.9.1:1"],
    ["http://localhost:5/", "http://localhost:5"],
    ["http://[::1]:5/", "http://[::1]:5"],
  ])("%s is taken as %s", (text, url) => {
    expect(serverUrl(text)).toBe(url);
  });

  test.each([
    "http://latchkey.example",
    "http://127.0.0.1.evil.example",
    "http://localhost.evil.example",
    "http://10.0.0.1",
    "https://user@latchkey.example",
    "https://latchkey.example?x",
    "https://latchkey.example#x",
    "ws://127.0.0.1",
    "file:///etc/passwd",
    "javascript:0",
    "latchkey.example",
  ])("%s is none", (text) => {
    expect(serverUrl(text)).toBeUndefined();
  });
});

describe("the wait between attempts", () => {
  test("doubles from half a second to half a minute", () => {
    const waits = [1, 2, 3, 7, 8, 1_000].map((failures) => backoffMs(failures, () => 1));
    expect(waits).toEqual([500, 1_000, 2_000, 30_000, 30_000, 30_000]);
  });

  test("is spread over its second half, so that many do not come at once", () => {
    expect([backoffMs(1, () => 0), backoffMs(1, () => 0.5)]).toEqual([250, 375]);
  });
});
