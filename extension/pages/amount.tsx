import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useId } from "preact/hooks";

type AmountProps = {
  readonly label: string;
  readonly value: Signal<number>;
  readonly min: number;
  readonly max: number;
};

/** A number within bounds, as a slider that shows it. One that was chosen within others counts as the nearest. */
export function Amount({ label, value, min, max }: AmountProps): JSX.Element {
  const id = useId();
  const amount = Math.min(Math.max(value.value, min), max);
  return (
    <div class="inline amount">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        value={amount}
        class="spread"
        onInput={(event) => {
          value.value = event.currentTarget.valueAsNumber;
        }}
      />
      <output class="mono" for={id}>
        {amount}
      </output>
    </div>
  );
}
