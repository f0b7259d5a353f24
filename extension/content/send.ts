/** Sends a filled form, where the record or a policy says so, by the way the page supports. */
import type { SeenForm } from "./seen-form.ts";

export function send({ form, submit, fields }: SeenForm): void {
  if (submit instanceof HTMLElement && submit.isConnected) {
    if (!submit.matches(":disabled,[aria-disabled=true]")) HTMLElement.prototype.click.call(submit);
    return;
  }
  if (form !== undefined) {
    HTMLFormElement.prototype.requestSubmit.call(form);
    return;
  }
  const last = fields.findLast((field) => field.visible)?.element;
  const enter = {
    key: "Enter",
    code: "Enter",
    keyCode: 13,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  for (const type of ["keydown", "keypress", "keyup"])
    last?.dispatchEvent(new KeyboardEvent(type, enter));
}
