import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { Button } from "../../design/button.tsx";
import { Notice } from "../../design/notice.tsx";
import { counted, t } from "../../language/messages.ts";
import type { Exported } from "./export-place.tsx";

type ExportDoneProps = { readonly exported: Exported; readonly onAgain: () => void };

/** The file, to be kept by a click; leaving the page forgets it. */
export function ExportDone({ exported, onAgain }: ExportDoneProps): JSX.Element {
  const { name, file, records, unreadable, kind } = exported;
  const url = useMemo(() => URL.createObjectURL(file), [file]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <>
      <Notice
        tone={unreadable === 0 ? "good" : "warning"}
        title={counted("export.done", records)}
        next={
          unreadable === 0
            ? kind === "age"
              ? t("export.doneSealed")
              : t("export.donePlain")
            : counted("export.unreadable", unreadable)
        }
      />
      <div class="inline">
        <a class="button primary" href={url} download={name}>
          {t("export.saveFile", name)}
        </a>
        <Button onClick={onAgain}>{t("export.again")}</Button>
      </div>
    </>
  );
}
