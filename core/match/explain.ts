/** Why a page was or was not filled: what matcher, detector and gate said of it, as causes that can be put into words. */
import type { Part } from "./difference.ts";
import { endsWithDot } from "./page-origin.ts";
import { type Reason, reasonCodes } from "./reason.ts";

/** What became of one linked URL of a record, as `match` says. */
export type UrlTrace = {
  readonly url: string;
  readonly strategy: string;
  readonly outcome: "hit" | "miss" | "unusable" | "downgrade" | "vetoed";
  /** Of a miss: the first part that differs. */
  readonly part: Part | null;
};

export type RecordTrace = {
  readonly id: string;
  readonly title: string;
  readonly urls: readonly UrlTrace[];
};

export type EvidenceTrace = { readonly code: string; readonly points: number };

export type FormTrace = {
  readonly purpose: string;
  readonly verdict: "fill" | "offer" | "nothing";
  readonly reasons: readonly string[];
  readonly evidence: readonly EvidenceTrace[];
  readonly fields: readonly {
    readonly role: string;
    readonly visible: boolean;
    readonly evidence: readonly EvidenceTrace[];
  }[];
};

export type FrameTrace = {
  readonly origin: string;
  readonly isTop: boolean;
  readonly filled: number;
  /** Fields that did not take a value, or held another already. */
  readonly refused: number;
  readonly forms: readonly FormTrace[];
  readonly records: readonly RecordTrace[];
};

export type PageTrace = {
  /** `null`: no web page. */
  readonly origin: string | null;
  /** Whether the part of Latchkey that is in the page answers. */
  readonly isReached: boolean;
  readonly frames: readonly FrameTrace[];
};

/** What stands on the way to the records. */
export type WayTrace = {
  readonly addon: string;
  readonly server: string;
  readonly syncProblem: string | null;
  readonly lastSyncAt: number;
};

/** Causes beside the reasons of the decision. */
export const extraCauses = [
  "not_web_page", // the browser's own page, a file …
  "not_reached", // nothing of Latchkey runs in the page
  "no_form", // there is no field to sign in with
  "form_unseen", // there is, but out of a person's sight by now
  "fields_taken", // somebody typed there first, or the page took no value
  "other_scheme",
  "other_host",
  "other_port",
  "other_path",
  "other_query",
  "other_domain",
  "trailing_dot", // the page's host ends with a dot: no record without one is of it
  "unusable_url",
  "addon_missing",
  "addon_unreachable",
  "addon_mismatched",
  "server_unreachable",
  "server_read_only",
  "sync_failed",
  "never_synced",
] as const;

export type CauseCode = Reason | (typeof extraCauses)[number];

export type Cause = {
  readonly code: CauseCode;
  /** The record that it concerns. */
  readonly recordId?: string;
};

const byPart: Record<Part, CauseCode> = {
  scheme: "other_scheme",
  host: "other_host",
  port: "other_port",
  path: "other_path",
  query: "other_query",
  domain: "other_domain",
};

/** What keeps the whole page from being filled, before any frame is looked at. */
export function pageCauses({ origin, isReached, frames }: PageTrace): Cause[] {
  if (origin === null) return [{ code: "not_web_page" }];
  if (frames.some(({ forms }) => forms.length > 0)) return [];
  return [{ code: isReached ? "no_form" : "not_reached" }];
}

/** Why one frame is as it is, the gravest first; each cause once. */
export function frameCauses(frame: FrameTrace): Cause[] {
  const reasons = reasonCodes.filter((code) =>
    frame.forms.some((form) => form.reasons.includes(code)),
  );
  const taken: Cause[] = frame.refused > 0 && frame.filled === 0 ? [{ code: "fields_taken" }] : [];
  const unseen: Cause[] = frame.forms.some(isUnseen) ? [{ code: "form_unseen" }] : [];
  return [...taken, ...unseen, ...reasons.map((code) => ({ code })), ...nearMisses(frame)];
}

const isUnseen = ({ fields }: FormTrace): boolean =>
  fields.length > 0 && !fields.some(({ visible }) => visible);

/** Records that share the site of the frame and cover it all the same not: on which part it failed. */
function nearMisses({ origin, records, forms }: FrameTrace): Cause[] {
  if (!forms.some(({ reasons }) => reasons.includes("no_record"))) return [];
  const dot: Cause[] = endsWithDot(origin) ? [{ code: "trailing_dot" }] : [];
  const missed = records.flatMap(({ id, urls }) =>
    urls.flatMap(({ outcome, part }): Cause[] => {
      if (outcome === "unusable") return [{ code: "unusable_url", recordId: id }];
      return outcome === "miss" && part !== null ? [{ code: byPart[part], recordId: id }] : [];
    }),
  );
  const causes = [...dot, ...missed];
  return causes.filter(({ code }, index) => causes.findIndex((one) => one.code === code) === index);
}

type WayRule = readonly [CauseCode, (way: WayTrace) => boolean];

const wayRules: readonly WayRule[] = [
  ["addon_missing", ({ addon }) => addon === "missing"],
  ["addon_unreachable", ({ addon }) => addon === "unreachable"],
  ["addon_mismatched", ({ addon }) => addon === "mismatched"],
  ["server_unreachable", ({ server }) => server === "unreachable"],
  ["server_read_only", ({ server }) => server === "read_only"],
  // One that could not be asked has been named.
  [
    "sync_failed",
    ({ syncProblem, addon, server }) =>
      syncProblem !== null && addon === "ok" && server !== "unreachable",
  ],
  ["never_synced", ({ lastSyncAt }) => lastSyncAt === 0],
];

/** What is wrong on the way to the server. */
export const wayCauses = (way: WayTrace): Cause[] =>
  wayRules.flatMap(([code, applies]) => (applies(way) ? [{ code }] : []));
