/** Records into another vault: a new one there, the one before in the trash, or neither. */
import type { ParamsOf } from "#core/wire/calls.ts";
import type { Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import type { Stores } from "../store/database.ts";
import type { Writer } from "../store/record-writes.ts";
import type { Caller, SessionContract } from "./context.ts";
import { effectOnce } from "./effect.ts";
import { whom } from "./session.ts";

type MoveContract = Pick<SessionContract, "records.move">;
type Move = ParamsOf<MoveContract["records.move"]>["moves"][number];

export const moveCalls: Handlers<MoveContract, Caller> = {
  async "records.move"({ moves, key }, caller) {
    const { server, session, now } = caller;
    const { organisation, user, device } = session;
    const writer = { organisation, user, device, now };
    const answer = await effectOnce(caller, "records.move", key, async (stores) => {
      const first = await stores.vaults.takeRevisions(organisation, "record", 2 * moves.length);
      const results = [];
      for (const [n, move] of moves.entries()) {
        const outcome = await carryOver(stores, writer, move, first + 2 * n);
        if (outcome instanceof WireError) {
          results.push({ code: outcome.code });
          continue;
        }
        await stores.audit.note(
          [
            { kind: "record.trashed", ...whom(session), vault: outcome.left, record: move.from },
            {
              kind: "record.written",
              ...whom(session),
              vault: move.record.vault,
              record: move.record.id,
            },
          ],
          now,
        );
        results.push({ revision: outcome.revision });
      }
      return { results };
    });
    server.changed(organisation);
    return answer;
  },
};

/** The new record is judged first and written last, so that a refusal of either leaves both as they were. */
async function carryOver(
  { records, trash }: Stores,
  writer: Writer,
  { record, from, base }: Move,
  first: number,
): Promise<{ readonly left: string; readonly revision: number } | WireError> {
  const write = { record, base: 0 };
  const [refusal] = await records.judge(writer, [write]);
  if (refusal !== undefined) return refusal;
  const [gone] = await trash.move(writer, "trash", [{ id: from, base }], first);
  if (gone === undefined || gone instanceof WireError) {
    return gone ?? new WireError("internal", "No answer from the trash");
  }
  const [revision] = await records.put(writer, [write], first + 1);
  if (typeof revision !== "number") throw revision ?? new Error("No answer from the records");
  return { left: gone.vault, revision };
}
