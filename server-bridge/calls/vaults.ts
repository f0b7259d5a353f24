/** Vaults: which there are, and their sealed names and settings. */
import type { Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import { bury, buryBatch } from "../bury.ts";
import type { Stores } from "../store/database.ts";
import type { Caller, SessionContract } from "./context.ts";
import { effectOnce } from "./effect.ts";
import { whom } from "./session.ts";

type VaultContract = Pick<SessionContract, "vaults.list" | "vaults.put" | "vaults.delete">;

export const vaultCalls: Handlers<VaultContract, Caller> = {
  "vaults.list": (_, { server, session }) =>
    server.database.transact(async ({ vaults }) => {
      const { revision } = await vaults.revisions(session.organisation);
      return { vaults: await vaults.list(session.user), revision };
    }),

  async "vaults.put"(params, caller) {
    const { server, session, now, callId } = caller;
    const answer = await effectOnce(caller, "vaults.put", callId, async (stores) => {
      const isNew = await mayBeAdded(stores, caller, params.id);
      const revision = await stores.vaults.takeRevisions(session.organisation, "vault", 1);
      if (isNew) {
        if (params.key === undefined) throw new WireError("not_found", "No such vault");
        const vault = { ...params, keys: [params.key] };
        await stores.vaults.add(session.organisation, session.user, vault, revision);
      } else {
        if (params.key !== undefined) throw new WireError("bad_request", "The vault has its key");
        await stores.vaults.rewrite(params, revision);
      }
      await stores.audit.note([{ kind: "vault.written", ...whom(session), vault: params.id }], now);
      return { revision };
    });
    server.changed(session.organisation);
    return answer;
  },

  async "vaults.delete"({ id, upTo }, caller) {
    const { server, session, now, callId } = caller;
    const answer = await effectOnce(caller, "vaults.delete", callId, async (stores) => {
      const { vaults, trash, audit } = stores;
      // Others queue from here on: nothing comes into the vault once it has been judged.
      const revision = await vaults.takeRevisions(session.organisation, "vault", 1);
      await mustBeDeletable(stores, caller, id, upTo);
      for (let left = true; left; ) {
        const some = await trash.of(id, buryBatch);
        if (some.length > 0) await bury(stores, whom(session), some, now);
        left = some.length === buryBatch;
      }
      await vaults.delete(id, revision);
      await audit.note([{ kind: "vault.deleted", ...whom(session), vault: id }], now);
      return { revision };
    });
    server.changed(session.organisation);
    return answer;
  },
};

/** @throws WireError why not */
async function mustBeDeletable(
  { vaults }: Stores,
  { session }: Caller,
  id: string,
  upTo: number,
): Promise<void> {
  const rights = await vaults.rights(session.user, id);
  if (rights === undefined) throw new WireError("not_found", "No such vault");
  if (rights !== "manage") throw new WireError("forbidden", "No right to manage this vault");
  const records = await vaults.heldBeside(id, upTo);
  if (records > 0) {
    throw new WireError("vault_not_empty", "The vault holds records", { data: { records } });
  }
  if ((await vaults.count(session.user)) === 1) {
    throw new WireError("last_vault", "There is no other vault");
  }
}

/** Whether there is no such vault yet; if there is, the caller must be one who manages it. */
async function mayBeAdded({ vaults }: Stores, { session }: Caller, id: string): Promise<boolean> {
  const rights = await vaults.rights(session.user, id);
  if (rights === "manage") return false;
  if (rights !== undefined) throw new WireError("forbidden", "No right to manage this vault");
  if (await vaults.exists(id)) throw new WireError("not_found", "No such vault");
  return true;
}
