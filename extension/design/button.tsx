import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { Icon, type IconName } from "./icons.tsx";

export type ButtonLook = "plain" | "primary" | "quiet" | "danger" | "danger-fill";

export type ButtonProps = {
  readonly children: ComponentChildren;
  readonly look?: ButtonLook;
  readonly icon?: IconName;
  /** Says that the act is under way; the button does nothing meanwhile and keeps the focus. */
  readonly busy?: boolean;
  readonly submits?: boolean;
  readonly size?: "wide" | "small";
  readonly onClick?: () => void;
  readonly disabled?: boolean;
  /** Takes the focus when it appears. */
  readonly focused?: boolean;
  /** The id of what it is about, where several say the same: their names are told apart by it. */
  readonly about?: string | undefined;
};

export function Button(props: ButtonProps): JSX.Element {
  const { children, look = "plain", icon, busy = false, submits = false, size, onClick } = props;
  const { focused = false, about } = props;
  const id = useId();
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) element.current?.focus();
  }, [focused]);
  return (
    <button
      ref={element}
      {...named(id, about)}
      type={submits ? "submit" : "button"}
      class={["button", look, size].filter(Boolean).join(" ")}
      disabled={props.disabled ?? false}
      aria-disabled={busy}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {busy ? <span class="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

const named = (id: string, about: string | undefined) =>
  about === undefined ? {} : { id, "aria-labelledby": `${id} ${about}` };

export type IconButtonProps = Pick<ButtonProps, "busy" | "focused" | "about"> & {
  readonly icon: IconName;
  /** What it does, in words: its name for assistive technology and its tooltip. */
  readonly label: string;
  readonly onClick: () => void;
  /** Of a button that is on or off. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** -1 where the keyboard reaches the same act by another way. */
  readonly tabIndex?: number;
};

export function IconButton(props: IconButtonProps): JSX.Element {
  const { icon, label, onClick, pressed, disabled = false, tabIndex } = props;
  const { busy = false, focused = false, about } = props;
  const id = useId();
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) element.current?.focus();
  }, [focused]);
  return (
    <button
      ref={element}
      {...named(id, about)}
      type="button"
      class="icon-button"
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      aria-disabled={busy}
      tabIndex={tabIndex}
      onClick={() => {
        if (!busy) onClick();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
