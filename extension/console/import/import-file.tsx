import type { JSX } from "preact";
import { useId, useRef } from "preact/hooks";
import { type ImportFormat, type ImportResult, importFormats } from "#core/import/import-result.ts";
import { Button } from "../../design/button.tsx";
import { Notice } from "../../design/notice.tsx";
import { t } from "../../language/messages.ts";
import { rich } from "../../language/rich.ts";
import { FileField } from "./file-field.tsx";
import { FormatChoice } from "./format-choice.tsx";
import { formatWords, problemWords } from "./import-words.ts";

type ImportFileProps = {
  /** The file before, if nothing of it could be read. */
  readonly unreadable: ImportResult | undefined;
  readonly format: ImportFormat | undefined;
  readonly busy: boolean;
  readonly onFormat: (format: ImportFormat | undefined) => void;
  readonly onFile: (bytes: Uint8Array) => void;
  readonly onStop: () => void;
};

/** Choose a file, or paste one. */
export function ImportFile(props: ImportFileProps): JSX.Element {
  const { unreadable, format, busy, onFormat, onFile, onStop } = props;
  const id = useId();
  const pasted = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      {unreadable !== undefined && (
        <Notice
          tone="wrong"
          title={t("import.nothing")}
          next={problemWords(unreadable.problems[0]?.code ?? "no_rows")}
        />
      )}
      <div class="card stack">
        <div class="stack-tight">
          <FileField
            label={t("import.file")}
            onFile={async (file) => onFile(new Uint8Array(await file.arrayBuffer()))}
          />
          <p class="small faint">
            {rich(
              "import.whereFrom",
              <code class="mono">chrome://password-manager/settings</code>,
              <code class="mono">about:logins</code>,
            )}
          </p>
        </div>
        <FormatChoice label={t("export.kind")} chosen={format} onChoose={onFormat} />
        <div class="field">
          <label for={`${id}-paste`}>{t("import.paste")}</label>
          <div class="box">
            <textarea id={`${id}-paste`} ref={pasted} class="mono" spellcheck={false} />
          </div>
        </div>
        <div class="inline">
          <Button
            busy={busy}
            onClick={() => {
              const text = pasted.current?.value ?? "";
              // A paste field with everybody's passwords is not left standing.
              if (pasted.current !== null) pasted.current.value = "";
              onFile(new TextEncoder().encode(text));
            }}
          >
            {busy ? t("import.reading") : t("import.readPasted")}
          </Button>
          {busy && <Button onClick={onStop}>{t("import.stop")}</Button>}
        </div>
      </div>
      <section class="stack-tight">
        <h2>{t("import.kinds")}</h2>
        <ul class="formats small soft">
          {importFormats.map((one) => (
            <li key={one}>{formatWords(one)}</li>
          ))}
        </ul>
      </section>
      <Notice title={t("import.clear")} next={t("import.clearNext")} />
    </>
  );
}
