/**
 * Puts a value into one field as typing would, so that the page's own scripts take it as typed.
 *
 * Frameworks keep a copy of a field's value and put it back where they heard of no change. The native
 * setter goes past a property they have laid over the field's own; the events make them read it anew.
 */

const nativeValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;

const bubbling = { bubbles: true, composed: true } as const;

/** Puts `value` into `field`, or empties it. Whether it stays is for the page to say. */
export type Way = (field: HTMLInputElement, value: string) => void;

/** A mask may have put its own separators in between: "123 456" holds "123456". Passwords have none. */
export function holds(field: HTMLInputElement, value: string): boolean {
  if (field.value === value) return true;
  return field.type !== "password" && value !== "" && bare(field.value) === bare(value);
}

const bare = (text: string) => text.replace(/[\s()./-]/g, "");

/** Time for the page's scripts to answer an event: a task, in which a framework renders once. */
export const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

function bySetting(field: HTMLInputElement, value: string): void {
  const wasFocused = field.matches(":focus");
  const focus = (type: string, bubbles: boolean) =>
    wasFocused || field.dispatchEvent(new FocusEvent(type, { ...bubbling, bubbles }));
  focus("focus", false);
  focus("focusin", true);
  if (!field.readOnly) type(field, value);
  focus("blur", false);
  focus("focusout", true);
}

function type(field: HTMLInputElement, value: string): void {
  field.dispatchEvent(key("keydown"));
  const text = {
    ...bubbling,
    data: value === "" ? null : value,
    inputType: value === "" ? "deleteContentBackward" : "insertText",
  };
  const isTaken = !field.dispatchEvent(
    new InputEvent("beforeinput", { ...text, cancelable: true }),
  );
  // A mask that takes the text over puts it in itself; one that only refuses is gone past.
  if (!isTaken || !holds(field, value)) {
    nativeValue?.call(field, value);
    field.dispatchEvent(new InputEvent("input", text));
  }
  field.dispatchEvent(key("keyup"));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

const key = (type: "keydown" | "keyup") =>
  new KeyboardEvent(type, { ...bubbling, cancelable: true, key: "Unidentified" });

/** The editor's own path, whose events the page cannot tell from typing. Moves the focus, and back. */
function byEditing(field: HTMLInputElement, value: string): void {
  const before = document.activeElement;
  field.focus({ preventScroll: true });
  field.select();
  document.execCommand(value === "" ? "delete" : "insertText", false, value);
  field.dispatchEvent(new Event("change", { bubbles: true }));
  if (before instanceof HTMLElement && before !== document.body)
    before.focus({ preventScroll: true });
  else field.blur();
}

/** The ways of typing there are, the second for fields that do not keep what the first put in. */
export const ways: readonly Way[] = [bySetting, byEditing];
