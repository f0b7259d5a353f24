import { match } from "#core/match/match.ts";
import { ranked } from "#core/match/rank.ts";
import type { Found } from "../cache/candidates.ts";
import type { Core } from "../core.ts";

/** The records that are linked to this URL, best first; none while locked. */
export async function recordsAt(core: Pick<Core, "pages">, url: string): Promise<Found[]> {
  const found = await core.pages.lookUp(url).catch(() => []);
  const fitting = found.flatMap((one) => {
    const { hit } = match(one.candidate.linked, url);
    return hit === undefined ? [] : [{ ...one.candidate, rank: hit.rank, one }];
  });
  return ranked(fitting).map(({ one }) => one);
}
