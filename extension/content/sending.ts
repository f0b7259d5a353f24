/**
 * Notices that a person sends a form, and tells what its recognised fields hold. Events that a page makes
 * itself count for nothing, nor do its own submissions where nobody has just acted (SEC-23).
 */
import type { DetectedForm } from "#core/forms/detect.ts";
import type { FieldRole } from "#core/forms/role.ts";
import type { SentForm } from "#core/wire/page-contract.ts";
import { askBackground } from "./runtime.ts";

/** A submission that comes of a person's act comes this soon after it. */
const SOON_MS = 1000;

/** @param heeded the forms of which the background wants to know */
export function listenForSending(signal: AbortSignal, heeded: () => readonly DetectedForm[]): void {
  let actedAt = Number.NEGATIVE_INFINITY;
  const heard = (event: Event): void => {
    if (!event.isTrusted) return;
    // The browser vouches for a submission even where a script has made it, but not for a click.
    if (event.type !== "submit") actedAt = event.timeStamp;
    else if (event.timeStamp - actedAt > SOON_MS) return;
    const [by] = event.composedPath();
    const form = heeded().find((one) => isSentBy(one, event, by as Node));
    const sent = form && sentWith(form);
    if (sent) void askBackground("page.sent", sent);
  };
  for (const type of ["submit", "click", "keydown"])
    addEventListener(type, heard, { capture: true, passive: true, signal });
}

const isSentBy = ({ form, submit, fields }: DetectedForm, event: Event, by: Node): boolean =>
  event instanceof KeyboardEvent
    ? event.key === "Enter" && fields.some(({ element }) => element === by)
    : event.type === "submit"
      ? by === form
      : submit?.contains(by) === true;

function sentWith({ purpose, fields, account }: DetectedForm): SentForm | undefined {
  if (purpose === "other" || purpose === "one-time-code") return undefined;
  const typedInto = (wanted: FieldRole) =>
    fields.find(({ role, visible, element }) => role === wanted && visible && element.value)
      ?.element.value ?? null;
  return {
    purpose,
    account: typedInto("username") ?? account ?? null,
    password: typedInto("current-password"),
    newPassword: typedInto("new-password"),
  };
}
