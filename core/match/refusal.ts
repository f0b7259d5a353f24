/** What ends the matter before any record is looked at: the document is none to fill. */
import { isWebPage, originOf } from "./page-origin.ts";
import type { Reason } from "./reason.ts";
import type { Situation } from "./situation.ts";

/** What is told of a document, before any form or record. */
type Place = Pick<Situation, "policy" | "senderOrigin" | "frameUrl" | "ancestors">;

type Refusal = readonly [Reason, (place: Place) => boolean];

/** In this order: the first that applies is the reason. */
const refusals: readonly Refusal[] = [
  ["locked", ({ policy }) => policy.locked],
  ["blocked_site", ({ policy }) => policy.blocked === true],
  // In a sandbox the URL still shows the real site: only the origin tells (SEC-03).
  ["opaque_origin", ({ senderOrigin }) => senderOrigin === undefined || senderOrigin === "null"],
  // about:blank and about:srcdoc inherit a real origin and are refused all the same (SEC-15).
  [
    "special_document",
    ({ frameUrl, ancestors }) => !documentUrls(frameUrl, ancestors).every(isWebPage),
  ],
  ["origin_mismatch", ({ senderOrigin, frameUrl }) => senderOrigin !== originOf(frameUrl)],
];

/** Why nothing may be filled in this document, whoever asks. */
export function refusal(place: Place): Reason | undefined {
  return refusals.find(([, applies]) => applies(place))?.[0];
}

const documentUrls = (frameUrl: string, ancestors: Situation["ancestors"]) => [
  frameUrl,
  ...ancestors.map(({ url }) => url),
];
