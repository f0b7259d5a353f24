import type { ToldForm } from "#core/wire/page-facts.ts";

/** What a content script tells of a sign-in that nothing is wrong with: `e1-sign-in` to the background. */

const field: Omit<ToldForm["fields"][number], "key" | "type" | "autocomplete"> = {
  label: "",
  own: "",
  names: [],
  near: "",
  isSeen: true,
  isEditable: true,
  isShut: false,
  opens: false,
  isMasked: false,
  isNumeric: false,
  hasPicture: false,
  maxLength: 0,
};

export const signIn: ToldForm = {
  key: "e1",
  action: null,
  method: "post",
  targetsOtherFrame: false,
  fields: [
    { ...field, key: "e2", type: "text", autocomplete: "username" },
    { ...field, key: "e3", type: "password", autocomplete: "current-password" },
  ],
  buttons: [],
  headings: "Sign in",
  told: "",
  ticks: "",
  isOwned: true,
  names: "",
  path: "",
  around: [],
  choices: 0,
  paragraphs: 0,
  held: [],
  shown: [],
  near: [],
};

/** The params of `page.forms` by which a document tells of these forms for the first time. */
export const toldFirst = (forms: readonly unknown[]) => ({
  page: { title: "", path: "/", signsOut: false },
  forms,
  picked: [],
  undone: [],
  again: true,
  mark: "",
});
