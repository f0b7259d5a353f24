/** Sealed records: handed to those who may read, written over the revision their author saw. */

import { limits } from "#core/vault/limits.ts";
import type { Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import type { Stores } from "../store/database.ts";
import type { Write } from "../store/judge-write.ts";
import type { Caller, SessionContract } from "./context.ts";
import { effectOnce } from "./effect.ts";
import { whom } from "./session.ts";

type RecordContract = Pick<
  SessionContract,
  "records.since" | "records.secret" | "records.put" | "records.putMany" | "records.delete"
>;

/** Sealed characters in one answer: with what surrounds them well under a frame of the local channel (8 MiB). */
export const answerSize = 4 * 1024 * 1024;

export const recordCalls: Handlers<RecordContract, Caller> = {
  "records.since": ({ revision: after, limit = limits.batch }, { server, session }) =>
    server.database.transact(async ({ vaults, records }) => {
      const newest = await vaults.revisions(session.organisation);
      const window = { after, upTo: newest.revision, limit, size: answerSize };
      const { changes, more } = await records.since(session, window);
      const last = changes.at(-1);
      return {
        changes,
        // What lies between the last change and the newest revision is not this person's to see.
        revision: more && last !== undefined ? last.revision : newest.revision,
        vaultsRevision: newest.vaultsRevision,
        more,
      };
    }),

  "records.secret": ({ id, version }, { server, session, now }) =>
    server.database.transact(async ({ records, audit }) => {
      const found = await records.secret(session, id, version);
      if (found === undefined) throw new WireError("not_found", "No such thing here");
      // In one transaction: where the log cannot be written, nothing is handed out.
      const fetched = { kind: "record.fetched", ...whom(session) } as const;
      await audit.note([{ ...fetched, vault: found.vault, record: id }], now);
      return { secret: found.secret };
    }),

  async "records.put"({ record, base, key }, caller) {
    const answer = await effectOnce(caller, "records.put", key, async (stores) => {
      const [outcome] = await put(stores, caller, [{ record, base }]);
      if (typeof outcome !== "number") throw outcome;
      return { revision: outcome };
    });
    caller.server.changed(caller.session.organisation);
    return answer;
  },

  async "records.putMany"({ records, key }, caller) {
    const answer = await effectOnce(caller, "records.putMany", key, async (stores) => {
      const outcomes = await put(stores, caller, records);
      const results = outcomes.map((outcome) =>
        typeof outcome === "number" ? { revision: outcome } : { code: outcome.code },
      );
      return { results };
    });
    caller.server.changed(caller.session.organisation);
    return answer;
  },

  async "records.delete"({ id, base, key }, caller) {
    const { session, now } = caller;
    const answer = await effectOnce(caller, "records.delete", key, async (stores) => {
      const revision = await stores.vaults.takeRevisions(session.organisation, "record", 1);
      const { vault } = await stores.records.delete(session, id, base, revision);
      const deleted = { kind: "record.deleted", ...whom(session) } as const;
      await stores.audit.note([{ ...deleted, vault, record: id }], now);
      return { revision };
    });
    caller.server.changed(session.organisation);
    return answer;
  },
};

/** Write what may be written. A refused write leaves a gap in the revisions, which harms nobody. */
async function put(stores: Stores, { session, now }: Caller, writes: readonly Write[]) {
  const { organisation, user, device } = session;
  const writer = { organisation, user, device, now };
  const first = await stores.vaults.takeRevisions(organisation, "record", writes.length);
  const outcomes = await stores.records.put(writer, writes, first);
  const written = { kind: "record.written", ...whom(session) } as const;
  const notes = writes.flatMap(({ record }, n) =>
    typeof outcomes[n] === "number" ? { ...written, vault: record.vault, record: record.id } : [],
  );
  await stores.audit.note(notes, now);
  return outcomes;
}
