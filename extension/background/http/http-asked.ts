import { readSession, removeSession, writeSession } from "../state/stored-state.ts";

/**
 * The tabs whose page a server asked a sign-in for, and what a person has chosen to answer with: in memory, over
 * restarts of the service worker, which a dialog of the browser outlives.
 */

export type Asked = {
  readonly origin: string;
  /** `asked`: it was left to the browser's dialog. */
  readonly state: "asked" | "answered";
  readonly at: number;
  /** For the page's next load, which follows at once. */
  readonly chosen?: Chosen | undefined;
};

export type Chosen = {
  readonly recordId: string;
  readonly confirmed: readonly string[];
  readonly at: number;
};

type ByTab = Readonly<Record<string, Asked>>;

const key = "httpAsked";
const remembered = 50;
const lastsMs = 10 * 60_000;
/** A page that a person has chosen a record for is loaded again at once. */
const reloadsWithinMs = 30_000;

/** What is known of the tab's last page of this origin; nothing once that is long ago. */
export async function askedIn(tabId: number, origin: string): Promise<Asked | undefined> {
  const asked = (await readSession<ByTab>(key))?.[tabId];
  if (asked === undefined || asked.origin !== origin) return undefined;
  return Date.now() - asked.at < lastsMs ? asked : undefined;
}

/** The server of this tab's page has asked. */
export function noteAsked(tabId: number, asked: Asked): Promise<void> {
  return change((all) => {
    const newest = Object.entries(all)
      .filter(([tab]) => tab !== String(tabId))
      .toSorted(([, a], [, b]) => b.at - a.at)
      .slice(0, remembered - 1);
    return { ...Object.fromEntries(newest), [tabId]: asked };
  });
}

/** What the person has chosen for this origin in this tab; it serves once. */
export async function takeChosen(tabId: number, origin: string): Promise<Chosen | undefined> {
  const asked = await askedIn(tabId, origin);
  const chosen = asked?.chosen;
  if (asked === undefined || chosen === undefined) return undefined;
  await noteAsked(tabId, { ...asked, chosen: undefined });
  return Date.now() - chosen.at < reloadsWithinMs ? chosen : undefined;
}

export async function forgetAsked(): Promise<void> {
  last = Promise.resolve();
  await removeSession(key);
}

let last: Promise<unknown> = Promise.resolve();

function change(next: (all: ByTab) => ByTab): Promise<void> {
  const changed = last
    .catch(() => undefined)
    .then(async () => writeSession(key, next((await readSession<ByTab>(key)) ?? {})));
  last = changed;
  return changed;
}
