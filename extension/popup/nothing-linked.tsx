import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { t } from "../language/messages.ts";
import { rich } from "../language/rich.ts";

type NothingLinkedProps = {
  /** Why not is said above. */
  readonly isSaid: boolean;
  readonly host: string | undefined;
  readonly isDotted: boolean;
  readonly onAdd: () => void;
};

/** Where no record is linked to the page: how there comes to be one. */
export function NothingLinked({ isSaid, host, isDotted, onAdd }: NothingLinkedProps): JSX.Element {
  return (
    <div class="nothing-here">
      {isDotted ? (
        <Notice
          title={rich("popup.page.notFilled", t("causes.trailing_dot.what"))}
          next={t("causes.trailing_dot.next")}
        />
      ) : (
        !isSaid && <p class="small soft">{t("popup.records.nothingHere")}</p>
      )}
      <Button size="small" icon="plus" onClick={onAdd}>
        {t(host === undefined ? "popup.records.new" : "popup.records.newHere")}
      </Button>
    </div>
  );
}
