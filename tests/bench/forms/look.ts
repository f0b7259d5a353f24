/** Lets a detector look at pages of the corpus, and lays what it says beside their labels. */
import type { Page } from "puppeteer";
import type { CorpusPage, FieldInfo, Judge, Row, Truth } from "./judge.ts";
import { type Weakening, weakenInPage } from "./weaken.ts";

/** What the detector said of one form, in plain data. */
export interface SaidForm {
  readonly purpose: string;
  readonly evidence: readonly { readonly code: string; readonly points: number }[];
  readonly submit: string;
  readonly fields: readonly {
    readonly role: string;
    /** Which of the judge's fields it is; -1 for none. */
    readonly at: number;
    readonly visible: boolean;
    readonly evidence: readonly { readonly code: string; readonly points: number }[];
  }[];
}

export interface Look {
  readonly page: CorpusPage;
  readonly row: Row;
  readonly truth: Truth;
  readonly fields: readonly FieldInfo[];
  readonly forms: readonly SaidForm[];
}

interface Seen {
  readonly fields: FieldInfo[];
  readonly submits: unknown[];
  readonly got: unknown;
  readonly forms: SaidForm[];
}

/** Looks at every page of `pages` by the detector that `scriptOf` gives for it. */
export async function lookAt(
  judge: Judge,
  pages: readonly CorpusPage[],
  scriptOf: (page: CorpusPage) => string,
  weakening: Weakening = [],
): Promise<Look[]> {
  const { server, origin } = await judge.serve(pages);
  const browser = await judge.launch();
  const looks: Look[] = [];
  let next = 0;
  const work = async () => {
    const tab = await browser.newPage();
    for (let at = next++; at < pages.length; at = next++) {
      const page = pages[at];
      if (page === undefined) break;
      await tab.goto(`${origin}/p/${at}`, { waitUntil: "domcontentloaded" });
      const seen = await lookIn(tab, judge, scriptOf(page), weakening);
      const row = judge.scorePage(page, seen.fields, seen.submits, seen.got);
      const truth = judge.truthOf(page, seen.fields);
      looks.push({ page, row, truth, fields: seen.fields, forms: seen.forms });
    }
  };
  try {
    await Promise.all([work(), work()]);
  } finally {
    await browser.close();
    server.close();
  }
  return looks.sort((a, b) => (a.page.file < b.page.file ? -1 : 1));
}

async function lookIn(tab: Page, judge: Judge, script: string, weakening: Weakening) {
  const labels = await tab.evaluateHandle(judge.prepareInPage);
  await tab.evaluate(script);
  await tab.evaluate(weakenInPage, weakening);
  return (await tab.evaluate(compareInPage, labels)) as Seen;
}

/** Runs in the page; must stand alone. */
function compareInPage(labels: unknown): unknown {
  type Info = { seen: boolean };
  type Labelled = { el: Element; info: Info };
  type Evidence = readonly { code: string; points: number }[];
  type Form = {
    purpose: string;
    evidence: Evidence;
    submit: Element | undefined;
    fields: { element: Element; role: string; visible: boolean; evidence: Evidence }[];
  };
  type Mark = { element: Element; role: string; form: string; fill?: boolean };
  const { judged } = globalThis as unknown as {
    judged(root: Document): { marks: Mark[]; forms: Form[] };
  };
  const { fields, submits } = labels as { fields: Labelled[]; submits: Labelled[] };
  const indexOf = (element: Element) => fields.findIndex(({ el }) => el === element);
  const { marks, forms } = judged(document);
  const byField = fields.map((): Mark[] => []);
  const stray: Mark[] = [];
  const submitHit = submits.map(() => false);
  const wrongSubmits = new Set<Element>();
  for (const mark of marks) {
    const { element } = mark;
    if (mark.role === "submit") {
      const hit = submits.findIndex(({ el }) => el === element);
      const near = submits.findIndex(({ el }) => el.contains(element) || element.contains(el));
      const at = hit < 0 ? near : hit;
      if (at < 0) wrongSubmits.add(element);
      else submitHit[at] = true;
    } else (byField[indexOf(element)] ?? stray).push(mark);
  }
  const named = (element: Element | undefined) =>
    `${element?.localName ?? ""} ${(element?.textContent ?? "").trim().slice(0, 40)}`.trim();
  return {
    fields: fields.map(({ info }) => info),
    submits: submits.map(({ info }) => info),
    got: { marks: byField, stray, submitHit, submitWrong: wrongSubmits.size, times: [] },
    forms: forms.map((form) => ({
      purpose: form.purpose,
      evidence: form.evidence,
      submit: named(form.submit),
      fields: form.fields.map(({ element, role, visible, evidence }) => ({
        at: indexOf(element),
        role,
        visible,
        evidence,
      })),
    })),
  };
}
