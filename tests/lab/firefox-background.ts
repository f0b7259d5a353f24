/** Reaches into Firefox itself for what it tells no page: the extension's background. */
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
  const options = "{ disableResetIdleForTest: true, ignoreDevToolsAttached: true }";
  await inFirefox(browser, `${extension}.terminateBackground(${options})`);
}

/** `running`, `stopped` or what lies between. */
export const backgroundState = (browser: Browser): Promise<unknown> =>
  inFirefox(browser, `${extension}.backgroundState`);

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
