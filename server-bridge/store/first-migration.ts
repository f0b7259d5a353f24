/** Schema 1. A migration that has been released is never edited: the next one changes what it made. */
import type { Kysely } from "kysely";

export async function first(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;

  await schema
    .createTable("organisation")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("revision", "bigint", (c) => c.notNull())
    .addColumn("vaults_revision", "bigint", (c) => c.notNull())
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .execute();

  await schema
    .createTable("user")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("organisation_id", "text", (c) => c.notNull().references("organisation.id"))
    .addColumn("username", "text", (c) => c.notNull())
    .addColumn("username_key", "text", (c) => c.notNull().unique())
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("auth_public_key", "text", (c) => c.notNull())
    .addColumn("sign_public_key", "text", (c) => c.notNull())
    .addColumn("enc_public_key", "text", (c) => c.notNull())
    .addColumn("root_public_key", "text", (c) => c.notNull())
    .addColumn("wrapped_sign_key", "text", (c) => c.notNull())
    .addColumn("wrapped_enc_key", "text", (c) => c.notNull())
    .addColumn("wrapped_root_key", "text")
    .addColumn("password_slot", "text", (c) => c.notNull())
    .addColumn("directory_entry", "text", (c) => c.notNull())
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .execute();

  await schema
    .createTable("device")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("user_id", "text", (c) => c.notNull().references("user.id"))
    .addColumn("public_key", "text", (c) => c.notNull())
    .addColumn("label", "text", (c) => c.notNull())
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addColumn("last_used_at", "bigint", (c) => c.notNull())
    .execute();

  await schema
    .createTable("session")
    .addColumn("token_hash", "text", (c) => c.primaryKey())
    .addColumn("ticket_hash", "text", (c) => c.notNull().unique())
    .addColumn("user_id", "text", (c) => c.notNull().references("user.id"))
    .addColumn("device_id", "text", (c) => c.notNull().references("device.id"))
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addColumn("last_used_at", "bigint", (c) => c.notNull())
    .addColumn("ended_at", "bigint")
    .execute();
  await schema.createIndex("session_device").on("session").column("device_id").execute();
  await schema.createIndex("session_ended").on("session").column("ended_at").execute();

  await schema
    .createTable("vault")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("organisation_id", "text", (c) => c.notNull().references("organisation.id"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("fetch_on_use", "integer", (c) => c.notNull())
    .addColumn("revision", "bigint", (c) => c.notNull())
    .execute();

  await schema
    .createTable("member")
    .addColumn("vault_id", "text", (c) => c.notNull().references("vault.id"))
    .addColumn("user_id", "text", (c) => c.notNull().references("user.id"))
    .addColumn("rights", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("member_key", ["user_id", "vault_id"])
    .execute();
  await schema.createIndex("member_vault").on("member").column("vault_id").execute();

  await schema
    .createTable("vault_key")
    .addColumn("vault_id", "text", (c) => c.notNull().references("vault.id"))
    .addColumn("user_id", "text", (c) => c.notNull().references("user.id"))
    .addColumn("epoch", "bigint", (c) => c.notNull())
    .addColumn("sealed", "text", (c) => c.notNull())
    .addColumn("state_payload", "text", (c) => c.notNull())
    .addColumn("state_signature", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("vault_key_key", ["user_id", "vault_id", "epoch"])
    .execute();

  await schema
    .createTable("record")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("organisation_id", "text", (c) => c.notNull().references("organisation.id"))
    .addColumn("vault_id", "text", (c) => c.notNull().references("vault.id"))
    .addColumn("revision", "bigint", (c) => c.notNull())
    .addColumn("version", "bigint", (c) => c.notNull())
    .addColumn("deleted", "integer", (c) => c.notNull())
    .execute();
  // In revision order across the vaults of one organisation: what `records.since` walks along.
  await schema
    .createIndex("record_revision")
    .on("record")
    .columns(["organisation_id", "revision"])
    .unique()
    .execute();

  await schema
    .createTable("record_version")
    .addColumn("record_id", "text", (c) => c.notNull().references("record.id"))
    .addColumn("version", "bigint", (c) => c.notNull())
    .addColumn("epoch", "bigint", (c) => c.notNull())
    .addColumn("author", "text", (c) => c.notNull().references("user.id"))
    .addColumn("time", "bigint", (c) => c.notNull())
    .addColumn("prev_hash", "text")
    .addColumn("summary", "text", (c) => c.notNull())
    .addColumn("secret", "text", (c) => c.notNull())
    .addColumn("secret_hash", "text", (c) => c.notNull())
    .addColumn("dek", "text", (c) => c.notNull())
    .addColumn("dek_hash", "text", (c) => c.notNull())
    .addColumn("signature", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("record_version_key", ["record_id", "version"])
    .execute();

  await schema
    .createTable("audit")
    .addColumn("number", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("organisation_id", "text", (c) => c.notNull().references("organisation.id"))
    .addColumn("event_id", "text", (c) => c.unique())
    .addColumn("time", "bigint", (c) => c.notNull())
    .addColumn("received_at", "bigint", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("user_id", "text")
    .addColumn("device_id", "text")
    .addColumn("vault_id", "text")
    .addColumn("record_id", "text")
    .addColumn("detail", "text")
    .addColumn("signature", "text")
    .execute();

  await schema
    .createTable("answer")
    .addColumn("user_id", "text", (c) => c.notNull().references("user.id"))
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("method", "text", (c) => c.notNull())
    .addColumn("body_hash", "text", (c) => c.notNull())
    .addColumn("answer", "text", (c) => c.notNull())
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("answer_key", ["user_id", "key"])
    .execute();
  await schema.createIndex("answer_age").on("answer").column("created_at").execute();

  await schema
    .createTable("attempt")
    .addColumn("subject", "text", (c) => c.primaryKey())
    .addColumn("count", "integer", (c) => c.notNull())
    .addColumn("until", "bigint", (c) => c.notNull())
    .addColumn("updated_at", "bigint", (c) => c.notNull())
    .execute();

  await schema
    .createTable("setting")
    .addColumn("name", "text", (c) => c.primaryKey())
    .addColumn("value", "text", (c) => c.notNull())
    .execute();
}
