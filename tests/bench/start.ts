/**
 * `npm run bench:start`: how long it takes until everything is there: the add-on's bootstrap by native
 * messaging, with and without a running daemon, and an unlock with many records in the cache.
 */
import { parseArgs } from "node:util";
import type { Page } from "puppeteer";
import { nativeHostName } from "#core/wire/identity.ts";
import { openExtensionPage } from "../lab/start-browser.ts";
import { startLab } from "../lab/start-lab.ts";
import { uiCaller, untilState } from "../lab/ui-caller.ts";
import { type Row, report, times } from "./figures.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "20" },
    records: { type: "string", default: "10000" },
  },
});
const runs = Number(values.runs);

/** From `connectNative` to the ticket, in ms, as the background asks for it. */
function bootstrap(extensionPage: Page): Promise<number> {
  return extensionPage.evaluate((name) => {
    const since = performance.now();
    const port = chrome.runtime.connectNative(name);
    return new Promise<number>((resolve, reject) => {
      port.onMessage.addListener(() => {
        resolve(performance.now() - since);
        port.disconnect();
      });
      port.onDisconnect.addListener(() => reject(new Error("The host ended without an answer")));
      port.postMessage({ hello: 1 });
    });
  }, nativeHostName);
}

async function often(count: number, measure: () => Promise<number>): Promise<number[]> {
  const ms: number[] = [];
  for (let run = 0; run < count; run += 1) ms.push(await measure());
  return ms;
}

const total = Number(values.records);
const since = performance.now();
const lab = await startLab({
  records: Array.from({ length: total }, (_, at) => ({
    title: `Record ${at}`,
    username: `user-${at}`,
    password: `password-${at}`,
    urls: [{ url: `https://site-${at}.example.com/` }],
  })),
});
try {
  const rows: Row[] = [times(`lab with ${total} records ready`, [performance.now() - since])];
  const page = await openExtensionPage(lab.browser);
  const ui = uiCaller(page);
  const { masterPassword } = lab.credentials;

  await bootstrap(page); // so that files are in memory
  const running = await often(runs, () => bootstrap(page));
  rows.push({ ...times("bootstrap, add-on running", running), goal: 200 });
  const cold = await often(Math.ceil(runs / 4), async () => {
    await lab.addon.stop();
    return bootstrap(page);
  });
  rows.push(times("bootstrap that starts the add-on", cold));

  const inPage = (method: string) =>
    page.evaluate(
      async (message) => {
        const begun = performance.now();
        const reply = await chrome.runtime.sendMessage(message);
        if ("error" in reply) throw new Error(JSON.stringify(reply.error));
        return performance.now() - begun;
      },
      { to: "background", id: 1, method, params: { masterPassword } },
    );
  // The kit needs the same derivation, and hardly more: what an unlock takes besides is the difference.
  const derivations = await often(runs, () => inPage("account.kit"));
  const unlocks = await often(runs, async () => {
    await ui("account.lock", {});
    return inPage("account.unlock");
  });
  rows.push(times("key derivation (Argon2id), by showing the kit", derivations));
  rows.push(times(`unlock → ready, ${total} records, derivation included`, unlocks));
  const apart = unlocks.map((ms, at) => ms - (derivations[at] ?? 0));
  rows.push({ ...times("  the derivation apart", apart), goal: 500 });
  await untilState(ui, ({ connection }) => connection.addon === "ok");
  const memory = ((await lab.addon.status())?.memory ?? 0) / 1024 ** 2;
  rows.push({ ...times("add-on, MiB RSS", [memory]), goal: 90 });
  report("start", await lab.browser.version(), rows);
} finally {
  await lab.close();
}
