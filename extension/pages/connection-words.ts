import type { ErrorCode } from "#core/wire/error.ts";
import { ago } from "../design/when.ts";
import { errorWords } from "../design/words.ts";
import { t } from "../language/messages.ts";
import type { UiState } from "./ui-state.ts";

/** How things stand on the way extension → add-on → server, in words. */
export type Standing = {
  readonly tone: "good" | "busy" | "wrong";
  readonly words: string;
  /** What to do about it; `undefined` where nothing is to be done. */
  readonly next?: string;
};

/** The first hop that is not well decides: what lies behind it cannot be known. */
export function standing(state: UiState, nowMs: number): Standing {
  const { connection, sync } = state;
  if (connection.addon === "connecting")
    return { tone: "busy", words: t("pages.standing.toAddon") };
  if (connection.addon === "missing") return wrong("addon_missing");
  if (connection.addon === "unreachable") return wrong("addon_unreachable");
  if (connection.addon === "mismatched") return wrong("version_mismatch");
  if (connection.server === "not_configured") {
    return {
      tone: "wrong",
      words: t("pages.standing.noServer"),
      next: t("pages.standing.noServerNext"),
    };
  }
  if (connection.server === "connecting")
    return { tone: "busy", words: t("pages.standing.toServer") };
  if (connection.server === "unreachable") return wrong("server_unreachable");
  if (sync.state === "running") return { tone: "busy", words: t("pages.standing.updating") };
  if (sync.state === "failed") return wrong(sync.problem ?? "internal");
  if (connection.server === "read_only") return wrong("server_read_only");
  if (sync.lastAt === 0) return { tone: "busy", words: t("pages.standing.notYet") };
  return { tone: "good", words: t("pages.standing.good", ago(sync.lastAt, nowMs)) };
}

function wrong(code: ErrorCode): Standing {
  const { what, next } = errorWords(code);
  return { tone: "wrong", words: what, next };
}
