/**
 * What a page asks by its first, small script, and takes up when the others have come: the background answers
 * while they are loaded. The two scripts have nothing in common but the window.
 */
export type AskedEarly = {
  /** What became of a question, for the first who asks the same. */
  readonly take: (method: string, params: unknown) => Taken | undefined;
  /** The reply, where it has come and nobody has taken it. */
  readonly replied: (method: string, params: unknown) => unknown;
  /** The tab that the person looks at. */
  readonly tab: Promise<number | undefined>;
  /** Whether the page is a tab itself. */
  readonly isTab: Promise<boolean>;
};

type Taken = {
  readonly reply: Promise<unknown>;
  /** What was announced since it was asked: to be heard by whoever takes the reply. */
  readonly missed: readonly unknown[];
};

type Asked = {
  readonly reply: Promise<unknown>;
  readonly missed: unknown[];
  replied?: unknown;
};

type Early = { askedEarly?: AskedEarly };

export const askedEarly = (page: Window): AskedEarly | undefined => (page as Early).askedEarly;

type Api = Pick<typeof chrome, "runtime" | "tabs">;

/** Ask `questions`, and once the tab is known the one about it. */
export function askEarly(
  page: Window,
  api: Api,
  questions: readonly (readonly [method: string, params: unknown])[],
  ofTab: (tabId: number) => readonly [method: string, params: unknown],
): void {
  const asked = new Map<string, Asked>();
  const keyOf = (method: string, params: unknown) => JSON.stringify([method, params]);
  const ask = ([method, params]: readonly [string, unknown]) => {
    const reply = api.runtime.sendMessage({ to: "background", id: 0, method, params });
    const one: Asked = { reply, missed: [] };
    asked.set(keyOf(method, params), one);
    // Whoever takes it hears of a failure; a page that never asks need not know.
    reply.then(
      (replied) => {
        one.replied = replied;
      },
      () => undefined,
    );
  };
  api.runtime.onMessage.addListener((message: unknown) => {
    // What pages send to the background comes here too, and is nothing to keep.
    if ((message as { readonly to?: unknown } | null)?.to !== "ui") return;
    for (const { missed } of asked.values()) missed.push(message);
  });
  questions.forEach(ask);
  const tab = tabOf(page, api.tabs);
  tab.then((tabId) => (tabId === undefined ? undefined : ask(ofTab(tabId)))).catch(() => undefined);
  const isTab = api.tabs.getCurrent().then((own) => own !== undefined);
  (page as Early).askedEarly = {
    take(method, params) {
      const key = keyOf(method, params);
      const taken = asked.get(key);
      asked.delete(key);
      return taken;
    },
    replied: (method, params) => asked.get(keyOf(method, params))?.replied,
    tab,
    isTab,
  };
}

type Asking = {
  query: (asked: object) => Promise<readonly { readonly id?: number | undefined }[]>;
};

/** The tab that the person looks at; where the page is opened in a tab of its own, the one it is told to look at. */
export async function tabOf(page: Window, tabs: Asking): Promise<number | undefined> {
  const named = new URLSearchParams(page.location.search).get("tab");
  if (named !== null) return Number(named);
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
