import type { JSX } from "preact";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { Button } from "../design/button.tsx";
import { Problem } from "../design/notice.tsx";
import { shown } from "../design/record-text.tsx";
import { t } from "../language/messages.ts";
import { useAct } from "../pages/act.ts";
import { useSurroundings } from "../pages/background.ts";

type PickFieldsProps = {
  readonly tabId: number;
  /** Of this page: the fields are kept with its linked URL. */
  readonly record: RecordView;
};

/** For pages whose fields were not found, or not the right ones: the person shows them on the page. */
export function PickFields({ tabId, record }: PickFieldsProps): JSX.Element {
  const { ask, dismiss } = useSurroundings();
  const act = useAct();
  const begin = () =>
    act.run(async () => {
      await ask("page.pickFields", { tabId, id: record.id });
      await dismiss();
    });
  return (
    <div class="pick-fields">
      <Button size="small" icon="edit" busy={act.busy.value} onClick={() => void begin()}>
        {t("popup.pick.act")}
        <span class="visually-hidden"> {t("popup.pick.for", shown(record.title))}</span>
      </Button>
      {act.error.value !== undefined && <Problem error={act.error.value} />}
    </div>
  );
}
