import * as v from "valibot";
import { call, nothing } from "./calls.ts";

/** What the page's side of the menu at a field and the background say to each other. It learns of no record. */

/** Page → background. */
export const fieldCalls = {
  /** A person has come to this field of a form. Said only where there is something to offer. */
  "page.focused": call(v.strictObject({ field: v.pipe(v.string(), v.maxLength(40)) }), nothing),

  /**
   * Lets one frame of ours show what there is for the field that was named last; null: nothing, by now. With it
   * comes what the icon is called, and whether it warns of the page: then there is no menu, and the popup says more.
   */
  "page.ticket": call(
    nothing,
    v.strictObject({
      ticket: v.nullable(v.string()),
      label: v.pipe(v.string(), v.maxLength(400)),
      warns: v.boolean(),
    }),
  ),

  /** The menu cannot be shown here. */
  "page.popup": call(nothing, nothing),
};

/** Background → page. */
export const fieldFrameCalls = {
  /** What the menu with this ticket needs, in CSS pixels. A page may have another by the time it hears this. */
  "page.menuSize": call(v.strictObject({ ticket: v.string(), height: v.number() }), nothing),
  "page.menuClose": call(nothing, nothing),
};
