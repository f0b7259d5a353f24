import type { JSX } from "preact";
import { Button } from "../../design/button.tsx";
import { Problem } from "../../design/notice.tsx";
import { Switch, type SwitchProps } from "../../design/switch.tsx";
import { counted, type PluralKey, t } from "../../language/messages.ts";
import { useAct } from "../../pages/act.ts";
import { useAnswer } from "../../pages/answer.ts";
import { useSurroundings } from "../../pages/background.ts";

/** What each of these switches shares with the others of its kind. */
export type SiteSwitchState = Required<Pick<SwitchProps, "on" | "isSettled" | "onChange">>;

type SiteSwitchProps = SiteSwitchState & {
  readonly label: string;
  readonly hint: string;
  /** Whose sites, and what tells that there are more. */
  readonly of: "menu" | "save";
  readonly changedBy: "settings" | "page";
  /** What is said of so many sites. */
  readonly said: PluralKey;
  readonly forgetWords: string;
};

/** A switch, and on how many sites a person has made an exception from it. */
export function SiteSwitch(props: SiteSwitchProps): JSX.Element {
  const { of, changedBy, said, forgetWords, ...shown } = props;
  const { ask } = useSurroundings();
  const { answer, askAgain } = useAnswer(`${of}.sites`, {}, [changedBy]);
  const act = useAct();
  const count = answer.value.value?.count ?? 0;
  const forget = () =>
    act.run(async () => {
      await ask(`${of}.forgetSites`, {});
      askAgain();
    });
  return (
    <>
      <Switch {...shown} />
      {count > 0 && (
        <div class="setting">
          <div class="spread">
            <span>{counted(said, count)}</span>
            <p class="small faint">{t("settings.sites.unknown")}</p>
          </div>
          <Button busy={act.busy.value} onClick={() => void forget()}>
            {forgetWords}
          </Button>
        </div>
      )}
      {act.error.value !== undefined && <Problem error={act.error.value} />}
    </>
  );
}
