import type { JSX } from "preact";
import type { ColumnTarget, ImportTable } from "#core/import/column-target.ts";
import { columnTargets, secretTargets } from "#core/import/column-target.ts";
import type { ImportFormat, ImportResult } from "#core/import/import-result.ts";
import { Button } from "../../design/button.tsx";
import { Notice } from "../../design/notice.tsx";
import { RecordText } from "../../design/record-text.tsx";
import { t } from "../../language/messages.ts";
import { rich } from "../../language/rich.ts";
import { FormatChoice } from "./format-choice.tsx";
import { formatWords, isKnown } from "./import-words.ts";
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
        {rich(
          table === undefined ? "import.partsLead" : "import.columnsLead",
          <strong>
            {isKnown(result.format) ? formatWords(result.format) : t("import.anotherProgram")}
          </strong>,
        )}
      </p>
      <FormatChoice chosen={props.format} label={t("import.readAs")} onChoose={props.onFormat} />
      {table === undefined ? (
        <FixedMapping rows={(result.format && fixedMapping[result.format]?.()) ?? []} />
      ) : (
        <ColumnMapping table={table} onTargets={onTargets} />
      )}
      {records.length === 0 && (
        <Notice tone="warning" title={t("import.noRow")} next={t("import.noRowNext")} />
      )}
      <div class="inline">
        <Button
          look="primary"
          busy={busy}
          disabled={records.length === 0}
          onClick={props.onContinue}
        >
          {t("import.continue")}
        </Button>
        <Button onClick={props.onCancel}>{t("account.signOut.cancel")}</Button>
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
          <th>{t("import.column")}</th>
          <th>{t("import.example")}</th>
          <th>{t("import.goesTo")}</th>
        </tr>
      </thead>
      <tbody>
        {table.columns.map(({ name, target, sample }, index) => (
          <tr key={index}>
            <td>
              <RecordText value={name} otherwise={t("import.nameless")} />
            </td>
            <td class="soft">
              <div class="truncate">
                <RecordText
                  value={sample}
                  otherwise={secretTargets.has(target) ? t("import.hidden") : t("import.empty")}
                />
              </div>
            </td>
            <td>
              <div class="box">
                <select
                  aria-label={t("import.columnGoes", name || index + 1)}
                  value={target}
                  onChange={(event) => change(index, event.currentTarget.value)}
                >
                  {targetsFor(target).map((one) => (
                    <option key={one} value={one}>
                      {targetWords(one)}
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
          <th>{t("import.theirs")}</th>
          <th>{t("import.ours")}</th>
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
