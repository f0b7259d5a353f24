import type { ComponentChildren } from "preact";
import { RecordText } from "../../design/record-text.tsx";
import { errorWords } from "../../design/words.ts";
import { type MessageKey, t } from "../../language/messages.ts";
import { rich } from "../../language/rich.ts";
import type { UiState } from "../../pages/ui-state.ts";
import type { Standing } from "./first-run-steps.ts";
import type { FoundServer } from "./use-first-server.ts";

/** How each step of the first run stands, in words. */

export function addonWords({ connection }: UiState): ComponentChildren {
  const { addon, addonVersion } = connection;
  const words: Readonly<Record<typeof addon, string>> = {
    connecting: t("firstRun.said.addonConnecting"),
    ok:
      addonVersion === null
        ? t("firstRun.said.addonFound")
        : t("firstRun.said.addonVersion", addonVersion),
    missing: t("firstRun.said.addonMissing"),
    unreachable: t("firstRun.said.addonUnreachable"),
    mismatched: t("errors.version_mismatch.what"),
  };
  return words[addon];
}

/** @param hasProblem whether a problem is told beside it already */
export function serverWords(
  { connection, managed }: UiState,
  standing: Standing,
  hasProblem: boolean,
): ComponentChildren {
  const { server, serverUrl, addon } = connection;
  if (addon !== "ok") return t("firstRun.said.serverLater");
  const unknown = managed.includes("serverUrl")
    ? t("firstRun.said.serverSettled")
    : t("firstRun.said.serverUnknown");
  if (standing !== "done" && (hasProblem || standing === "now")) {
    return server === "connecting" ? t("firstRun.said.serverConnecting") : unknown;
  }
  const words: Readonly<Record<typeof server, ComponentChildren>> = {
    not_configured: unknown,
    connecting: t("firstRun.said.serverConnecting"),
    ok: rich("firstRun.said.serverOk", <RecordText value={serverUrl ?? ""} />),
    read_only: rich("firstRun.said.serverReadOnly", <RecordText value={serverUrl ?? ""} />),
    unreachable: errorWords("server_unreachable").what,
  };
  return words[server];
}

export function accountWords(state: UiState, found: FoundServer | undefined): ComponentChildren {
  const { phase, username, organisation } = state;
  switch (phase) {
    case "unlocked":
      return rich(
        "firstRun.said.accountYou",
        <RecordText value={username ?? ""} />,
        <RecordText value={organisation ?? ""} />,
      );
    case "locked":
      return t("firstRun.said.accountLocked");
    case "none":
      if (found === undefined) return t("firstRun.said.accountEither");
      return found.setUp ? t("firstRun.said.accountThere") : t("firstRun.said.accountFirst");
  }
}

const fillSaid: Readonly<Partial<Record<Standing, MessageKey>>> = {
  done: "firstRun.said.fillDone",
  now: "firstRun.said.fillNow",
  later: "firstRun.said.fillLater",
};

export function fillWords(standing: Standing): ComponentChildren {
  const key = fillSaid[standing];
  return key === undefined ? "" : t(key);
}
