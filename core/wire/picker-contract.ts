import * as v from "valibot";
import { fieldHints, hintedRoles } from "#core/vault/field-hints.ts";
import { call, nothing } from "./calls.ts";

/** What the picker of fields and the background say to each other. Its words come from there: it runs in a page. */

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

/** One sentence and what it means. */
const said = v.strictObject({ title: text(200), text: text(400) });

export type Said = v.InferOutput<typeof said>;

export const pickerCalls = {
  /** What the person is asked to pick, of the picker that the background has put into this document. */
  "page.picking": call(
    nothing,
    v.strictObject({
      steps: v.array(
        v.strictObject({ role: v.picklist(hintedRoles), step: text(100), title: text(200) }),
      ),
      words: v.strictObject({
        direction: v.picklist(["ltr", "rtl"]),
        label: text(100),
        howTo: text(400),
        notHere: text(100),
        cancel: text(100),
        close: text(100),
        /** $1: which of the fields, $2: of how many, $3: its name. */
        field: text(200),
        nameless: text(100),
        failed: said,
      }),
    }),
  ),

  /** What they picked: it is kept with the record, and filled. */
  "page.picked": call(v.strictObject({ fields: fieldHints }), said),
};

export type PickerAsked = v.InferOutput<(typeof pickerCalls)["page.picking"]["result"]>;
