import type { JSX } from "preact";
import type { ErrorCode, WireError } from "#core/wire/error.ts";
import { Button } from "../../design/button.tsx";
import { Notice, Problem } from "../../design/notice.tsx";
import { errorWords } from "../../design/words.ts";
import { t } from "../../language/messages.ts";

type NotSavedProps = {
  readonly error: WireError;
  /** Whether it is a new record: nobody else can have changed it. */
  readonly isNew: boolean;
  readonly onReload: () => void;
  readonly onKeep: () => void;
};

/** What has become of the record meanwhile, and whether there is a newer one of it to look at. */
const overtaken: Readonly<Partial<Record<ErrorCode, { readonly isThere: boolean }>>> = {
  revision_conflict: { isThere: true },
  not_found: { isThere: false },
};

/** Why an edit was not saved. One that another has overtaken can still be kept. */
export function NotSaved({ error, isNew, onReload, onKeep }: NotSavedProps): JSX.Element {
  const found = isNew ? undefined : overtaken[error.code];
  if (found === undefined) return <Problem error={error} />;
  return (
    <Notice
      tone="wrong"
      title={errorWords(error.code).what}
      next={t("record.edit.conflict")}
      acts={
        <>
          {found.isThere && (
            <Button size="small" icon="refresh" onClick={onReload}>
              {t("record.edit.reload")}
            </Button>
          )}
          <Button size="small" icon="copy" onClick={onKeep}>
            {t("record.edit.keep")}
          </Button>
        </>
      }
    />
  );
}
