import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { t } from "../language/messages.ts";
import { useAct } from "../pages/act.ts";
import { useSurroundings } from "../pages/background.ts";
import { AddonSteps } from "./addon-steps.tsx";
import { AccountPage } from "./page.tsx";

type AddonMissingProps = {
  readonly state: "missing" | "unreachable";
  readonly onRetry: () => void;
};

/** Nobody can sign in without the add-on: what it is, and how it gets here. */
export function AddonMissing({ state, onRetry }: AddonMissingProps): JSX.Element {
  const { ask } = useSurroundings();
  const act = useAct();
  const again = async () => {
    await act.run(() => ask("addon.find", {}).then(() => undefined));
    onRetry();
  };
  return (
    <AccountPage
      title={
        state === "missing" ? t("account.addon.missingTitle") : t("account.addon.unreachableTitle")
      }
      lead={
        state === "missing" ? t("account.addon.missingLead") : t("account.addon.unreachableLead")
      }
    >
      <AddonSteps state={state} />
      <Button
        look="primary"
        size="wide"
        icon="refresh"
        busy={act.busy.value}
        onClick={() => void again()}
      >
        {t("account.addon.again")}
      </Button>
    </AccountPage>
  );
}
