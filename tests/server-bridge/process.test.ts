import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { client } from "./client.ts";
import { claim } from "./people.ts";
import { newId } from "./random.ts";
import { sealedRecord } from "./sealed.ts";
import { announced, runServer } from "./server-process.ts";
import { temporaryDirectory } from "./temporary-server.ts";

const anyPorts = ["--port", "0", "--events-port", "0"];

async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

describe("latchkey server", () => {
  test("announces where it is in one line of JSON", async () => {
    const { url, port, eventsPort, setupCode } = await announced(temporaryDirectory());
    expect(url).toBe(`http://127.0.0.1:${port}`);
    expect(eventsPort).toBeGreaterThan(0);
    expect(setupCode).toMatch(/^.{4}-.{4}-.{4}-.{4}$/);
    expect(await client(url)("server.hello", {})).toMatchObject({ setUp: false });
  });

  test("tells a person its address and the setup code", async () => {
    const server = runServer(["--data", temporaryDirectory(), ...anyPorts]);
    expect(await server.firstLine).toMatch(/^Latchkey server: http:\/\/127\.0\.0\.1:\d+$/);
    server.kill("SIGTERM");
    await server.ended;
    expect(server.said().out).toMatch(/^Setup code for the first owner: .{19}$/m);
  });

  test("keeps everything where $LATCHKEY_DATA says", async () => {
    const data = temporaryDirectory();
    const server = runServer([...anyPorts, "--announce"], { LATCHKEY_DATA: data });
    await server.firstLine;
    expect(existsSync(join(data, "latchkey.db"))).toBe(true);
  });

  test.each(["SIGTERM", "SIGINT"] as const)("ends in good order on %s", async (signal) => {
    const data = temporaryDirectory();
    const server = await announced(data);
    const { call, person, vault } = await claim(server.url, server.setupCode ?? "");
    const record = sealedRecord(person.user.id, vault);
    await call("records.put", { record, base: 0, key: newId() });
    server.kill(signal);
    expect(await server.ended).toBe(0);
    // The journal is folded in: one file to copy.
    expect(readdirSync(data)).toEqual(["latchkey.db"]);
  });

  test.each([
    [["--port", "x"], "--port x: a port is a number from 0 to 65535"],
    [["--port", "65536"], "--port 65536: a port is a number from 0 to 65535"],
    [["--colour", "red"], "Unknown option '--colour'"],
    [["--log-level", "loud"], "--log-level is one of debug, info, warn, error, silent"],
    [["--tls-cert", "a.pem"], "--tls-cert and --tls-key belong together"],
    [["--tls-cert", "no.pem", "--tls-key", "no.pem"], "no.pem cannot be read"],
    [["--host", "0.0.0.0"], "Without TLS the server answers on this computer only"],
    [["--host", "192.0.2.1"], "Without TLS the server answers on this computer only"],
  ])("refuses %j and says why", async (args, words) => {
    const server = runServer(["--data", temporaryDirectory(), ...args]);
    expect(await server.ended).toBe(1);
    expect(server.said()).toMatchObject({ out: "" });
    expect(server.said().err).toContain(`latchkey server: ${words}`);
  });

  test("says what it can be told", async () => {
    const server = runServer(["--help"]);
    expect(await server.ended).toBe(0);
    for (const option of ["--data", "--host", "--port", "--events-port", "--tls-cert"]) {
      expect(server.said().out).toContain(option);
    }
  });

  test("does not start on a taken port, and says what to do", async () => {
    const port = await takenPort();
    const server = runServer(["--data", temporaryDirectory(), "--port", String(port)]);
    expect(await server.ended).toBe(1);
    expect(server.said().err).toContain(`Port ${port} is taken by another program`);
    expect(server.said().err).not.toContain("at listen");
  });

  test("takes the next free port where it may", async () => {
    const taken = await takenPort();
    const data = temporaryDirectory();
    const where = ["--port", String(taken), "--events-port", "off"];
    const server = runServer(["--data", data, ...where, "--port-search", "--announce"]);
    const { port, eventsPort } = JSON.parse(await server.firstLine);
    expect(port).toBeGreaterThan(taken);
    expect(eventsPort).toBeUndefined();
  });
});

describe("the data directory (SEC-56)", () => {
  test("is its owner's only, with everything in it", async () => {
    const data = temporaryDirectory();
    const server = await announced(data);
    await claim(server.url, server.setupCode ?? "");
    expect(statSync(data).mode & 0o777).toBe(0o700);
    const files = readdirSync(data);
    expect(files.toSorted()).toEqual(["latchkey.db", "latchkey.db-shm", "latchkey.db-wal"]);
    for (const file of files) expect(statSync(join(data, file)).mode & 0o777, file).toBe(0o600);
  });

  test.each([
    ["the directory", 0o750, ""],
    ["the directory", 0o701, ""],
    ["the database", 0o640, "latchkey.db"],
    ["the database", 0o604, "latchkey.db"],
  ])("is refused when others may look into %s (%o)", async (_, mode, file) => {
    const data = temporaryDirectory();
    mkdirSync(data, { mode: 0o700 });
    writeFileSync(join(data, "latchkey.db"), "", { mode: 0o600 });
    chmodSync(join(data, file), mode);
    const server = runServer(["--data", data, ...anyPorts]);
    expect(await server.ended).toBe(1);
    expect(server.said().err).toContain(`Others may read ${join(data, file)}. Run: chmod`);
  });
});
