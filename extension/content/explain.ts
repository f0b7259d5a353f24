/** What speaks for the forms of a frame being what they are taken for: codes and points, bounded. */
import type { DetectedForm } from "#core/forms/detect.ts";
import type { Evidence } from "#core/forms/evidence.ts";
import { whyLimits } from "#core/wire/why-limits.ts";
import { formKeyOf } from "./describe.ts";

export function explain(forms: readonly DetectedForm[]) {
  return {
    forms: forms.slice(0, whyLimits.forms).map((form) => ({
      key: formKeyOf(form),
      purpose: form.purpose,
      evidence: most(form.evidence),
      fields: form.fields.slice(0, whyLimits.fields).map(({ role, visible, evidence }) => ({
        role,
        visible,
        evidence: most(evidence),
      })),
    })),
  };
}

/** What weighs most. */
const most = (evidence: readonly Evidence[]) =>
  evidence
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, whyLimits.evidence)
    .map(({ code, points }) => ({ code: code.slice(0, whyLimits.code), points }));
