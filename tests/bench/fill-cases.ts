/** The situations in which a fill is timed: where the page is, what it holds, and from when on time counts. */
import * as pages from "./bench-pages.ts";
import type { Served } from "./bench-site.ts";

export type FillCase = {
  readonly name: string;
  readonly host: string;
  /** Hosts that the record is linked to besides. */
  readonly alsoLinked?: readonly string[];
  /** The mark of the page's clock at which time starts. */
  readonly from: "ready" | "shown";
  /** What is opened below the host; the form is there, or in the frame of this path. */
  readonly frame?: string;
  /** A first step that is submitted once it is filled; time is taken on the page that follows. */
  readonly hasFirstStep?: boolean;
  /** ms that 95 % of the fills should stay within. */
  readonly goal: number;
};

export const fillCases: readonly FillCase[] = [
  { name: "simple login", host: "simple", from: "ready", goal: 25 },
  { name: "form that scripts put in", host: "spa", from: "shown", goal: 25 },
  { name: "form that is un-hidden", host: "unhidden", from: "shown", goal: 25 },
  { name: "script blocks DOMContentLoaded for 1 s", host: "blocked", from: "shown", goal: 60 },
  { name: "image hangs for 2 s", host: "hanging", from: "shown", goal: 60 },
  { name: "page with 300 inputs", host: "many", from: "ready", goal: 40 },
  {
    name: "second step after two redirects",
    host: "first",
    alsoLinked: ["second"],
    from: "ready",
    hasFirstStep: true,
    goal: 25,
  },
  { name: "same-origin frame", host: "frames", frame: "/inner", from: "ready", goal: 40 },
  {
    name: "same-site frame",
    host: "outer",
    alsoLinked: ["inner"],
    frame: "/inner",
    from: "ready",
    goal: 40,
  },
];

/** What must be so in every run: filled, or left alone. */
export type RightCase = { readonly name: string; readonly host: string; readonly filled: boolean };

export const rightCases: readonly RightCase[] = [
  { name: "sign-up page", host: "join", filled: false },
  { name: "sign-up page without hints", host: "register", filled: false },
  { name: "change-password page", host: "change", filled: false },
  { name: "host that merely ends alike", host: "evillogin", filled: false },
  { name: "username page without hints", host: "bare", filled: true },
  { name: "login in an open shadow root", host: "shadow", filled: true },
];

export const originOf = (host: string): string => `http://${host}.bench.test`;

const bodies: Readonly<Record<string, string>> = {
  "simple/": pages.simple,
  "spa/": pages.spa,
  "unhidden/": pages.unhidden,
  "blocked/": pages.blocked,
  "hanging/": pages.hanging,
  "many/": pages.manyInputs,
  "first/": pages.usernameStep,
  "second/password": pages.passwordStep,
  "frames/": pages.withFrame("/inner"),
  "frames/inner": pages.simple,
  "outer/": pages.withFrame(`${originOf("inner")}/inner`),
  "inner/inner": pages.simple,
  "join/": pages.signUp,
  "register/": pages.bareSignUp,
  "change/": pages.changePassword,
  "evillogin/": pages.simple,
  "bare/": pages.bareUsernameStep,
  "shadow/": pages.inShadow,
  "fetched/": pages.simple,
};

const others: Readonly<Record<string, Served>> = {
  "blocked/slow.js": { body: "", type: "text/javascript", delayMs: 1_000 },
  "hanging/slow.png": { body: "", type: "image/png", delayMs: 2_000 },
  "first/step": { to: `${originOf("hop")}/hop` },
  "hop/hop": { to: `${originOf("second")}/password` },
};

/** What the site of these cases answers. */
export function serveCase(hostname: string, path: string): Served | undefined {
  const place = hostname.split(".")[0] + path;
  const body = place.startsWith("changed-") ? pages.simple : bodies[place];
  return body === undefined ? others[place] : { body };
}
