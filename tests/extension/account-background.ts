import type { Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { deviceSecret, rootFingerprint, signedOut, unlocked } from "./sample-states.ts";
import type { UiBackground } from "./ui-background.ts";

/** Account and devices, as the background in memory keeps them. */
export function accountHandlers(background: UiBackground) {
  const unlock = (typed: string) => {
    if (typed !== background.masterPassword) throw new WireError("wrong_key", "Does not open");
    background.state = { ...background.state, phase: "unlocked" };
    background.announce("state");
    return {};
  };
  const setState = (state: UiBackground["state"]) => {
    background.state = state;
    background.announce("state");
    return {};
  };
  return {
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
  } satisfies Partial<Handlers<UiContract, undefined>>;
}
