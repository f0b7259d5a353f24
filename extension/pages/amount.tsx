import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useId } from "preact/hooks";

type AmountProps = {
  readonly label: string;
  readonly value: Signal<number>;
  readonly min: number;
  readonly max: number;
};

/** A number within bounds, as a slider that shows it. */
export function Amount({ label, value, min, max }: AmountProps): JSX.Element {
  const id = useId();
  return (
    <div class="inline amount">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        value={value.value}
        class="spread"
        onInput={(event) => {
          value.value = event.currentTarget.valueAsNumber;
        }}
      />
      <output class="mono" for={id}>
        {value.value}
      </output>
    </div>
  );
}
