import type { RecordChange } from "#core/vault/record-diff.ts";
import { t } from "../../language/messages.ts";
import { strategyName } from "./strategy-words.ts";

/** A change between two versions in words; what a person wrote is kept apart, to be shown as text. */
export type ChangeWords = {
  readonly what: string;
  /** What was there before and what is there now, where that is no secret. */
  readonly before?: string;
  readonly after?: string;
};

const values = { title: "import.target.title", username: "design.username" } as const;

export function changeWords(change: RecordChange): ChangeWords {
  switch (change.of) {
    case "title":
    case "username":
      return { what: t(values[change.of]), before: change.before, after: change.after };
    case "password":
    case "totp":
    case "notes":
      return { what: t(`history.change.${change.of}${change.how}`) };
    case "field":
      return { what: t(`history.change.field${change.how}`), after: change.name };
    case "tag":
      return change.how === "added"
        ? { what: t("history.change.tagadded"), after: change.tag }
        : { what: t("history.change.tagremoved"), before: change.tag };
    case "ask-first":
      return { what: t(change.after ? "history.change.askFirst" : "history.change.askNoMore") };
    case "url":
      return urlChange(change);
  }
}

function urlChange(change: Extract<RecordChange, { of: "url" }>): ChangeWords {
  const { how, url, strategy, strategyBefore } = change;
  const rule = strategyName(strategy);
  if (how !== "changed") {
    const said = `${url} (${rule})`;
    return how === "added"
      ? { what: t("history.change.urladded"), after: said }
      : { what: t("history.change.urlremoved"), before: said };
  }
  if (strategyBefore === strategy || strategyBefore === undefined) {
    return { what: t("history.change.picked"), after: url };
  }
  const before = `${url} (${strategyName(strategyBefore)})`;
  return { what: t("history.change.urlchanged"), before, after: `${url} (${rule})` };
}
