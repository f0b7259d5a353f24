import type { JSX } from "preact";
import { useAnswer } from "../pages/answer.ts";
import type { UiState } from "../pages/ui-state.ts";

/** What Latchkey costs here, in its own figures since the browser was started. */
export function Figures({ sync }: Pick<UiState, "sync">): JSX.Element | null {
  const found = useAnswer("ui.figures", {}, ["page"]).answer.value.value;
  if (found === undefined) return null;
  const { fills, tookMedianMs, tookP95Ms, lookedMedianMs, cacheBytes } = found;
  const rows: readonly (readonly [string, string])[] = [
    ["Forms filled", fills.toLocaleString("en")],
    ["From seen to filled", `${shownMs(tookMedianMs)}, 95 % within ${shownMs(tookP95Ms)}`],
    ["Looking for forms, per page", shownMs(lookedMedianMs)],
    [
      "Sealed copy on this device",
      `${sync.records.toLocaleString("en")} records, ${(cacheBytes / 1e6).toFixed(1)} MB`,
    ],
    ["Last heard from the server", sync.lastAt === 0 ? "never" : timeOf(sync.lastAt)],
  ];
  return (
    <details class="figures small">
      <summary>Since the browser was started</summary>
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

const shownMs = (ms: number | null) => (ms === null ? "–" : `${Math.round(ms)} ms`);

const timeOf = (at: number) => new Date(at).toLocaleTimeString("en", { timeStyle: "short" });
