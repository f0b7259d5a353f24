import * as v from "valibot";
import { call, nothing } from "./calls.ts";
import { whyLimits } from "./why-limits.ts";

/** What is asked only while a person looks at why a page was or was not filled. */

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

const evidence = v.pipe(
  v.array(v.strictObject({ code: text(whyLimits.code), points: v.number() })),
  v.maxLength(whyLimits.evidence),
);

const fields = v.pipe(
  v.array(v.strictObject({ role: text(whyLimits.code), visible: v.boolean(), evidence })),
  v.maxLength(whyLimits.fields),
);

const any = v.string();

const urlTrace = v.strictObject({
  url: any,
  strategy: any,
  outcome: v.picklist(["hit", "miss", "unusable", "downgrade", "vetoed"]),
  part: v.nullable(v.picklist(["scheme", "host", "port", "path", "query", "domain"])),
});

const formTrace = v.strictObject({
  purpose: any,
  verdict: v.picklist(["fill", "offer", "nothing"]),
  reasons: v.array(any),
  evidence,
  fields,
});

const frameTrace = v.strictObject({
  origin: any,
  isTop: v.boolean(),
  filled: v.number(),
  refused: v.number(),
  forms: v.array(formTrace),
  records: v.array(v.strictObject({ id: any, title: any, urls: v.array(urlTrace) })),
});

const ms = v.nullable(v.number());

export const whyCalls = {
  /** What filling has cost since the browser was started: at most the last 200 fills. */
  "ui.figures": call(
    nothing,
    v.strictObject({
      fills: v.number(),
      tookMedianMs: ms,
      tookP95Ms: ms,
      lookedMedianMs: ms,
      cacheBytes: v.number(),
      /** Whether any record was ever used on this device by whoever is signed in. */
      hasFilled: v.boolean(),
    }),
  ),

  /** Everything that was said of a tab's frames by detector, matcher and gate. */
  "page.why": call(
    v.strictObject({ tabId: v.number() }),
    v.strictObject({
      origin: v.nullable(any),
      isReached: v.boolean(),
      frames: v.array(frameTrace),
    }),
  ),
};
