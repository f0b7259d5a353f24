/** Vaults: which there are, and their sealed names and settings. */
import type { Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import type { Stores } from "../store/database.ts";
import type { Caller, SessionContract } from "./context.ts";
import { effectOnce } from "./effect.ts";
import { whom } from "./session.ts";

type VaultContract = Pick<SessionContract, "vaults.list" | "vaults.put">;

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
};

/** Whether there is no such vault yet; if there is, the caller must be one who manages it. */
async function mayBeAdded({ vaults }: Stores, { session }: Caller, id: string): Promise<boolean> {
  const rights = await vaults.rights(session.user, id);
  if (rights === "manage") return false;
  if (rights !== undefined) throw new WireError("forbidden", "No right to manage this vault");
  if (await vaults.exists(id)) throw new WireError("not_found", "No such vault");
  return true;
}
