import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { type MessageKey, t } from "../language/messages.ts";
import { useAct } from "../pages/act.ts";
import { useSurroundings } from "../pages/background.ts";
import type { UiState } from "../pages/ui-state.ts";
import { AddonSteps } from "./addon-steps.tsx";
import { AccountPage } from "./page.tsx";

type Absent = "missing" | "unreachable" | "mismatched";

/** Whether an add-on in this state is of no use to anybody who wants to sign in. */
export const isAbsent = (state: UiState["connection"]["addon"]): state is Absent => state in titles;

const titles: Readonly<Record<Absent, MessageKey>> = {
  missing: "account.addon.missingTitle",
  unreachable: "account.addon.unreachableTitle",
  mismatched: "errors.version_mismatch.what",
};

const leads: Readonly<Record<Absent, MessageKey>> = {
  missing: "account.addon.missingLead",
  unreachable: "account.addon.unreachableLead",
  mismatched: "errors.version_mismatch.next",
};

type AddonMissingProps = {
  readonly state: Absent;
  readonly helpUrl: string | null;
  readonly onRetry: () => void;
};

/** Nobody can sign in without the add-on: what it is, and how it gets here. */
export function AddonMissing({ state, helpUrl, onRetry }: AddonMissingProps): JSX.Element {
  const { ask } = useSurroundings();
  const act = useAct();
  const again = async () => {
    await act.run(() => ask("addon.find", {}).then(() => undefined));
    onRetry();
  };
  return (
    <AccountPage title={t(titles[state])} lead={t(leads[state])}>
      {state !== "mismatched" && <AddonSteps state={state} helpUrl={helpUrl} />}
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
