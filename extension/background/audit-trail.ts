import { randomId } from "#core/crypto/random.ts";
import type { AuditEvent } from "#core/vault/audit.ts";
import { signAudit } from "#core/wire/audit-statement.ts";
import type { AddonLink } from "./addon-link.ts";
import { type CachedRecord, cache } from "./cache.ts";
import { deviceKey } from "./device-key.ts";
import type { Keyring } from "./keyring.ts";
import { readLocal } from "./stored-state.ts";
import { sealDetail } from "./vaults.ts";

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

  async note(
    kind: AuditEvent["kind"],
    { id: record, record: { vault, epoch } }: CachedRecord,
    detail: Readonly<Record<string, string>>,
  ): Promise<void> {
    const account = await readLocal("account");
    if (account === undefined) return;
    const { org } = await this.#keyring.unlocked();
    const id = randomId();
    const vaultKey = await this.#keyring.vaultKey(vault, epoch);
    const event = await signAudit((await deviceKey()).privateKey, {
      id,
      time: Date.now(),
      kind,
      device: account.device.id,
      vault,
      record,
      detail: await sealDetail(vaultKey, org, record, detail),
    });
    await (await cache()).put("audit", event);
    await this.send().catch(() => undefined);
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
