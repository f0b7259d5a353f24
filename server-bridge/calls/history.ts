/** Earlier versions of a record, for those who may read it. */
import type { WholeRecord } from "#core/vault/sealed-record.ts";
import type { Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import { keptVersions } from "../store/history.ts";
import type { Caller, SessionContract } from "./context.ts";
import { answerSize } from "./records.ts";
import { whom } from "./session.ts";

export const historyCalls: Handlers<Pick<SessionContract, "records.history">, Caller> = {
  "records.history": (
    { id, before = Number.MAX_SAFE_INTEGER, limit = keptVersions },
    { server, session, now },
  ) =>
    server.database.transact(async ({ history, audit }) => {
      const window = { before, limit, size: answerSize };
      const { versions, more } = await history.list(session, id, window);
      const [newest] = versions;
      if (newest === undefined) throw new WireError("not_found", "No such thing here");
      // As of one secret: where the log cannot be written, nothing is handed out.
      const fetched = { kind: "record.fetched", ...whom(session) } as const;
      await audit.note([{ ...fetched, vault: newest.record.vault, record: id }], now);
      return {
        versions: versions.map(({ record, device }) => ({ record: whole(record), device })),
        more,
      };
    }),
};

const whole = (record: Omit<WholeRecord, "secret"> & { secret?: string | undefined }) => ({
  ...record,
  secret: record.secret ?? "",
});
