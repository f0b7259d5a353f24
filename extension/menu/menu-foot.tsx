import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { MenuContract } from "#core/wire/menu-contract.ts";
import type { Ask } from "../content/runtime.ts";
import { Button, IconButton } from "../design/button.tsx";
import { t } from "../language/messages.ts";

type MenuFootProps = {
  /** Whether the record that is chosen makes one-time codes. */
  readonly hasCode: boolean;
  /** For what a person would open Latchkey from here. */
  readonly popup: "menu.why" | "menu.more";
  readonly onCopyCode: (event: MouseEvent) => void;
  readonly ask: Ask<MenuContract>;
};

/** What else there is to do at a field: nothing here releases anything, but the copying, which is judged. */
export function MenuFoot({ hasCode, popup, onCopyCode, ask }: MenuFootProps): JSX.Element {
  const isHiding = useSignal(false);
  const turnOff = (where: "site" | "everywhere") => void ask("menu.turnOff", { where });
  if (isHiding.value) {
    return (
      <div class="menu-foot">
        <span class="small soft spread">{t("menu.hide")}</span>
        <Button size="small" onClick={() => turnOff("site")}>
          {t("menu.onSite")}
        </Button>
        <Button size="small" onClick={() => turnOff("everywhere")}>
          {t("menu.everywhere")}
        </Button>
      </div>
    );
  }
  return (
    <div class="menu-foot">
      <button type="button" class="menu-act" onClick={() => void ask("menu.popup", {})}>
        {t(popup)}
      </button>
      <span class="spread" />
      {hasCode && (
        <button type="button" class="menu-act" onClick={onCopyCode}>
          {t("menu.copyCode")}
        </button>
      )}
      <IconButton
        icon="eyeOff"
        label={t("menu.hideMore")}
        onClick={() => {
          isHiding.value = true;
        }}
      />
    </div>
  );
}
