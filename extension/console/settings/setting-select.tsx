import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { SettledMark } from "../../design/switch.tsx";

type SettingSelectProps = {
  readonly label: string;
  readonly value: string | number;
  readonly isSettled: boolean;
  readonly onChange: (value: string) => void;
  /** The options. */
  readonly children: ComponentChildren;
};

/** A setting that is one of several values. */
export function SettingSelect(props: SettingSelectProps): JSX.Element {
  const { label, value, isSettled, onChange, children } = props;
  const id = useId();
  return (
    <div class="setting">
      <label for={id} class="spread">
        {label}
        {isSettled && (
          <p class="small faint">
            <SettledMark />
          </p>
        )}
      </label>
      <div class="box">
        <select
          id={id}
          value={value}
          disabled={isSettled}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {children}
        </select>
      </div>
    </div>
  );
}
