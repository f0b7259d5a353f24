/** What a format of tables is described by: how it is known, and where its columns go. */
import type { ColumnTarget } from "./column-target.ts";
import type { ImportFormat, ProblemCode } from "./import-result.ts";
import type { RawRecord } from "./raw-record.ts";
import type { RecordOrNot } from "./record.ts";

export type CsvFormat = {
  readonly format: ImportFormat;
  /** Columns that it always has, as `columnKey` has them. */
  readonly columns: readonly string[];
  /**
   * Where its columns go; one that is not named becomes a custom field. Of columns for what a record has once, the
   * one that is named first holds, wherever it stands in the file.
   */
  readonly targets: Readonly<Record<string, ColumnTarget>>;
  /** Between the URLs of one cell; a line end where it is not said. */
  readonly betweenUrls?: RegExp;
  /** Between the folders of a path, where it is not "/". */
  readonly betweenFolders?: string;
  /** Undoes a way of quoting that is not that of other CSV files. */
  readonly unescape?: (text: string) => string;
  /** Undoes what the exporter has done to single cells. */
  readonly cell?: (cell: string) => string;
  /** Makes a record of a row; `importedRecord` where it is not said. */
  readonly record?: (raw: RawRecord, line: number) => RecordOrNot;
  /** Why a row is no login, if it is none. */
  readonly leftOut?: (cell: CellOf) => ProblemCode | undefined;
};

/** The cell of a row by its column; "" where there is no such column. */
export type CellOf = (column: string) => string;
