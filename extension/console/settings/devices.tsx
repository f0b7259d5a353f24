import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { ResultOf } from "#core/wire/calls.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { Button } from "../../design/button.tsx";
import { useNow } from "../../design/countdown.tsx";
import { Dialog } from "../../design/dialog.tsx";
import { Icon } from "../../design/icons.tsx";
import { Problem } from "../../design/notice.tsx";
import { RecordText } from "../../design/record-text.tsx";
import { ago, moment } from "../../design/when.ts";
import { t } from "../../language/messages.ts";
import { rich } from "../../language/rich.ts";
import { useAct } from "../../pages/act.ts";
import { useAnswer } from "../../pages/answer.ts";
import { useSurroundings } from "../../pages/background.ts";
import { Place } from "../place.tsx";

type Device = ResultOf<UiContract["devices.list"]>["devices"][number];

/** Where this person is signed in; each can be signed out from here. */
export function Devices(): JSX.Element {
  const { answer, askAgain } = useAnswer("devices.list", {}, ["state"]);
  const revoking = useSignal<Device | undefined>(undefined);
  const now = useNow();
  const { value, error } = answer.value;
  return (
    <Place title={t("devices.title")} lead={t("devices.lead")}>
      {error !== undefined && <Problem error={error} />}
      <ul class="cards">
        {value?.devices.map((device) => (
          <li key={device.id} class="card inline">
            <Icon name="device" />
            <div class="spread">
              <strong id={`device-${device.id}`}>
                <RecordText value={device.label} otherwise={t("devices.unnamed")} />
              </strong>
              <p class="small soft">
                {device.current
                  ? t("devices.this")
                  : t("devices.lastUsed", ago(device.lastUsedAt, now.value))}
                {` · ${t("devices.since", moment(device.createdAt))}`}
              </p>
            </div>
            {device.current ? (
              <span class="badge">{t("devices.inUse")}</span>
            ) : (
              <Button
                look="danger"
                size="small"
                about={`device-${device.id}`}
                onClick={() => {
                  revoking.value = device;
                }}
              >
                {t("popup.footer.signOut")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {revoking.value !== undefined && (
        <RevokeDialog
          device={revoking.value}
          onDone={askAgain}
          onClose={() => {
            revoking.value = undefined;
          }}
        />
      )}
    </Place>
  );
}

type RevokeDialogProps = {
  readonly device: Device;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

function RevokeDialog({ device, onDone, onClose }: RevokeDialogProps): JSX.Element {
  const { ask } = useSurroundings();
  const act = useAct();
  const revoke = async () => {
    const done = await act.run(() =>
      ask("devices.revoke", { device: device.id }).then(() => undefined),
    );
    if (!done) return;
    onDone();
    onClose();
  };
  return (
    <Dialog
      title={t("devices.revokeTitle")}
      onClose={onClose}
      acts={
        <>
          <Button focused onClick={onClose}>
            {t("account.signOut.cancel")}
          </Button>
          <Button look="danger-fill" busy={act.busy.value} onClick={() => void revoke()}>
            {t("account.signOut.act")}
          </Button>
        </>
      }
    >
      <p class="soft">
        {rich(
          "devices.revokeLead",
          <RecordText value={device.label} otherwise={t("devices.this")} />,
        )}
      </p>
      {act.error.value !== undefined && <Problem error={act.error.value} />}
    </Dialog>
  );
}
