/** Forms without names, ids or types that tell anything: only what a person reads says what each is for. */

/** The columns of tests/pages/languages.tsv; from `heading` on they are empty where a language has no first steps there. */
type Column =
  | "language"
  | "signIn"
  | "user"
  | "password"
  | "remember"
  | "forgot"
  | "signUp"
  | "firstName"
  | "repeat"
  | "create"
  | "change"
  | "current"
  | "fresh"
  | "save"
  | "heading"
  | "userOrEmail"
  | "next"
  | "news"
  | "yourEmail"
  | "subscribe"
  | "forgotHeading"
  | "reset"
  | "createAccount";

export type Phrases = Readonly<Record<Column, string>>;

type Role = "username" | "current-password" | "new-password";

const expected = (role: Role | undefined) =>
  role === undefined ? "" : ` data-expect-role="${role}"`;
const text = (label: string, role?: Role) => `<label>${label} <input${expected(role)}></label>`;
const email = (label: string, role?: Role) =>
  `<input type="email" placeholder="${label}"${expected(role)}>`;
const password = (label: string, role: Role) =>
  `<label>${label} <input type="password"${expected(role)}></label>`;
const send = (words: string) => `<button data-expect-submit>${words}</button>`;
const link = (words: string) => `<a href="#">${words}</a>`;

const form = (purpose: string, ...parts: readonly string[]) =>
  `<form data-expect-purpose="${purpose}">${parts.join("\n")}</form>`;

/** The same where the table has the words for it. */
const step = (shape: (phrases: Phrases) => string) => (phrases: Phrases) =>
  phrases.heading === "" ? undefined : shape(phrases);

/** Each kind of form, as HTML that carries its truth; undefined where a language's row lacks its words. */
export const shapes: Readonly<Record<string, (phrases: Phrases) => string | undefined>> = {
  "sign-in": (p) =>
    form(
      "sign-in",
      text(p.user, "username"),
      password(p.password, "current-password"),
      send(p.signIn),
    ),
  "sign-in sent by OK": (p) =>
    `<h2>${p.signIn}</h2>${form(
      "sign-in",
      text(p.user, "username"),
      password(p.password, "current-password"),
      `<label><input type="checkbox"> ${p.remember}</label>`,
      send("OK"),
      link(p.forgot),
    )}`,
  "sign-in sent by a link beside the one to sign up": (p) =>
    form(
      "sign-in",
      text(p.user, "username"),
      password(p.password, "current-password"),
      `<a href="#" data-expect-submit>${p.signIn}</a>`,
      link(p.signUp),
    ),
  "password asked for again": (p) =>
    form("sign-in", password(p.password, "current-password"), send("OK"), link(p.forgot)),
  "sign-up, its password twice": (p) =>
    `<h2>${p.signUp}</h2>${form(
      "sign-up",
      text(p.user, "username"),
      password(p.password, "new-password"),
      password(p.repeat, "new-password"),
      send(p.create),
      link(p.signIn),
    )}`,
  "sign-up, its password once": (p) =>
    `<h2>${p.signUp}</h2>${form(
      "sign-up",
      text(p.firstName),
      email("E-mail", "username"),
      password(p.password, "new-password"),
      send(p.create),
      link(p.signIn),
    )}`,
  "change of password": (p) =>
    `<h2>${p.change}</h2>${form(
      "change-password",
      password(p.current, "current-password"),
      password(p.fresh, "new-password"),
      password(p.repeat, "new-password"),
      send(p.save),
    )}`,
  "change of password, the new one once": (p) =>
    `<h2>${p.change}</h2>${form(
      "change-password",
      password(p.current, "current-password"),
      password(p.fresh, "new-password"),
      send(p.save),
    )}`,
  "new password after a reset": (p) =>
    `<h2>${p.fresh}</h2>${form(
      "change-password",
      password(p.fresh, "new-password"),
      password(p.repeat, "new-password"),
      send(p.save),
    )}`,
  "first step": step(
    (p) => `<h2>${p.heading}</h2>${form("sign-in", text(p.userOrEmail, "username"), send(p.next))}`,
  ),
  "first step that asks for an address": step(
    (p) => `<h2>${p.heading}</h2>${form("sign-in", email(p.yourEmail, "username"), send(p.next))}`,
  ),
  "first step without a heading": step((p) =>
    form("sign-in", text(p.userOrEmail, "username"), send(p.heading)),
  ),
  newsletter: step(
    (p) => `<h3>${p.news}</h3>${form("other", email(p.yourEmail), send(p.subscribe))}`,
  ),
  "newsletter that says next": step(
    (p) => `<h3>${p.news}</h3>${form("other", email(p.yourEmail), send(p.next))}`,
  ),
  "forgotten password": step(
    (p) =>
      `<h2>${p.forgotHeading}</h2>${form("other", text(p.userOrEmail), send(p.reset))}${link(p.heading)}`,
  ),
  "forgotten password that says next": step(
    (p) =>
      `<h2>${p.forgotHeading}</h2>${form("other", text(p.yourEmail), send(p.next))}${link(p.heading)}`,
  ),
  "first step of a sign-up": step(
    (p) =>
      `<h2>${p.createAccount}</h2>${form("other", email(p.yourEmail), send(p.next))}${link(p.heading)}`,
  ),
};
