import { execFile, spawn } from "node:child_process";
import { chmodSync, chownSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import {
  addonEnvironment,
  nodePath,
  outcomeOf,
  startDaemon,
  temporaryFolder,
  ticketFor,
} from "./addon-process.ts";
import { connectExtension } from "./extension-client.ts";

const isRoot = process.getuid?.() === 0;

/** Users that need no account: the kernel asks for numbers only. */
const alice = { uid: 54_321, gid: 54_321 };
const bob = { uid: 54_322, gid: 54_322 };
type User = typeof alice;

function homeFor(user: User, ports: string) {
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  const home = join(folder, "home");
  mkdirSync(home, { mode: 0o700 });
  chownSync(home, user.uid, user.gid);
  return addonEnvironment({
    HOME: folder,
    LATCHKEY_CONFIG: join(folder, "no-administrator.json"),
    LATCHKEY_HOME: home,
    LATCHKEY_PORTS: ports,
    // A cache of one's own: what another user may write must not be run.
    NODE_COMPILE_CACHE: join(home, "compile-cache"),
  });
}

const knock = `
  const { connect } = require("node:net");
  const socket = connect(Number(process.argv[1]), "127.0.0.1");
  let heard = 0;
  socket.on("connect", () => socket.write("GET / HTTP/1.1\\r\\nHost: 127.0.0.1:" + process.argv[1] + "\\r\\n\\r\\n"));
  socket.on("data", (data) => { heard += data.length; });
  socket.on("error", () => undefined);
  socket.on("close", () => console.log(heard));`;

/** How many bytes `user` hears from a request to `port`. */
async function bytesHeardBy(user: User, port: number): Promise<number> {
  const args = ["-e", knock, String(port)];
  const child = spawn(nodePath, args, { ...user, env: {}, cwd: "/", stdio: "pipe" });
  return Number((await outcomeOf(child)).out);
}

describe.runIf(isRoot && process.platform === "linux")("two users of one computer", () => {
  test("have a daemon each, on its own port, and another user's connection is dropped unanswered (SEC-44)", async () => {
    const ports = "47310-47329";
    const first = await startDaemon(homeFor(alice, ports), alice);
    const second = await startDaemon(homeFor(bob, ports), bob);
    expect(second.port).not.toBe(first.port);
    expect(await bytesHeardBy(alice, first.port)).toBeGreaterThan(0);
    expect(await bytesHeardBy(bob, second.port)).toBeGreaterThan(0);
    expect(await bytesHeardBy(bob, first.port)).toBe(0);
    expect(await bytesHeardBy(alice, second.port)).toBe(0);
    expect(await bytesHeardBy({ uid: 0, gid: 0 }, first.port)).toBe(0);
  });

  test("cannot speak to each other's control socket (SEC-44, SEC-56)", async () => {
    const env = homeFor(alice, "0");
    await startDaemon(env, alice);
    const ask = promisify(execFile)(
      nodePath,
      ["-e", `require("node:net").connect("${env.LATCHKEY_HOME}/addon.sock")`],
      { ...bob, env: {}, cwd: "/" },
    );
    await expect(ask).rejects.toMatchObject({ stderr: expect.stringContaining("EACCES") });
  });

  test("hold no ticket of use against the other's daemon", async () => {
    const own = addonEnvironment();
    const ticket = await ticketFor(own);
    const other = await startDaemon(homeFor(alice, "0"), alice);
    // We are another user to that daemon: it hangs up before the upgrade.
    await expect(connectExtension({ ...ticket, port: other.port })).rejects.toThrow(
      /hang up|RESET/,
    );
  });
});
