import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { type ImportFormat, importFormats } from "#core/import/import-result.ts";
import { t } from "../../language/messages.ts";
import { formatWords } from "./import-words.ts";

type FormatChoiceProps = {
  readonly label: string;
  readonly chosen: ImportFormat | undefined;
  readonly onChoose: (format: ImportFormat | undefined) => void;
};

/** What kind of file it is: known by its content, unless a person says otherwise. */
export function FormatChoice({ label, chosen, onChoose }: FormatChoiceProps): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="box">
        <select
          id={id}
          value={chosen ?? ""}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onChoose(importFormats.find((format) => format === value));
          }}
        >
          <option value="">{t("import.recognise")}</option>
          {importFormats.map((format) => (
            <option key={format} value={format}>
              {formatWords(format)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
