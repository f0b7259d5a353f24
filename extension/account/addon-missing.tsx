import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
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
      title={state === "missing" ? "One more part is needed" : "The add-on does not answer"}
      lead={
        state === "missing"
          ? "Latchkey reaches your organisation’s server through a small program on this computer, the add-on. The browser has not found it."
          : "The add-on is installed, but it did not answer, so your organisation’s server cannot be reached."
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
        Look again
      </Button>
    </AccountPage>
  );
}
