import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { t } from "../language/messages.ts";

export type SwitchProps = {
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** Its name in the form it is part of, if any. */
  readonly name?: string;
  readonly on: boolean;
  /** Whether somebody else has settled it. */
  readonly isSettled?: boolean;
  readonly onChange: (on: boolean) => void;
};

/** Says that the person cannot change it. */
export const SettledMark = (): JSX.Element => (
  <strong class="settled">{t("design.settled")}</strong>
);

/** Something that is on or off, with what that means. */
export function Switch(props: SwitchProps): JSX.Element {
  const { label, hint, name, on, isSettled = false, onChange } = props;
  const id = useId();
  return (
    <div class="switch">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="checkbox"
        name={name}
        checked={on}
        disabled={isSettled}
        aria-describedby={hint === undefined && !isSettled ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {(hint !== undefined || isSettled) && (
        <p class="hint" id={`${id}-hint`}>
          {hint} {isSettled && <SettledMark />}
        </p>
      )}
    </div>
  );
}
