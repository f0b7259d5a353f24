import * as v from "valibot";
import { call, nothing } from "./calls.ts";
import { languageChoice } from "./language.ts";
import { fieldRoles } from "./page-contract.ts";

/**
 * What the menu at a field asks of the background. It runs in a frame of ours within a page, so it may ask
 * for less than popup and console: what concerns that one field. Before it may ask for anything it shows
 * the ticket that its document was given (SEC-18).
 */

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

/** A record as the menu shows it. */
export const menuRow = v.strictObject({
  id: v.string(),
  title: v.string(),
  username: v.string(),
  hasTotp: v.boolean(),
  /** Whether it may be filled into this field. Others are shown only where a person searches. */
  isLinked: v.boolean(),
});

export type MenuRow = v.InferOutput<typeof menuRow>;

export const menuContract = {
  "menu.open": call(
    v.strictObject({ ticket: text(64) }),
    v.strictObject({
      role: v.picklist(fieldRoles),
      rows: v.array(menuRow),
      theme: v.picklist(["system", "light", "dark"]),
      language: languageChoice,
    }),
  ),

  /** Those of the field whose words fit, then all others that fit. Nothing searched: those of the field. */
  "menu.search": call(
    v.strictObject({ query: text(200) }),
    v.strictObject({ rows: v.array(menuRow) }),
  ),

  /** Fill the field's form, by the one gate. What it asks to be confirmed the popup asks for. */
  "menu.fill": call(
    v.strictObject({ id: text(64) }),
    v.strictObject({ filled: v.number(), isAsked: v.boolean() }),
  ),

  /** Make a new password, keep it among the recent ones, and fill it into the field's form. */
  "menu.fillNew": call(nothing, v.strictObject({ filled: v.number() })),

  "menu.copyCode": call(v.strictObject({ id: text(64) }), nothing),

  /** Show the popup in its place: it explains, and no page can draw over it. */
  "menu.popup": call(nothing, nothing),

  "menu.turnOff": call(v.strictObject({ where: v.picklist(["site", "everywhere"]) }), nothing),

  /** How tall the menu is, in CSS pixels. */
  "menu.resize": call(
    v.strictObject({ height: v.pipe(v.number(), v.minValue(0), v.maxValue(2000)) }),
    nothing,
  ),

  "menu.close": call(nothing, nothing),
};

export type MenuContract = typeof menuContract;

/** What the console asks about it. */
export const menuSettingsCalls = {
  /** How many sites have no menu. */
  "menu.sites": call(nothing, v.strictObject({ count: v.number() })),
  "menu.forgetSites": call(nothing, nothing),
};
