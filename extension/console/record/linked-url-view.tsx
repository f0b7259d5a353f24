import type { JSX } from "preact";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { Button, IconButton } from "../../design/button.tsx";
import { Notice, Problem } from "../../design/notice.tsx";
import { shown } from "../../design/record-text.tsx";
import { hostOf, shortUrl, webUrl } from "../../design/web-url.ts";
import { t } from "../../language/messages.ts";
import { useAct } from "../../pages/act.ts";
import { useSurroundings } from "../../pages/background.ts";
import { PickedFields } from "./picked-fields.tsx";
import { remarkOn, strategyName } from "./strategy-words.ts";

type LinkedUrlViewProps = {
  readonly id: string;
  readonly linked: RecordView["urls"][number];
};

/** A linked URL with what it means; one that a colleague has added asks to be accepted (SEC-24). */
export function LinkedUrlView({ id, linked }: LinkedUrlViewProps): JSX.Element {
  const { ask, openTab } = useSurroundings();
  const act = useAct();
  const { url, strategy, accepted } = linked;
  const web = webUrl(url);
  const remark = remarkOn(linked);
  const accept = () => act.run(() => ask("records.acceptUrl", { id, url }).then(() => undefined));
  return (
    <li class="url-item">
      <div class="inline">
        <div class="spread">
          <bdi class="truncate url-text">{shown(shortUrl(url))}</bdi>
          <span class={`remark small ${remark.tone}`}>
            <bdi>{remark.words}</bdi>
          </span>
        </div>
        <span class="badge">{strategyName(strategy)}</span>
        {web !== undefined && (
          <IconButton
            icon="open"
            label={t("urls.open", shown(hostOf(url) ?? ""))}
            onClick={() => openTab(web.href)}
          />
        )}
      </div>
      {!accepted && (
        <Notice
          tone="warning"
          title={t("urls.colleague")}
          next={t("urls.colleagueNext")}
          acts={
            <Button size="small" icon="check" busy={act.busy.value} onClick={() => void accept()}>
              {t("urls.accept")}
            </Button>
          }
        />
      )}
      {linked.fields !== undefined && (
        <PickedFields id={id} linked={linked} fields={linked.fields} />
      )}
      {act.error.value !== undefined && <Problem error={act.error.value} />}
    </li>
  );
}
