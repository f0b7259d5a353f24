import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { Problem } from "../design/notice.tsx";
import { t } from "../language/messages.ts";
import { useAct } from "../pages/act.ts";
import { useSurroundings } from "../pages/background.ts";
import type { Fill } from "./use-fill.ts";
import { Why } from "./why.tsx";

type WhyHereProps = {
  readonly tabId: number;
  readonly fill: Pick<Fill, "fill" | "linkAndFill">;
};

/** The way to the panel that says why; pages are asked for nothing before it is opened. */
export function WhyHere({ tabId, fill }: WhyHereProps): JSX.Element {
  const { ask } = useSurroundings();
  const isOpen = useSignal(false);
  const acting = useAct();
  const close = () => {
    isOpen.value = false;
  };
  const withRecord = async (id: string, then: Fill["fill"]) => {
    const record = await ask("records.get", { id });
    close();
    await then(record);
  };
  return (
    <div class="why-open">
      <Button
        size="small"
        look="quiet"
        icon="info"
        onClick={() => {
          isOpen.value = true;
        }}
      >
        {t("popup.why.ask")}
      </Button>
      {acting.error.value !== undefined && <Problem error={acting.error.value} />}
      {isOpen.value && (
        <Why
          tabId={tabId}
          onClose={close}
          acts={{
            fill: (id) => void acting.run(() => withRecord(id, fill.fill)),
            link: (id, origin) =>
              void acting.run(() => withRecord(id, (record) => fill.linkAndFill(record, origin))),
            refresh: () => void acting.run(() => ask("sync.refresh", {}).then(() => undefined)),
          }}
        />
      )}
    </div>
  );
}
