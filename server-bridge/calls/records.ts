/** Sealed records: handed to those who may read, written over the revision their author saw. */

import { limits } from "#core/vault/limits.ts";
import type { WholeRecord } from "#core/vault/sealed-record.ts";
import type { Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import type { Stores } from "../store/database.ts";
import type { Caller, SessionContract } from "./context.ts";
import { effectOnce } from "./effect.ts";
import { whom } from "./session.ts";

type RecordContract = Pick<
  SessionContract,
  "records.since" | "records.secret" | "records.put" | "records.putMany" | "records.delete"
>;

/** Sealed characters in one answer: with what surrounds them well under `limits.body`. */
const answerSize = 8 * 1024 * 1024;

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
      await audit.note({ ...fetched, vault: found.vault, record: id }, now);
      return { secret: found.secret };
    }),

  async "records.put"({ record, base, key }, caller) {
    const answer = await effectOnce(caller, "records.put", key, async (stores) => ({
      revision: await put(stores, caller, record, base),
    }));
    caller.server.changed(caller.session.organisation);
    return answer;
  },

  async "records.putMany"({ records, key }, caller) {
    const answer = await effectOnce(caller, "records.putMany", key, async (stores) => {
      const results = [];
      for (const { record, base } of records) {
        results.push(await judged(put(stores, caller, record, base)));
      }
      return { results };
    });
    caller.server.changed(caller.session.organisation);
    return answer;
  },

  async "records.delete"({ id, base, key }, caller) {
    const { session, now } = caller;
    const answer = await effectOnce(caller, "records.delete", key, async (stores) => {
      const revision = await stores.vaults.nextRevision(session.organisation, "record");
      const { vault } = await stores.records.delete(session, id, base, revision);
      const deleted = { kind: "record.deleted", ...whom(session) } as const;
      await stores.audit.note({ ...deleted, vault, record: id }, now);
      return { revision };
    });
    caller.server.changed(session.organisation);
    return answer;
  },
};

/** @returns the record's new revision. A refused write leaves a gap in the revisions, which harms nobody. */
async function put(stores: Stores, caller: Caller, record: WholeRecord, base: number) {
  const { session, now } = caller;
  const revision = await stores.vaults.nextRevision(session.organisation, "record");
  await stores.records.put(session, record, base, revision);
  const written = { kind: "record.written", ...whom(session) } as const;
  await stores.audit.note({ ...written, vault: record.vault, record: record.id }, now);
  return revision;
}

/** One write of many: its refusal is an answer, anything else still fails them all. */
async function judged(writing: Promise<number>) {
  try {
    return { revision: await writing };
  } catch (reason) {
    if (reason instanceof WireError) return { code: reason.code };
    throw reason;
  }
}
