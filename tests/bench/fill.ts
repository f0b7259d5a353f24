/**
 * `npm run bench:fill`: how long it takes from a form that is there to a value in its field, and that what
 * must be left alone is left alone. Beside it stands what an extension takes that fills whatever password field
 * it finds with a login that it knows by heart (`bare-extension.ts`).
 */
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Page } from "puppeteer";
import { type LabRecord, type LabRecordInput, parseRecords } from "../lab/records-file.ts";
import { openExtensionPage } from "../lab/start-browser.ts";
import { type Lab, startLab } from "../lab/start-lab.ts";
import { uiCaller, untilState } from "../lab/ui-caller.ts";
import { startLeast } from "./bare-extension.ts";
import { startBenchSite } from "./bench-site.ts";
import { type Row, report, times } from "./figures.ts";
import { type FillCase, fillCases, originOf, rightCases, serveCase } from "./fill-cases.ts";
import { seedCache } from "./seed-cache.ts";
import { filledFields, frameAt, marksWhen } from "./timed-page.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "30" },
    rounds: { type: "string", default: "3" },
    records: { type: "string", default: "10000,100000" },
    /** Of the cases of a page, those whose name has this in it; and then nothing else. */
    only: { type: "string", default: "" },
  },
});
const runs = Number(values.runs);
const warmUp = 3;
/** How long a page must be left alone to count as left alone. */
const leftAloneMs = 1_000;

const record = (title: string, hosts: readonly string[], vault?: string): LabRecordInput => ({
  title,
  username: `${title}@bench.test`,
  password: `password of ${title}`,
  urls: hosts.map((host) => ({ url: `${originOf(host)}/` })),
  ...(vault === undefined ? {} : { vault }),
});

const records = [
  ...fillCases.map(({ host, alsoLinked = [] }) => record(host, [host, ...alsoLinked])),
  ...rightCases.map(({ host }) => record(host, [host === "evillogin" ? "login" : host])),
  record("changed", ["simple-no-more"]),
];

function labRecord(given: LabRecordInput): LabRecord {
  const [parsed] = parseRecords([given], "a record of the benchmark");
  if (parsed === undefined) throw new Error("A list of one has one");
  return parsed;
}

/** One fill, in ms. */
async function fillOnce(page: Page, { host, frame: path, from, hasFirstStep }: FillCase) {
  await page.goto(`${originOf(host)}/`, { waitUntil: "domcontentloaded" });
  if (hasFirstStep === true) {
    await marksWhen(page.mainFrame(), "username");
    await Promise.all([
      page.waitForNavigation({ waitUntil: "domcontentloaded" }),
      page.click("button"),
    ]);
  }
  const marks = await marksWhen(await frameAt(page, path), "password");
  return (marks.password ?? Number.NaN) - (marks[from] ?? Number.NaN);
}

async function timeCase(
  { browser }: Pick<Lab, "browser">,
  one: FillCase,
  name = one.name,
): Promise<Row> {
  const page = await browser.newPage();
  const ms: number[] = [];
  for (let run = -warmUp; run < runs; run += 1) {
    const taken = await fillOnce(page, one);
    if (run >= 0) ms.push(taken);
  }
  await page.close();
  console.error(`  ${name}`);
  return { ...times(name, ms), goal: one.goal };
}

/** From another client's save to the value in a tab that was open already. */
async function timeChange(lab: Lab): Promise<Row> {
  const page = await lab.browser.newPage();
  const ms: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const host = `changed-${run}`;
    await page.goto(`${originOf(host)}/`);
    const since = Date.now();
    await lab.client.put(labRecord(record("changed", [host])));
    const { password = Number.NaN } = await marksWhen(page.mainFrame(), "password");
    ms.push((await page.evaluate(() => performance.timeOrigin)) + password - since);
  }
  await page.close();
  return { ...times("linked URL changed elsewhere → filled in an open tab", ms), goal: 1_000 };
}

/** How often each page that must be filled or left alone was so. */
async function judge(lab: Lab): Promise<Row[]> {
  const rows: Row[] = [];
  const rounds = Number(values.rounds);
  for (const { name, host, filled } of rightCases) {
    const page = await lab.browser.newPage();
    let right = 0;
    for (let round = 0; round < rounds; round += 1) {
      await page.goto(`${originOf(host)}/`);
      await pause(leftAloneMs);
      if ((await filledFields(page)) > 0 === filled) right += 1;
    }
    await page.close();
    rows.push({
      what: `${name}: ${filled ? "filled" : "left alone"}`,
      right: `${right}/${rounds}`,
    });
  }
  return rows;
}

/** The same by an extension that does next to nothing, in a browser of its own. */
async function timeLeast(hosts: string, simple: FillCase): Promise<Row> {
  const least = await startLeast(hosts);
  try {
    return await timeCase(least, simple, "simple login, by an extension that does nothing else");
  } finally {
    await least.close();
  }
}

/** What is timed but for the cases of a page alone, and what must be left alone. */
async function timeOthers(lab: Lab, simple: FillCase): Promise<Row[]> {
  const control = await openExtensionPage(lab.browser);
  await lab.client.add([labRecord(record("fetched", ["fetched"], "Fetched"))], true);
  await untilState(uiCaller(control), ({ sync }) => sync.records === records.length + 1);
  await control.close();
  const fetched = { ...simple, host: "fetched", goal: 60 };
  const rows = [
    await timeCase(lab, fetched, "simple login, secret fetched from the server"),
    await timeChange(lab),
  ];
  for (const count of values.records.split(",").map(Number)) {
    const control = await openExtensionPage(lab.browser);
    await seedCache(control, count);
    // Open, it would ask anew for all that it shows at each fill: that is no matter of how many records there are.
    await control.close();
    const goal = count > 10_000 ? 30 : simple.goal;
    rows.push(await timeCase(lab, { ...simple, goal }, `simple login, ${count} records`));
  }
  return rows.map((row) => ({ ...row, right: "" }));
}

const [simple] = fillCases;
if (simple === undefined) throw new Error("There is no case");
const site = await startBenchSite(serveCase);
const lab = await startLab({ records, hosts: site.hosts });
try {
  const rows: Row[] = [];
  for (const one of fillCases) {
    if (one.name.includes(values.only)) rows.push(await timeCase(lab, one));
  }
  if (simple.name.includes(values.only)) rows.push(await timeLeast(site.hosts, simple));
  if (values.only === "") rows.push(...(await timeOthers(lab, simple)), ...(await judge(lab)));
  report("fill", await lab.browser.version(), rows);
} finally {
  await lab.close();
  await site.close();
}
