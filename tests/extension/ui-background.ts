import { limits } from "#core/vault/limits.ts";
import { hasTags, parseQuery, searchable } from "#core/vault/search-query.ts";
import { tagKey } from "#core/vault/tags.ts";
import type { ResultOf } from "#core/wire/calls.ts";
import { dispatch, type Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import { type UiContract, uiContract } from "#core/wire/ui-contract.ts";
import { bulkHandlers } from "./bulk-background.ts";
import { historyHandlers, type KeptSample } from "./history-background.ts";
import { listed, type Sample, sampleNow, samples } from "./sample-records.ts";
import { transferHandlers } from "./transfer-background.ts";
import { type TrashedSample, trashHandlers } from "./trash-background.ts";

/**
 * A background in memory that keeps the whole contract of popup and console: the same calls behind the
 * same `dispatch`, without keys, add-on or server.
 */

type State = ResultOf<UiContract["ui.state"]>;
type Look = ResultOf<UiContract["page.look"]>;
type Filled = ResultOf<UiContract["page.fillRecord"]>;
type SaveOffer = ResultOf<UiContract["save.offer"]>["offer"];
type AuditEntry = ResultOf<UiContract["audit.list"]>["entries"][number];

export type UiBackground = {
  state: State;
  look: Look;
  why: ResultOf<UiContract["page.why"]>;
  /** What `page.fillRecord` answers; by default two fields are filled. */
  fill: (confirmed: readonly string[]) => Filled;
  offer: SaveOffer;
  /** Sites that the person said never to. */
  unsavedSites: number;
  /** Sites without a menu at fields. */
  quietSites: number;
  records: Map<string, Sample>;
  trash: Map<string, TrashedSample>;
  /** Versions by record, the newest first; made of the record where there are none. */
  history: Map<string, KeptSample[]>;
  vaults: Map<string, { name: string; fetchOnUse: boolean }>;
  devices: ResultOf<UiContract["devices.list"]>["devices"];
  audit: AuditEntry[];
  masterPassword: string;
  /** Passwords that were made, the newest first. */
  generated: ResultOf<UiContract["generate.recent"]>["passwords"];
  /** How many fields of the page take a new password. */
  newFields: number;
  /** Whether anybody has moved in at the server. */
  isServerSetUp: boolean;
  /** How many forms have been filled since the browser was started. */
  fills: number;
  /** Whether the browser lets the extension see web pages. */
  seesPages: boolean;
  /** The next call of this name fails with this error, once. */
  failures: Map<string, WireError>;
  /** Every call in order: what was asked and with which params. */
  readonly asked: { readonly method: string; readonly params: unknown }[];
  readonly send: (request: unknown) => Promise<unknown>;
  readonly announce: (event: "state" | "records" | "page" | "settings") => void;
  readonly listen: (listener: (event: string) => void) => () => void;
};

export const masterPassword = "correct horse battery staple";
const deviceSecret = "LK1-7Q4TM-9XV2C-HJ6WD-K3RNB-5ZP8F";
const rootFingerprint = "7QF3-M9KD-2XVT-B6HW";

export const signedOut: State = {
  phase: "none",
  sentAway: false,
  username: null,
  organisation: null,
  connection: {
    addon: "ok",
    addonVersion: "0.1.0",
    addonPort: 52120,
    server: "not_configured",
    serverUrl: null,
    outbox: 0,
    clockOffsetMs: 0,
  },
  sync: { state: "idle", lastAt: 0, revision: 0, records: 0, problem: null },
  settings: {
    automaticFill: true,
    lockAfterMinutes: 15,
    lockWithScreen: true,
    clearClipboardSeconds: 30,
    theme: "system",
    offerToSave: true,
    httpSignIn: true,
    copyCodeAfterFill: false,
    menuAtField: true,
    language: "browser",
  },
  managed: [],
  misread: [],
};

export const unlocked: State = {
  ...signedOut,
  phase: "unlocked",
  username: "miriam.keller",
  organisation: "Northwind Traders",
  connection: {
    ...signedOut.connection,
    server: "ok",
    serverUrl: "https://latchkey.northwind.example:11011",
  },
  sync: { state: "idle", lastAt: sampleNow - 40_000, revision: 412, records: 12, problem: null },
};

export const locked: State = { ...unlocked, phase: "locked" };

/** The form that a sign-in page shows in its top frame. */
const signInFrame: Look["frames"][number] = {
  frameId: 0,
  origin: "https://git.northwind.example",
  isTop: true,
  forms: [
    {
      key: "form-1",
      purpose: "sign-in",
      roles: ["username", "current-password"],
      newPassword: null,
    },
  ],
  verdict: "offer",
  filled: 0,
  heedsSent: true,
  reasons: ["several_records"],
};

export function lookAt(
  origin: string | null,
  records: readonly Sample[],
  frame: Partial<Look["frames"][number]> = {},
): Look {
  return {
    origin,
    records: records.map(listed),
    frames: origin === null ? [] : [{ ...signInFrame, origin, ...frame }],
    continuing: null,
    warning: null,
    signingInAs: null,
    httpSignIn: null,
  };
}

/** A page of another port than the record is linked to. */
const sampleWhy: UiBackground["why"] = {
  origin: "https://git.northwind.example:8443",
  isReached: true,
  frames: [
    {
      origin: "https://git.northwind.example:8443",
      isTop: true,
      filled: 0,
      refused: 0,
      forms: [
        {
          purpose: "sign-in",
          verdict: "nothing",
          reasons: ["no_record"],
          evidence: [{ code: "passwords:one", points: 4 }],
          fields: [
            { role: "username", visible: true, evidence: [{ code: "label:username", points: 6 }] },
            { role: "current-password", visible: true, evidence: [] },
          ],
        },
      ],
      records: samples.slice(0, 1).map(({ view }) => ({
        id: view.id,
        title: view.title,
        urls: view.urls.map(({ url, strategy }) => ({
          url,
          strategy,
          outcome: "miss" as const,
          part: "port" as const,
        })),
      })),
    },
  ],
};

export function uiBackground(changes: Partial<UiBackground> = {}): UiBackground {
  const listeners = new Set<(event: string) => void>();
  const background: UiBackground = {
    state: unlocked,
    look: lookAt("https://git.northwind.example", samples.slice(0, 2)),
    why: sampleWhy,
    fill: () => ({ filled: 2, confirm: [], reasons: [] }),
    offer: null,
    unsavedSites: 0,
    generated: [],
    newFields: 2,
    quietSites: 0,
    records: new Map(samples.map((one) => [one.view.id, one])),
    trash: new Map(),
    history: new Map(),
    vaults: new Map([
      ["vault-it", { name: "IT", fetchOnUse: false }],
      ["vault-finance", { name: "Finance", fetchOnUse: true }],
    ]),
    devices: [
      {
        id: "device-1",
        label: "Chrome on Linux",
        createdAt: sampleNow - 9_000_000_000,
        lastUsedAt: sampleNow,
        current: true,
      },
      {
        id: "device-2",
        label: "Firefox on Windows",
        createdAt: sampleNow - 30_000_000_000,
        lastUsedAt: sampleNow - 700_000_000,
        current: false,
      },
    ],
    audit: sampleAudit,
    masterPassword,
    isServerSetUp: false,
    fills: 41,
    seesPages: true,
    failures: new Map(),
    asked: [],
    async send(request) {
      const { to: _to, ...message } = request as { to?: string };
      return dispatch(uiContract, handlers(background), undefined, message);
    },
    announce(event) {
      for (const listener of listeners) listener(event);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...changes,
  };
  return background;
}

const sampleAudit: AuditEntry[] = [
  ["record.filled", "GitLab", "https://git.northwind.example"],
  ["record.copied", "Bank, business account", "password"],
  ["record.shown", "Payroll", null],
  ["record.filled", null, null],
  ["session.opened", null, null],
].map(([kind, title, detail], index) => ({
  number: 900 - index,
  time: sampleNow - index * 4_100_000,
  kind: String(kind),
  title: title ?? null,
  detail: detail ?? null,
  device: index === 3 ? null : index === 2 ? "device-2" : "device-1",
}));

type Among = { readonly vault?: string | undefined; readonly tag?: string | undefined };

/** Records that fit the query, in the order they were saved. */
function search(background: UiBackground, query: string, { vault, tag }: Among) {
  const { words, tags } = parseQuery(query);
  const terms = tag === undefined ? tags : [...tags, { key: tagKey(tag), isWhole: true }];
  return [...background.records.values()]
    .map(listed)
    .filter((view) => vault === undefined || view.vault === vault)
    .filter((view) => hasTags(view.tags.map(tagKey), terms))
    .filter((view) => {
      const said = [view.title, view.username, ...view.urls.map(({ url }) => url), ...view.tags];
      const text = searchable(said.join("\n"));
      return words.every((word) => text.includes(word));
    });
}

function handlers(background: UiBackground): Handlers<UiContract, undefined> {
  const unlock = (typed: string) => {
    if (typed !== background.masterPassword) throw new WireError("wrong_key", "Does not open");
    background.state = { ...background.state, phase: "unlocked" };
    background.announce("state");
    return {};
  };
  const setState = (state: State) => {
    background.state = state;
    background.announce("state");
    return {};
  };
  const one = (id: string): Sample => {
    const found = background.records.get(id);
    if (found === undefined) throw new WireError("not_found", "No such record");
    return found;
  };

  const plain: Handlers<UiContract, undefined> = {
    "ui.state": () => background.state,
    "addon.find": () => ({}),
    "account.probe": ({ serverUrl }) => {
      const connection = { ...background.state.connection, serverUrl, server: "ok" as const };
      setState({ ...background.state, connection });
      return { setUp: background.isServerSetUp, version: "0.1.0" };
    },
    "account.create": ({ serverUrl, setupCode, username, organisationName }) => {
      if (setupCode !== "SETUP-CODE") throw new WireError("wrong_setup_code", "Wrong");
      const connection = { ...unlocked.connection, serverUrl };
      setState({ ...unlocked, username, organisation: organisationName, connection });
      return { deviceSecret, rootFingerprint };
    },
    "account.signIn": ({ masterPassword: typed, deviceSecret: secret, username }) => {
      const isKnown = background.state.username === username || secret === deviceSecret;
      if (!isKnown && secret === undefined) {
        throw new WireError("sign_in_refused", "Needed", { data: { missingDeviceSecret: 1 } });
      }
      if (secret?.length === 4) {
        throw new WireError("sign_in_refused", "Slip", { data: { mistypedDeviceSecret: 1 } });
      }
      if (typed !== background.masterPassword || !isKnown) {
        throw new WireError("sign_in_refused", "Refused");
      }
      return setState(unlocked);
    },
    "account.unlock": (params) => unlock(params.masterPassword),
    "account.lock": () => setState({ ...background.state, phase: "locked" }),
    "account.signOut": () => setState(signedOut),
    "account.changePassword": ({ masterPassword: typed, newMasterPassword }) => {
      if (typed !== background.masterPassword) throw new WireError("wrong_key", "Does not open");
      background.masterPassword = newMasterPassword;
      return {};
    },
    "account.kit": ({ masterPassword: typed }) => {
      if (typed !== background.masterPassword) throw new WireError("wrong_key", "Does not open");
      const { username, connection } = background.state;
      return {
        username: username ?? "",
        serverUrl: connection.serverUrl ?? "",
        deviceSecret,
        rootFingerprint,
      };
    },
    "devices.list": () => ({ devices: background.devices }),
    "devices.revoke": ({ device }) => {
      background.devices = background.devices.filter(({ id }) => id !== device);
      return {};
    },
    "page.look": () => background.look,
    "page.why": () => background.why,
    "ui.figures": () => ({
      fills: background.fills,
      hasFilled:
        background.fills > 0 ||
        [...background.records.values()].some(({ view }) => view.lastUsedAt > 0),
      tookMedianMs: 17.4,
      tookP95Ms: 31.2,
      lookedMedianMs: 6.1,
      cacheBytes: 1_240_000,
    }),
    "page.endLogin": () => {
      background.look = { ...background.look, signingInAs: null };
      background.announce("page");
      return {};
    },
    "page.declineLink": () => {
      background.look = { ...background.look, continuing: null, signingInAs: null };
      background.announce("page");
      return {};
    },
    "page.fillRecord": ({ confirmed }) => background.fill(confirmed),
    "page.pickFields": () => ({}),
    "save.offer": () => ({ offer: background.offer }),
    "save.accept": ({ recordId = "record-00000" }) => {
      background.offer = null;
      background.announce("page");
      return { recordId };
    },
    "save.dismiss": ({ forSite }) => {
      background.offer = null;
      background.unsavedSites += forSite ? 1 : 0;
      background.announce("page");
      return {};
    },
    "menu.sites": () => ({ count: background.quietSites }),
    "menu.forgetSites": () => {
      background.quietSites = 0;
      return {};
    },
    "save.sites": () => ({ count: background.unsavedSites }),
    "save.forgetSites": () => {
      background.unsavedSites = 0;
      return {};
    },
    "records.search": ({ query, limit, ...among }) => {
      const found = search(background, query, among);
      return { records: found.slice(0, limit), total: found.length };
    },
    "records.get": ({ id }) => one(id).view,
    "records.reveal": ({ id }) => one(id).secret,
    "records.copy": ({ id, field }) => {
      const { view, secret } = one(id);
      const values = {
        username: view.username,
        password: secret.password,
        "one-time-code": "482913",
      };
      const clearAfterSeconds = background.state.settings.clearClipboardSeconds;
      return { value: values[field], clearAfterSeconds };
    },
    "records.code": ({ id }) => {
      if (!one(id).view.hasTotp) throw new WireError("not_found", "No seed");
      return { code: "482913", remainingMs: 21_000, periodMs: 30_000 };
    },
    "records.save": ({ id, base, secret, urls, tags, ...rest }) => {
      const old = id === undefined ? undefined : one(id);
      const revision = old?.view.revision ?? 0;
      if (revision !== base) throw new WireError("revision_conflict", "Written elsewhere first");
      const saved: Sample = {
        view: {
          ...(old?.view ?? { lastUsedAt: 0, id: `record-${background.records.size + 1}-new` }),
          ...rest,
          urls: urls.map((linked) => ({ ...linked, addedByMe: true, accepted: true })),
          tags: tags ?? old?.view.tags ?? [],
          vaultName: background.vaults.get(rest.vault)?.name ?? "",
          hasTotp: (secret ?? old?.secret)?.totp !== undefined,
          revision: revision + 1,
          changedAt: sampleNow,
        },
        secret: secret ?? old?.secret ?? { password: "" },
      };
      background.records.set(saved.view.id, saved);
      background.announce("records");
      return { id: saved.view.id, revision: saved.view.revision };
    },
    ...transferHandlers(background),
    ...trashHandlers(background),
    ...bulkHandlers(background),
    ...historyHandlers(background),
    "records.setSeed": ({ id, base, seed }) => {
      const { view, secret } = one(id);
      if (view.revision !== base) throw new WireError("revision_conflict", "Written elsewhere");
      const revision = base + 1;
      background.records.set(id, {
        view: { ...view, revision, hasTotp: true },
        secret: { ...secret, totp: seed },
      });
      const records = background.look.records.map((shown) =>
        shown.id === id ? { ...shown, revision, hasTotp: true } : shown,
      );
      background.look = { ...background.look, records };
      background.announce("records");
      return {};
    },
    "records.link": ({ id, url, strategy }) => {
      const { view, secret } = one(id);
      const urls = [...view.urls, { url, strategy, addedByMe: true, accepted: true }];
      background.records.set(id, { view: { ...view, urls }, secret });
      background.announce("records");
      return {};
    },
    "records.forgetFields": ({ id, url }) => {
      const { view, secret } = one(id);
      const urls = view.urls.map(({ fields, ...linked }) =>
        linked.url === url || fields === undefined ? linked : { ...linked, fields },
      );
      background.records.set(id, { view: { ...view, urls }, secret });
      background.announce("records");
      return {};
    },
    "records.acceptUrl": ({ id, url }) => {
      const { view, secret } = one(id);
      const urls = view.urls.map((one) => (one.url === url ? { ...one, accepted: true } : one));
      background.records.set(id, { view: { ...view, urls }, secret });
      background.announce("records");
      return {};
    },
    "tags.list": (among) => {
      const all = search(background, "", among).flatMap(({ tags }) => tags);
      const tags = [...Map.groupBy(all, (tag) => tag)].map(([tag, { length: records }]) => ({
        tag,
        records,
      }));
      return { tags: tags.toSorted((a, b) => a.tag.localeCompare(b.tag)) };
    },
    "vaults.list": () => ({
      vaults: [...background.vaults].map(([id, vault]) => ({
        id,
        ...vault,
        records: search(background, "", { vault: id }).length,
      })),
    }),
    "vaults.save": ({ id = `vault-${background.vaults.size + 1}`, name, fetchOnUse }) => {
      background.vaults.set(id, { name, fetchOnUse });
      background.announce("records");
      return { id };
    },
    "sync.refresh": () => ({}),
    "sync.rebuild": () => ({}),
    "settings.set": ({ settings }) => {
      background.state = { ...background.state, settings };
      background.announce("settings");
      return {};
    },
    "audit.list": ({ before = Number.POSITIVE_INFINITY }) => {
      const older = background.audit.filter(({ number }) => number < before);
      const entries = older.slice(0, limits.auditEntries);
      return { entries, more: entries.length < older.length };
    },
    "generate.keep": ({ password }) => {
      background.generated.unshift({ password, madeAt: sampleNow });
      return {};
    },
    "generate.copy": ({ password }) => {
      background.generated.unshift({ password, madeAt: sampleNow });
      return { clearAfterSeconds: 30 };
    },
    "generate.recent": () => ({ passwords: background.generated }),
    "page.fillNew": ({ password }) => {
      background.generated.unshift({ password, madeAt: sampleNow });
      background.announce("page");
      return { filled: background.newFields };
    },
  };

  /** Each call is noted, and fails where a test has said so. */
  const noted = Object.entries(plain).map(([method, handle]) => [
    method,
    async (params: never) => {
      background.asked.push({ method, params });
      const failure = background.failures.get(method);
      background.failures.delete(method);
      if (failure !== undefined) throw failure;
      return (handle as (params: never, context: undefined) => unknown)(params, undefined);
    },
  ]);
  return Object.fromEntries(noted) as Handlers<UiContract, undefined>;
}
