/** Reaches into Firefox itself for what it tells no page: the background of the extension, and its own dialogs. */
import type { Browser } from "puppeteer";
import { extensionIds } from "#core/wire/identity.ts";

/** What puppeteer has at run time and does not declare: the WebDriver BiDi connection. */
type Connection = {
  readonly send: (method: string, params: object) => Promise<{ readonly result: unknown }>;
};

type Tree = { readonly contexts: readonly { readonly context: string }[] };
type Evaluated =
  | { readonly type: "success"; readonly result: { readonly value?: unknown } }
  | { readonly type: "exception"; readonly exceptionDetails: { readonly text: string } };

const extension = `WebExtensionPolicy.getByID("${extensionIds.firefox}").extension`;

/** Stop the extension's event page, though what it has open would keep Firefox from doing so. */
export async function stopBackground(browser: Browser): Promise<void> {
  await stop(browser, "{ disableResetIdleForTest: true, ignoreDevToolsAttached: true }");
}

/** Do what Firefox does when the event page has idled for half a minute. @returns whether that stops it */
export const endPatience = (browser: Browser): Promise<boolean> =>
  stop(browser, "{ ignoreDevToolsAttached: true }");

/** By the time this resolves an event may have started it again. */
async function stop(browser: Browser, options: string): Promise<boolean> {
  const isStopped = await inFirefox(
    browser,
    `(async () => {
      let isStopped = false;
      const stops = () => { isStopped = true; };
      ${extension}.once("background-script-suspend", stops);
      await ${extension}.terminateBackground(${options});
      ${extension}.off("background-script-suspend", stops);
      return isStopped;
    })()`,
  );
  return isStopped === true;
}

/** Cancel what Firefox asks of a person in its tabs, such as a sign-in. @returns how much there was */
export async function cancelDialogs(browser: Browser): Promise<number> {
  const cancelled = await inFirefox(
    browser,
    `gBrowser.browsers
      .flatMap((one) => gBrowser.getTabDialogBox(one).getTabDialogManager()._dialogs)
      .map((dialog) => dialog._frame.contentDocument.getElementById("commonDialog"))
      .filter((asking) => asking !== null)
      .map((asking) => asking.cancelDialog()).length`,
  );
  return Number(cancelled);
}

/** Evaluate in Firefox's own scope, which `--remote-allow-system-access` opens. */
export async function inFirefox(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { readonly connection: Connection };
  const tree = await connection.send("browsingContext.getTree", {
    "moz:scope": "chrome",
    maxDepth: 0,
  });
  const [window] = (tree.result as Tree).contexts;
  const answer = await connection.send("script.evaluate", {
    expression,
    awaitPromise: true,
    target: { context: window?.context },
  });
  const evaluated = answer.result as Evaluated;
  if (evaluated.type === "exception") throw new Error(evaluated.exceptionDetails.text);
  return evaluated.result.value;
}
