import type { JSX } from "preact";
import type { MenuRow as Row } from "#core/wire/menu-contract.ts";
import { Icon } from "../design/icons.tsx";
import { RecordText, shown, Tile } from "../design/record-text.tsx";
import { t } from "../language/messages.ts";

type MenuRowProps = {
  readonly row: Row;
  readonly id: string;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onAct: (event: MouseEvent) => void;
};

/** One record of the menu. Title and username are both heard, so that accounts can be told apart by ear. */
export function MenuRow({ row, id, isActive, onPoint, onAct }: MenuRowProps): JSX.Element {
  const title = shown(row.title) || t("design.untitled");
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the focus and takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: as above, by aria-activedescendant
    <div
      class={isActive ? "menu-row active" : "menu-row"}
      role="option"
      id={id}
      aria-selected={isActive}
      onPointerMove={onPoint}
      onClick={onAct}
    >
      <Tile title={title} />
      <span class="spread">
        <RecordText class="truncate menu-title" value={title} />
        <RecordText
          class="truncate small soft"
          value={row.username}
          otherwise={t("design.noUsername")}
        />
      </span>
      {!row.isLinked && <span class="menu-note">{t("menu.notLinked")}</span>}
      {row.isLinked && row.hasTotp && <Icon name="clock" />}
    </div>
  );
}
