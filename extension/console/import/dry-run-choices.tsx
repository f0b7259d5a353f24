import type { JSX } from "preact";
import { useId } from "preact/hooks";
import {
  type JudgedRow,
  type RowChoice,
  type RowState,
  rowStates,
} from "#core/import/carry-out.ts";
import { Choice } from "../../design/choice.tsx";
import { counted, t } from "../../language/messages.ts";
import { choicesOf } from "./dry-run-words.ts";

type DryRunChoicesProps = {
  readonly rows: readonly JudgedRow[];
  readonly chosen: Readonly<Record<RowState, RowChoice>>;
  readonly disabled: boolean;
  readonly onChoose: (state: RowState, choice: RowChoice) => void;
};

/** How many rows of each state there are, and what is done with all of them. */
export function DryRunChoices({
  rows,
  chosen,
  disabled,
  onChoose,
}: DryRunChoicesProps): JSX.Element {
  const count = (state: RowState) => rows.filter((row) => row.state === state).length;
  return (
    <ul class="dry-run-choices">
      {rowStates
        .filter((state) => count(state) > 0)
        .map((state) => (
          <StateChoice
            key={state}
            state={state}
            count={count(state)}
            chosen={chosen[state]}
            disabled={disabled}
            onChoose={(choice) => onChoose(state, choice)}
          />
        ))}
    </ul>
  );
}

type StateChoiceProps = {
  readonly state: RowState;
  readonly count: number;
  readonly chosen: RowChoice;
  readonly disabled: boolean;
  readonly onChoose: (choice: RowChoice) => void;
};

function StateChoice({ state, count, chosen, disabled, onChoose }: StateChoiceProps): JSX.Element {
  const id = useId();
  const choices = choicesOf(state);
  const words = counted(`transfer.state.${state}`, count);
  if (choices.length === 0) {
    return (
      <li>
        <span class="spread">{words}</span>
        <span class="small soft">{t("transfer.added")}</span>
      </li>
    );
  }
  return (
    <li>
      <label for={id} class="spread">
        {words}
      </label>
      <Choice id={id} choices={choices} chosen={chosen} disabled={disabled} onChoose={onChoose} />
    </li>
  );
}
