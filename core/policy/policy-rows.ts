/**
 * Everything that an organisation can settle for all its browsers: the one table that the browser's schema, the
 * administrative templates, the examples and the reading of them are made of.
 */

type Common = {
  /** Its name in every format; public API: add one, never rename or reuse one. */
  readonly name: string;
  /** In few words, for administrators. */
  readonly title: string;
  /** One or two sentences. What is not set is left to the person. */
  readonly description: string;
};

export type PolicyRow = Common &
  (
    | { readonly kind: "switch"; readonly example: boolean }
    | {
        readonly kind: "number";
        readonly min: number;
        readonly max: number;
        readonly example: number;
      }
    | { readonly kind: "text"; readonly example: string }
    | { readonly kind: "list"; readonly example: readonly string[] }
  );

export const policyRows = [
  {
    name: "serverUrl",
    kind: "text",
    title: "Application server",
    description:
      "The https address of your application server. People cannot sign in to any other with this browser.",
    example: "https://latchkey.example.com:11011",
  },
  {
    name: "helpUrl",
    kind: "text",
    title: "Help page",
    description:
      "The https address of a page of yours that says how people get the add-on. Latchkey leads there where it is missing.",
    example: "https://intranet.example.com/latchkey",
  },
  {
    name: "automaticFill",
    kind: "switch",
    title: "Fill by itself",
    description:
      "Whether a login form is filled as soon as it is there, where nothing is unusual. Otherwise people ask for it.",
    example: true,
  },
  {
    name: "offerToSave",
    kind: "switch",
    title: "Offer to save",
    description: "Whether people are asked to save or update what they have signed in with.",
    example: true,
  },
  {
    name: "httpSignIn",
    kind: "switch",
    title: "Sign in to servers and proxies",
    description:
      "Whether servers and proxies that ask for a sign-in before they show a page are answered, once, from a linked record.",
    example: true,
  },
  {
    name: "menuAtField",
    kind: "switch",
    title: "Menu at fields",
    description: "Whether a menu is shown at fields where there is something to choose.",
    example: true,
  },
  {
    name: "copyCodeAfterFill",
    kind: "switch",
    title: "Copy the code after a fill",
    description:
      "Whether the one-time code goes to the clipboard after a password is filled on a page that has no field for it.",
    example: false,
  },
  {
    name: "language",
    kind: "text",
    title: "Language",
    description:
      "The language that Latchkey speaks: en, de, fr, es, ar or ja; browser: whichever of them the browser speaks.",
    example: "de",
  },
  {
    name: "lockAfterMinutes",
    kind: "number",
    min: 0,
    max: 1440,
    title: "Lock after",
    description:
      "Minutes without use after which Latchkey locks. 0: only when the browser is closed.",
    example: 15,
  },
  {
    name: "lockWithScreen",
    kind: "switch",
    title: "Lock with the screen",
    description: "Whether Latchkey locks when the computer's screen is locked.",
    example: true,
  },
  {
    name: "clearClipboardSeconds",
    kind: "number",
    min: 0,
    max: 600,
    title: "Clear the clipboard after",
    description: "Seconds after which a copied password is cleared from the clipboard. 0: never.",
    example: 30,
  },
  {
    name: "blockedSites",
    kind: "list",
    title: "Blocked sites",
    description:
      "Hosts on which Latchkey neither fills nor saves, each with all hosts below it, such as bank.example.",
    example: ["bank.example", "10.0.0.1"],
  },
] as const satisfies readonly PolicyRow[];
