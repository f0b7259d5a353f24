import * as v from "valibot";

/**
 * Where a person has said that the fields of a page are. A hint is a way to a field: CSS selectors, of
 * which all but the last name hosts of shadow trees, from the outside in. Hints of one role are tried in order.
 */

export const hintedRoles = ["username", "current-password", "one-time-code"] as const;

export type HintedRole = (typeof hintedRoles)[number];

const selector = v.pipe(v.string(), v.minLength(1), v.maxLength(400));

export const fieldHint = v.pipe(v.array(selector), v.minLength(1), v.maxLength(8));

export type FieldHint = v.InferOutput<typeof fieldHint>;

const hints = v.optional(v.pipe(v.array(fieldHint), v.maxLength(16)));

/** Roles without hints are left to detection. */
export const fieldHints = v.object({
  username: hints,
  "current-password": hints,
  "one-time-code": hints,
});

export type FieldHints = v.InferOutput<typeof fieldHints>;
