import type { JSX } from "preact";
import type { ImportProblem } from "#core/import/import-result.ts";
import { number } from "../../language/format.ts";
import { counted, t } from "../../language/messages.ts";
import { shownRows } from "./dry-run-table.tsx";
import { problemWords } from "./import-words.ts";
import { type RowName, rowAt } from "./row-words.ts";

/** What is not quite right with a file, by line or item. */
export function ProblemList({
  problems,
  rowName,
}: {
  readonly problems: readonly ImportProblem[];
  readonly rowName: RowName;
}): JSX.Element {
  const rest = problems.length - shownRows;
  return (
    <section class="stack-tight">
      <h2>{t("import.problems.title")}</h2>
      {/* A box that scrolls is reached by the keyboard, or its end is not. */}
      <ul class="problems" aria-label={t("import.problems.label")}>
        {problems.slice(0, shownRows).map(({ line, code, count }, index) => (
          <li key={index}>
            <span class="mono soft">{rowAt(rowName, line)}</span>
            <span>
              {count !== undefined && count > 1 && `${number(count)} × `}
              {problemWords(code)}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="small faint">{counted("transfer.more", rest)}</p>}
    </section>
  );
}
