import type { RecordView } from "#core/wire/ui-contract.ts";

/** Records of the list that a person has chosen, to do the same with all of them. Pure. */

/** As they were seen, by id. */
export type Chosen = ReadonlyMap<string, RecordView>;

export const noneChosen: Chosen = new Map();

/** With `record` where it was not chosen, else without it. */
export function toggled(chosen: Chosen, record: RecordView): Chosen {
  const next = new Map(chosen);
  if (!next.delete(record.id)) next.set(record.id, record);
  return next;
}

/** With every record of the list from the one to the other, whichever comes first. */
export function withRange(
  chosen: Chosen,
  records: readonly RecordView[],
  from: number,
  to: number,
): Chosen {
  const range = records.slice(Math.min(from, to), Math.max(from, to) + 1);
  return new Map([...chosen, ...asChosen(range)]);
}

export const asChosen = (records: readonly RecordView[]): Chosen =>
  new Map(records.map((record) => [record.id, record]));

/** Only those of these ids. */
export const kept = (chosen: Chosen, ids: ReadonlySet<string>): Chosen =>
  new Map([...chosen].filter(([id]) => ids.has(id)));

/** The same ones as they are now, as far as the list has them. The same map where nothing is new. */
export function asNow(chosen: Chosen, records: readonly RecordView[]): Chosen {
  if (chosen.size === 0) return chosen;
  const newer = records.filter(({ id, revision }) => {
    const known = chosen.get(id);
    return known !== undefined && known.revision !== revision;
  });
  return newer.length === 0 ? chosen : new Map([...chosen, ...asChosen(newer)]);
}
