import * as v from "valibot";
import { call, nothing } from "./calls.ts";

/** What the popup asks about a password that was just used in a tab: saving it, or leaving it. */

const text = v.string();

const saveOffer = v.strictObject({
  /** An answer names the offer that the person saw. */
  id: text,
  kind: v.picklist(["save", "update", "link"]),
  /** Where it was sent, which is what a record is linked to. */
  origin: text,
  username: v.nullable(text),
  /** The records that may be updated or linked, best first. */
  records: v.array(v.strictObject({ id: text, title: text, username: text })),
});

export type SaveOffer = v.InferOutput<typeof saveOffer>;

export const saveContract = {
  "save.offer": call(
    v.strictObject({ tabId: v.number() }),
    v.strictObject({ offer: v.nullable(saveOffer) }),
  ),

  /** Do what was offered. `recordId` is one of the offer's; a new record has `username` and goes into `vault`. */
  "save.accept": call(
    v.strictObject({
      tabId: v.number(),
      id: text,
      recordId: v.optional(text),
      vault: v.optional(text),
      username: v.optional(v.pipe(text, v.maxLength(400))),
    }),
    v.strictObject({ recordId: text }),
  ),

  /** Not this time; with `forSite` never again on this origin. */
  "save.dismiss": call(
    v.strictObject({ tabId: v.number(), id: text, forSite: v.boolean() }),
    nothing,
  ),

  /** How many sites the person said never to. Which ones, this device does not know. */
  "save.sites": call(nothing, v.strictObject({ count: v.number() })),
  /** Offer on all of them again. */
  "save.forgetSites": call(nothing, nothing),
};
