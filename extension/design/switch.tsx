import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";

type SwitchProps = {
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** Its name in the form it is part of, if any. */
  readonly name?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
};

/** Something that is on or off, with what that means. */
export function Switch({ label, hint, name, on, onChange }: SwitchProps): JSX.Element {
  const id = useId();
  return (
    <div class="switch">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="checkbox"
        name={name}
        checked={on}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
