import { describe, expect, test } from "vitest";
import { eventClose } from "#core/wire/server-door.ts";
import { client } from "./client.ts";
import { events, refusedWith } from "./events-client.ts";
import { claim, type SignedIn, signIn } from "./people.ts";
import { newId, randomText } from "./random.ts";
import { nextVersion, sealedRecord } from "./sealed.ts";
import { colleague, grant, stranger } from "./seed.ts";
import { announced } from "./server-process.ts";
import { temporaryServer } from "./temporary-server.ts";

async function claimed() {
  const server = await temporaryServer();
  return { server, owner: await claim(server.url, server.code) };
}

async function listening(url: string, { call }: SignedIn) {
  const { ticket } = await call("events.ticket", {});
  const listener = events(url, ticket);
  await listener.hears("ready");
  return listener;
}

async function write({ call, person }: SignedIn, vault: string): Promise<number> {
  const record = sealedRecord(person.user.id, vault);
  const { revision } = await call("records.put", { record, base: 0, key: newId() });
  return revision;
}

describe("who listens", () => {
  test("hears where things stand, and of every change", async () => {
    const { server, owner } = await claimed();
    const { revision } = await owner.call("vaults.list", {});
    const listener = await listening(server.url, owner);
    expect(listener.heard).toEqual([{ event: "ready", revision }]);
    const written = await write(owner, owner.vault);
    expect(await listener.hears("changed")).toEqual({ event: "changed", revision: written });
  });

  test("may do so on the port for events as on that for calls", async () => {
    const { server, owner } = await claimed();
    const listener = await listening(`http://127.0.0.1:${server.eventsPort}`, owner);
    await write(owner, owner.vault);
    await listener.hears("changed");
  });

  test("hears of vaults, deletions and batches too", async () => {
    const { server, owner } = await claimed();
    const listener = await listening(server.url, owner);
    const record = sealedRecord(owner.person.user.id, owner.vault);
    const batch = { records: [{ record, base: 0 }], key: newId() };
    const { results } = await owner.call("records.putMany", batch);
    const [{ revision } = { revision: 0 }] = results as { revision: number }[];
    await listener.hears("changed", revision - 1);
    const next = nextVersion(record);
    const put = await owner.call("records.put", { record: next, base: revision, key: newId() });
    await listener.hears("changed", put.revision - 1);
    const deletion = { id: record.id, base: put.revision, key: newId() };
    const deleted = await owner.call("records.delete", deletion);
    await listener.hears("changed", deleted.revision - 1);
    const vault = { id: owner.vault, name: "AAAA", fetchOnUse: false };
    const renamed = await owner.call("vaults.put", vault);
    await listener.hears("changed", renamed.revision - 1);
  });

  test("hears nothing of vaults that are not theirs to read", async () => {
    const { server, owner } = await claimed();
    const [member, reader] = [await colleague(server, owner), await colleague(server, owner)];
    grant(server.data, owner.vault, reader.person.user.id, "read");
    const other = await stranger(server);
    const [ofMember, ofReader, ofOther] = [
      await listening(server.url, member),
      await listening(server.url, reader),
      await listening(server.url, other),
    ];
    await write(owner, owner.vault);
    await ofReader.hears("changed");
    // What the stranger writes comes after: once it is heard, the other would have been.
    await write(other, other.vault);
    await ofOther.hears("changed");
    expect(ofMember.heard.map(({ event }) => event)).toEqual(["ready"]);
    expect(ofOther.heard).toHaveLength(2);
  });

  test("hears within a second or so of what another server did", async () => {
    const { server, owner } = await claimed();
    const other = await announced(server.data);
    const there = client(other.url, owner.signer);
    const second = await signIn(server.url, owner.person);
    const [mine, theirs] = [
      await listening(server.url, owner),
      await listening(server.url, second),
    ];
    const record = sealedRecord(owner.person.user.id, owner.vault);
    await there("records.put", { record, base: 0, key: newId() });
    await mine.hears("changed");
    await there("session.revoke", { device: second.device.id });
    await theirs.hears("revoked");
    expect(await theirs.closed).toBe(eventClose.revoked);
  });
});

describe("a session's end (SEC-72)", () => {
  test("by signing out is told, and the socket closes", async () => {
    const { server, owner } = await claimed();
    const listener = await listening(server.url, owner);
    await owner.call("session.close", {});
    expect(await listener.closed).toBe(eventClose.revoked);
    expect(listener.heard.at(-1)).toEqual({ event: "revoked" });
  });

  test("by shutting out the device is told to it and to no other", async () => {
    const { server, owner } = await claimed();
    const lost = await signIn(server.url, owner.person);
    const [mine, theirs] = [await listening(server.url, owner), await listening(server.url, lost)];
    await owner.call("session.revoke", { device: lost.device.id });
    expect(await theirs.closed).toBe(eventClose.revoked);
    await write(owner, owner.vault);
    await mine.hears("changed");
    expect(mine.heard.map(({ event }) => event)).not.toContain("revoked");
  });

  test("voids the ticket", async () => {
    const { server, owner } = await claimed();
    const { ticket } = await owner.call("events.ticket", {});
    await owner.call("session.close", {});
    expect(await events(server.url, ticket).closed).toBe(eventClose.ticketRefused);
  });
});

describe("a ticket", () => {
  test("is good for connecting again; the newer connection displaces the older", async () => {
    const { server, owner } = await claimed();
    const { ticket } = await owner.call("events.ticket", {});
    expect(await owner.call("events.ticket", {})).toEqual({ ticket });
    const older = events(server.url, ticket);
    await older.hears("ready");
    const newer = events(server.url, ticket);
    await newer.hears("ready");
    expect(await older.closed).toBe(eventClose.displaced);
    await write(owner, owner.vault);
    await newer.hears("changed");
  });

  test("is nothing to make calls with, nor a session one to listen with", async () => {
    const { server, owner } = await claimed();
    const { ticket } = await owner.call("events.ticket", {});
    const asking = client(server.url, { ...owner.signer, session: ticket })("vaults.list", {});
    await expect(asking).rejects.toMatchObject({ code: "unauthenticated" });
    const listener = events(server.url, owner.signer.session);
    expect(await listener.closed).toBe(eventClose.ticketRefused);
  });

  test.each([
    ["made up", JSON.stringify({ ticket: randomText(32) })],
    ["not JSON", "ticket"],
    ["of another shape", JSON.stringify({ ticket: randomText(32), more: 1 })],
    ["binary", Buffer.from("{}")],
  ])("that is %s is refused", async (_, message) => {
    const { server } = await claimed();
    const listener = events(server.url);
    listener.socket.on("open", () => listener.socket.send(message));
    expect(await listener.closed).toBe(eventClose.ticketRefused);
  });
});

describe("the events socket", () => {
  test.each(["https://evil.example", "null", "http://127.0.0.1:11011"])(
    "is not opened for a page of %s",
    async (origin) => {
      const { server } = await claimed();
      for (const port of [server.port, server.eventsPort]) {
        const listener = events(`http://127.0.0.1:${port}`, undefined, { origin });
        expect(await refusedWith(listener)).toBe(403);
      }
    },
  );

  test("is nowhere else", async () => {
    const { server } = await claimed();
    for (const path of ["/", "/v1/events/", "/v1/events?ticket=1", "/v1/calls/server.hello"]) {
      expect(await refusedWith(events(server.url, undefined, { path }))).toBe(404);
    }
  });

  test("closes when no ticket comes within five seconds", async () => {
    const { server } = await claimed();
    const started = performance.now();
    expect(await events(server.url).closed).toBe(eventClose.tooLate);
    expect(performance.now() - started).toBeGreaterThan(4_000);
  });

  test("takes no message after the ticket", async () => {
    const { server, owner } = await claimed();
    const listener = await listening(server.url, owner);
    listener.socket.send("{}");
    expect(await listener.closed).toBe(1008);
  });

  test("takes no message over 256 bytes, and the server lives on", async () => {
    const { server, owner } = await claimed();
    const listener = events(server.url);
    listener.socket.on("open", () => listener.socket.send("x".repeat(257)));
    expect(await listener.closed).toBe(1009);
    await owner.call("vaults.list", {});
  });

  test("holds two hundred that show no ticket, and refuses more", async () => {
    const { server } = await claimed();
    const silent = Array.from({ length: 200 }, () => events(server.url));
    await Promise.all(
      silent.map(({ socket }) => new Promise((resolve) => socket.once("open", resolve))),
    );
    expect(await refusedWith(events(server.url))).toBe(503);
    for (const { socket } of silent) socket.terminate();
  });

  test("closes with the server, which does not wait for its clients", async () => {
    const { server, owner } = await claimed();
    const listener = await listening(server.url, owner);
    listener.socket.pause();
    const started = performance.now();
    await server.close();
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
