import { limits } from "#core/vault/limits.ts";
import type { ResultOf } from "#core/wire/calls.ts";
import { dispatch, type Handlers } from "#core/wire/dispatch.ts";
import type { WireError } from "#core/wire/error.ts";
import { type UiContract, uiContract } from "#core/wire/ui-contract.ts";
import { accountHandlers } from "./account-background.ts";
import { bulkHandlers } from "./bulk-background.ts";
import { historyHandlers, type KeptSample } from "./history-background.ts";
import { pageHandlers } from "./page-background.ts";
import { recordHandlers } from "./record-background.ts";
import { type Sample, sampleNow, samples } from "./sample-records.ts";
import { lookAt, masterPassword, sampleAudit, sampleWhy, unlocked } from "./sample-states.ts";
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
  nearby: ResultOf<UiContract["page.nearby"]>["records"];
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

export function uiBackground(changes: Partial<UiBackground> = {}): UiBackground {
  const listeners = new Set<(event: string) => void>();
  const background: UiBackground = {
    state: unlocked,
    look: lookAt("https://git.northwind.example", samples.slice(0, 2)),
    nearby: [],
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

function handlers(background: UiBackground): Handlers<UiContract, undefined> {
  const plain: Handlers<UiContract, undefined> = {
    ...accountHandlers(background),
    ...pageHandlers(background),
    ...recordHandlers(background),
    "ui.state": () => background.state,
    ...transferHandlers(background),
    ...trashHandlers(background),
    ...bulkHandlers(background),
    ...historyHandlers(background),
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
