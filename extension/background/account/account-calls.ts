import type { Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { clockOffset } from "../addon/server-clock.ts";
import { readMeta } from "../cache/cache.ts";
import type { Core } from "../core.ts";
import { makeContextMenu } from "../menu/context-menu.ts";
import { lookAgain, tellPages } from "../notices.ts";
import { policyNow, policyRead, settingsNow, settled } from "../state/policy.ts";
import { defaultSettings, readLocal, writeLocal } from "../state/stored-state.ts";
import * as account from "./account.ts";
import { watchIdle } from "./idle-lock.ts";

/** Account, connection, settings: what the extension's pages ask about themselves. */
type Calls =
  | "ui.state"
  | "addon.find"
  | `account.${"probe" | "create" | "signIn" | "unlock" | "lock" | "signOut" | "changePassword" | "kit"}`
  | `devices.${"list" | "revoke"}`
  | `sync.${"refresh" | "rebuild"}`
  | "settings.set";

export const accountCalls: Handlers<Pick<UiContract, Calls>, Core> = {
  "ui.state": async ({ atOnce }, core) => {
    const [stored, sentAway, known, settings, { policy, misread }, meta, keys] = await Promise.all([
      readLocal("account"),
      readLocal("sentAway"),
      readLocal("remembered"),
      settingsNow(),
      policyRead(),
      readMeta(),
      core.keyring.current(),
    ]);
    const { state: addon, port, version } = core.link;
    const { state, lastAt, problem } = core.sync.status;
    const status = await (atOnce ? core.addonStatus.atOnce() : core.addonStatus.now());
    return {
      phase: stored === undefined ? "none" : keys === undefined ? "locked" : "unlocked",
      sentAway: sentAway === true,
      username: stored?.user.username ?? known?.username ?? null,
      organisation: stored?.organisation.name ?? null,
      connection: {
        addon,
        addonVersion: version ?? null,
        addonPort: port ?? null,
        server: status?.server ?? core.serverState,
        serverUrl:
          stored?.serverUrl ?? policy.serverUrl ?? known?.serverUrl ?? status?.serverUrl ?? null,
        outbox: status?.outbox ?? 0,
        clockOffsetMs: await clockOffset(),
      },
      sync: {
        state,
        lastAt: lastAt === 0 ? (meta?.syncedAt ?? 0) : lastAt,
        revision: meta?.revision ?? 0,
        records: meta?.records ?? 0,
        problem,
      },
      settings,
      helpUrl: policy.helpUrl ?? null,
      managed: Object.keys(policy),
      misread: [...misread],
    };
  },

  "addon.find": async (_, core) => {
    // What became of it is in the state, for the page that asks.
    await core.link.connect().catch(() => undefined);
    return {};
  },

  "account.probe": async ({ serverUrl }, core) => {
    await mustBeAllowed(serverUrl);
    await core.link.call("addon.connect", { servers: [account.serverOrigin(serverUrl)] });
    const { setUp, version } = await core.server("server.hello", {});
    return { setUp, version };
  },

  "account.create": async (given, core) => {
    await mustBeAllowed(given.serverUrl);
    const kit = await account.create(core, given);
    await core.opened();
    return kit;
  },

  "account.signIn": async (given, core) => {
    await mustBeAllowed(given.serverUrl);
    await account.signIn(core, given);
    await core.opened();
    return {};
  },

  "account.unlock": async ({ masterPassword }, core) => {
    await account.unlock(core.keyring, masterPassword);
    await core.opened();
    return {};
  },

  "account.lock": async (_, core) => {
    await core.lock();
    return {};
  },

  "account.signOut": async (_, core) => {
    await core.signOut();
    return {};
  },

  "account.changePassword": async ({ masterPassword, newMasterPassword }, core) => {
    await account.changeMasterPassword(core.server, masterPassword, newMasterPassword);
    return {};
  },

  "account.kit": ({ masterPassword }) => account.kit(masterPassword),

  "devices.list": (_, core) => core.server("session.devices", {}),

  "devices.revoke": ({ device }, core) => core.server("session.revoke", { device }),

  "sync.refresh": async (_, core) => {
    await core.refresh();
    return {};
  },

  "sync.rebuild": async (_, core) => {
    await core.rebuild();
    return {};
  },

  "settings.set": async ({ settings }) => {
    const own = (await readLocal("settings")) ?? defaultSettings;
    const theirs = Object.keys(settled(await policyNow())) as (keyof typeof own)[];
    const kept = Object.fromEntries(theirs.map((name) => [name, own[name]]));
    // What the organisation has settled stays as the person had it, for the day when it settles it no more.
    await writeLocal("settings", { ...settings, ...kept });
    watchIdle(await settingsNow());
    if (settings.language !== own.language) await makeContextMenu();
    // What frames are told and give follows from the settings.
    lookAgain();
    tellPages("settings");
    return {};
  },
};

/** @throws WireError `forbidden` for a server other than the organisation's */
async function mustBeAllowed(serverUrl: string): Promise<void> {
  const { serverUrl: settledUrl } = await policyNow();
  if (settledUrl === undefined) return;
  if (account.serverOrigin(serverUrl) === account.serverOrigin(settledUrl)) return;
  throw new WireError("forbidden", "Your organisation has settled another server");
}
