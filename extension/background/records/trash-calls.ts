import { randomId } from "#core/crypto/random.ts";
import { limits } from "#core/vault/limits.ts";
import type { ParamsOf, ResultOf } from "#core/wire/calls.ts";
import type { Contract } from "#core/wire/contract.ts";
import type { Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import type { trashContract } from "#core/wire/trash-contract.ts";
import type { Core } from "../core.ts";
import { summaryOf } from "./record-box.ts";
import { vaultNames } from "./record-views.ts";

/** The trash, for the console. The server has it; this device forgets a record as soon as it is in there. */
export const trashCalls: Handlers<typeof trashContract, Core> = {
  "trash.put": (params, core) => dispose(core, "records.trash", params),
  "trash.restore": (params, core) => dispose(core, "records.restore", params),
  "trash.purge": (params, core) => dispose(core, "records.purge", params),

  "trash.empty": async ({ upTo }, core) => {
    let purged = 0;
    let before = upTo + 1;
    for (let more = true; more; ) {
      const page = await core.server("records.trashed", { before });
      more = page.more;
      const named = page.records.map(({ record: { id }, revision: base }) => ({ id, base }));
      before = named.at(-1)?.base ?? 0;
      if (named.length === 0) break;
      const { results } = await dispose(core, "records.purge", { records: named });
      purged += results.filter((one) => "revision" in one).length;
      const refused = results.find((one) => "code" in one);
      if (refused !== undefined && "code" in refused) return { purged, failed: refused.code };
    }
    return { purged, failed: null };
  },

  "trash.list": async ({ limit }, core) => {
    const [{ records, total }, names, { devices }] = await Promise.all([
      thrownAway(core, limit),
      vaultNames(core.keyring),
      core.server("session.devices", {}),
    ]);
    const labels = new Map(devices.map(({ id, label }) => [id, label]));
    const { user } = await core.keyring.unlocked();
    const views = records.map(async (one) => ({
      ...(await titleOf(core, one)),
      id: one.record.id,
      revision: one.revision,
      vaultName: names.get(one.record.vault) ?? "",
      trashedAt: one.trashedAt,
      byMe: one.trashedBy === user,
      device: labels.get(one.trashedOn ?? "") ?? null,
    }));
    return { records: await Promise.all(views), total };
  },
};

/** The first `limit` of the trash. */
async function thrownAway(core: Core, limit: number) {
  const records: Trashed[] = [];
  let total = 0;
  for await (const page of trashPages(core, limit)) {
    records.push(...page.records);
    ({ total } = page);
  }
  return { records, total };
}

/** The first `limit` of the trash, page by page, the last thrown away first. */
export async function* trashPages(core: Core, limit = Number.POSITIVE_INFINITY) {
  let left = limit;
  let before: number | undefined;
  for (let more = true; more && left > 0; ) {
    const page = await core.server("records.trashed", {
      limit: Math.min(limits.batch, left),
      ...(before === undefined ? {} : { before }),
    });
    yield page;
    left -= page.records.length;
    before = page.records.at(-1)?.revision;
    more = page.more && before !== undefined;
  }
}

type Way = "records.trash" | "records.restore" | "records.purge";
type Results = ResultOf<Contract[Way]>["results"];

/** Each judged by itself; what the server refuses is in the answer and throws nothing. */
export async function dispose(
  core: Core,
  way: Way,
  { records }: Pick<ParamsOf<Contract[Way]>, "records">,
): Promise<{ results: Results }> {
  const results: Results = [];
  try {
    for (let from = 0; from < records.length; from += limits.batch) {
      const some = records.slice(from, from + limits.batch);
      results.push(...(await core.server(way, { records: some, key: randomId() })).results);
    }
  } catch (reason) {
    // What went before is done, and must be known: to show it, and to undo it.
    if (results.length === 0) throw reason;
    const { code } = WireError.from(reason);
    results.push(...records.slice(results.length).map(() => ({ code })));
  }
  await core.refresh();
  return { results };
}

type Trashed = ResultOf<Contract["records.trashed"]>["records"][number];

/** One that does not open is listed all the same: it can be restored or purged. */
async function titleOf(core: Core, { record }: Trashed) {
  try {
    const { title, username } = await summaryOf(core.keyring, record);
    return { title, username };
  } catch (reason) {
    if (WireError.from(reason).code !== "wrong_key") throw reason;
    return { title: null, username: "" };
  }
}
