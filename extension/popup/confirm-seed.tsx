import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { Button } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { isolated, RecordText, shown } from "../design/record-text.tsx";
import { t } from "../language/messages.ts";
import type { QrSeed } from "../pages/qr-seed.ts";

type ConfirmSeedProps = {
  readonly found: QrSeed;
  /** One at least. */
  readonly records: readonly RecordView[];
  /** Whether the person has chosen the first; else it is the first that makes no codes yet. */
  readonly isChosen: boolean;
  readonly busy: boolean;
  readonly onSave: (record: RecordView) => void;
  readonly onClose: () => void;
};

/** What the page's QR code is for, and the record that it goes to. Nothing is saved before the person says so. */
export function ConfirmSeed(props: ConfirmSeedProps): JSX.Element {
  const { found, records, isChosen, busy, onSave, onClose } = props;
  const [title, choice] = [useId(), useId()];
  const chosen = useSignal((isChosen ? undefined : withoutCode(records))?.id);
  const record = records.find(({ id }) => id === chosen.value) ?? records[0];
  return (
    <section class="confirm-seed" aria-labelledby={title}>
      <h2 id={title}>{t("popup.qr.title")}</h2>
      <dl>
        <Said what={t("popup.qr.site")} value={found.issuer} />
        <Said what={t("popup.qr.account")} value={found.account} />
      </dl>
      <div class="field">
        <label for={choice}>{t("popup.save.record")}</label>
        <div class="box">
          <select
            id={choice}
            value={record?.id}
            onChange={(event) => {
              chosen.value = event.currentTarget.value;
            }}
          >
            {records.map((one) => (
              <option key={one.id} value={one.id}>
                {isolated(shown(one.title) || t("design.untitled"))} ·{" "}
                {isolated(shown(one.username) || t("popup.save.noUsername"))}
              </option>
            ))}
          </select>
        </div>
      </div>
      {record?.hasTotp === true && (
        <Notice tone="warning" title={t("popup.qr.replaces")} next={t("popup.qr.replacesNext")} />
      )}
      <div class="notice-acts">
        <Button
          look="primary"
          size="small"
          focused
          busy={busy}
          onClick={() => record !== undefined && onSave(record)}
        >
          {t("popup.save.act")}
        </Button>
        <Button size="small" onClick={onClose}>
          {t("popup.save.notNow")}
        </Button>
      </div>
    </section>
  );
}

function Said({ what, value }: { readonly what: string; readonly value: string }): JSX.Element {
  return (
    <div>
      <dt>{what}</dt>
      <dd class="truncate">
        <RecordText value={value} otherwise={t("popup.qr.unnamed")} />
      </dd>
    </div>
  );
}

const withoutCode = (records: readonly RecordView[]): RecordView | undefined =>
  records.find(({ hasTotp }) => !hasTotp);
