/** People and rights that no call makes yet, put into the database beside a running server. */

import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openDatabase } from "../../server-bridge/store/database.ts";
import type { Rights } from "../../server-bridge/store/schema.ts";
import { newPerson, newVault, type Person, type SignedIn, signIn } from "./people.ts";

type Running = { readonly url: string; readonly data: string };

/** One more person in the organisation of `owner`, signed in; `username` theirs to choose. */
export async function colleague(
  { url, data }: Running,
  { person: { organisation } }: SignedIn,
): Promise<SignedIn> {
  const person = await newPerson(undefined, organisation);
  await add(data, person, "member");
  return signIn(url, person);
}

/** The owner of another organisation on the same server, with a vault of theirs, signed in. */
export async function stranger({
  url,
  data,
}: Running): Promise<SignedIn & { readonly vault: string }> {
  const person = await newPerson();
  const vault = newVault();
  const database = await openDatabase(data, 0);
  await database.transact(async ({ accounts, vaults }) => {
    await accounts.addOrganisation(person.organisation, Date.now());
    await accounts.addUser(person, "owner", Date.now());
    await vaults.add(person.organisation.id, person.user.id, vault, 1);
  });
  await database.close();
  return { ...(await signIn(url, person)), vault: vault.id };
}

async function add(data: string, person: Person, role: "owner" | "member"): Promise<void> {
  const database = await openDatabase(data, 0);
  await database.accounts.addUser(person, role, Date.now());
  await database.close();
}

/** Give a person rights in a vault, with a key sealed to them as its maker has one. */
export function grant(data: string, vault: string, user: string, rights: Rights): void {
  sql(data, (db) => {
    db.prepare("insert into member (vault_id, user_id, rights) values (?, ?, ?)").run(
      vault,
      user,
      rights,
    );
    db.prepare(
      `insert into vault_key select vault_id, ?, epoch, sealed, state_payload, state_signature
       from vault_key where vault_id = ? limit 1`,
    ).run(user, vault);
  });
}

/** SQL on the server's database. */
export function sql<T>(data: string, work: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(join(data, "latchkey.db"), { timeout: 10_000 });
  try {
    return work(db);
  } finally {
    db.close();
  }
}
