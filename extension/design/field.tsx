import { useSignal } from "@preact/signals";
import type { ComponentChildren, InputHTMLAttributes, JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { midSentence } from "../language/format.ts";
import { t } from "../language/messages.ts";
import { IconButton } from "./button.tsx";

/**
 * Form fields with their label, hint and complaint. They are uncontrolled: what is typed stays in the
 * input until the form is sent, so that no password lives on in a variable of the page.
 */
export type FieldProps = {
  readonly label: string;
  readonly name: string;
  readonly hint?: ComponentChildren;
  /** What is wrong with the value, as a sentence. */
  readonly wrong?: string | undefined;
  readonly value?: string;
  readonly placeholder?: string;
  readonly autocomplete?: InputHTMLAttributes["autocomplete"];
  readonly required?: boolean;
  /** Shown, and not to be changed. */
  readonly isSettled?: boolean;
  readonly inputMode?: "url" | "numeric" | "text";
  readonly focused?: boolean;
  readonly mono?: boolean;
  readonly onInput?: (value: string) => void;
  /** Buttons inside the box. */
  readonly children?: ComponentChildren;
};

export function TextField(props: FieldProps): JSX.Element {
  return <InputField {...props} type="text" />;
}

/** A field for a password, hidden until the person asks to see it. */
export function PasswordField(props: FieldProps): JSX.Element {
  const shown = useSignal(false);
  return (
    <InputField {...props} mono={shown.value} type={shown.value ? "text" : "password"}>
      <IconButton
        icon={shown.value ? "eyeOff" : "eye"}
        label={t(shown.value ? "design.hide" : "design.show", midSentence(props.label))}
        onClick={() => {
          shown.value = !shown.value;
        }}
      />
      {props.children}
    </InputField>
  );
}

function InputField(props: FieldProps & { readonly type: "text" | "password" }): JSX.Element {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { label, hint, wrong, onInput, children, focused = false } = props;
  // Addresses, codes and passwords, in every language.
  const isLeftToRight =
    props.type === "password" || props.mono === true || props.inputMode === "url";
  // Not by `autofocus`: browsers heed it once per document, and a page has several steps.
  useEffect(() => {
    if (!focused || input.current === null) return;
    input.current.focus();
    const end = input.current.value.length;
    input.current.setSelectionRange(end, end);
  }, [focused]);
  // A complaint may be far from the button that led to it: the first one of a form takes the person there.
  useEffect(() => {
    if (wrong === undefined) return;
    const first = input.current?.form?.querySelector("[aria-invalid=true]");
    if (first === input.current) input.current?.focus();
  }, [wrong]);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="box">
        <input
          {...(props.type === "text" ? { type: "text" } : { type: "password" })}
          ref={input}
          id={id}
          name={props.name}
          class={props.mono === true ? "mono" : ""}
          dir={isLeftToRight ? "ltr" : "auto"}
          defaultValue={props.value ?? ""}
          placeholder={props.placeholder ?? ""}
          autocomplete={props.autocomplete ?? "off"}
          inputMode={props.inputMode ?? "text"}
          required={props.required ?? false}
          readOnly={props.isSettled ?? false}
          autocapitalize="none"
          spellcheck={false}
          aria-invalid={wrong !== undefined}
          aria-describedby={`${id}-more`}
          onInput={(event) => onInput?.(event.currentTarget.value)}
        />
        {children}
      </div>
      <FieldNote id={`${id}-more`} hint={hint} wrong={wrong} />
    </div>
  );
}

type FieldNoteProps = {
  readonly id: string;
  readonly hint?: ComponentChildren;
  readonly wrong?: string | undefined;
};

/** What stands below a field: the complaint if there is one, else the hint. */
export function FieldNote({ id, hint, wrong }: FieldNoteProps): JSX.Element | null {
  if (wrong !== undefined) {
    return (
      <p class="wrong" id={id} role="alert">
        {wrong}
      </p>
    );
  }
  return hint === undefined ? null : (
    <p class="hint" id={id}>
      {hint}
    </p>
  );
}

/** What a form holds, by name. Read at the moment it is sent and kept nowhere. */
export function formValue(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value : "";
}
