import type { JSX } from "preact";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { Button } from "../design/button.tsx";
import { Icon } from "../design/icons.tsx";
import { RecordText, shown } from "../design/record-text.tsx";
import { t } from "../language/messages.ts";
import { rich } from "../language/rich.ts";

type SigningInProps = { readonly record: RecordView; readonly onUndo: () => void };

/** The account that the login in this tab goes on with, through its further pages, tabs and pop-ups. */
export function SigningIn({ record, onUndo }: SigningInProps): JSX.Element {
  return (
    <p class="signing-in small" role="status">
      <Icon name="person" />
      <span class="truncate spread">
        {rich(
          "popup.signingIn.as",
          <RecordText class="signing-in-name" value={shown(record.username || record.title)} />,
        )}
      </span>
      <Button size="small" look="quiet" onClick={onUndo}>
        {t("popup.signingIn.undo")}
        <span class="visually-hidden">{t("popup.signingIn.undoMore")}</span>
      </Button>
    </p>
  );
}
