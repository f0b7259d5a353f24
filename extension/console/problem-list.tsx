import type { JSX } from "preact";
import type { ImportProblem } from "#core/import/import-result.ts";
import { shownRows } from "./dry-run-table.tsx";
import { problemWords } from "./import-words.ts";

/** What is not quite right with a file, by line. */
export function ProblemList({
  problems,
}: {
  readonly problems: readonly ImportProblem[];
}): JSX.Element {
  const rest = problems.length - shownRows;
  return (
    <section class="stack-tight">
      <h2>What is not quite right</h2>
      {/* A box that scrolls is reached by the keyboard, or its end is not. */}
      <ul class="problems" aria-label="What is not quite right, by line">
        {problems.slice(0, shownRows).map(({ line, code, count }, index) => (
          <li key={index}>
            <span class="mono soft">{line === 0 ? "File" : `Line ${line}`}</span>
            <span>
              {count !== undefined && count > 1 && `${count} × `}
              {problemWords[code]}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="small faint">and {rest.toLocaleString("en")} more</p>}
    </section>
  );
}
