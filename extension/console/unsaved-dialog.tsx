import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { Dialog } from "../design/dialog.tsx";
import { t } from "../language/messages.ts";
import type { Unsaved } from "./navigation.ts";

const words = {
  edit: {
    title: "console.unsaved.title",
    stay: "console.unsaved.stay",
    discard: "console.unsaved.discard",
    lead: "console.unsaved.lead",
  },
  import: {
    title: "transfer.leaving.title",
    stay: "transfer.leaving.stay",
    discard: "transfer.leaving.leave",
    lead: "transfer.leaving.lead",
  },
  kit: {
    title: "console.leavingKit.title",
    stay: "transfer.leaving.stay",
    discard: "transfer.leaving.leave",
    lead: "console.leavingKit.lead",
  },
} as const satisfies Readonly<Record<Unsaved, unknown>>;

type UnsavedDialogProps = {
  readonly of: Unsaved;
  readonly onStay: () => void;
  readonly onDiscard: () => void;
};

/** Asks before something typed is given up, or an import or a kit left to itself. */
export function UnsavedDialog({ of, onStay, onDiscard }: UnsavedDialogProps): JSX.Element {
  const { title, stay, discard, lead } = words[of];
  return (
    <Dialog
      title={t(title)}
      onClose={onStay}
      acts={
        <>
          <Button focused onClick={onStay}>
            {t(stay)}
          </Button>
          <Button look="danger-fill" onClick={onDiscard}>
            {t(discard)}
          </Button>
        </>
      }
    >
      <p class="soft">{t(lead)}</p>
    </Dialog>
  );
}
