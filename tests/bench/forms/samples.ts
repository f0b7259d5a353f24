/** What can be learnt from the corpus: each form that the labels say is, or is not, a sign-in. */
import { parse } from "tldts";
import { detectorWith, type Weights } from "./bundle.ts";
import type { CorpusPage, Judge } from "./judge.ts";
import { type Look, lookAt, type SaidForm } from "./look.ts";
import { pointsFrom, type Sample } from "./regression.ts";
import { weakenings } from "./weaken.ts";

export interface Samples {
  readonly withPassword: readonly Sample[];
  readonly alone: readonly Sample[];
}

/** The site a page is of: its registrable domain without the suffix, so that "ebay.ca" and "ebay.de" are one. */
export function siteOf(judge: Judge, page: CorpusPage): string {
  const address = /^\s*<!--[\s\S]*?(https?:\/\/[^\s<>]+)[\s\S]*?-->/.exec(page.html)?.[1];
  const site = address === undefined ? undefined : parse(address).domainWithoutSuffix;
  return site ?? judge.siteOf(page.file);
}

/** Looks at each page as it is and as it might be, and keeps what was observed of its forms. */
export async function samplesOf(judge: Judge): Promise<Samples> {
  const script = await detectorWith("observing");
  const samples = { withPassword: [] as Sample[], alone: [] as Sample[] };
  for (const weakening of weakenings) {
    for (const look of await lookAt(judge, judge.pages, () => script, weakening)) {
      for (const form of look.forms) {
        const hasPassword = form.evidence.some(({ code }) => code === "has:password");
        const isSignIn = labelOf(look, form, hasPassword);
        if (isSignIn === undefined) continue;
        samples[hasPassword ? "withPassword" : "alone"].push({
          site: siteOf(judge, look.page),
          observed: Object.fromEntries(form.evidence.map(({ code, points }) => [code, points])),
          isSignIn,
          weight: 1 / weakenings.length,
        });
      }
    }
  }
  return samples;
}

/** Whether the labels say that `form` is a sign-in; undefined where they do not say. */
function labelOf(look: Look, form: SaidForm, hasPassword: boolean): boolean | undefined {
  const role = hasPassword ? "current-password" : "username";
  const marked = form.fields.find((field) => field.role === role);
  if (marked === undefined || marked.at < 0) return undefined;
  const kind = look.truth.groups.find(({ fields }) => fields.includes(marked.at))?.kind ?? "skip";
  const truth = look.truth.roles[marked.at];
  if (kind === "skip" || kind === "change") return undefined;
  if (truth === role) return true;
  if (hasPassword) return truth === "new-password" ? false : undefined;
  // An e-mail field in a form to sign in is not the username that the label says, but no mistake.
  return kind === "login" ? undefined : false;
}

/** What `samples` teach, those of `without` left out. */
export function learn(samples: Samples, without: (site: string) => boolean): Weights {
  const taught = (some: readonly Sample[]) => pointsFrom(some.filter(({ site }) => !without(site)));
  return {
    signInWithPassword: taught(samples.withPassword),
    signInAlone: taught(samples.alone),
  };
}
