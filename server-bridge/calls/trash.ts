/** The trash: records go there, come back, or go for good. */
import { limits } from "#core/vault/limits.ts";
import type { Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import type { ServerAuditKind } from "../store/audit.ts";
import type { Destination, Disposal } from "../store/judge-disposal.ts";
import type { Caller, SessionContract } from "./context.ts";
import { effectOnce } from "./effect.ts";
import { answerSize } from "./records.ts";
import { whom } from "./session.ts";

type TrashContract = Pick<SessionContract, `records.${"trash" | "restore" | "purge" | "trashed"}`>;

export const trashCalls: Handlers<TrashContract, Caller> = {
  "records.trash": (params, caller) => dispose(caller, "records.trash", params),
  "records.restore": (params, caller) => dispose(caller, "records.restore", params),
  "records.purge": (params, caller) => dispose(caller, "records.purge", params),

  "records.trashed": (
    { before = Number.MAX_SAFE_INTEGER, limit = limits.batch },
    { server, session },
  ) =>
    server.database.transact(({ trash }) =>
      trash.list(session, { before, limit, size: answerSize }),
    ),
};

const disposing = {
  "records.trash": { to: "trash", kind: "record.trashed" },
  "records.restore": { to: "back", kind: "record.restored" },
  "records.purge": { to: "gone", kind: "record.deleted" },
} as const satisfies Record<string, { to: Destination; kind: ServerAuditKind }>;

async function dispose(
  caller: Caller,
  method: keyof typeof disposing,
  { records, key }: { readonly records: readonly Disposal[]; readonly key: string },
) {
  const { server, session, now } = caller;
  const { organisation, user, device } = session;
  const { to, kind } = disposing[method];
  const answer = await effectOnce(caller, method, key, async ({ vaults, trash, audit }) => {
    const first = await vaults.takeRevisions(organisation, "record", records.length);
    const disposer = { organisation, user, device, now };
    const outcomes = await trash.move(disposer, to, records, first);
    const notes = outcomes.flatMap((outcome, n) =>
      outcome instanceof WireError
        ? []
        : [{ kind, ...whom(session), vault: outcome.vault, record: records[n]?.id ?? "" }],
    );
    await audit.note(notes, now);
    const results = outcomes.map((outcome) =>
      outcome instanceof WireError ? { code: outcome.code } : { revision: outcome.revision },
    );
    return { results };
  });
  server.changed(organisation);
  return answer;
}
