/** One frame's forms: reports them to the background, fills what it releases, forgets the values. */
import { type DetectedForm, detectAmong } from "#core/forms/detect.ts";
import type { PageForm, Release } from "#core/wire/page-contract.ts";
import { describe, describeOne, formKeyOf } from "./describe.ts";
import { explain } from "./explain.ts";
import { fill, type Occasion, type Outcome } from "./fill.ts";
import { answerBackground, askBackground, isConnected } from "./runtime.ts";
import { send } from "./send.ts";
import { Typed } from "./typed.ts";
import { watch } from "./watch.ts";

const refusedAll: Outcome = { filled: 0, refused: 0 };

export function serveFrame(page: Document, signal: AbortSignal, stop: () => void): void {
  let forms: DetectedForm[] = [];
  let told = "";
  /** What the background was told of each form: a form that has changed since is not that form. */
  let described = new Map<string, string>();
  const typed = new Typed(page, signal);

  const watching = watch(page, signal, (inputs) => {
    forms = detectAmong(inputs);
    void report();
    const fields = forms.flatMap((form) => form.fields);
    return { unseen: fields.filter(({ visible }) => !visible).map(({ element }) => element) };
  });

  async function report(): Promise<void> {
    if (!isConnected()) return stop();
    const seen = describe(forms);
    const text = JSON.stringify(seen);
    if (text === told || (seen.length === 0 && told === "")) return;
    told = text;
    described = new Map(seen.map((form) => [form.key, fingerprint(form)]));
    const answer = await askBackground("page.forms", { forms: seen });
    typed.tell(answer?.tell ?? "nothing");
    const release = answer?.release;
    if (release === undefined || release === null || signal.aborted) return;
    const outcome = await carryOut(release, "automatic");
    if (outcome !== refusedAll)
      await askBackground("page.filled", { formKey: release.formKey, ...outcome });
  }

  async function carryOut(release: Release, occasion: Occasion): Promise<Outcome> {
    const form = forms.find((one) => formKeyOf(one) === release.formKey);
    if (form === undefined || isChanged(form)) return refusedAll;
    const outcome = await fill(form, release.values, occasion, signal);
    const mayBeSent = release.submit && outcome.filled > 0 && outcome.refused === 0;
    // The page may have pointed the form elsewhere between fill and submit (SEC-11).
    if (mayBeSent && !isChanged(form)) send(form);
    return outcome;
  }

  const isChanged = (form: DetectedForm) =>
    described.get(formKeyOf(form)) !== fingerprint(describeOne(form));

  answerBackground(signal, (method, params) => {
    if (method === "page.lookAgain") {
      told = "";
      watching.again();
      return Promise.resolve({});
    }
    if (method === "page.explain") return Promise.resolve(explain(forms));
    if (method === "page.fill") return carryOut(params as Release, "chosen");
    return undefined;
  });
}

/** What the background's decision rested on: where the form sends what is in it. */
const fingerprint = ({ purpose, action, method, targetsOtherFrame }: PageForm): string =>
  JSON.stringify([purpose, action, method, targetsOtherFrame]);
