import type { JSX } from "preact";
import type { JudgedRow, RowChoice } from "#core/import/carry-out.ts";
import { Choice } from "../../design/choice.tsx";
import { RecordText } from "../../design/record-text.tsx";
import { shortUrl } from "../../design/web-url.ts";
import { counted, t } from "../../language/messages.ts";
import { choicesOf, rowWords } from "./dry-run-words.ts";
import { type RowName, rowHead, rowIs } from "./row-words.ts";

/** More rows than these nobody reads; all of them are imported. */
export const shownRows = 200;

type DryRunTableProps = {
  readonly rows: readonly JudgedRow[];
  readonly rowName: RowName;
  readonly disabled: boolean;
  readonly choiceOf: (row: JudgedRow, index: number) => RowChoice;
  readonly onChoose: (index: number, choice: RowChoice) => void;
};

/** Each row of the file with what happens to it. */
export function DryRunTable(props: DryRunTableProps): JSX.Element {
  const { rows, rowName, disabled, choiceOf, onChoose } = props;
  // What needs a decision comes first: it would be lost among thousands of new ones.
  const indexed = rows.map((judged, index) => ({ judged, index }));
  const shown = [
    ...indexed.filter(({ judged }) => judged.state !== "new"),
    ...indexed.filter(({ judged }) => judged.state === "new"),
  ].slice(0, shownRows);
  const rest = rows.length - shown.length;
  return (
    <>
      <table class="table trial">
        <thead>
          <tr>
            <th>{rowHead(rowName)}</th>
            <th>{t("import.target.title")}</th>
            <th>{t("design.username")}</th>
            <th>{t("transfer.linkedUrls")}</th>
            <th>{t("transfer.happens")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ judged, index }) => (
            <tr key={index}>
              <Cells judged={judged} />
              <td>
                <Happens
                  judged={judged}
                  rowName={rowName}
                  disabled={disabled}
                  choice={choiceOf(judged, index)}
                  onChoose={(choice) => onChoose(index, choice)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p class="small faint">{counted("transfer.more", rest)}</p>}
    </>
  );
}

function Cells({ judged }: { readonly judged: JudgedRow }): JSX.Element {
  const { record } = judged.row;
  const [first, ...more] = record.urls.map(({ url }) => shortUrl(url));
  return (
    <>
      <td class="mono soft">{record.line}</td>
      <td>
        <RecordText value={record.title} otherwise={t("design.untitled")} />
      </td>
      <td>
        <RecordText value={record.username} otherwise="—" />
      </td>
      <td class="soft">
        <RecordText value={first ?? ""} otherwise={t("transfer.noUrl")} />
        {more.length > 0 && <span class="faint"> {counted("transfer.more", more.length)}</span>}
      </td>
    </>
  );
}

type HappensProps = {
  readonly judged: JudgedRow;
  readonly rowName: RowName;
  readonly disabled: boolean;
  readonly choice: RowChoice;
  readonly onChoose: (choice: RowChoice) => void;
};

function Happens({ judged, rowName, disabled, choice, onChoose }: HappensProps): JSX.Element {
  const { state, row } = judged;
  const choices = choicesOf(state);
  if (choices.length === 0) return <span class="soft">{rowWords(state)}</span>;
  return (
    <>
      <span class="small soft">{rowWords(state)}</span>
      <Choice
        name={rowIs(rowName, row.record.line, rowWords(state))}
        choices={choices}
        chosen={choice}
        disabled={disabled}
        onChoose={onChoose}
      />
    </>
  );
}
