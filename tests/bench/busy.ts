/**
 * `npm run bench:busy`: the share of the main thread that the content script takes on pages that change a
 * thousand times a second. The content script runs as built, before a background that answers nothing.
 */
import { openLab } from "../extension/content/extension.ts";
import { type Row, report, round } from "./figures.ts";

const goalPercent = 3;
const fields = `<label>User name <input name="user"></label><label>Password <input name="pass" type="password"></label><button>Sign in</button>`;
const form = `<form id="login" action="in" method="post">${fields}</form>`;

const lab = await openLab();

/** Share of the main thread that the content script takes while `busy` runs for three seconds. */
async function shareOf(html: string, busy: string): Promise<number> {
  const page = await lab.browser.newPage();
  await page.goto(lab.serve(html));
  const session = await page.createCDPSession();
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: 200 });
  await session.send("Profiler.start");
  await page.evaluate(busy);
  const { profile } = await session.send("Profiler.stop");
  await page.close();
  const ours = new Set(
    profile.nodes
      .filter((node) => node.callFrame.url.startsWith("chrome-extension://"))
      .map((node) => node.id),
  );
  let spent = 0;
  profile.samples?.forEach((id, index) => {
    if (ours.has(id)) spent += profile.timeDeltas?.[index] ?? 0;
  });
  return spent / (profile.endTime - profile.startTime);
}

/** A thousand changes a second, twenty every twentieth of a second, for three seconds. */
const busy = (change: string) => `new Promise((resolve) => {
  const board = document.getElementById("board");
  let turn = 0;
  const timer = setInterval(() => {
    for (let i = 0; i < 20; i++) { turn++; ${change} }
    if (turn >= 3000) { clearInterval(timer); resolve(); }
  }, 20);
})`;

/** What the page is, its markup, and one change. */
const pages: readonly (readonly [string, string, string])[] = [
  [
    "that adds and removes elements beside a login",
    `<div id="board"></div>${form}`,
    `const row = document.createElement("p"); row.textContent = turn; board.append(row); if (board.childElementCount > 50) board.firstElementChild.remove();`,
  ],
  [
    "that moves things by style beside a login",
    `<div id="board"><b></b></div>${form}`,
    `board.firstChild.style.left = turn + "px";`,
  ],
  [
    "that rewrites the login itself",
    `<form id="board" action="in">${fields}<p></p></form>`,
    `board.lastElementChild.className = "c" + turn;`,
  ],
  [
    "of a table of three thousand inputs",
    `<table id="board"><tr>${"<td><input></td>".repeat(3_001)}</tr></table>`,
    `board.querySelectorAll("td")[turn].className = "c" + turn;`,
  ],
  [
    "that has no input",
    `<div id="board"></div>`,
    `const row = document.createElement("p"); row.innerHTML = "<b>" + turn + "</b>"; board.append(row); if (board.childElementCount > 50) board.firstElementChild.remove();`,
  ],
];

try {
  await lab.prepare({ purpose: "sign-in", values: {}, submit: false });
  const rows: Row[] = [];
  for (const [what, html, change] of pages) {
    const share = await shareOf(`<!doctype html><title>Board</title>${html}`, busy(change));
    rows.push({ what: `a page ${what}`, "main thread, %": round(share * 100), goal: goalPercent });
  }
  report("busy", await lab.browser.version(), rows);
} finally {
  await lab.close();
}
