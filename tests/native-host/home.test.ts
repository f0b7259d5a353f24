import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Computer, homeOf } from "../../native-host/home.ts";
import {
  addon,
  addonEnvironment,
  startDaemon,
  temporaryFolder,
  ticketFor,
} from "./addon-process.ts";

const isRoot = process.getuid?.() === 0;

const computer = (more: Partial<Computer>): Computer => ({
  platform: "linux",
  env: {},
  home: "/home/ann",
  uid: 1000,
  user: "ann",
  exists: () => true,
  ...more,
});

describe("the add-on's files", () => {
  test.each<[string, Partial<Computer>, { runtime: string; state: string }]>([
    [
      "on Linux follow the XDG variables",
      { env: { XDG_RUNTIME_DIR: "/run/user/7", XDG_STATE_HOME: "/x/state" } },
      { runtime: "/run/user/7/latchkey", state: "/x/state/latchkey" },
    ],
    [
      "on Linux are found in the same place by a shell without a session",
      {},
      { runtime: "/run/user/1000/latchkey", state: "/home/ann/.local/state/latchkey" },
    ],
    [
      "on Linux without systemd are all kept below the home folder",
      { exists: () => false },
      { runtime: "/home/ann/.local/state/latchkey/run", state: "/home/ann/.local/state/latchkey" },
    ],
    [
      "on macOS are in Application Support",
      { platform: "darwin", home: "/Users/ann" },
      {
        runtime: "/Users/ann/Library/Application Support/Latchkey/run",
        state: "/Users/ann/Library/Application Support/Latchkey/state",
      },
    ],
    [
      "are all where LATCHKEY_HOME says",
      { env: { LATCHKEY_HOME: "/srv/lab", XDG_RUNTIME_DIR: "/run/user/7" } },
      { runtime: "/srv/lab", state: "/srv/lab" },
    ],
  ])("%s", (_, more, expected) => {
    expect(homeOf(computer(more))).toMatchObject(expected);
  });

  test("on Windows hold no socket: a pipe is named after user and home", () => {
    const { control } = homeOf(
      computer({ platform: "win32", user: "ann", env: { LATCHKEY_HOME: "C:\\lab" } }),
    );
    expect(control).toBe("\\\\.\\pipe\\latchkey-ann-C-lab");
  });

  test("are for their user alone: folder 0700, files and socket 0600 (SEC-56)", async () => {
    const env = addonEnvironment();
    await ticketFor(env);
    const home = env.LATCHKEY_HOME ?? "";
    expect(statSync(home).mode & 0o777).toBe(0o700);
    const files = readdirSync(home, { withFileTypes: true }).filter((file) => !file.isDirectory());
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["addon.log", "addon.sock", "daemon.lock", "outbox.sqlite"]),
    );
    for (const { name } of files)
      expect([name, statSync(join(home, name)).mode & 0o077]).toEqual([name, 0]);
  });
});

describe("the daemon refuses to start (SEC-56)", () => {
  const refused = async (env: Readonly<Record<string, string>>, words: RegExp) => {
    const { code, err } = await addon(env, "run");
    expect(code).toBe(1);
    expect(err).toMatch(words);
  };

  test.each([0o750, 0o705, 0o770, 0o777])("in a folder of mode %o", async (mode) => {
    const env = addonEnvironment();
    mkdirSync(env.LATCHKEY_HOME ?? "", { recursive: true });
    chmodSync(env.LATCHKEY_HOME ?? "", mode);
    await refused(env, /open to other users/);
    expect(existsSync(join(env.LATCHKEY_HOME ?? "", "addon.sock"))).toBe(false);
  });

  test.each(["outbox.sqlite", "addon.log", "daemon.lock"])(
    "when others may read %s",
    async (name) => {
      const env = addonEnvironment();
      await startDaemon(env);
      await addon(env, "stop");
      chmodSync(join(env.LATCHKEY_HOME ?? "", name), 0o644);
      await refused(env, /open to other users/);
    },
  );

  test("in the folder that everybody shares", async () => {
    const env = addonEnvironment({ LATCHKEY_HOME: tmpdir() });
    await refused(env, /everybody shares/);
  });

  test("through a link", async () => {
    const env = addonEnvironment();
    const other = temporaryFolder();
    symlinkSync(other, env.LATCHKEY_HOME ?? "");
    await refused(env, /open to other users|link/);
    expect(readdirSync(other)).toEqual([]);
  });

  test("where the socket's path would not fit", async () => {
    const env = addonEnvironment({ LATCHKEY_HOME: join(temporaryFolder(), "x".repeat(90)) });
    await refused(env, /too long/);
  });

  test.runIf(isRoot)("in another user's folder", async () => {
    const env = addonEnvironment();
    mkdirSync(env.LATCHKEY_HOME ?? "", { mode: 0o700 });
    chownSync(env.LATCHKEY_HOME ?? "", 54_321, 54_321);
    await refused(env, /another user/);
  });
});
