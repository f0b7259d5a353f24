import { readSession, writeSession } from "./stored-state.ts";

/**
 * The account that a login was begun with, per tab: it holds through redirects, later steps, and the
 * tabs and pop-ups that the login opens, for some minutes.
 */
type Chosen = { readonly recordId: string; readonly at: number };

const lastsMs = 5 * 60_000;
const key = "logins";

type Logins = Record<string, Chosen>;

/** The record chosen in this tab's login, if one is under way. */
export async function chosenIn(tabId: number): Promise<string | undefined> {
  const chosen = (await logins())[tabId];
  if (chosen === undefined || Date.now() - chosen.at > lastsMs) return undefined;
  return chosen.recordId;
}

/** A person, or the only possible choice, chose this record in this tab. */
export async function choose(tabId: number, recordId: string): Promise<void> {
  await change((all) => ({ ...all, [tabId]: { recordId, at: Date.now() } }));
}

/** A tab or pop-up was opened by `opener`: the login goes on there. */
export async function carryOver(opener: number, tabId: number): Promise<void> {
  await change((all) => {
    const chosen = all[opener];
    return chosen === undefined ? all : { ...all, [tabId]: chosen };
  });
}

export async function endLogin(tabId: number): Promise<void> {
  await change(({ [String(tabId)]: _, ...others }) => others);
}

export async function endAllLogins(): Promise<void> {
  await change(() => ({}));
}

let known: Promise<Logins> | undefined;

function logins(): Promise<Logins> {
  known ??= readSession<Logins>(key).then((kept) => kept ?? {});
  return known;
}

async function change(next: (all: Logins) => Logins): Promise<void> {
  const before = await logins();
  const after = next(before);
  if (after === before) return;
  known = Promise.resolve(after);
  await writeSession(key, after);
}
