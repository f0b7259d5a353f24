import type { HintedRole } from "#core/vault/field-hints.ts";
import type { PickerAsked, Said } from "#core/wire/picker-contract.ts";
import { counted, type MessageKey, t } from "../../language/messages.ts";
import { direction } from "../../language/spoken.ts";
import { inLanguage } from "../state/language.ts";

/** What the picker of fields says. */

const titles: Readonly<Record<HintedRole, MessageKey>> = {
  username: "picker.username",
  "current-password": "picker.password",
  "one-time-code": "picker.code",
};

export const pickerWords = (roles: readonly HintedRole[]): Promise<PickerAsked> =>
  inLanguage(() => ({
    steps: roles.map((role, index) => ({
      role,
      step: t("picker.step", index + 1, roles.length),
      title: t(titles[role]),
    })),
    words: {
      direction: direction(),
      label: t("picker.label"),
      howTo: t("picker.howTo"),
      notHere: t("picker.notHere"),
      cancel: t("picker.cancel"),
      close: t("picker.close"),
      field: t("picker.field", "$1", "$2", "$3"),
      nameless: t("picker.nameless"),
      failed: { title: t("picker.failed"), text: t("picker.failedNext") },
    },
  }));

/** After the fields are kept and `filled` of them are filled. */
export const pickedWords = (filled: number): Promise<Said> =>
  inLanguage(() => ({
    title: t("picker.saved"),
    text: filled > 0 ? counted("picker.filled", filled) : t("picker.savedOnly"),
  }));
