/**
 * `npm run bench:corpus`: the whole product over pages of the web, each under a host of its own with one
 * record: on how many is the login filled right, and nothing else. A record is linked to where its page's
 * forms post, too: on another host than the page came from, every absolute address of a form is foreign.
 */
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Page } from "puppeteer";
import { tabIdOf } from "../demo/popup.ts";
import { projectFolder } from "../lab/child-process.ts";
import { complain } from "../lab/complain.ts";
import { openExtensionPage } from "../lab/start-browser.ts";
import { type Lab, startLab } from "../lab/start-lab.ts";
import { uiCaller } from "../lab/ui-caller.ts";
import { startBenchSite } from "./bench-site.ts";
import { type CorpusPage, type Judge, type Mark, openJudge, type Score } from "./corpus-judge.ts";
import {
  foreignTargets,
  labelledDocument,
  readFields,
  readValues,
  unlabelledDocument,
} from "./corpus-page.ts";
import { type Row, report } from "./figures.ts";

const beside = (path: string) => join(projectFolder, "../shared", path);

const { values } = parseArgs({
  options: {
    corpus: { type: "string", default: beside("corpus/login-forms") },
    judge: { type: "string", default: beside("bench/detect") },
    /** Parts of files' names, between commas. */
    only: { type: "string" },
    /** ms in which nothing may happen any more before a page is judged. */
    settle: { type: "string", default: "800" },
  },
});
const settleMs = Number(values.settle);

const hostOf = (at: number) => `p${at}.corpus.test`;
/** Short, and of digits: customer numbers and cards have fields that take no more, and a saved login fits its field. */
const usernameOf = (at: number) => `7${String(at).padStart(4, "0")}`;
const passwordOf = (at: number) => `9${String(at).padStart(4, "0")}`;

/** No script and nothing fetched: only the markup and its inline style count. */
const headers = { "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'" };

/** What is in the page once nothing has changed for a while. */
async function valuesAtRest(page: Page) {
  let before = "";
  for (let quietMs = 0; quietMs < settleMs; quietMs += 100) {
    await pause(100);
    const now = JSON.stringify(await page.evaluate(readValues));
    if (now !== before) quietMs = 0;
    before = now;
  }
  return page.evaluate(readValues);
}

type Judged = Score & {
  /** What the extension says of the page's forms. */
  readonly reasons: readonly string[];
};

/** @param control a page of the extension that tells what was decided. */
async function judgePage(
  { tab, control }: { readonly tab: Page; readonly control: Page },
  judge: Judge,
  page: CorpusPage,
  at: number,
): Promise<Judged> {
  await tab.goto(`http://truth.test/${at}`);
  const fields = await tab.evaluate(readFields);
  await tab.goto(`http://${hostOf(at)}/`);
  const filled = await valuesAtRest(tab);
  const marksOf = (value: string): Mark[] => {
    const saved = { form: "login", fill: true };
    if (usernameOf(at) === value) return [{ role: "username", ...saved }];
    if (passwordOf(at) === value) return [{ role: "current-password", ...saved }];
    return [];
  };
  const marksAt = new Map(filled.map((one) => [one.at, marksOf(one.value)]));
  const marks = fields.map((field) => marksAt.get(field.at) ?? []);
  for (const field of fields) marksAt.delete(field.at);
  const { frames } = await uiCaller(control)("page.look", { tabId: await tabIdOf(control, tab) });
  const reasons = [...new Set(frames.flatMap((frame) => frame.reasons))];
  return { ...judge.score(page, fields, { marks, stray: [...marksAt.values()].flat() }), reasons };
}

/** Every page, one at a time: a tab that nobody sees is not filled until it is seen. */
async function judgeAll(lab: Lab, judge: Judge, pages: readonly CorpusPage[]): Promise<Judged[]> {
  const scores: Judged[] = [];
  const control = await openExtensionPage(lab.browser);
  for (const [at, page] of pages.entries()) {
    // A tab of its own: the account that was chosen in a tab holds for the rest of a login there.
    const tab = await lab.browser.newPage();
    scores.push(await judgePage({ tab, control }, judge, page, at));
    await tab.close();
    if (scores.length % 25 === 0) console.error(`  ${scores.length} of ${pages.length}`);
  }
  return scores;
}

function rowsOf(scores: readonly Score[]): Row[] {
  const row = (what: string, all: readonly Score[], right: (score: Score) => boolean): Row => {
    const count = all.filter(right).length;
    const share = all.length === 0 ? "" : `${((100 * count) / all.length).toFixed(1)} %`;
    return { what, pages: all.length, right: count, share };
  };
  const logins = scores.filter(({ loginPage }) => loginPage);
  const others = scores.filter(({ noLoginPage }) => noLoginPage);
  return [
    row("login filled right, and nothing else", logins, ({ pageExact }) => pageExact),
    row("no place for a login, left alone", others, ({ falseLogin }) => !falseLogin),
    row("both", [...logins, ...others], ({ loginPage, pageExact, falseLogin }) =>
      loginPage ? pageExact : !falseLogin,
    ),
  ];
}

async function run(): Promise<void> {
  const judge = await openJudge(values.corpus, values.judge);
  const { only } = values;
  const wanted = only?.split(",") ?? [""];
  const pages = judge.pages.filter(({ file }) => wanted.some((part) => file.includes(part)));
  const labelled = pages.map(({ html, title, wrappers }) =>
    labelledDocument(html, title, wrappers),
  );
  const site = await startBenchSite(
    (host, path) => {
      const at = Number(host === "truth.test" ? path.slice(1) : /^p(\d+)\./.exec(host)?.[1]);
      const body = labelled[at];
      if (body === undefined) return undefined;
      return { body: host === "truth.test" ? body : unlabelledDocument(body), headers };
    },
    ["truth.test", "corpus.test"],
  );
  const lab = await startLab({
    records: pages.map(({ file }, at) => ({
      title: file,
      username: usernameOf(at),
      password: passwordOf(at),
      urls: [
        `http://${hostOf(at)}/`,
        ...foreignTargets(labelled[at] ?? "", `http://${hostOf(at)}/`),
      ].map((url) => ({ url })),
    })),
    hosts: site.hosts,
    args: ["--window-size=1280,1600"],
  });
  try {
    const scores = await judgeAll(lab, judge, pages);
    const isWrong = ({ loginPage, pageExact, falseLogin }: Score) =>
      (loginPage && !pageExact) || falseLogin;
    for (const { file, wrong, missed, reasons } of scores.filter(isWrong)) {
      const what = `wrong ${JSON.stringify(wrong)} missed ${JSON.stringify(missed)}`;
      console.log(`${file}: ${what} · ${reasons.join(", ")}`);
    }
    report("corpus", await lab.browser.version(), rowsOf(scores));
  } finally {
    await lab.close();
    await site.close();
  }
}

await run().catch(complain);
