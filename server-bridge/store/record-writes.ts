/** The statements behind a batch of writes: few, however many records there are. */
import type { Kysely } from "kysely";
import type { WholeRecord } from "#core/vault/sealed-record.ts";
import type { Membership, Standing } from "./judge-write.ts";
import type { Schema } from "./schema.ts";

/** What is stored of these records, by id. */
export async function standings(
  db: Kysely<Schema>,
  ids: readonly string[],
): Promise<Map<string, Standing>> {
  const rows = await db
    .selectFrom("record")
    .select(["id", "vault_id as vault", "revision", "version"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
}

/** What a person may do in those of these vaults that they are a member of, by vault. */
export async function memberships(
  db: Kysely<Schema>,
  { organisation, user }: { readonly organisation: string; readonly user: string },
  vaults: readonly string[],
): Promise<Map<string, Membership>> {
  const rows = await db
    .selectFrom("member")
    .innerJoin("vault", "vault.id", "member.vault_id")
    .innerJoin("vault_key", (join) =>
      join
        .onRef("vault_key.vault_id", "=", "member.vault_id")
        .onRef("vault_key.user_id", "=", "member.user_id"),
    )
    .select(["vault.id", "member.rights", "vault_key.epoch"])
    .where("vault.organisation_id", "=", organisation)
    .where("member.user_id", "=", user)
    .where("vault.id", "in", vaults)
    .execute();
  const byVault = Map.groupBy(rows, (row) => row.id);
  return new Map(
    [...byVault].flatMap(([id, keys]) => {
      const [first] = keys;
      const epochs = new Set(keys.map((key) => key.epoch));
      return first === undefined ? [] : [[id, { rights: first.rights, epochs }] as const];
    }),
  );
}

/** Who writes, on which device, and when. What is carried over from elsewhere is of no device. */
export type Writer = {
  readonly organisation: string;
  readonly user: string;
  readonly device: string | null;
  readonly now: number;
};

/** A write that has been judged right, at its new revision. */
export type Placed = {
  readonly record: WholeRecord;
  readonly base: number;
  readonly revision: number;
};

/** What the columns of the trash hold of a record that is where it belongs. */
export const notTrashed = { trashed_at: null, trashed_by: null, trashed_on: null } as const;

/** Put the records in their places. The organisation's writers have been made to queue. */
export async function place(
  db: Kysely<Schema>,
  { organisation, device }: Pick<Writer, "organisation" | "device">,
  writes: readonly Placed[],
): Promise<void> {
  if (writes.length === 0) return;
  const added = writes.filter(({ base }) => base === 0);
  if (added.length > 0) await db.insertInto("record").values(added.map(recordRow)).execute();
  for (const { record, base, revision } of writes) {
    if (base === 0) continue;
    await db
      .updateTable("record")
      .set({ revision, version: record.version, deleted: 0, ...notTrashed })
      .where("id", "=", record.id)
      .where("revision", "=", base)
      .execute();
  }
  await db
    .insertInto("record_version")
    .values(writes.map(({ record }) => versionRow(record, device)))
    .execute();

  function recordRow({ record: { id, vault, version }, revision }: Placed): Schema["record"] {
    const row = { id, organisation_id: organisation, vault_id: vault };
    return { ...row, revision, version, deleted: 0, ...notTrashed };
  }
}

const versionRow = (record: WholeRecord, device: string | null): Schema["record_version"] => ({
  record_id: record.id,
  version: record.version,
  epoch: record.epoch,
  author: record.author,
  time: record.time,
  prev_hash: record.prevHash,
  summary: record.summary,
  secret: record.secret,
  secret_hash: record.secretHash,
  dek: record.dek,
  dek_hash: record.dekHash,
  signature: record.signature,
  superseded_at: null,
  device_id: device,
});
