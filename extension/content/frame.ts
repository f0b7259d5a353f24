/** One frame's forms: reports them to the background, fills what it releases, forgets the values. */
import { Sight } from "#core/forms/visible.ts";
import type { FieldHints } from "#core/vault/field-hints.ts";
import type { Heed, JudgedForm, Release } from "#core/wire/page-contract.ts";
import { attend } from "./attend.ts";
import { listenToEntries } from "./entered.ts";
import { type Filled, fill, type Occasion, type Outcome } from "./fill.ts";
import { keyOf } from "./keys.ts";
import { listen } from "./listen.ts";
import { outline } from "./outline.ts";
import { answerBackground, askBackground, isConnected, tellBackground } from "./runtime.ts";
import { adopt, isChanged, type SeenField, type SeenForm, seenForm } from "./seen-form.ts";
import { send } from "./send.ts";
import { standBy } from "./stand-by.ts";
import { isOpen, typeIn } from "./steps.ts";
import { type Telling, tell } from "./telling.ts";
import { watch } from "./watch.ts";

/** Stands for what was told last where all is to be told anew. */
const AGAIN = "again";

const MAX_UNDONE = 20;

const refusedAll: Outcome = { filled: 0, refused: 0, closed: [] };

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
  /** The forms as the background has judged them. */
  let forms: readonly SeenForm[] = [];
  /** What was read of the page last. */
  let telling: Telling | undefined;
  /** Fields that a person has picked, where there are any. */
  let hints: FieldHints | undefined;
  let told = "";
  let reporting = Promise.resolve();
  /** How many reports there have been, and which has been answered last. */
  let reports = 0;
  let answered = 0;
  let mark = "";
  /** Fields that were closed when they were to be filled: that one is open is news. */
  let owed: readonly HTMLInputElement[] = [];
  /** What the background's decision rested on, of forms of which the person has taken a fill back. */
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
    telling = tell(page, inputs, hints);
    lookedMs += performance.now() - seenAt;
    reporting = report();
    // The background is told first: it asks nothing of a frame before that.
    if (!isServing && !signal.aborted) serve();
  });
  if (focused !== undefined) watching.enter(focused);

  async function report(): Promise<void> {
    if (!isConnected()) return stop();
    if (filling > 0) return;
    const now = telling;
    if (now === undefined) return;
    const news = { ...now.told, undone: [...undone].slice(-MAX_UNDONE) };
    const text = JSON.stringify(news);
    // Of a page without any form the background is told once it is whole: a person may have picked fields there.
    const isEmpty = now.told.forms.length === 0;
    const sight = new Sight();
    const isOpened = owed.some((field) => isOpen(field, sight));
    if ((text === told && !isOpened) || (isEmpty && told === "" && page.readyState === "loading"))
      return;
    const again = told === AGAIN || isOpened;
    if (isOpened) owed = [];
    told = text;
    reports += 1;
    const number = reports;
    const since = seenAt;
    const answer = await tellBackground("page.forms", { ...news, again, mark });
    if (answer === undefined || signal.aborted) return;
    if (answered < number) {
      answered = number;
      mark = answer.mark;
      take(answer.forms, now);
    }
    if (answer.hints !== null) return lookAgain(answer.hints);
    if (answer.releases.length > 0) standAnew();
    for (const release of answer.releases) {
      const outcome = await carryOut(release, "automatic");
      if (outcome === refusedAll) continue;
      const closed = outcome.closed.length;
      if (closed > 0) {
        owed = [...owed, ...outcome.closed];
        watching.await(owed);
      }
      const tookMs = performance.now() - since;
      const { formKey } = release;
      void askBackground("page.filled", { formKey, ...outcome, closed, tookMs, lookedMs });
    }
  }

  /** What the background has made of what it was told. */
  function take(judged: readonly JudgedForm[], of: Telling): void {
    forms = judged.map((form) => seenForm(form, of));
    const unseen = forms.flatMap(({ fields }) => fields.filter(({ visible }) => !visible));
    const sight = new Sight();
    // One that has come into sight meanwhile is news.
    if (unseen.some(({ element }) => sight.sees(element))) watching.again();
    else watching.await(unseen.map(({ element }) => element));
  }

  function lookAgain(found: FieldHints | undefined): Promise<void> {
    hints = found;
    // Whatever is seen is news, and be it that nothing is.
    told = AGAIN;
    watching.again();
    return reporting;
  }

  /** What is filled from here on takes the place of what was filled before. */
  function standAnew(): void {
    standing.abort();
    standing = new AbortController();
  }

  async function carryOut(release: Release, occasion: Occasion): Promise<Outcome> {
    const form = forms.find(({ key }) => key === release.formKey);
    if (form === undefined || isChanged(form)) return refusedAll;
    if (occasion === "chosen") undone.delete(form.decided);
    else if (undone.has(form.decided)) return refusedAll;
    const one = { form, values: release.values, occasion, before: new Map() };
    const outcome = await putIn(one, standing.signal, true);
    const mayBeSent = release.submit && outcome.filled > 0 && outcome.refused === 0;
    // The page may have pointed the form elsewhere between fill and submit (SEC-11).
    if (mayBeSent && !isChanged(one.form)) send(one.form);
    return outcome;
  }

  /** Fills, shows it, and stands by for what comes of it; a page that empties the fields is refilled once. */
  async function putIn(one: Filling, until: AbortSignal, mayRefill: boolean): Promise<Outcome> {
    const { values, occasion, before } = one;
    const { done, ...outcome } = await quietly(() =>
      fill(() => follow(one), values, occasion, before, signal),
    );
    if (done.length === 0) return outcome;
    outline(done.map(({ element }) => element));
    const refill = mayRefill ? () => void putIn(one, until, false) : undefined;
    standBy(done, { refill, undo: () => void undo(one, done) }, AbortSignal.any([signal, until]));
    return outcome;
  }

  async function undo({ form }: Filling, done: readonly Filled[]): Promise<void> {
    undone.add(form.decided);
    const earlier = done.map(({ element, before }) => ({ element, value: before }));
    await quietly(() => typeIn(async () => earlier, signal));
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

  /** The fields as they are by now: what the page draws in a form's place, for the same use, is the same form. */
  async function follow(one: Filling): Promise<readonly SeenField[]> {
    if (one.form.fields.every(({ element }) => element.isConnected)) return one.form.fields;
    watching.again();
    const now = telling;
    if (now === undefined) return one.form.fields;
    const answer = await tellBackground("page.judge", now.told);
    const judged = answer?.forms.map((form) => seenForm(form, now)) ?? [];
    const next = judged.find(({ decided }) => decided === one.form.decided);
    if (next !== undefined) {
      const { form } = one;
      one.form = adopt(form, next);
      forms = forms.map((other) => (other.key === form.key ? one.form : other));
      // What is told of it from here on goes by its old keys.
      watching.again();
    }
    return one.form.fields;
  }

  function serve(): void {
    isServing = true;
    listen(page, ["DOMContentLoaded"], () => void report(), signal);
    // Made ready ahead, or kept while the person was elsewhere, the document was none that anybody saw: what it told
    // was refused, or is forgotten.
    const shown = () => void lookAgain(hints);
    listen(page, ["prerenderingchange"], shown, signal);
    addEventListener("pageshow", ({ persisted }) => persisted && shown(), { signal });
    const listenFor = listenToEntries(signal, () => forms);
    const attendTo = attend(page, signal, () => {
      const fields = forms.flatMap((form) => form.fields);
      const field = fields.find(({ element }) => element.matches(":focus"));
      return field && keyOf(field.element);
    });
    const answers: Record<string, (params: unknown) => unknown> = {
      "page.lookAgain": () => lookAgain(hints),
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
  form: SeenForm;
  readonly values: Release["values"];
  readonly occasion: Occasion;
  readonly before: Map<string, string>;
}
