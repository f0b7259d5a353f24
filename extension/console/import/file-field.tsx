import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useId, useRef } from "preact/hooks";
import { Button } from "../../design/button.tsx";
import { RecordText } from "../../design/record-text.tsx";
import { t } from "../../language/messages.ts";

type FileFieldProps = {
  readonly label: string;
  readonly onFile: (file: File) => void;
};

/** A file of the person's, chosen or dropped here. A browser's own field has words in the browser's language. */
export function FileField({ label, onFile }: FileFieldProps): JSX.Element {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const chosen = useSignal<string | undefined>(undefined);
  const take = (file: File | undefined) => {
    if (file === undefined) return;
    chosen.value = file.name;
    onFile(file);
  };
  return (
    <fieldset
      class="file-field"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files[0]);
      }}
    >
      <legend class="label" id={id}>
        {label}
      </legend>
      <div class="inline">
        <Button about={id} onClick={() => input.current?.click()}>
          {t("import.chooseFile")}
        </Button>
        <span class="spread small soft" role="status">
          {chosen.value === undefined ? (
            t("import.noFile")
          ) : (
            <RecordText class="truncate" value={chosen.value} />
          )}
        </span>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same one can be chosen again.
          event.currentTarget.value = "";
          take(file);
        }}
      />
    </fieldset>
  );
}
