import type { JSX } from "preact";

type ChoiceProps<Value extends string> = {
  /** Its own id, where a label names it; else its name. */
  readonly id?: string;
  readonly name?: string;
  readonly choices: readonly (readonly [value: Value, words: string])[];
  readonly chosen: Value;
  readonly disabled: boolean;
  readonly onChoose: (value: Value) => void;
};

/** One of a few, in little space. */
export function Choice<Value extends string>(props: ChoiceProps<Value>): JSX.Element {
  const { id, name, choices, chosen, disabled, onChoose } = props;
  return (
    <div class="box compact">
      <select
        id={id}
        aria-label={name}
        value={chosen}
        disabled={disabled}
        onChange={(event) => {
          const wanted = choices.find(([one]) => one === event.currentTarget.value);
          if (wanted !== undefined) onChoose(wanted[0]);
        }}
      >
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
