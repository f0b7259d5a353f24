/** For every call, params that its contract accepts, so that only who asks decides over the answer. */
import type { ParamsOf } from "#core/wire/calls.ts";
import type { Contract } from "#core/wire/contract.ts";
import { newPasswordSlot, newPerson, newVault } from "./people.ts";
import { newId, randomText } from "./random.ts";
import { sealedRecord } from "./sealed.ts";

/** The ids that a call may name. */
export type Named = {
  readonly author: string;
  readonly vault: string;
  readonly record: string;
  readonly device: string;
};

export async function validParams({
  author,
  vault,
  record,
  device,
}: Named): Promise<{ [M in keyof Contract]: ParamsOf<Contract[M]> }> {
  const { organisation, user, enrolment: account } = await newPerson();
  const newDevice = { id: newId(), publicKey: randomText(32), label: "", proof: randomText(64) };
  const next = sealedRecord(author, vault, { id: record, version: 2 });
  return {
    "server.hello": {},
    "setup.claim": {
      code: "0000-0000-0000-0000",
      organisation,
      user,
      account,
      device: newDevice,
      vault: newVault(),
    },
    "session.challenge": { username: "somebody" },
    "session.open": {
      username: "somebody",
      challenge: randomText(56),
      proof: randomText(64),
      device: newDevice,
    },
    "session.close": {},
    "session.devices": {},
    "session.revoke": { device },
    "account.changePassword": {
      passwordSlot: newPasswordSlot(),
      authPublicKey: randomText(32),
      challenge: randomText(56),
      proof: randomText(64),
    },
    "vaults.list": {},
    "vaults.put": { id: vault, name: randomText(40), fetchOnUse: false },
    "vaults.delete": { id: vault, upTo: 0 },
    "records.since": { revision: 0 },
    "records.secret": { id: record, version: 1 },
    "records.put": { record: next, base: 2, key: newId() },
    "records.putMany": { records: [{ record: next, base: 2 }], key: newId() },
    "records.delete": { id: record, base: 2, key: newId() },
    "records.trash": { records: [{ id: record, base: 2 }], key: newId() },
    "records.restore": { records: [{ id: record, base: 2 }], key: newId() },
    "records.purge": { records: [{ id: record, base: 2 }], key: newId() },
    "records.trashed": {},
    "records.move": {
      moves: [{ record: sealedRecord(author, vault), from: record, base: 2 }],
      key: newId(),
    },
    "records.history": { id: record },
    "events.ticket": {},
    "audit.append": {
      events: [
        {
          id: newId(),
          time: Date.now(),
          kind: "record.filled",
          device,
          vault,
          record,
          detail: randomText(40),
          signature: randomText(64),
        },
      ],
    },
    "audit.list": {},
  };
}
