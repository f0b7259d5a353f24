import type { RecordChange } from "#core/vault/record-diff.ts";
import { strategyNames } from "./strategy-words.ts";

/** A change between two versions in words; what a person wrote is kept apart, to be shown as text. */
export type ChangeWords = {
  readonly what: string;
  /** What was there before and what is there now, where that is no secret. */
  readonly before?: string;
  readonly after?: string;
};

type How = "added" | "removed" | "changed";

const secrets = { password: "Password", totp: "One-time code seed", notes: "Notes" } as const;
const values = { title: "Title", username: "Username" } as const;
const urlWords: Record<How, string> = {
  added: "Linked URL added",
  removed: "Linked URL removed",
  changed: "Linked URL changed",
};

export function changeWords(change: RecordChange): ChangeWords {
  switch (change.of) {
    case "title":
    case "username":
      return { what: values[change.of], before: change.before, after: change.after };
    case "password":
    case "totp":
    case "notes":
      return { what: `${secrets[change.of]} ${change.how}` };
    case "field":
      return { what: `Field ${change.how}`, after: change.name };
    case "tag":
      return change.how === "added"
        ? { what: "Tag added", after: change.tag }
        : { what: "Tag removed", before: change.tag };
    case "ask-first":
      return { what: change.after ? "Asked for before filling" : "No longer asked for first" };
    case "url":
      return urlChange(change);
  }
}

function urlChange(change: Extract<RecordChange, { of: "url" }>): ChangeWords {
  const { how, url, strategy, strategyBefore } = change;
  const rule = strategyNames[strategy];
  if (how !== "changed") {
    const said = `${url} (${rule})`;
    return how === "added"
      ? { what: urlWords.added, after: said }
      : { what: urlWords.removed, before: said };
  }
  if (strategyBefore === strategy || strategyBefore === undefined) {
    return { what: "Picked fields changed", after: url };
  }
  const before = `${url} (${strategyNames[strategyBefore]})`;
  return { what: urlWords.changed, before, after: `${url} (${rule})` };
}
