/** Whether a record may go into the trash, out of it again or away for good: no query, no effect. */
import { WireError } from "#core/wire/error.ts";
import type { Rights } from "./schema.ts";

/** Where a record goes. */
export type Destination = "trash" | "back" | "gone";

/** A record at the revision that the person has seen. */
export type Disposal = { readonly id: string; readonly base: number };

/** What is stored of a record that the person may know of. */
export type Disposable = {
  readonly vault: string;
  readonly revision: number;
  readonly isDeleted: boolean;
  readonly isTrashed: boolean;
  readonly rights: Rights;
};

/** The reason why not, or undefined where it may go there. Out of the trash goes only what is in it. */
export function disposalRefusal(
  destination: Destination,
  { base }: Disposal,
  stored: Disposable | undefined,
): WireError | undefined {
  if (stored === undefined) return new WireError("not_found", "No such thing here");
  if (stored.rights === "read") return new WireError("forbidden", "No right to write here");
  if (stored.revision !== base)
    return new WireError("revision_conflict", "Written elsewhere first");
  const isThere = !stored.isDeleted && stored.isTrashed === (destination !== "trash");
  return isThere ? undefined : new WireError("not_found", "No such thing here");
}
