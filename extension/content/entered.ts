/**
 * Tells the background what a person sends with a form, and which password they type, as far as it has asked
 * for either. Events that a page makes itself count for nothing, nor do its own submissions where nobody has
 * just acted (SEC-19, SEC-23). Elsewhere nothing listens, and nothing ever comes back.
 */
import type { FieldRole } from "#core/forms/role.ts";
import type { Heed, SentForm } from "#core/wire/page-contract.ts";
import { listen } from "./listen.ts";
import { askBackground } from "./runtime.ts";
import type { SeenForm } from "./seen-form.ts";

/** A submission that comes of a person's act comes this soon after it. */
const SOON_MS = 1000;

const MAX_PASSWORD = 1000;

/**
 * @param forms those of the page, as they are by now
 * @returns told what is to be heeded from here on
 */
export function listenToEntries(
  signal: AbortSignal,
  forms: () => readonly SeenForm[],
): (heed: Heed) => void {
  let heeded: Pick<Heed, "sent" | "typed"> = { sent: false, typed: "nothing" };
  let listening: AbortController | undefined;
  /** The password field that the person changed last, and what stood there then. */
  let field: HTMLInputElement | undefined;
  let entered = "";
  let told = "";
  let actedAt = Number.NEGATIVE_INFINITY;

  function heard(event: Event): void {
    // The browser vouches for a submission even where a script has made it, but not for a click.
    const { type, isTrusted, timeStamp } = event;
    const [by] = event.composedPath();
    if (type === "input") return void (isTrusted && changed(by));
    const isSubmit = type === "submit";
    const isSending = isSubmit || !(event instanceof KeyboardEvent) || event.key === "Enter";
    if (isSending && (isTrusted || isSubmit) && heeded.typed !== "nothing") sayTyped();
    if (!isTrusted) return;
    if (!isSubmit) actedAt = timeStamp;
    else if (timeStamp - actedAt > SOON_MS) return;
    const form = heeded.sent ? forms().find((one) => isSentBy(one, event, by as Node)) : undefined;
    const sent = form && sentWith(form);
    if (sent) void askBackground("page.sent", sent);
  }

  function changed(by: EventTarget | undefined): void {
    if (!(by instanceof HTMLInputElement) || (by.type !== "password" && by !== field)) return;
    field = by;
    entered = by.value;
    if (heeded.typed === "each") sayTyped();
  }

  function sayTyped(): void {
    if (entered === "" || entered === told || entered.length > MAX_PASSWORD) return;
    told = entered;
    void askBackground("page.typed", { password: entered });
  }

  return (heed) => {
    heeded = heed;
    listening?.abort();
    listening = new AbortController();
    const types = heed.typed === "nothing" ? [] : ["input"];
    if (heed.sent || types.length > 0) types.push("submit", "click", "keydown");
    const until = AbortSignal.any([signal, listening.signal]);
    listen(window, types, heard, until);
  };
}

const isSentBy = ({ form, submit, fields }: SeenForm, event: Event, by: Node): boolean =>
  event instanceof KeyboardEvent
    ? event.key === "Enter" && fields.some(({ element }) => element === by)
    : event.type === "submit"
      ? by === form
      : // Fields of no form may be sent by anything: that it was more than a click shows when they are gone.
        (submit?.contains(by) ?? (form === undefined && !(by instanceof HTMLInputElement)));

function sentWith({ purpose, fields, account }: SeenForm): SentForm | undefined {
  if (purpose === "other" || purpose === "one-time-code") return undefined;
  const typedInto = (wanted: FieldRole) =>
    fields.find(({ role, visible, element }) => role === wanted && visible && element.value)
      ?.element.value ?? null;
  return {
    purpose,
    account: typedInto("username") ?? account,
    password: typedInto("current-password"),
    newPassword: typedInto("new-password"),
    at: Date.now(),
  };
}
