import type { Signal } from "@preact/signals";
import type { JSX } from "preact";

type SegmentsProps<Value extends string> = {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly (readonly [Value, string])[];
  readonly value: Signal<Value>;
};

/** One of a few, all of them in sight. */
export function Segments<Value extends string>(props: SegmentsProps<Value>): JSX.Element {
  const { name, label, choices, value } = props;
  return (
    <fieldset class="segments">
      <legend class="visually-hidden">{label}</legend>
      {choices.map(([choice, words]) => (
        <label key={choice}>
          <input
            type="radio"
            name={name}
            checked={value.value === choice}
            onChange={() => {
              value.value = choice;
            }}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
