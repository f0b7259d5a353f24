import { randomId } from "#core/crypto/random.ts";
import type { AuditEvent } from "#core/vault/audit.ts";
import { signAudit } from "#core/wire/audit-statement.ts";
import { deviceKey } from "../account/device-key.ts";
import type { Keyring } from "../account/keyring.ts";
import { type CachedRecord, cache } from "../cache/cache.ts";
import { sealDetail } from "../cache/vaults.ts";
import { readLocal } from "../state/stored-state.ts";
import type { AddonLink } from "./addon-link.ts";

/**
 * Notes every use of a record: signed here, kept here until the add-on has it on disk, which keeps it
 * until the server has it. Where it was used is sealed for those who may read the record.
 */
export class AuditTrail {
  readonly #keyring: Keyring;
  readonly #link: AddonLink;
  #sending: Promise<void> | undefined;

  constructor(keyring: Keyring, link: AddonLink) {
    this.#keyring = keyring;
    this.#link = link;
  }

  note(
    kind: AuditEvent["kind"],
    cached: CachedRecord,
    detail: Readonly<Record<string, string>>,
  ): Promise<void> {
    return this.noteAll(kind, [cached], detail);
  }

  /** Note the same of many records. Resolves when everything is on disk here. */
  async noteAll(
    kind: AuditEvent["kind"],
    records: readonly CachedRecord[],
    detail: Readonly<Record<string, string>>,
  ): Promise<void> {
    const account = await readLocal("account");
    if (account === undefined) return;
    const device = account.device.id;
    const events = await Promise.all(
      records.map((cached) => this.#signed({ kind, device }, cached, detail)),
    );
    const write = (await cache()).transaction("audit", "readwrite");
    for (const event of events) write.store.put(event);
    await write.done;
    await this.send().catch(() => undefined);
  }

  async #signed(
    what: Pick<AuditEvent, "kind" | "device">,
    { id: record, record: { vault, epoch } }: CachedRecord,
    detail: Readonly<Record<string, string>>,
  ): Promise<AuditEvent> {
    const { org } = await this.#keyring.unlocked();
    const vaultKey = await this.#keyring.vaultKey(vault, epoch);
    return signAudit((await deviceKey()).privateKey, {
      ...what,
      id: randomId(),
      time: Date.now(),
      vault,
      record,
      detail: await sealDetail(vaultKey, org, record, detail),
    });
  }

  /** Hand everything that waits to the add-on. */
  send(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined;
    });
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    const db = await cache();
    for (;;) {
      const events = await db.getAll("audit", undefined, 100);
      if (events.length === 0) return;
      await this.#link.call("addon.audit", { events });
      const write = db.transaction("audit", "readwrite");
      for (const { id } of events) write.store.delete(id);
      await write.done;
    }
  }
}
