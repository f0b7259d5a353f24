import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { toBase64Url } from "#core/bytes/base64url.ts";
import { randomId } from "#core/crypto/random.ts";
import type { SealedRecord } from "#core/crypto/record.ts";
import type { RecordSecret } from "#core/vault/record.ts";
import type { WholeRecord } from "#core/vault/sealed-record.ts";
import { WireError } from "#core/wire/error.ts";
import { AuditTrail } from "../../../../extension/background/addon/audit-trail.ts";
import { cache, dropCache } from "../../../../extension/background/cache/cache.ts";
import { OwnWrites } from "../../../../extension/background/cache/own-writes.ts";
import { SummaryIndex } from "../../../../extension/background/cache/summary-index.ts";
import { takeIn } from "../../../../extension/background/cache/take-in.ts";
import type { Core } from "../../../../extension/background/core.ts";
import { exportCalls } from "../../../../extension/background/records/export-calls.ts";
import { importCalls } from "../../../../extension/background/records/import-calls.ts";
import {
  compareSecret,
  mergeSecret,
} from "../../../../extension/background/records/merge-secret.ts";
import { secretOf, summaryOf } from "../../../../extension/background/records/record-box.ts";
import { UnansweredWrite } from "../../../../extension/background/records/unanswered-write.ts";
import {
  type Household,
  household,
  householdPassword,
  login,
  metaOf,
  type Saying,
  storeAccount,
  upsert,
} from "./household.ts";

type PutMany = {
  readonly key: string;
  readonly records: readonly { readonly record: WholeRecord; readonly base: number }[];
};

let home: Household;
let core: Core;
let written: PutMany["records"][number][];
let fetched: string[];
/** The server is not there at all, or what it answers does not come through. */
let away: boolean;
let lost: boolean;

/** The real parts of a background over a server that keeps what it is sent. */
beforeEach(async () => {
  await dropCache();
  home = await household();
  await storeAccount(home);
  written = [];
  fetched = [];
  away = false;
  lost = false;
  const answers = new Map<string, unknown>();
  const server = async (method: string, params: unknown) => {
    if (method === "records.secret") {
      fetched.push((params as { id: string }).id);
      throw new WireError("server_unreachable", "Away");
    }
    if (away) throw new WireError("server_unreachable", "Away");
    const { records, key } = params as PutMany;
    const answer = answers.get(key) ?? {
      results: records.map((_, index) => ({ revision: 100 + written.length + index })),
    };
    if (!answers.has(key)) written.push(...records);
    answers.set(key, answer);
    if (lost) throw new WireError("timeout", "The answer was lost");
    return answer;
  };
  const link = { call: async () => ({}) };
  core = {
    keyring: home.keyring,
    server,
    summaries: new SummaryIndex(home.keyring),
    audit: new AuditTrail(home.keyring, {
      call: async () => Promise.reject(new Error("Away")),
    } as never),
    sync: { whileWriting: (write: () => Promise<unknown>) => write(), own: new OwnWrites() },
    unansweredMany: new UnansweredWrite(),
    link,
  } as unknown as Core;
});

afterEach(() => core.summaries.forget());

async function holds(
  ...records: (Saying & { readonly sealedAway?: true })[]
): Promise<SealedRecord[]> {
  const made = await Promise.all(
    records.map(async ({ sealedAway, ...said }) => {
      const record = await login(home, said);
      if (sealedAway !== true) return record;
      const { secret: _, ...rest } = record;
      return rest as SealedRecord;
    }),
  );
  await takeIn(home.keyring, { changes: made.map((record) => upsert(record, 7)) }, metaOf(home));
  return made;
}

const given = (secret: Partial<RecordSecret>): RecordSecret => ({ password: "", ...secret });
const idOf = (records: readonly SealedRecord[], at = 0) => records[at]?.id ?? "";

describe("a secret part from a file", () => {
  const here = given({
    password: "a",
    notes: "one",
    fields: [{ name: "x", value: "1", hidden: false }],
  });

  test.each<[string, Partial<RecordSecret>, "same" | "adds" | "differs"]>([
    ["that is the same", { password: "a", notes: "one" }, "same"],
    ["without a password", {}, "same"],
    ["with part of the notes", { password: "a", notes: "on" }, "same"],
    ["with further notes", { password: "a", notes: "two" }, "adds"],
    ["with a seed", { password: "a", totp: "GEZDGNBV" }, "adds"],
    [
      "with a further field",
      { password: "a", fields: [{ name: "x", value: "2", hidden: true }] },
      "adds",
    ],
    ["with another password", { password: "b" }, "differs"],
  ])("%s is %j: %s", (_, secret, verdict) => {
    expect(compareSecret(here, given(secret))).toBe(verdict);
  });

  test("is joined so that nothing that is here is lost but the password that is replaced", () => {
    const merged = mergeSecret(
      { ...here, totp: "OLD", later: 1 },
      given({ password: "b", notes: "two", fields: [{ name: "y", value: "2", hidden: true }] }),
    );
    expect(merged).toEqual({
      password: "b",
      totp: "OLD",
      notes: "one\n\ntwo",
      fields: [
        { name: "x", value: "1", hidden: false },
        { name: "y", value: "2", hidden: true },
      ],
      later: 1,
    });
  });

  test("joined once is the same afterwards", () => {
    const secret = given({ password: "b", notes: "two", totp: "GEZDGNBV" });
    expect(compareSecret(mergeSecret(here, secret), secret)).toBe("same");
  });
});

describe("comparing a file with what is here", () => {
  test("tells one verdict for each, and nothing else", async () => {
    const made = await holds(
      { password: "a" },
      { password: "b" },
      { password: "c", sealedAway: true },
    );
    const pairs = [0, 1, 2].map((at) => ({ id: idOf(made, at), secret: given({ password: "a" }) }));
    const pair = { id: randomId(), secret: given({}) };
    expect(await importCalls["import.compare"]({ pairs: [...pairs, pair] }, core)).toEqual({
      verdicts: ["same", "differs", "sealed", "sealed"],
    });
    expect(fetched).toEqual([]);
  });
});

describe("joining a file with what is here", () => {
  test("adds linked URLs and keeps the rest, over the revision that is here", async () => {
    const made = await holds({ title: "Mail", username: "ada", password: "a" });
    const answer = await importCalls["import.merge"](
      {
        merges: [
          {
            id: idOf(made),
            urls: [
              { url: "https://login.example.com/", strategy: "origin" },
              { url: "https://new.example.com/", strategy: "prefix" },
            ],
            secret: given({ password: "b" }),
          },
        ],
      },
      core,
    );
    expect(answer).toEqual({ sent: 1, saved: 1, failed: [] });
    const [{ record, base } = { record: undefined, base: 0 }] = written;
    expect(base).toBe(7);
    expect(record?.version).toBe(2);
    const summary = await summaryOf(home.keyring, record as WholeRecord);
    expect(summary).toMatchObject({ title: "Mail", username: "ada" });
    expect(summary.urls.map(({ url, strategy }) => `${strategy} ${url}`)).toEqual([
      "origin https://login.example.com/",
      "prefix https://new.example.com/",
    ]);
    expect((await secretOf(home.keyring, record as WholeRecord)).password).toBe("b");
  });

  test("names what is gone by its place and goes on with the rest", async () => {
    const made = await holds({ password: "a" });
    const merge = (id: string) => ({ id, urls: [], secret: given({ password: "b" }) });
    const answer = await importCalls["import.merge"](
      { merges: [merge(randomId()), merge(idOf(made))] },
      core,
    );
    expect(answer).toEqual({ sent: 2, saved: 1, failed: [{ index: 0, code: "not_found" }] });
  });
});

describe("many new records", () => {
  const fresh = (title: string, notes = "", id?: string) => ({
    id,
    vault: home.vault,
    title,
    username: "",
    urls: [],
    askFirst: false,
    secret: given({ password: "p", notes }),
  });
  const saveMany = (...records: ReturnType<typeof fresh>[]) =>
    importCalls["records.saveMany"]({ records }, core);
  const titles = () =>
    Promise.all(written.map(async ({ record }) => (await summaryOf(home.keyring, record)).title));

  test("are told with the revisions at which they can be taken out again", async () => {
    const answer = await saveMany(fresh("A"), fresh("B"));
    const ids = written.map(({ record }) => record.id);
    expect(answer).toEqual({
      sent: 2,
      saved: 2,
      failed: [],
      made: ids.map((id, n) => ({ id, revision: 100 + n })),
    });
  });

  test("bring their earlier passwords along, and keep as many as any record does", async () => {
    const history = Array.from({ length: 12 }, (_, n) => ({
      password: `p${n}`,
      replacedAt: 99 - n,
    }));
    await saveMany({ ...fresh("A"), secret: given({ password: "p", history }) });
    const [{ record } = { record: undefined }] = written;
    const { password, history: kept } = await secretOf(home.keyring, record as WholeRecord);
    expect(password).toBe("p");
    expect(kept).toEqual(history.slice(0, 10));
  });

  test("are known without asking, unless Latchkey was locked before the answer came", async () => {
    await saveMany(fresh("A"));
    expect(core.sync.own.size).toBe(1);
    core.sync.own.forget();
    const { server } = core;
    Object.assign(core, {
      server: async (...asked: Parameters<typeof server>) => {
        await home.keyring.forget();
        return server(...asked);
      },
    });
    await saveMany(fresh("B"));
    expect(core.sync.own.size).toBe(0);
  });

  test("are in once, where the answer was lost and they are sent again", async () => {
    lost = true;
    await expect(saveMany(fresh("A"), fresh("B"))).rejects.toMatchObject({ code: "timeout" });
    lost = false;
    const { made } = await saveMany(fresh("A"), fresh("B"));
    expect(await titles()).toEqual(["A", "B"]);
    expect(made.map(({ id }) => id)).toEqual(written.map(({ record }) => record.id));
  });

  test("are in once, where the background ended before the answer came", async () => {
    const records = [fresh("A", "", randomId()), fresh("B", "", randomId())];
    await saveMany(...records);
    const stored = written.map(({ record }, n) => upsert(record, 100 + n));
    Object.assign(core, {
      unansweredMany: new UnansweredWrite(),
      server: async () => ({ results: stored.map(() => ({ code: "revision_conflict" })) }),
      sync: {
        ...core.sync,
        run: async () => takeIn(home.keyring, { changes: stored }, metaOf(home)),
      },
    });
    expect(await saveMany(...records)).toEqual({
      sent: 2,
      saved: 2,
      failed: [],
      made: records.map(({ id }, n) => ({ id, revision: 100 + n })),
    });
    expect(await titles()).toEqual(["A", "B"]);
  });

  test("that are in conflict and are none of those asked for before stay refused", async () => {
    Object.assign(core, {
      server: async () => ({ results: [{ code: "revision_conflict" }] }),
      sync: { ...core.sync, run: async () => undefined },
    });
    expect(await saveMany(fresh("A", "", randomId()))).toMatchObject({
      saved: 0,
      failed: [{ index: 0, code: "revision_conflict" }],
    });
  });

  test("that do not fit into one call are in as far as it is said, where the server goes meanwhile", async () => {
    const large = "x".repeat(1_500_000);
    const { server } = core;
    Object.assign(core, {
      server: async (...asked: Parameters<typeof server>) => {
        const answer = await server(...asked);
        away = true;
        return answer;
      },
    });
    const records = [fresh("A", large), fresh("B", large)];
    expect(await saveMany(...records)).toMatchObject({ sent: 1, saved: 1 });
    await expect(saveMany(...records.slice(1))).rejects.toMatchObject({
      code: "server_unreachable",
    });
    away = false;
    expect(await saveMany(...records.slice(1))).toMatchObject({ sent: 1, saved: 1 });
    expect(await titles()).toEqual(["A", "B"]);
  });
});

describe("an export", () => {
  const open = (masterPassword = householdPassword) =>
    exportCalls["export.open"]({ masterPassword, kind: "age" }, core);
  const read = (grant: string) => exportCalls["export.read"]({ grant }, core);
  const noted = async () => (await cache()).getAll("audit");

  test("is begun by the master password and by nothing else", async () => {
    await holds({ password: "a" });
    await expect(open("wrong")).rejects.toMatchObject({ code: "wrong_key" });
    await expect(read(toBase64Url(new Uint8Array(16)))).rejects.toMatchObject({
      code: "forbidden",
    });
    const { grant, records } = await open();
    expect(records).toBe(1);
    await expect(read(randomId())).rejects.toMatchObject({ code: "forbidden" });
    expect((await read(grant)).records).toMatchObject([
      { title: "Mail", secret: { password: "a" } },
    ]);
  });

  test("notes every record before its secret is out, with the kind of export", async () => {
    await holds({ title: "One" }, { title: "Two" });
    await read((await open()).grant);
    expect((await noted()).map(({ kind }) => kind)).toEqual(["record.exported", "record.exported"]);
  });

  test("lets nothing out when it cannot be noted", async () => {
    await holds({ title: "One" });
    const failing = {
      ...core,
      audit: { noteAll: () => Promise.reject(new Error("Disk full")) },
    } as never;
    const { grant } = await open();
    await expect(exportCalls["export.read"]({ grant }, failing)).rejects.toThrow("Disk full");
  });

  test("comes in batches, each record once, and its grant is void afterwards", async () => {
    await holds(...Array.from({ length: 230 }, (_, index) => ({ title: `R${index}` })));
    const { grant, records } = await open();
    const answers = [await read(grant), await read(grant), await read(grant)];
    expect(answers.map(({ left }) => left)).toEqual([130, 30, 0]);
    const titles = answers.flatMap((answer) => answer.records.map(({ title }) => title));
    expect(new Set(titles).size).toBe(records);
    await expect(read(grant)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("is void once another has begun, once the keys are gone, and after minutes of rest", async () => {
    await holds({});
    const first = await open();
    const second = await open();
    await expect(read(first.grant)).rejects.toMatchObject({ code: "forbidden" });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 6 * 60_000 });
    await expect(read(second.grant)).rejects.toMatchObject({ code: "forbidden" });
    vi.useRealTimers();
    const third = await open();
    await home.keyring.forget();
    await expect(read(third.grant)).rejects.toMatchObject({ code: "locked" });
  });

  test("counts records that do not open, and stops where the server is away", async () => {
    const [record] = await holds({ title: "One" }, { title: "Two" });
    const db = await cache();
    const cached = await db.get("records", record?.id ?? "");
    if (cached === undefined) throw new Error("Not cached");
    const secret = `${cached.record.secret?.slice(0, -4)}AAAA`;
    await db.put("records", { ...cached, record: { ...cached.record, secret } });
    expect(await read((await open()).grant)).toMatchObject({ unreadable: 1, left: 0 });

    await holds({ title: "Away", sealedAway: true });
    core.summaries.forget();
    await expect(read((await open()).grant)).rejects.toMatchObject({ code: "server_unreachable" });
  });
});
