import { beforeEach, expect, test } from "vitest";
import { randomId } from "#core/crypto/random.ts";
import { cache, dropCache } from "../../../../extension/background/cache/cache.ts";
import { takeIn } from "../../../../extension/background/cache/take-in.ts";
import { sealDetail, sealVaultName } from "../../../../extension/background/cache/vaults.ts";
import { readEntries } from "../../../../extension/background/records/audit-entries.ts";
import { type Household, household, login, metaOf, upsert } from "./household.ts";

let home: Household;
let mail: string;

beforeEach(async () => {
  await dropCache();
  home = await household();
  mail = randomId();
  const record = await login(home, { id: mail, title: "Mail" });
  await takeIn(home.keyring, { changes: [upsert(record)] }, metaOf(home));
  const name = await sealVaultName(home.keys.org, home.vault, home.vaultKey, "Team");
  const key = { epoch: 1, sealed: "", state: { payload: "", signature: "" } };
  await (await cache()).put("vaults", { id: home.vault, name, fetchOnUse: false, keys: [key] });
});

const entry = { number: 7, time: 1_000, kind: "record.filled", user: null, device: null };

const shown = async (...entries: Parameters<typeof readEntries>[1]) =>
  (await readEntries(home.keyring, entries)).map(({ title, detail }) => [title, detail]);

test("an entry names its record or vault, and where the record was used", async () => {
  const where = { at: "https://login.example.com", in: "a frame" };
  const detail = await sealDetail(home.vaultKey, home.keys.org, mail, where);
  const used = { ...entry, record: mail, vault: home.vault, detail };
  const written = { ...entry, record: null, vault: home.vault, detail: null };
  expect(await shown(used, written, used)).toEqual([
    ["Mail", "https://login.example.com, a frame"],
    ["Team", null],
    ["Mail", "https://login.example.com, a frame"],
  ]);
});

test("what this device cannot open stays unnamed, and hides nothing else", async () => {
  const [record, vault] = [randomId(), randomId()];
  const detail = await sealDetail(home.vaultKey, home.keys.org, record, { at: "elsewhere" });
  expect(
    await shown(
      { ...entry, record, vault: home.vault, detail: null },
      { ...entry, record: null, vault, detail: null },
      { ...entry, record: mail, vault: home.vault, detail },
      { ...entry, record: null, vault: null, detail: null },
    ),
  ).toEqual([
    [null, null],
    [null, null],
    ["Mail", null],
    [null, null],
  ]);
});
