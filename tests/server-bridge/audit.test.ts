import { describe, expect, test } from "vitest";
import type { AuditEvent } from "#core/vault/audit.ts";
import { signAudit } from "#core/wire/audit-statement.ts";
import { client } from "./client.ts";
import { claim, newDevice, type TestDevice } from "./people.ts";
import { newId, randomText } from "./random.ts";
import { sealedRecord } from "./sealed.ts";
import { colleague, grant, sql, stranger } from "./seed.ts";
import { temporaryServer } from "./temporary-server.ts";

const filled = (
  { id, keys }: TestDevice,
  vault: string,
  change: Partial<AuditEvent> = {},
): Promise<AuditEvent> =>
  signAudit(keys.privateKey, {
    id: newId(),
    time: Date.now() - 60_000,
    kind: "record.filled",
    device: id,
    vault,
    record: newId(),
    detail: randomText(40),
    ...change,
  });

async function claimed() {
  const server = await temporaryServer();
  const owner = await claim(server.url, server.code);
  const append = (events: AuditEvent[]) => client(server.url)("audit.append", { events });
  return { server, owner, append };
}

describe("a device's audit event", () => {
  test("is kept as it was signed", async () => {
    const { owner, append } = await claimed();
    const event = await filled(owner.device, owner.vault);
    expect(await append([event])).toEqual({ stored: [event.id], refused: [] });
    const { entries } = await owner.call("audit.list", {});
    const { kind, time, vault, record, detail } = event;
    const who = { user: owner.person.user.id, device: owner.device.id };
    expect(entries[0]).toMatchObject({ kind, time, vault, record, detail, ...who });
  });

  test("is kept once, however often it comes", async () => {
    const { owner, append } = await claimed();
    const event = await filled(owner.device, owner.vault);
    for (let n = 0; n < 3; n += 1) expect((await append([event, event])).refused).toEqual([]);
    const { entries } = await owner.call("audit.list", {});
    expect(entries.filter(({ kind }) => kind === event.kind)).toHaveLength(1);
  });

  test("still counts after its session has ended", async () => {
    const { server, owner, append } = await claimed();
    const event = await filled(owner.device, owner.vault);
    await owner.call("session.close", {});
    expect(await append([event])).toMatchObject({ stored: [event.id] });
    const kept = sql(server.data, (db) =>
      db.prepare("select count(*) as n from audit where event_id = ?").get(event.id),
    );
    expect(kept).toMatchObject({ n: 1 });
  });

  test("is refused when it was changed, or its device is not known; the others go in", async () => {
    const { owner, append } = await claimed();
    const good = await filled(owner.device, owner.vault);
    const changed = { ...(await filled(owner.device, owner.vault)), record: newId() };
    const unknown = await filled(await newDevice(), owner.vault);
    const forged = await filled({ ...(await newDevice()), id: owner.device.id }, owner.vault);
    expect(await append([changed, good, unknown, forged])).toEqual({
      stored: [good.id],
      refused: [changed.id, unknown.id, forged.id],
    });
  });
});

describe("the audit log", () => {
  test("notes that a secret was fetched, by whom, before it is answered", async () => {
    const { owner } = await claimed();
    const { vault } = owner;
    const record = sealedRecord(owner.person.user.id, vault);
    await owner.call("records.put", { record, base: 0, key: newId() });
    await owner.call("records.secret", { id: record.id, version: 1 });
    const { entries } = await owner.call("audit.list", {});
    const who = { user: owner.person.user.id, device: owner.device.id };
    const what = { kind: "record.fetched", record: record.id, vault };
    expect(entries[0]).toMatchObject({ ...who, ...what });
  });

  test("that cannot be written keeps the secret in", async () => {
    const { server, owner } = await claimed();
    const record = sealedRecord(owner.person.user.id, owner.vault);
    await owner.call("records.put", { record, base: 0, key: newId() });
    sql(server.data, (db) =>
      db.exec("create trigger full before insert on audit begin select raise(abort, 'no'); end"),
    );
    const asking = owner.call("records.secret", { id: record.id, version: 1 });
    await expect(asking).rejects.toMatchObject({
      code: "internal",
      message: "Something went wrong on our side",
    });
  });

  test("has an entry for every change that a person makes", async () => {
    const { owner } = await claimed();
    const record = sealedRecord(owner.person.user.id, owner.vault);
    const { revision } = await owner.call("records.put", { record, base: 0, key: newId() });
    await owner.call("records.delete", { id: record.id, base: revision, key: newId() });
    await owner.call("vaults.put", { id: owner.vault, name: "", fetchOnUse: false });
    const { entries } = await owner.call("audit.list", {});
    expect(entries.map(({ kind }) => kind)).toEqual([
      "vault.written",
      "record.deleted",
      "record.written",
      "session.opened",
      "organisation.claimed",
    ]);
  });

  test("comes in pages, newest first", async () => {
    const { owner, append } = await claimed();
    const events = await Promise.all(
      Array.from({ length: 250 }, () => filled(owner.device, owner.vault)),
    );
    await append(events);
    const first = await owner.call("audit.list", {});
    const before = first.entries.at(-1)?.number ?? 0;
    const rest = await owner.call("audit.list", { before });
    expect([first.entries.length, rest.entries.length]).toEqual([200, 52]);
    const numbers = [...first.entries, ...rest.entries].map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect(new Set(numbers).size).toBe(252);
  });

  test("shows an owner everything, a member their own and their vaults', a stranger neither", async () => {
    const { server, owner, append } = await claimed();
    const member = await colleague(server, owner);
    const other = await stranger(server);
    const [inVault, ofMember] = [
      await filled(owner.device, owner.vault),
      await filled(member.device, newId()),
    ];
    await append([inVault, ofMember]);
    const seen = async ({ call }: typeof member) =>
      (await call("audit.list", {})).entries.map(({ record }) => record).filter(Boolean);
    expect(await seen(owner)).toEqual([ofMember.record, inVault.record]);
    expect(await seen(member)).toEqual([ofMember.record]);
    expect(await seen(other)).toEqual([]);
    grant(server.data, owner.vault, member.person.user.id, "read");
    expect(await seen(member)).toEqual([ofMember.record, inVault.record]);
  });
});
