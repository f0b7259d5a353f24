/** What happens without an act of the person where nothing is unusual about the place. */
import { anna, ben, linked, login, type Row, record } from "./situations.ts";

const codeAlone = {
  purpose: "one-time-code",
  hasVisibleUsername: false,
  hasVisiblePassword: false,
  hasOneTimeCode: true,
} as const;

const codeless = (name: string) => record(name, [linked(login)], { makesCodes: false });

export const plain: Row[] = [
  // Top frame, one record, narrow rule.
  ["SEC-12 one record, origin rule, sign-in form in the top frame", {}, "fill", []],
  [
    "SEC-12 prefix rule",
    { candidates: [record("p", [linked("https://login.example.com/sign-in", "prefix")])] },
    "fill",
    [],
  ],
  ["SEC-12 exact rule", { candidates: [record("e", [linked(login, "exact")])] }, "fill", []],
  [
    "a username alone, as in the first step of a login",
    { form: { hasVisiblePassword: false } },
    "fill",
    [],
  ],
  ["a one-time code alone, as in its last step", { form: codeAlone }, "fill", []],
  [
    "a one-time code alone, and several records of which one makes codes",
    { form: codeAlone, candidates: [anna, codeless("other")] },
    "fill",
    [],
  ],
  [
    "a one-time code beside a password, and a record that makes none",
    { form: { hasOneTimeCode: true }, candidates: [codeless("anna")] },
    "fill",
    [],
  ],
  [
    "a form that posts to its own origin",
    { form: { action: "https://login.example.com/x", method: "post" } },
    "fill",
    [],
  ],
  [
    "a form whose action is a script of the page",
    { form: { action: "javascript:void(0)" } },
    "fill",
    [],
  ],
  ["a form that only closes a dialog", { form: { method: "dialog" } }, "fill", []],
  [
    "a form that posts to another linked origin",
    {
      candidates: [record("two", [linked(login), linked("https://sso.example.net/")])],
      form: { action: "https://sso.example.net/post", method: "post" },
    },
    "fill",
    [],
  ],
  // Several records.
  ["several records", { candidates: [anna, ben] }, "offer", ["several_records"]],
  [
    "several records, one chosen in this login",
    { candidates: [anna, ben], chosen: "anna" },
    "fill",
    ["chosen_account"],
  ],
  [
    "several records, one of them more specific",
    { candidates: [ben, record("p", [linked("https://login.example.com/sign-in", "prefix")])] },
    "fill",
    [],
  ],
  [
    "SEC-24 a more specific record that only a colleague vouches for",
    { candidates: [anna, record("x", [linked(login, "exact", false)])] },
    "fill",
    [],
  ],
  [
    "the chosen record is not linked here, another is",
    { chosen: "gone" },
    "fill",
    ["chosen_not_linked"],
  ],
  [
    "a login continued on an unlinked origin",
    { frameUrl: "https://step2.example.net/", chosen: "anna", candidates: [] },
    "nothing",
    ["no_record", "chosen_not_linked"],
  ],
  // Left to the person.
  [
    "SEC-12 automatic filling turned off",
    { policy: { automatic: false, locked: false } },
    "offer",
    ["automatic_off"],
  ],
  [
    "SEC-12 a record that asks first",
    { candidates: [{ ...anna, askFirst: true }] },
    "offer",
    ["ask_first"],
  ],
  [
    "a record whose password the site has not taken",
    { candidates: [{ ...anna, isRefused: true }] },
    "offer",
    ["password_refused"],
  ],
  [
    "the same, for a person who asks for it",
    { candidates: [{ ...anna, isRefused: true }], personActed: true, chosen: "anna" },
    "fill",
    ["password_refused", "chosen_account"],
  ],
  [
    "a page that asks for a code that it has sent",
    { form: { ...codeAlone, isCodeSent: true } },
    "offer",
    ["code_sent"],
  ],
  [
    "the same, for a person who asks for it",
    { form: { ...codeAlone, isCodeSent: true }, personActed: true, chosen: "anna" },
    "fill",
    ["code_sent", "chosen_account"],
  ],
  [
    "a page that sets codes up anew",
    { form: { ...codeAlone, setsUpCodes: true } },
    "offer",
    ["code_set_up"],
  ],
  [
    "the same, for a person who asks for it",
    { form: { ...codeAlone, setsUpCodes: true }, personActed: true, chosen: "anna" },
    "fill",
    ["code_set_up", "chosen_account"],
  ],
  [
    "a record of another account than the page shows",
    { candidates: [{ ...anna, isAnother: true }] },
    "offer",
    ["another_account"],
  ],
  [
    "the same, where no password is asked for",
    { candidates: [{ ...anna, isAnother: true }], form: { hasVisiblePassword: false } },
    "fill",
    [],
  ],
  [
    "a record of somebody else than the login was begun with",
    { candidates: [{ ...anna, isBesideLogin: true }], chosen: "of-another-site" },
    "offer",
    ["begun_as_another", "chosen_not_linked"],
  ],
  [
    "the same refusal, where only the username is asked for",
    { candidates: [{ ...anna, isRefused: true }], form: { hasVisiblePassword: false } },
    "fill",
    [],
  ],
  [
    "a form of which the person has taken a fill back",
    { form: { undone: true } },
    "offer",
    ["undone"],
  ],
  [
    "the same, for a person who asks again",
    { form: { undone: true }, personActed: true, chosen: "anna" },
    "fill",
    ["undone", "chosen_account"],
  ],
  [
    "SEC-06 a domain rule",
    { candidates: [record("d", [linked("https://www.example.com/", "domain")])] },
    "offer",
    ["domain_strategy"],
  ],
  [
    "SEC-06 a domain rule, even of the chosen record",
    { candidates: [record("d", [linked("https://www.example.com/", "domain")])], chosen: "d" },
    "offer",
    ["domain_strategy", "chosen_account"],
  ],
  [
    "SEC-12 a path outside the prefix",
    {
      frameUrl: "https://login.example.com/blog",
      candidates: [record("p", [linked(login, "prefix")])],
    },
    "nothing",
    ["no_record"],
  ],
  // Nothing.
  ["a sign-up form", { form: { purpose: "sign-up" } }, "nothing", ["purpose_sign_up"]],
  [
    "a form that changes a password",
    { form: { purpose: "change-password" } },
    "nothing",
    ["purpose_change_password"],
  ],
  [
    "a newsletter, search or checkout form",
    { form: { purpose: "other" } },
    "nothing",
    ["purpose_other"],
  ],
  [
    "SEC-13 hidden fields",
    { form: { hasVisibleUsername: false, hasVisiblePassword: false } },
    "nothing",
    ["no_visible_field"],
  ],
  [
    "a one-time code alone, and a record that makes none",
    { form: codeAlone, candidates: [codeless("anna")] },
    "nothing",
    ["no_code"],
  ],
  [
    "a one-time code alone, in the login of a record that makes none",
    { form: codeAlone, candidates: [codeless("anna"), ben], chosen: "anna" },
    "nothing",
    ["no_code", "chosen_account"],
  ],
  ["no record at all", { candidates: [] }, "nothing", ["no_record"]],
];
