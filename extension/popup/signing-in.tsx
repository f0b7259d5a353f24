import type { JSX } from "preact";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { Button } from "../design/button.tsx";
import { Icon } from "../design/icons.tsx";
import { RecordText, shown } from "../design/record-text.tsx";

type SigningInProps = { readonly record: RecordView; readonly onUndo: () => void };

/** The account that the login in this tab goes on with, through its further pages, tabs and pop-ups. */
export function SigningIn({ record, onUndo }: SigningInProps): JSX.Element {
  return (
    <p class="signing-in small" role="status">
      <Icon name="person" />
      <span class="truncate spread">
        Signing in as{" "}
        <RecordText class="signing-in-name" value={shown(record.username || record.title)} />
      </span>
      <Button size="small" look="quiet" onClick={onUndo}>
        Undo<span class="visually-hidden">: do not carry this account on</span>
      </Button>
    </p>
  );
}
