import { type Signal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ErrorCode } from "#core/wire/error.ts";
import { useSurroundings } from "../../pages/background.ts";

/** What was last moved to the trash, and with which it can be had back. */

/** A record at the revision at which the person saw it. */
export type Seen = { readonly id: string; readonly revision: number; readonly title: string };

export type Thrown = {
  readonly key: string;
  /** At the revisions that they have in the trash. */
  readonly records: readonly { readonly id: string; readonly base: number }[];
  /** Of the one record that it was. */
  readonly title: string | undefined;
};

/** One that was refused, and why. */
export type Refused<One> = { readonly record: One; readonly code: ErrorCode };

export const ThrownContext = createContext<Signal<Thrown | undefined>>(signal(undefined));

/** The record that was last had back, until it is shown: its title has the focus then. */
export const HadBackContext = createContext<Signal<string | undefined>>(signal(undefined));

/** Moves records to the trash, and offers to undo it. Resolves to those that were refused. */
export function useThrowAway(): <One extends Seen>(
  records: readonly One[],
) => Promise<Refused<One>[]> {
  const { ask } = useSurroundings();
  const thrown = useContext(ThrownContext);
  return async (records) => {
    const { results } = await ask("trash.put", {
      records: records.map(({ id, revision }) => ({ id, base: revision })),
    });
    const outcomes = records.flatMap((record, n) => {
      const result = results[n];
      return result === undefined ? [] : [{ record, result }];
    });
    const gone = outcomes.flatMap(({ record: { id }, result }) =>
      "revision" in result ? [{ id, base: result.revision }] : [],
    );
    const [first] = gone;
    if (first !== undefined) {
      const only = gone.length === 1 ? records.find(({ id }) => id === first.id) : undefined;
      thrown.value = { key: `${first.id}/${first.base}`, records: gone, title: only?.title };
    }
    return outcomes.flatMap(({ record, result }) =>
      "code" in result ? [{ record, code: result.code }] : [],
    );
  };
}
