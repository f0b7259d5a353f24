import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { Problem } from "../design/notice.tsx";
import { Switch } from "../design/switch.tsx";
import { useAct } from "../pages/act.ts";
import { useAnswer } from "../pages/answer.ts";
import { useSurroundings } from "../pages/background.ts";

type MenuSettingsProps = {
  readonly on: boolean;
  readonly isSettled: boolean;
  readonly onChange: (on: boolean) => void;
};

/** Whether there is a menu at fields, and on how many sites a person has hidden it. */
export function MenuSettings({ on, isSettled, onChange }: MenuSettingsProps): JSX.Element {
  const { ask } = useSurroundings();
  const { answer, askAgain } = useAnswer("menu.sites", {}, ["settings"]);
  const act = useAct();
  const count = answer.value.value?.count ?? 0;
  const forget = () =>
    act.run(async () => {
      await ask("menu.forgetSites", {});
      askAgain();
    });
  return (
    <>
      <Switch
        label="Menu at fields"
        hint="Where there is something to choose, in the field that you are in. Its icon or the down arrow opens it."
        on={on}
        isSettled={isSettled}
        onChange={onChange}
      />
      {count > 0 && (
        <div class="setting">
          <div class="spread">
            <span>Hidden on {count === 1 ? "1 site" : `${count.toLocaleString("en")} sites`}</span>
            <p class="small faint">Their names are written down nowhere.</p>
          </div>
          <Button busy={act.busy.value} onClick={() => void forget()}>
            Show on all again
          </Button>
        </div>
      )}
      {act.error.value !== undefined && <Problem error={act.error.value} />}
    </>
  );
}
