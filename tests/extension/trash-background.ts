import type { Handlers } from "#core/wire/dispatch.ts";
import type { trashContract } from "#core/wire/trash-contract.ts";
import { type Sample, sampleNow } from "./sample-records.ts";
import type { UiBackground } from "./ui-background.ts";

/** The trash, as the background in memory keeps it. */

export type TrashedSample = {
  readonly sample: Sample;
  readonly revision: number;
  readonly trashedAt: number;
  readonly byMe: boolean;
  readonly device: string | null;
};

type Named = readonly { readonly id: string; readonly base: number }[];

export function trashHandlers(background: UiBackground): Handlers<typeof trashContract, undefined> {
  const { records, trash } = background;
  /** What became of each: `go` answers the new revision where the record is there at `base`. */
  const judged = (named: Named, go: (id: string, base: number) => number | undefined) => {
    const results = named.map(({ id, base }) => {
      const revision = go(id, base);
      if (revision !== undefined) return { revision };
      const isThere = records.has(id) || trash.has(id);
      return { code: isThere ? ("revision_conflict" as const) : ("not_found" as const) };
    });
    background.announce("records");
    return { results };
  };
  const purge = (id: string, base: number) => {
    if (trash.get(id)?.revision !== base) return undefined;
    trash.delete(id);
    return base + 1;
  };
  return {
    "trash.put": ({ records: named }) =>
      judged(named, (id, base) => {
        const sample = records.get(id);
        if (sample?.view.revision !== base) return undefined;
        records.delete(id);
        const revision = base + 1;
        const device = "Chrome on Linux";
        trash.set(id, { sample, revision, trashedAt: sampleNow, byMe: true, device });
        return revision;
      }),
    "trash.restore": ({ records: named }) =>
      judged(named, (id, base) => {
        const lying = trash.get(id);
        if (lying?.revision !== base) return undefined;
        trash.delete(id);
        const view = { ...lying.sample.view, revision: base + 1 };
        records.set(id, { ...lying.sample, view });
        return base + 1;
      }),
    "trash.purge": ({ records: named }) => judged(named, purge),
    "trash.empty": () => {
      const purged = trash.size;
      trash.clear();
      background.announce("records");
      return { purged, failed: null };
    },
    "trash.list": ({ limit }) => {
      const all = [...trash].map(
        ([
          id,
          {
            sample: { view },
            ...lying
          },
        ]) => ({
          id,
          title: view.title,
          username: view.username,
          vaultName: view.vaultName,
          ...lying,
        }),
      );
      return { records: all.toReversed().slice(0, limit), total: all.length };
    },
  };
}

/** Samples as they lie in the trash. */
export const lying = (samples: readonly Sample[], now = sampleNow): Map<string, TrashedSample> =>
  new Map(
    samples.map((sample, index) => [
      sample.view.id,
      {
        sample,
        revision: 500 + index,
        trashedAt: now - (samples.length - 1 - index) * 5 * 86_400_000,
        byMe: index % 2 === 0,
        device: index % 2 === 0 ? "Chrome on Linux" : null,
      },
    ]),
  );
