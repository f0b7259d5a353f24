/**
 * How well the detector would do on sites that nobody tuned it for, as far as known pages can tell.
 *
 * By folds: weights learnt from zero, each site judged by what the sites of the other folds teach. By
 * weakening: the detector as it is, on pages that lack what it usually reads.
 */
import { detectorWith, type Weights } from "./bundle.ts";
import type { Judge, Row } from "./judge.ts";
import { type Look, lookAt } from "./look.ts";
import { learn, samplesOf, siteOf } from "./samples.ts";
import { weakenings } from "./weaken.ts";

const FOLDS = 5;

/** The fold of a site: by its name alone, so that it is always the same. */
export function foldOf(site: string): number {
  let hash = 2_166_136_261;
  for (const letter of site) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619);
  return (hash >>> 0) % FOLDS;
}

/** Lines to print: the figures, then the failures. */
export async function* comparison(judge: Judge): AsyncGenerator<string> {
  const own = await detectorWith(undefined);
  const looks = await lookAt(judge, judge.pages, () => own);
  yield "\nrules, learnt weights on unseen sites, rules on weakened pages:";
  yield figures("rules", judge, looks);
  const samples = await samplesOf(judge);
  const scripts: string[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    scripts.push(await detectorWith(withoutFold(fold)));
  }
  const scriptOf = (fold: number) => scripts[fold] ?? own;
  const unseen = await lookAt(judge, judge.pages, (page) => scriptOf(foldOf(siteOf(judge, page))));
  yield figures("learnt, by fold", judge, unseen);
  for (let fold = 0; fold < FOLDS; fold++) {
    const within = unseen.filter(({ page }) => foldOf(siteOf(judge, page)) === fold);
    yield figures(`  fold ${fold + 1}`, judge, within);
  }
  for (const weakening of weakenings.slice(1)) {
    const weak = await lookAt(judge, judge.pages, () => own, weakening);
    yield figures(`without ${weakening.join(", ")}`, judge, weak);
  }
  yield "\nfailures of the rules:";
  for (const look of looks) yield* failure(look);

  function withoutFold(fold: number): Weights {
    return learn(samples, (site) => foldOf(site) === fold);
  }
}

function figures(name: string, judge: Judge, looks: readonly Look[]): string {
  const summary = judge.summarize(looks.map(({ row }) => row));
  const { login, username, currentPassword, newPassword, oneTimeCode, submit } = summary;
  const rate = (of: { precision: number | null; recall: number | null }) =>
    `${of.precision ?? "–"}/${of.recall ?? "–"}`;
  return [
    name.padEnd(28),
    `login exact ${login.exactPct} (${login.exact}/${login.pages})`,
    `username ${rate(username)}`,
    `current ${rate(currentPassword)}`,
    `new ${rate(newPassword)}`,
    `code ${rate(oneTimeCode)}`,
    `submit ${rate(submit)}`,
    `false login ${summary.falseLogin.false}/${summary.falseLogin.pages}`,
    `change ${summary.change.exactPct ?? "–"} of ${summary.change.forms}`,
    `purpose ${summary.formKind.rightOfAllPct}`,
  ].join("  ");
}

const isRight = ({ loginPage, pageExact, falseLogin, tally, buttons, changes, kinds }: Row) =>
  (!loginPage || pageExact) &&
  !falseLogin &&
  changes.every(Boolean) &&
  [...Object.values(tally), buttons].every(({ fp, fn }) => fp + fn === 0) &&
  kinds.every(({ truth, said }) => said === truth || (truth === "other" && said === "none"));

function* failure({ row, forms }: Look): Generator<string> {
  if (isRight(row)) return;
  yield `${row.file}: wrong ${JSON.stringify(row.wrong)}, missed ${JSON.stringify(row.missed)}`;
  const reasons = (evidence: readonly { code: string; points: number }[]) =>
    evidence.map(({ code, points }) => `${code} ${points}`).join(", ");
  for (const { purpose, evidence, fields, submit } of forms) {
    yield `  ${purpose} (${reasons(evidence)}), sent by ${submit || "nothing"}`;
    for (const field of fields) {
      yield `    ${field.role}${field.visible ? "" : ", not in sight"} (${reasons(field.evidence)})`;
    }
  }
}
