/** Organisations and the people in them. */
import type { Kysely } from "kysely";
import * as v from "valibot";
import { type Enrolment, enrolment } from "#core/vault/account.ts";
import type { Schema } from "./schema.ts";

export type Organisation = { readonly id: string; readonly name: string };

export type Account = {
  readonly organisation: Organisation;
  readonly user: { readonly id: string; readonly username: string };
  readonly enrolment: Enrolment;
};

export interface AccountStore {
  /** The organisation that lives here, once one has moved in. */
  organisation(): Promise<Organisation | undefined>;
  addOrganisation(organisation: Organisation, now: number): Promise<void>;
  /** The caller makes sure that the username is free. */
  addUser(account: Account, role: "owner" | "member", now: number): Promise<void>;
  /** However the username is written: see {@link usernameKey}. */
  byUsername(username: string): Promise<Account | undefined>;
  byId(user: string): Promise<Account | undefined>;
  /** Replace how the master password opens the user key, and whom sign-in believes. */
  setPassword(
    user: string,
    change: Pick<Enrolment, "passwordSlot" | "authPublicKey">,
  ): Promise<void>;
}

/** Usernames that differ in case or in how an accent is composed are one. */
export const usernameKey = (username: string): string => username.normalize("NFKC").toLowerCase();

export function accountStore(db: Kysely<Schema>): AccountStore {
  const accounts = () =>
    db
      .selectFrom("user")
      .innerJoin("organisation", "organisation.id", "user.organisation_id")
      .selectAll("user")
      .select("organisation.name as organisation_name");

  return {
    organisation: () =>
      db
        .selectFrom("organisation")
        .select(["id", "name"])
        .orderBy("created_at")
        .limit(1)
        .executeTakeFirst(),

    async addOrganisation({ id, name }, now) {
      const row = { id, name, revision: 0, vaults_revision: 0, created_at: now };
      await db.insertInto("organisation").values(row).execute();
    },

    async addUser({ organisation, user, enrolment: e }, role, now) {
      await db
        .insertInto("user")
        .values({
          id: user.id,
          organisation_id: organisation.id,
          username: user.username,
          username_key: usernameKey(user.username),
          role,
          auth_public_key: e.authPublicKey,
          sign_public_key: e.signPublicKey,
          enc_public_key: e.encPublicKey,
          root_public_key: e.rootPublicKey,
          wrapped_sign_key: e.wrappedSignKey,
          wrapped_enc_key: e.wrappedEncKey,
          wrapped_root_key: e.wrappedRootKey,
          password_slot: JSON.stringify(e.passwordSlot),
          directory_entry: JSON.stringify(e.directoryEntry),
          created_at: now,
        })
        .execute();
    },

    async byUsername(username) {
      const row = await accounts()
        .where("username_key", "=", usernameKey(username))
        .executeTakeFirst();
      return row && account(row);
    },

    async byId(user) {
      const row = await accounts().where("user.id", "=", user).executeTakeFirst();
      return row && account(row);
    },

    async setPassword(user, { passwordSlot, authPublicKey }) {
      const change = {
        password_slot: JSON.stringify(passwordSlot),
        auth_public_key: authPublicKey,
      };
      await db.updateTable("user").set(change).where("id", "=", user).execute();
    },
  };
}

const account = (row: Schema["user"] & { organisation_name: string }): Account => ({
  organisation: { id: row.organisation_id, name: row.organisation_name },
  user: { id: row.id, username: row.username },
  enrolment: v.parse(enrolment, {
    passwordSlot: JSON.parse(row.password_slot),
    authPublicKey: row.auth_public_key,
    signPublicKey: row.sign_public_key,
    encPublicKey: row.enc_public_key,
    wrappedSignKey: row.wrapped_sign_key,
    wrappedEncKey: row.wrapped_enc_key,
    rootPublicKey: row.root_public_key,
    wrappedRootKey: row.wrapped_root_key,
    directoryEntry: JSON.parse(row.directory_entry),
  }),
});
