import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, test } from "vitest";
import { browserUnderTest } from "../lab/browser-name.ts";

const inBrowser = ["--browser", browserUnderTest];
const screenshots = browserUnderTest === "firefox" ? "screenshots-firefox" : "screenshots";
const data = mkdtempSync(join(tmpdir(), "latchkey-demo-"));
afterAll(() => rmSync(data, { recursive: true, force: true, maxRetries: 5 }));

async function start(
  ...words: string[]
): Promise<{ code: number | null; output: string; errors: string }> {
  const child = spawn(
    process.execPath,
    ["scripts/with-node.mjs", "tests/demo/start.ts", "--data", data, ...inBrowser, ...words],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const closed = once(child, "close");
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await closed;
  return { code: child.exitCode, output, errors };
}

/** Every process that was started with our folder, among its words or in its environment. */
const running = () =>
  execFileSync("ps", ["axeww", "-o", "pid,command"], { encoding: "utf8", maxBuffer: 2 ** 26 })
    .split("\n")
    .filter((line) => line.includes(data));

describe("the demonstration", () => {
  test("signs in on one site, across two, and leaves nothing after signing out (SEC-32)", async () => {
    const { code, output, errors } = await start("--once");
    expect(errors).not.toContain("Error");
    expect(code).toBe(0);
    expect(output.match(/^✓/gm)).toHaveLength(9);
    expect(output).toMatch(/signed in as ana@fernmail\.test/);
    expect(output).toMatch(/it says: \w+/);
    expect(output).toMatch(/signed in as ana\.costa/);
  });

  test("keeps a picture of the page and one of the popup for each scene", () => {
    const pictures = readdirSync(join(data, screenshots));
    expect(pictures.filter((name) => name.endsWith("-page.png"))).toHaveLength(5);
    expect(pictures.filter((name) => name.endsWith("-popup.png"))).toHaveLength(5);
    for (const name of pictures) {
      expect(statSync(join(data, screenshots, name)).size).toBeGreaterThan(5_000);
    }
  });

  test("finds its data again the second time", async () => {
    const { code, output } = await start("--once");
    expect(code).toBe(0);
    expect(output.match(/^✓/gm)).toHaveLength(9);
  });

  test("stays until Ctrl-C in its terminal, which ends all that it has started", async () => {
    const child = spawn(
      process.execPath,
      [
        ...["scripts/with-node.mjs", "tests/demo/start.ts", "--data", data, "--headless"],
        ...inBrowser,
      ],
      // A group of its own: a terminal tells all of it at once.
      { stdio: ["ignore", "pipe", "inherit"], detached: true },
    );
    const closed = once(child, "close");
    try {
      for await (const said of child.stdout.setEncoding("utf8")) if (said.includes("Ctrl-C")) break;
      const names = ["start.ts", "server-bridge", "native-host", browserUnderTest.slice(0, 5)];
      expect(names.filter((name) => !running().some((line) => line.includes(name)))).toEqual([]);
    } finally {
      process.kill(-(child.pid ?? 0), "SIGINT");
    }
    await closed;
    expect(running()).toEqual([]);
    expect(existsSync(join(data, "running.pid"))).toBe(false);
  });

  test("says which browsers there are where it is to run in another", async () => {
    const { code, errors } = await start("--browser", "lynx");
    expect(code).toBe(1);
    expect(errors).toContain("chromium or firefox, not in lynx");
  });

  test("gives its folder free when it ends, and refuses one that is in use", async () => {
    const lock = join(data, "running.pid");
    expect(existsSync(lock)).toBe(false);
    writeFileSync(lock, String(process.pid));
    const { code, errors } = await start("--once");
    expect(code).toBe(1);
    expect(errors).toContain(`process ${process.pid}`);
    rmSync(lock);
  });
});
