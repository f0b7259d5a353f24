import type { Handlers } from "#core/wire/dispatch.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import * as account from "./account.ts";
import { readMeta } from "./cache.ts";
import type { Core } from "./core.ts";
import { watchIdle } from "./idle-lock.ts";
import { lookAgain, tellPages } from "./notices.ts";
import { defaultSettings, readLocal, writeLocal } from "./stored-state.ts";

/** Account, connection, settings: what the extension's pages ask about themselves. */
type Calls =
  | "ui.state"
  | `account.${"probe" | "create" | "signIn" | "unlock" | "lock" | "signOut" | "changePassword" | "kit"}`
  | `devices.${"list" | "revoke"}`
  | `sync.${"refresh" | "rebuild"}`
  | "settings.set";

export const accountCalls: Handlers<Pick<UiContract, Calls>, Core> = {
  "ui.state": async (_, core) => {
    const [stored, known, settings, meta, keys] = await Promise.all([
      readLocal("account"),
      readLocal("remembered"),
      readLocal("settings"),
      readMeta(),
      core.keyring.current(),
    ]);
    const { state: addon, port, version } = core.link;
    const { state, lastAt, problem } = core.sync.status;
    const status =
      addon === "ok" ? await core.link.call("addon.status", {}).catch(() => undefined) : undefined;
    return {
      phase: stored === undefined ? "none" : keys === undefined ? "locked" : "unlocked",
      username: stored?.user.username ?? known?.username ?? null,
      organisation: stored?.organisation.name ?? null,
      connection: {
        addon,
        addonVersion: version ?? null,
        addonPort: port ?? null,
        server: status?.server ?? core.serverState,
        serverUrl: stored?.serverUrl ?? known?.serverUrl ?? status?.serverUrl ?? null,
        outbox: status?.outbox ?? 0,
      },
      sync: {
        state,
        lastAt: lastAt === 0 ? (meta?.syncedAt ?? 0) : lastAt,
        revision: meta?.revision ?? 0,
        records: meta?.records ?? 0,
        problem,
      },
      settings: settings ?? defaultSettings,
    };
  },

  "account.probe": async ({ serverUrl }, core) => {
    await core.link.call("addon.connect", { servers: [account.serverOrigin(serverUrl)] });
    const { setUp, version } = await core.server("server.hello", {});
    return { setUp, version };
  },

  "account.create": async (given, core) => {
    const kit = await account.create(core, given);
    await core.opened();
    return kit;
  },

  "account.signIn": async (given, core) => {
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
    await writeLocal("settings", settings);
    watchIdle(settings);
    // What frames are told and give follows from the settings.
    lookAgain();
    tellPages("settings");
    return {};
  },
};
