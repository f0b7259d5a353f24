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
      const needed = moves.reduce((sum, move) => sum + revisionsOf(move), 0);
      let next = await stores.vaults.takeRevisions(organisation, "record", needed);
      const results = [];
      for (const move of moves) {
        const outcome = await carryOver(stores, writer, move, next);
        next += revisionsOf(move);
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

/** One for what goes into the trash, and one for each version of what comes in its place. */
const revisionsOf = ({ earlier = [] }: Move) => 2 + earlier.length;

/** The new record is judged first and written last, so that a refusal of either leaves both as they were. */
async function carryOver(
  { records, trash }: Stores,
  writer: Writer,
  { record, earlier = [], from, base }: Move,
  first: number,
): Promise<{ readonly left: string; readonly revision: number } | WireError> {
  const versions = [...earlier, record];
  if (versions.some(({ id }) => id !== record.id)) {
    return new WireError("bad_request", "Versions of another record");
  }
  // Each over the one before, which takes the revision before its own.
  const writes = versions.map((version, n) => ({ record: version, base: n === 0 ? 0 : first + n }));
  const refusals = await records.judge(writer, writes, first + 1);
  const refusal = refusals.find((one) => one !== undefined);
  if (refusal !== undefined) return refusal;
  const [gone] = await trash.move(writer, "trash", [{ id: from, base }], first);
  if (gone === undefined || gone instanceof WireError) {
    return gone ?? new WireError("internal", "No answer from the trash");
  }
  // On which device the earlier ones were written, only the record that is left behind says.
  await records.put({ ...writer, device: null }, writes.slice(0, -1), first + 1);
  const [revision] = await records.put(writer, writes.slice(-1), first + writes.length);
  if (typeof revision !== "number") throw revision ?? new Error("No answer from the records");
  return { left: gone.vault, revision };
}
