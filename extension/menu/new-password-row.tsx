import type { JSX } from "preact";
import { Icon } from "../design/icons.tsx";
import { t } from "../language/messages.ts";

type NewPasswordRowProps = {
  readonly id: string;
  readonly onAct: (event: MouseEvent) => void;
};

/** What there is to choose where a page asks for a new password. */
export function NewPasswordRow({ id, onAct }: NewPasswordRowProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: as above, by aria-activedescendant
    <div class="menu-row active" role="option" id={id} aria-selected={true} onClick={onAct}>
      <span class="tile">
        <Icon name="wand" />
      </span>
      <span class="spread">
        <span class="truncate menu-title">{t("menu.makeNew")}</span>
        <span class="truncate small soft">{t("menu.makeNewNote")}</span>
      </span>
    </div>
  );
}
