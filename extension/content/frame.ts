/** One frame's forms: reports them to the background, fills what it releases, forgets the values. */
import { type DetectedForm, detectAmong } from "#core/forms/detect.ts";
import type { FieldHints } from "#core/vault/field-hints.ts";
import type { Heed, PageForm, Release } from "#core/wire/page-contract.ts";
import { attend } from "./attend.ts";
import { adopt, describe, describeOne, formKeyOf, keyOf } from "./describe.ts";
import { listenToEntries } from "./entered.ts";
import { explain } from "./explain.ts";
import { type Filled, fill, type Occasion, type Outcome } from "./fill.ts";
import { withHints } from "./hints.ts";
import { outline } from "./outline.ts";
import { answerBackground, askBackground, isConnected, tellBackground } from "./runtime.ts";
import { send } from "./send.ts";
import { standBy } from "./stand-by.ts";
import { typeIn } from "./steps.ts";
import { watch } from "./watch.ts";

const refusedAll: Outcome = { filled: 0, refused: 0 };

/**
 * @param stop ends `signal`: the extension that this script belongs to is gone
 * @param focused the shadow tree that a person's focus is in, where that has told of it
 */
export function serveFrame(
  page: Document,
  signal: AbortSignal,
  stop: () => void,
  focused?: ShadowRoot,
): void {
  let forms: DetectedForm[] = [];
  /** Fields that a person has picked, where there are any. */
  let hints: FieldHints | undefined;
  let told = "";
  let reporting = Promise.resolve();
  /** What the background was told of each form: a form that has changed since is not that form. */
  let described = new Map<string, string>();
  /** Forms of which the person has taken a fill back. */
  const undone = new Set<string>();
  /** While a form is filled, what the page makes of it is not told. */
  let filling = 0;
  let standing = new AbortController();
  /** Nothing asks a frame for anything, nor is asked, before it has an input. */
  let isServing = false;

  /** For the figures that people are shown. */
  let seenAt = 0;
  let lookedMs = 0;

  const watching = watch(page, signal, (inputs) => {
    seenAt = performance.now();
    const detected = detectAmong(inputs);
    forms = hints === undefined ? detected : withHints(detected, inputs, hints);
    lookedMs += performance.now() - seenAt;
    reporting = report();
    // The background is told first: it asks nothing of a frame before that.
    if (!isServing && !signal.aborted) serve();
    const fields = forms.flatMap((form) => form.fields);
    return { unseen: fields.filter(({ visible }) => !visible).map(({ element }) => element) };
  });
  if (focused !== undefined) watching.enter(focused);

  async function report(): Promise<void> {
    if (!isConnected()) return stop();
    if (filling > 0) return;
    const seen = describe(forms).map((form) => ({
      ...form,
      undone: undone.has(fingerprint(form)),
    }));
    const text = JSON.stringify(seen);
    // Of a page without any form the background is told once it is whole: a person may have picked fields there.
    if (text === told || (seen.length === 0 && told === "" && page.readyState === "loading"))
      return;
    told = text;
    described = new Map(seen.map((form) => [form.key, fingerprint(form)]));
    const since = seenAt;
    const answer = await tellBackground("page.forms", { forms: seen });
    if (answer === undefined || signal.aborted) return;
    if (answer.hints !== null) return lookAgain(answer.hints);
    if (answer.releases.length > 0) standAnew();
    for (const release of answer.releases) {
      const outcome = await carryOut(release, "automatic");
      if (outcome === refusedAll) continue;
      const tookMs = performance.now() - since;
      const { formKey } = release;
      void askBackground("page.filled", { formKey, ...outcome, tookMs, lookedMs });
    }
  }

  function lookAgain(found: FieldHints | undefined): Promise<void> {
    hints = found;
    // Whatever is seen is news, and be it that nothing is.
    told = "again";
    watching.again();
    return reporting;
  }

  /** What is filled from here on takes the place of what was filled before. */
  function standAnew(): void {
    standing.abort();
    standing = new AbortController();
  }

  async function carryOut(release: Release, occasion: Occasion): Promise<Outcome> {
    const form = forms.find((one) => formKeyOf(one) === release.formKey);
    const decided = described.get(release.formKey);
    if (form === undefined || decided === undefined || isChanged(form)) return refusedAll;
    if (occasion === "chosen") undone.delete(decided);
    else if (undone.has(decided)) return refusedAll;
    const one = { form, decided, values: release.values, occasion, before: new Map() };
    const { filled, refused } = await putIn(one, standing.signal, true);
    const mayBeSent = release.submit && filled > 0 && refused === 0;
    // The page may have pointed the form elsewhere between fill and submit (SEC-11).
    if (mayBeSent && !isChanged(one.form)) send(one.form);
    return { filled, refused };
  }

  /** Fills, shows it, and stands by for what comes of it; a page that empties the fields is refilled once. */
  async function putIn(one: Filling, until: AbortSignal, mayRefill: boolean): Promise<Outcome> {
    const { values, occasion, before } = one;
    const { done, ...outcome } = await quietly(() =>
      fill(() => follow(one).fields, values, occasion, before, signal),
    );
    if (done.length === 0) return outcome;
    outline(done.map(({ element }) => element));
    const refill = mayRefill ? () => void putIn(one, until, false) : undefined;
    standBy(done, { refill, undo: () => void undo(one, done) }, AbortSignal.any([signal, until]));
    return outcome;
  }

  async function undo({ decided }: Filling, done: readonly Filled[]): Promise<void> {
    undone.add(decided);
    const earlier = done.map(({ element, before }) => ({ element, value: before }));
    await quietly(() => typeIn(() => earlier, signal));
  }

  async function quietly<T>(work: () => Promise<T>): Promise<T> {
    filling += 1;
    try {
      return await work();
    } finally {
      filling -= 1;
      void report();
    }
  }

  /** The form as it is by now: what the page draws in its place, for the same use, is the same form. */
  function follow(one: Filling): DetectedForm {
    if (one.form.fields.some(({ element }) => !element.isConnected)) {
      watching.again();
      const next = forms.find((other) => fingerprint(describeOne(other)) === one.decided);
      if (next !== undefined) {
        adopt(one.form, next);
        one.form = next;
      }
    }
    return one.form;
  }

  const isChanged = (form: DetectedForm) =>
    described.get(formKeyOf(form)) !== fingerprint(describeOne(form));

  function serve(): void {
    isServing = true;
    page.addEventListener("DOMContentLoaded", () => void report(), { signal });
    const listenFor = listenToEntries(signal, () => forms);
    const attendTo = attend(page, signal, () => {
      const fields = forms.flatMap((form) => form.fields);
      const field = fields.find(({ element }) => element.matches(":focus"));
      return field && keyOf(field.element);
    });
    const answers: Record<string, (params: unknown) => unknown> = {
      "page.lookAgain": () => lookAgain(hints),
      "page.explain": () => explain(forms),
      "page.heed": (params) => {
        listenFor(params as Heed);
        attendTo((params as Heed).offers);
      },
      "page.fill": (params) => {
        standAnew();
        return carryOut(params as Release, "chosen");
      },
    };
    answerBackground(signal, (method, params) => {
      const answer = Object.hasOwn(answers, method) ? answers[method] : undefined;
      return answer && Promise.resolve(answer(params)).then((result) => result ?? {});
    });
  }
}

/** A form under way. */
interface Filling {
  form: DetectedForm;
  /** What the background's decision rested on. */
  readonly decided: string;
  readonly values: Release["values"];
  readonly occasion: Occasion;
  readonly before: Map<string, string>;
}

/** What the background's decision rested on: where the form sends what is in it. */
const fingerprint = ({ purpose, action, method, targetsOtherFrame }: Fingerprinted): string =>
  JSON.stringify([purpose, action, method, targetsOtherFrame]);

type Fingerprinted = Pick<PageForm, "purpose" | "action" | "method" | "targetsOtherFrame">;
