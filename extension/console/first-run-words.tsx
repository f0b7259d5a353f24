import type { ComponentChildren } from "preact";
import { RecordText } from "../design/record-text.tsx";
import { errorWords } from "../design/words.ts";
import type { UiState } from "../pages/ui-state.ts";
import type { Standing } from "./first-run-steps.ts";
import type { FoundServer } from "./use-first-server.ts";

/** How each step of the first run stands, in words. */

export function addonWords({ connection }: UiState): ComponentChildren {
  const { addon, addonVersion } = connection;
  const words: Readonly<Record<typeof addon, string>> = {
    connecting: "Looking for it…",
    ok: addonVersion === null ? "Found." : `Found, version ${addonVersion}.`,
    missing:
      "Latchkey reaches your organisation’s server through a small program on this computer. The browser has not found it.",
    unreachable: "It is installed, but it does not answer.",
  };
  return words[addon];
}

export function serverWords({ connection, managed }: UiState): ComponentChildren {
  const { server, serverUrl, addon } = connection;
  if (addon !== "ok") return "Where your organisation’s records are kept, sealed.";
  const isSettled = managed.includes("serverUrl");
  const words: Readonly<Record<typeof server, ComponentChildren>> = {
    not_configured: isSettled
      ? "Your organisation has set its address."
      : "Your administrator knows its address.",
    connecting: "Connecting…",
    ok: <Address url={serverUrl} before="It answers at " />,
    read_only: <Address url={serverUrl} before="It answers, and accepts no changes just now: " />,
    unreachable: errorWords.server_unreachable.what,
  };
  return words[server];
}

type AddressProps = { readonly url: string | null; readonly before: string };

const Address = ({ url, before }: AddressProps) => (
  <>
    {before}
    <RecordText value={url ?? ""} />
  </>
);

export function accountWords(state: UiState, found: FoundServer | undefined): ComponentChildren {
  const { phase, username, organisation } = state;
  switch (phase) {
    case "unlocked":
      return (
        <>
          You are <RecordText value={username ?? ""} /> of <RecordText value={organisation ?? ""} />
          .
        </>
      );
    case "locked":
      return "You are signed in here; it is locked.";
    case "none":
      if (found === undefined) return "Sign in, or set up a new organisation.";
      return found.setUp
        ? "Your organisation is there already: sign in."
        : "Nobody is there yet: you are the first, and set it up.";
  }
}

const fillSaid: Readonly<Record<Standing, string>> = {
  done: "Latchkey has filled a login in this browser.",
  now: "It ticks itself once a login has been filled.",
  wrong: "",
  later: "A record, its site, and what Latchkey does there.",
};

export const fillWords = (standing: Standing): ComponentChildren => fillSaid[standing];
