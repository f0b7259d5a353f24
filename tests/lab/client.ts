/**
 * Another client of the same person: seals records and sends them to the server by itself, as if they had
 * been written on a second computer.
 */
import { importSealKey } from "#core/crypto/keys.ts";
import { randomId } from "#core/crypto/random.ts";
import { openSummary, sealRecord, versionHash } from "#core/crypto/record.ts";
import { openVaultKey } from "#core/crypto/vault-key.ts";
import type { Vault } from "#core/vault/account.ts";
import { limits } from "#core/vault/limits.ts";
import type { RecordSecret, RecordSummary } from "#core/vault/record.ts";
import type { SealedRecord, WholeRecord } from "#core/vault/sealed-record.ts";
import type { Change } from "#core/wire/contract.ts";
import { WireError } from "#core/wire/error.ts";
import { newVault, openVaultName } from "./new-vault.ts";
import type { LabRecord } from "./records-file.ts";
import type { SignedIn } from "./sign-in.ts";

type OpenVault = { readonly id: string; readonly epoch: number; readonly key: CryptoKey };
type Known = { readonly record: SealedRecord; readonly revision: number };

export class Client {
  readonly #me: SignedIn;
  /** By name. */
  readonly #vaults = new Map<string, OpenVault>();
  /** By title; filled on first need. */
  #known: Promise<Map<string, Known>> | undefined;

  private constructor(me: SignedIn) {
    this.#me = me;
  }

  /** The client of a person who is signed in, with every vault opened. */
  static async open(me: SignedIn): Promise<Client> {
    const client = new Client(me);
    const { vaults } = await me.server("vaults.list", {});
    for (const vault of vaults) await client.#openVault(vault);
    return client;
  }

  /** Write records that are new. */
  async add(records: readonly LabRecord[], fetchOnUse = false): Promise<void> {
    for (const name of new Set(records.map(({ vault }) => vault))) {
      await this.#vaultOf(name, fetchOnUse);
    }
    for (let at = 0; at < records.length; at += limits.batch) {
      const batch = records.slice(at, at + limits.batch);
      const sealed = await Promise.all(batch.map((record) => this.#seal(record)));
      const { results } = await this.#me.server("records.putMany", {
        records: sealed.map((record) => ({ record, base: 0 })),
        key: randomId(),
      });
      for (const result of results) {
        if ("code" in result) throw new WireError(result.code, "The server refused a record");
      }
    }
    this.#known = undefined;
  }

  /** Write a record over the one with its title, or as a new one. */
  async put(record: LabRecord): Promise<"added" | "changed"> {
    this.#known ??= this.#pull();
    const known = await this.#known;
    const before = known.get(record.title);
    await this.#vaultOf(record.vault, false);
    const sealed = await this.#seal(record, before?.record);
    const { revision } = await this.#me.server("records.put", {
      record: sealed,
      base: before?.revision ?? 0,
      key: randomId(),
    });
    known.set(record.title, { record: sealed, revision });
    return before === undefined ? "added" : "changed";
  }

  /** Delete every record for good, without the trash, and every vault but the first. */
  async clear(): Promise<void> {
    const there = new Map<string, number>();
    for await (const change of this.#changes()) {
      if (change.kind === "tombstone") there.delete(change.id);
      else there.set(change.record.id, change.revision);
    }
    for (const [id, base] of there) {
      await this.#me.server("records.delete", { id, base, key: randomId() });
    }
    this.#known = undefined;
    await this.#clearVaults();
  }

  async #clearVaults(): Promise<void> {
    const [first] = this.#vaults.entries();
    const { vaults } = await this.#me.server("vaults.list", {});
    for (const { id } of vaults) {
      if (id !== first?.[1].id) await this.#me.server("vaults.delete", { id, upTo: 0 });
    }
    this.#vaults.clear();
    if (first !== undefined) this.#vaults.set(...first);
  }

  async #seal(record: LabRecord, before?: SealedRecord): Promise<WholeRecord> {
    const { org, user, signKey } = this.#me.keys;
    const vault = await this.#vaultOf(record.vault, false);
    if (before !== undefined && before.vault !== vault.id) {
      throw new WireError("bad_request", "A record does not move to another vault");
    }
    const now = Date.now();
    return sealRecord({
      org,
      vault: vault.id,
      record: before?.id ?? randomId(),
      version: (before?.version ?? 0) + 1,
      epoch: vault.epoch,
      vaultKey: vault.key,
      signKey,
      author: user,
      time: now,
      prevHash: before === undefined ? null : await versionHash(before, org),
      summary: summaryOf(record, user, now),
      secret: secretOf(record),
    });
  }

  async #vaultOf(name: string, fetchOnUse: boolean): Promise<OpenVault> {
    const known = this.#vaults.get(name);
    if (known !== undefined) return known;
    const made = await newVault(this.#me.keys, name, fetchOnUse);
    const { keys, ...rest } = made;
    await this.#me.server("vaults.put", { ...rest, key: keys[0] });
    return this.#openVault(made);
  }

  async #openVault(vault: Vault): Promise<OpenVault> {
    const { keys } = this.#me;
    const newest = vault.keys.reduce((a, b) => (a.epoch > b.epoch ? a : b));
    const { raw } = await openVaultKey({
      ...newest,
      org: keys.org,
      vault: vault.id,
      keys,
      managerSignPublicKey: keys.signPublicKey,
    });
    const key = await importSealKey(raw);
    const open = { id: vault.id, epoch: newest.epoch, key };
    this.#vaults.set(String(await openVaultName(keys.org, vault, key)), open);
    return open;
  }

  /** Every record of this person, by title. */
  async #pull(): Promise<Map<string, Known>> {
    const known = new Map<string, Known>();
    const titles = new Map<string, string>();
    const keysOf = new Map([...this.#vaults.values()].map(({ id, key }) => [id, key]));
    for await (const change of this.#changes()) {
      known.delete(titles.get(idOf(change)) ?? "");
      if (change.kind === "tombstone") continue;
      const { record } = change;
      const vaultKey = keysOf.get(record.vault);
      if (vaultKey === undefined) continue;
      const summary = await openSummary(record, { org: this.#me.keys.org, vaultKey });
      const { title } = summary as RecordSummary;
      titles.set(record.id, title);
      known.set(title, { record, revision: change.revision });
    }
    return known;
  }

  /** Everything that has happened to the records, in order. */
  async *#changes(): AsyncGenerator<Change> {
    let revision = 0;
    let more = true;
    while (more) {
      const answer = await this.#me.server("records.since", { revision, limit: limits.batch });
      yield* answer.changes;
      ({ revision, more } = answer);
    }
  }
}

const idOf = (change: Change) => (change.kind === "tombstone" ? change.id : change.record.id);

const summaryOf = (record: LabRecord, user: string, now: number): RecordSummary => ({
  title: record.title,
  username: record.username,
  urls: record.urls.map((linked) => ({ ...linked, addedBy: user, addedAt: now })),
  askFirst: record.askFirst,
  tags: [],
  hasTotp: record.totp !== undefined,
});

const secretOf = ({ password, totp }: LabRecord): RecordSecret => ({
  password,
  ...(totp === undefined ? {} : { totp }),
});
