import { readSession, writeSession } from "./stored-state.ts";

/**
 * The account that a login was begun with, per tab: it holds through redirects, later steps, and the
 * tabs and pop-ups that the login opens, for some minutes.
 */
export type Login = {
  readonly recordId: string;
  readonly at: number;
  /** The origins that this login has led over, in order, beginning with where it was filled. */
  readonly chain: readonly string[];
};

const lastsMs = 5 * 60_000;
/** A login that leads over more origins than this is none that anybody would recognise. */
const longestChain = 8;
const key = "logins";

type Logins = Record<string, Login>;

/** The login that is under way in this tab. */
export async function loginIn(tabId: number): Promise<Login | undefined> {
  const login = (await logins())[tabId];
  return login === undefined || Date.now() - login.at > lastsMs ? undefined : login;
}

/** A person, or the only possible choice, chose this record in this tab, on a page of `origin`. */
export async function choose(tabId: number, recordId: string, origin: string): Promise<void> {
  const before = await loginIn(tabId);
  const chain = before?.recordId === recordId ? withOrigin(before.chain, origin) : [origin];
  await change((all) => ({ ...all, [tabId]: { recordId, at: Date.now(), chain } }));
}

/** The tab has gone on to a page of `origin`. */
export async function follow(tabId: number, origin: string): Promise<void> {
  const login = await loginIn(tabId);
  if (login === undefined) return;
  const chain = withOrigin(login.chain, origin);
  if (chain === login.chain) return;
  if (chain.length > longestChain) return endLogin(tabId);
  await change((all) => ({ ...all, [tabId]: { ...login, chain } }));
}

const withOrigin = (chain: readonly string[], origin: string): readonly string[] =>
  chain.at(-1) === origin ? chain : [...chain, origin];

/** A tab or pop-up was opened by `opener`: the login goes on there. */
export async function carryOver(opener: number, tabId: number): Promise<void> {
  await change((all) => {
    const login = all[opener];
    return login === undefined ? all : { ...all, [tabId]: login };
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
