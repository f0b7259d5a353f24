import type { JSX } from "preact";
import { clockTime, list, number, size } from "../language/format.ts";
import { counted, t } from "../language/messages.ts";
import { useAnswer } from "../pages/answer.ts";
import type { UiState } from "../pages/ui-state.ts";

/** What Latchkey costs here, in its own figures since the browser was started. */
export function Figures({ sync }: Pick<UiState, "sync">): JSX.Element | null {
  const found = useAnswer("ui.figures", {}, ["page"]).answer.value.value;
  if (found === undefined) return null;
  const { fills, tookMedianMs, tookP95Ms, lookedMedianMs, cacheBytes } = found;
  const rows: readonly (readonly [string, string])[] = [
    [t("popup.figures.forms"), number(fills)],
    [
      t("popup.figures.took"),
      t("popup.figures.tookValue", shownMs(tookMedianMs), shownMs(tookP95Ms)),
    ],
    [t("popup.figures.looked"), shownMs(lookedMedianMs)],
    [
      t("popup.figures.sealed"),
      list([counted("design.records", sync.records), `${size(cacheBytes / 1e6)} MB`]),
    ],
    [
      t("popup.figures.heard"),
      sync.lastAt === 0 ? t("popup.figures.never") : clockTime(sync.lastAt),
    ],
  ];
  return (
    <details class="figures small">
      <summary>{t("popup.figures.title")}</summary>
      <dl>
        {rows.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const shownMs = (ms: number | null) => (ms === null ? "–" : `${number(Math.round(ms))} ms`);
