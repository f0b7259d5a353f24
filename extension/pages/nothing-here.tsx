import type { ComponentChildren, JSX } from "preact";
import { useNow } from "../design/countdown.tsx";
import { Empty } from "../design/empty.tsx";
import { useAnswer } from "./answer.ts";
import { standing } from "./connection-words.ts";
import type { UiState } from "./ui-state.ts";

/**
 * In the place of an empty list: `children`, where there is truly nothing. Before the first update has come, and
 * where it has failed, an empty list says nothing of what there is, and nobody is to be told to begin anew.
 */
export function NothingHere({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const state = useAnswer("ui.state", { atOnce: true }, ["state"]).answer.value.value;
  const now = useNow();
  if (state === undefined || isAllHere(state.sync)) return <>{children}</>;
  const { words, next } = standing(state, now.value);
  return (
    <Empty icon="refresh" title={words}>
      {next !== undefined && <p>{next}</p>}
    </Empty>
  );
}

const isAllHere = ({ state, lastAt, records }: UiState["sync"]): boolean =>
  records > 0 || (state === "idle" && lastAt > 0);
