import type { JSX } from "preact";
import type { ColumnTarget, ImportTable } from "#core/import/column-target.ts";
import { columnTargets, secretTargets } from "#core/import/column-target.ts";
import type { ImportFormat, ImportResult } from "#core/import/import-result.ts";
import { Button } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { RecordText } from "../design/record-text.tsx";
import { FormatChoice } from "./format-choice.tsx";
import { formatWords } from "./import-words.ts";
import { fixedMapping, targetsFor, targetWords } from "./mapping-words.ts";

type MappingProps = {
  readonly result: ImportResult;
  readonly format: ImportFormat | undefined;
  readonly busy: boolean;
  readonly onFormat: (format: ImportFormat | undefined) => void;
  readonly onTargets: (targets: readonly ColumnTarget[]) => void;
  readonly onContinue: () => void;
  readonly onCancel: () => void;
};

/** Which column or field goes where: shown before anything else is, and of a table changeable. */
export function ImportMapping(props: MappingProps): JSX.Element {
  const { result, busy, onTargets } = props;
  const { table, records } = result;
  return (
    <>
      <p>
        This is an export of{" "}
        <strong>
          {result.format === undefined ? "another program" : formatWords[result.format]}
        </strong>
        . Look at where its {table === undefined ? "parts" : "columns"} go, then continue to a trial
        run.
      </p>
      <FormatChoice chosen={props.format} label="Not right? Read it as" onChoose={props.onFormat} />
      {table === undefined ? (
        <FixedMapping rows={(result.format && fixedMapping[result.format]) ?? []} />
      ) : (
        <ColumnMapping table={table} onTargets={onTargets} />
      )}
      {records.length === 0 && (
        <Notice
          tone="warning"
          title="No row makes a record this way."
          next="A record has a username, a password or a one-time code: say which columns hold them."
        />
      )}
      <div class="inline">
        <Button
          look="primary"
          busy={busy}
          disabled={records.length === 0}
          onClick={props.onContinue}
        >
          Continue
        </Button>
        <Button onClick={props.onCancel}>Cancel</Button>
      </div>
    </>
  );
}

type ColumnMappingProps = {
  readonly table: ImportTable;
  readonly onTargets: (targets: readonly ColumnTarget[]) => void;
};

function ColumnMapping({ table, onTargets }: ColumnMappingProps): JSX.Element {
  const change = (at: number, target: string) => {
    const wanted = columnTargets.find((one) => one === target);
    if (wanted === undefined) return;
    onTargets(table.columns.map((column, index) => (index === at ? wanted : column.target)));
  };
  return (
    <table class="table mapping">
      <thead>
        <tr>
          <th>Column</th>
          <th>Example</th>
          <th>Goes to</th>
        </tr>
      </thead>
      <tbody>
        {table.columns.map(({ name, target, sample }, index) => (
          <tr key={index}>
            <td>
              <RecordText value={name} otherwise="Without a name" />
            </td>
            <td class="soft">
              <div class="truncate">
                <RecordText
                  value={sample}
                  otherwise={secretTargets.has(target) ? "Not shown" : "Empty"}
                />
              </div>
            </td>
            <td>
              <div class="box">
                <select
                  aria-label={`Column ${name || index + 1} goes to`}
                  value={target}
                  onChange={(event) => change(index, event.currentTarget.value)}
                >
                  {targetsFor(target).map((one) => (
                    <option key={one} value={one}>
                      {targetWords[one]}
                    </option>
                  ))}
                </select>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type FixedMappingProps = { readonly rows: readonly (readonly [string, string])[] };

function FixedMapping({ rows }: FixedMappingProps): JSX.Element {
  return (
    <table class="table mapping">
      <thead>
        <tr>
          <th>In the file</th>
          <th>Here</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([theirs, ours]) => (
          <tr key={theirs}>
            <td>{theirs}</td>
            <td class="soft">{ours}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
