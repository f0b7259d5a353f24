import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { request } from "node:https";
import { connect } from "node:tls";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { httpDoor } from "../../server-bridge/door/http.ts";
import { keyedHash, newServerSecret } from "../../server-bridge/server-secret.ts";
import { openDatabase } from "../../server-bridge/store/database.ts";
import { certificate } from "./certificate.ts";
import { client } from "./client.ts";
import { events } from "./events-client.ts";
import { claim } from "./people.ts";
import { newId } from "./random.ts";
import { sealedRecord } from "./sealed.ts";
import { announced } from "./server-process.ts";
import { temporaryDirectory, temporaryServer } from "./temporary-server.ts";

describe("every answer (SEC-92)", () => {
  test.each([
    ["GET", "/health"],
    ["POST", "/v1/calls/server.hello"],
    ["POST", "/v1/calls/vaults.list"],
    ["GET", "/anywhere"],
    ["POST", "/v1/calls/%zz"],
  ])("to %s %s lets a browser do nothing with it", async (method, path) => {
    const { url } = await temporaryServer();
    const { headers } = await fetch(`${url}${path}`, {
      method,
      headers: { "content-type": "application/json", origin: "https://evil.example" },
      ...(method === "POST" ? { body: "{}" } : {}),
    });
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none';frame-ancestors 'none'",
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("access-control-allow-origin")).toBeNull();
    expect(headers.get("server")).toBeNull();
    expect(headers.get("x-powered-by")).toBeNull();
    // Over plain HTTP a browser must ignore it; that it is not sent shows that it is decided.
    expect(headers.get("strict-transport-security")).toBeNull();
  });
});

describe("a server with a certificate (SEC-92)", () => {
  test("answers calls and events over TLS, and asks browsers to stay there", async () => {
    const { ca, ...tls } = certificate();
    const server = await temporaryServer({ tls, host: "127.0.0.1" });
    expect(server.url).toMatch(/^https:/);
    const answer = await new Promise<{ status?: number; hsts?: string }>((resolve, reject) => {
      const asked = request(`${server.url}/health`, { ca }, ({ statusCode, headers }) =>
        resolve({
          status: statusCode ?? 0,
          hsts: headers["strict-transport-security"] ?? "",
        }),
      );
      asked.on("error", reject);
      asked.end();
    });
    expect(answer).toEqual({ status: 200, hsts: "max-age=63072000; includeSubDomains" });
    for (const port of [server.port, server.eventsPort]) {
      const listener = events(`https://127.0.0.1:${port}`, "x", { ca });
      expect(await listener.closed).toBe(4001);
    }
  });

  test.each([
    ["TLS 1.1", { maxVersion: "TLSv1.1", minVersion: "TLSv1.1", ciphers: "ALL:@SECLEVEL=0" }],
    ["a suite without forward secrecy", { maxVersion: "TLSv1.2", ciphers: "AES128-GCM-SHA256" }],
    ["a CBC suite", { maxVersion: "TLSv1.2", ciphers: "ECDHE-ECDSA-AES128-SHA" }],
  ] as const)("does not speak %s", async (_, options) => {
    const { ca, ...tls } = certificate();
    const { port } = await temporaryServer({ tls });
    const outcome = await new Promise((resolve) => {
      const socket = connect({ port, host: "127.0.0.1", ca, ...options }, () => resolve("spoken"));
      socket.on("error", () => resolve("refused"));
    });
    expect(outcome).toBe("refused");
  });

  test("speaks TLS 1.2 and 1.3", async () => {
    const { ca, ...tls } = certificate();
    const { port } = await temporaryServer({ tls });
    for (const maxVersion of ["TLSv1.2", "TLSv1.3"] as const) {
      const spoken = await new Promise((resolve, reject) => {
        const socket = connect({ port, host: "127.0.0.1", ca, maxVersion }, () => {
          resolve(socket.getProtocol());
          socket.end();
        });
        socket.on("error", reject);
      });
      expect(spoken).toBe(maxVersion);
    }
  });
});

describe("the health", () => {
  test("is ok with version, time and mode", async () => {
    const { url } = await temporaryServer();
    const answer = await fetch(`${url}/health`);
    expect(await answer.json()).toEqual({
      status: "ok",
      database: "ok",
      readOnly: false,
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      time: expect.any(Number),
    });
  });

  test("is a 503 with its cause when the database fails", async () => {
    const database = await openDatabase(temporaryDirectory(), Date.now());
    const server = {
      database,
      hash: keyedHash(newServerSecret()),
      nobodysKey: "",
      now: Date.now,
      version: "0.0.0",
      readOnly: false,
      changed: () => undefined,
      ended: () => undefined,
    };
    const app = await httpDoor(server, pino({ level: "silent" }), undefined);
    await database.close();
    const answer = await app.inject({ method: "GET", url: "/health" });
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({
      status: "failing",
      database: "failing",
      cause: "The database does not answer",
    });
    await app.close();
  });
});

describe("a server that is started read-only", () => {
  test("answers reads, refuses writes by their own code, and lets people out", async () => {
    const data = temporaryDirectory();
    const before = await temporaryServer({ data });
    const owner = await claim(before.url, before.code);
    const record = sealedRecord(owner.person.user.id, owner.vault);
    const { revision } = await owner.call("records.put", { record, base: 0, key: newId() });
    await before.close();
    const { url } = await temporaryServer({ data, readOnly: true });
    const call = client(url, owner.signer);
    expect(await call("server.hello", {})).toMatchObject({ readOnly: true });
    expect((await call("records.since", { revision: 0 })).changes).toHaveLength(1);
    await call("records.secret", { id: record.id, version: 1 });
    const refused = { code: "server_read_only" };
    const deleting = call("records.delete", { id: record.id, base: revision, key: newId() });
    await expect(deleting).rejects.toMatchObject(refused);
    await expect(call("audit.append", { events: [] })).rejects.toMatchObject(refused);
    await call("session.close", {});
    await expect(call("vaults.list", {})).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("the server's own connections (SEC-91)", () => {
  test("are none: it has no code to open one, and opens none when URLs come in", async () => {
    const folder = new URL("../../server-bridge/", import.meta.url);
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    expect(sources.length).toBeGreaterThan(30);
    const opening =
      /\bfetch\(|\.connect\(|createConnection|\brequest\(|new WebSocket\(|node:dns|node:dgram/;
    for (const name of sources) {
      expect(readFileSync(new URL(name, folder), "utf8"), name).not.toMatch(opening);
    }
    const server = await announced(temporaryDirectory());
    const { call, person, vault } = await claim(server.url, server.setupCode ?? "");
    const url = Buffer.from("http://169.254.169.254/latest/").toString("base64url");
    const record = sealedRecord(person.user.id, vault, { summary: url, secret: url });
    await call("records.put", { record, base: 0, key: newId() });
    // A connection it opened would be of its process, to a port that is not its own.
    const own = new Set([server.port, server.eventsPort].map((port) => hex(port ?? 0)));
    const sockets = socketsOf(server.pid);
    expect(sockets.length).toBeGreaterThan(0);
    expect(sockets.filter((local) => !own.has(local))).toEqual([]);
  });
});

const hex = (port: number) => port.toString(16).toUpperCase().padStart(4, "0");

/** A file descriptor may be gone between listing and reading. */
function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return "";
  }
}

/** The local ports, in hex, of the TCP sockets that a process holds. */
function socketsOf(pid: number): string[] {
  const fds = readdirSync(`/proc/${pid}/fd`);
  const inodes = new Set(
    fds.flatMap((fd) => /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${pid}/fd/${fd}`))?.[1] ?? []),
  );
  return ["tcp", "tcp6"]
    .flatMap((table) => readFileSync(`/proc/${pid}/net/${table}`, "utf8").split("\n").slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((cells) => inodes.has(cells[9] ?? ""))
    .map((cells) => cells[1]?.split(":")[1] ?? "");
}
