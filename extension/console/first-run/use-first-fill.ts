import { useEffect } from "preact/hooks";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { useAnswer } from "../../pages/answer.ts";
import type { UiState } from "../../pages/ui-state.ts";

/** A person at their first login has no more. */
const limit = 40;

/** The records that there are, and whether a login has ever been filled here. */
export function useFirstFill({ phase }: UiState): {
  readonly records: readonly RecordView[];
  readonly hasFilled: boolean;
} {
  const question = phase === "unlocked" ? { query: "", limit } : undefined;
  const found = useAnswer("records.search", question, ["records", "page", "state"]);
  const figures = useAnswer("ui.figures", {}, ["page"]);
  useEffect(() => {
    const look = () => {
      found.askAgain();
      figures.askAgain();
    };
    // The person comes back from the site.
    addEventListener("focus", look);
    return () => removeEventListener("focus", look);
  }, [found.askAgain, figures.askAgain]);
  const records = found.answer.value.value?.records ?? [];
  return { records, hasFilled: figures.answer.value.value?.hasFilled ?? false };
}
