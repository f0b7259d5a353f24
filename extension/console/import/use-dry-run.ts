import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import {
  type JudgedRow,
  type RowChoice,
  type RowState,
  usualChoices,
  type Writes,
  writesOf,
} from "#core/import/carry-out.ts";
import type { ImportResult } from "#core/import/import-result.ts";
import { WireError } from "#core/wire/error.ts";
import { useSurroundings } from "../../pages/background.ts";
import { judgeRows } from "./judge-rows.ts";

export type DryRunState = {
  /** `undefined` while it is found out. */
  readonly rows: readonly JudgedRow[] | undefined;
  readonly error: WireError | undefined;
  readonly writes: Writes;
  readonly chosen: Readonly<Record<RowState, RowChoice>>;
  readonly choiceOf: (row: JudgedRow, index: number) => RowChoice;
  readonly chooseAll: (state: RowState, choice: RowChoice) => void;
  readonly chooseOne: (index: number, choice: RowChoice) => void;
};

const nothing: Writes = { added: [], merged: [], skipped: 0 };

/** What an import of `result` would do, and what a person chooses about it. */
export function useDryRun(result: ImportResult): DryRunState {
  const { ask } = useSurroundings();
  const rows = useSignal<readonly JudgedRow[] | undefined>(undefined);
  const error = useSignal<WireError | undefined>(undefined);
  const chosen = useSignal(usualChoices);
  const single = useSignal<ReadonlyMap<number, RowChoice>>(new Map());

  useEffect(() => {
    judgeRows(ask, result.records).then(
      (judged) => {
        rows.value = judged;
      },
      (reason) => {
        error.value = WireError.from(reason);
      },
    );
  }, [ask, result, rows, error]);

  const choiceOf = ({ state }: JudgedRow, index: number) =>
    single.value.get(index) ?? chosen.value[state];
  const writes = useMemo(
    () => (rows.value === undefined ? nothing : writesOf(rows.value, choiceOf)),
    [rows.value, chosen.value, single.value],
  );

  return {
    rows: rows.value,
    error: error.value,
    writes,
    chosen: chosen.value,
    choiceOf,
    chooseAll: (state, choice) => {
      chosen.value = { ...chosen.value, [state]: choice };
      // What was said of all of them holds for each.
      const others = [...single.value].filter(([index]) => rows.value?.[index]?.state !== state);
      single.value = new Map(others);
    },
    chooseOne: (index, choice) => {
      single.value = new Map([...single.value, [index, choice]]);
    },
  };
}
