import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { Problem } from "../design/notice.tsx";
import { Switch } from "../design/switch.tsx";
import { useAct } from "../pages/act.ts";
import { useAnswer } from "../pages/answer.ts";
import { useSurroundings } from "../pages/background.ts";

type SavingSettingsProps = {
  readonly on: boolean;
  readonly isSettled: boolean;
  readonly onChange: (on: boolean) => void;
};

/** Whether Latchkey offers to save what a person signs in with, and on which sites it does not. */
export function SavingSettings({ on, isSettled, onChange }: SavingSettingsProps): JSX.Element {
  const { ask } = useSurroundings();
  const { answer, askAgain } = useAnswer("save.sites", {}, ["page"]);
  const act = useAct();
  const count = answer.value.value?.count ?? 0;
  const forget = () =>
    act.run(async () => {
      await ask("save.forgetSites", {});
      askAgain();
    });
  return (
    <>
      <Switch
        label="Offer to save"
        hint="After a login, sign-up or password change that worked. While this is off, pages are not watched for what you send."
        on={on}
        isSettled={isSettled}
        onChange={onChange}
      />
      {count > 0 && (
        <div class="setting">
          <div class="spread">
            <span>
              {count === 1 ? "1 site" : `${count.toLocaleString("en")} sites`} where you are never
              asked
            </span>
            <p class="small faint">Their names are written down nowhere.</p>
          </div>
          <Button busy={act.busy.value} onClick={() => void forget()}>
            Ask on all again
          </Button>
        </div>
      )}
      {act.error.value !== undefined && <Problem error={act.error.value} />}
    </>
  );
}
