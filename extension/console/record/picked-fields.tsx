import type { JSX } from "preact";
import { type FieldHints, hintedRoles } from "#core/vault/field-hints.ts";
import type { RecordView } from "#core/wire/ui-contract.ts";
import { Button } from "../../design/button.tsx";
import { Problem } from "../../design/notice.tsx";
import { shown } from "../../design/record-text.tsx";
import { t } from "../../language/messages.ts";
import { useAct } from "../../pages/act.ts";
import { useSurroundings } from "../../pages/background.ts";

type PickedFieldsProps = {
  readonly id: string;
  readonly linked: RecordView["urls"][number];
  readonly fields: FieldHints;
};

const roleNames = {
  username: "design.username",
  "current-password": "design.password",
  "one-time-code": "design.code",
} as const;

/** The fields that were picked on the pages of a linked URL, and how to have them detected again. */
export function PickedFields({ id, linked, fields }: PickedFieldsProps): JSX.Element {
  const { ask } = useSurroundings();
  const act = useAct();
  const { url, strategy } = linked;
  const forget = () =>
    act.run(() => ask("records.forgetFields", { id, url, strategy }).then(() => undefined));
  return (
    <div class="picked-fields small">
      <p class="soft">{t("record.picked.title")}</p>
      <dl>
        {hintedRoles.map((role) => {
          const [first] = fields[role] ?? [];
          return (
            first !== undefined && (
              <div key={role}>
                <dt>{t(roleNames[role])}</dt>
                <dd class="mono truncate">
                  <bdi>{shown(first.join(" › "))}</bdi>
                </dd>
              </div>
            )
          );
        })}
      </dl>
      <Button size="small" icon="trash" busy={act.busy.value} onClick={() => void forget()}>
        {t("record.picked.forget")}
      </Button>
      {act.error.value !== undefined && <Problem error={act.error.value} />}
    </div>
  );
}
