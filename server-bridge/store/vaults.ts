/** Vaults, who may do what in them, and each member's sealed copies of their keys. */
import type { Kysely } from "kysely";
import type { Vault } from "#core/vault/account.ts";
import type { Rights, Schema } from "./schema.ts";

export type VaultHead = Pick<Vault, "id" | "name" | "fetchOnUse">;

export interface VaultStore {
  /** The vaults this person may read, with the keys sealed to this person. */
  list(user: string): Promise<Vault[]>;
  /** What this person may do in a vault; undefined: not even know of it. */
  rights(user: string, vault: string): Promise<Rights | undefined>;
  exists(vault: string): Promise<boolean>;
  /** A new vault, its maker the first member. */
  add(organisation: string, user: string, vault: Vault, revision: number): Promise<void>;
  /** Write name and settings anew. */
  rewrite(vault: VaultHead, revision: number): Promise<void>;
  /** How many vaults this person may read. */
  count(user: string): Promise<number>;
  /** How many records a vault holds that were not in its trash at revision `upTo`. */
  heldBeside(vault: string, upTo: number): Promise<number>;
  /** Leave a tombstone: nobody has the vault any more, or its keys. */
  delete(vault: string, revision: number): Promise<void>;
  /** The newest revision in an organisation, and the one at which its list of vaults last changed. */
  revisions(organisation: string): Promise<{ revision: number; vaultsRevision: number }>;
  /**
   * Take the next `count` revisions and answer the first. Makes the writers of an organisation queue
   * until the transaction ends: what is read after this stays as it is.
   */
  takeRevisions(organisation: string, of: "record" | "vault", count: number): Promise<number>;
  /** Who may read anything that was written after `revision`. */
  readersSince(organisation: string, revision: number): Promise<ReadonlySet<string>>;
}

export function vaultStore(db: Kysely<Schema>): VaultStore {
  const readable = (user: string) =>
    db
      .selectFrom("member")
      .innerJoin("vault", "vault.id", "member.vault_id")
      .where("member.user_id", "=", user)
      .where("vault.deleted", "=", 0);

  return {
    async list(user) {
      const rows = await readable(user)
        .innerJoin("vault_key", (join) =>
          join
            .onRef("vault_key.vault_id", "=", "member.vault_id")
            .onRef("vault_key.user_id", "=", "member.user_id"),
        )
        .selectAll("vault_key")
        .select(["vault.id", "vault.name", "vault.fetch_on_use"])
        .orderBy("vault.id")
        .orderBy("vault_key.epoch")
        .execute();
      return [...Map.groupBy(rows, (row) => row.id)].flatMap(([id, keys]) => {
        const [head] = keys;
        if (head === undefined) return [];
        return {
          id,
          name: head.name,
          fetchOnUse: head.fetch_on_use === 1,
          keys: keys.map((key) => ({
            epoch: key.epoch,
            sealed: key.sealed,
            state: { payload: key.state_payload, signature: key.state_signature },
          })),
        };
      });
    },

    async rights(user, vault) {
      const row = await readable(user)
        .select("member.rights")
        .where("vault.id", "=", vault)
        .executeTakeFirst();
      return row?.rights;
    },

    async exists(vault) {
      const row = await db
        .selectFrom("vault")
        .select("id")
        .where("id", "=", vault)
        .executeTakeFirst();
      return row !== undefined;
    },

    async add(organisation, user, { id, name, fetchOnUse, keys }, revision) {
      await db
        .insertInto("vault")
        .values({
          id,
          organisation_id: organisation,
          name,
          fetch_on_use: fetchOnUse ? 1 : 0,
          revision,
        })
        .execute();
      await db
        .insertInto("member")
        .values({ vault_id: id, user_id: user, rights: "manage" })
        .execute();
      await db
        .insertInto("vault_key")
        .values(
          keys.map(({ epoch, sealed, state }) => ({
            vault_id: id,
            user_id: user,
            epoch,
            sealed,
            state_payload: state.payload,
            state_signature: state.signature,
          })),
        )
        .execute();
    },

    async rewrite({ id, name, fetchOnUse }, revision) {
      const change = { name, fetch_on_use: fetchOnUse ? 1 : 0, revision };
      await db.updateTable("vault").set(change).where("id", "=", id).execute();
    },

    async count(user) {
      const { vaults } = await readable(user)
        .select((e) => e.fn.countAll<number>().as("vaults"))
        .executeTakeFirstOrThrow();
      return vaults;
    },

    async heldBeside(vault, upTo) {
      const { records } = await db
        .selectFrom("record")
        .select((e) => e.fn.countAll<number>().as("records"))
        .where("vault_id", "=", vault)
        .where("deleted", "=", 0)
        .where((e) => e.or([e("trashed_at", "is", null), e("revision", ">", upTo)]))
        .executeTakeFirstOrThrow();
      return records;
    },

    async delete(vault, revision) {
      const tombstone = { deleted: 1, name: "", revision };
      await db.updateTable("vault").set(tombstone).where("id", "=", vault).execute();
      await db.deleteFrom("vault_key").where("vault_id", "=", vault).execute();
    },

    revisions: (organisation) =>
      db
        .selectFrom("organisation")
        .select(["revision", "vaults_revision as vaultsRevision"])
        .where("id", "=", organisation)
        .executeTakeFirstOrThrow(),

    async takeRevisions(organisation, of, count) {
      const { revision } = await db
        .updateTable("organisation")
        .set((e) => ({
          revision: e("revision", "+", count),
          ...(of === "vault" ? { vaults_revision: e("revision", "+", count) } : {}),
        }))
        .where("id", "=", organisation)
        .returning("revision")
        .executeTakeFirstOrThrow();
      return revision - count + 1;
    },

    async readersSince(organisation, revision) {
      const rows = await db
        .selectFrom("member")
        .select("member.user_id")
        .where((e) =>
          e.or([
            e(
              "member.vault_id",
              "in",
              e
                .selectFrom("record")
                .select("record.vault_id")
                .where("record.organisation_id", "=", organisation)
                .where("record.revision", ">", revision),
            ),
            e(
              "member.vault_id",
              "in",
              e
                .selectFrom("vault")
                .select("vault.id")
                .where("vault.organisation_id", "=", organisation)
                .where("vault.revision", ">", revision),
            ),
          ]),
        )
        .distinct()
        .execute();
      return new Set(rows.map((row) => row.user_id));
    },
  };
}
