import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { ImportFormat } from "#core/import/import-result.ts";
import { Button } from "../../design/button.tsx";
import { formValue, PasswordField } from "../../design/field.tsx";
import { type MessageKey, t } from "../../language/messages.ts";
import { rich } from "../../language/rich.ts";
import { FileField } from "./file-field.tsx";
import { formatWords } from "./import-words.ts";

export type FileKeys = {
  readonly password?: string | undefined;
  readonly keyFile?: Uint8Array | undefined;
};

type ImportPasswordProps = {
  readonly format: ImportFormat;
  readonly wasWrong: boolean;
  readonly busy: boolean;
  readonly onOpen: (keys: FileKeys) => void;
  readonly onCancel: () => void;
};

const labels: Readonly<Partial<Record<ImportFormat, MessageKey>>> = {
  kdbx: "import.kdbxPassword",
  "latchkey-json": "import.agePassword",
};

/** Asks for what opens the file. It goes to the worker that reads the file and is kept nowhere. */
export function ImportPassword(props: ImportPasswordProps): JSX.Element {
  const { format, wasWrong, busy, onOpen, onCancel } = props;
  const chosen = useRef<File | undefined>(undefined);
  const isDatabase = format === "kdbx";

  const open = async (form: HTMLFormElement) => {
    const password = formValue(form, "file-password");
    const file = chosen.current;
    const keyFile = file === undefined ? undefined : new Uint8Array(await file.arrayBuffer());
    // A database may have a key file and no password at all, which is not the same as an empty one.
    const isByFileAlone = password === "" && keyFile !== undefined;
    onOpen({ password: isByFileAlone ? undefined : password, keyFile });
  };

  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void open(event.currentTarget);
      }}
    >
      <p>{rich("import.lockedLead", <strong>{formatWords(format)}</strong>)}</p>
      <PasswordField
        label={t(labels[format] ?? "import.password")}
        name="file-password"
        focused
        {...(wasWrong
          ? {
              wrong: isDatabase ? t("import.wrongKeys") : t("import.wrong"),
            }
          : {})}
      />
      {isDatabase && (
        <FileField
          label={t("import.keyFile")}
          onFile={(file) => {
            chosen.current = file;
          }}
        />
      )}
      <div class="inline">
        <Button submits look="primary" busy={busy}>
          {busy ? t("import.opening") : t("popup.row.open")}
        </Button>
        <Button onClick={onCancel}>{t("account.signOut.cancel")}</Button>
      </div>
    </form>
  );
}
