import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { Button } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { counted } from "./dry-run-words.ts";
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
        title={`${counted(records)} exported.`}
        next={
          unreadable === 0
            ? kind === "age"
              ? "Save it now: leaving this page forgets it. Without the passphrase nobody opens it again."
              : "Save it now: leaving this page forgets it. Delete the file as soon as you have used it."
            : `${counted(unreadable)} could not be opened and are not in it.`
        }
      />
      <div class="inline">
        <a class="button primary" href={url} download={name}>
          Save {name}
        </a>
        <Button onClick={onAgain}>Export again</Button>
      </div>
    </>
  );
}
