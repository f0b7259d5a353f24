import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { AddonSteps } from "../../account/addon-steps.tsx";
import { Kit, type KitContent } from "../../account/kit.tsx";
import { Button } from "../../design/button.tsx";
import { Mark } from "../../design/mark.tsx";
import { t } from "../../language/messages.ts";
import { useAct } from "../../pages/act.ts";
import { useSurroundings } from "../../pages/background.ts";
import type { UiState } from "../../pages/ui-state.ts";
import { AllSet } from "./all-set.tsx";
import { FirstFill } from "./first-fill.tsx";
import { FirstRunAccount } from "./first-run-account.tsx";
import { FirstRunServer } from "./first-run-server.tsx";
import { FirstRunStep } from "./first-run-step.tsx";
import { firstSteps, stepsDone } from "./first-run-steps.ts";
import { accountWords, addonWords, fillWords, serverWords } from "./first-run-words.tsx";
import { useFirstFill } from "./use-first-fill.ts";
import { useFirstServer } from "./use-first-server.ts";

type FirstRunProps = { readonly state: UiState; readonly onLooked: () => void };

/** From an extension that has just been installed to the first filled login: four steps that tick themselves. */
export function FirstRun({ state, onLooked }: FirstRunProps): JSX.Element {
  const { ask } = useSurroundings();
  const kit = useSignal<KitContent | undefined>(undefined);
  const looking = useAct();
  const server = useFirstServer(state);
  const { records, hasFilled } = useFirstFill(state);
  const { addon } = state.connection;
  const isServerOpen = state.phase === "none" && !state.managed.includes("serverUrl");
  const steps = firstSteps(state, hasFilled, server.isChoosing.value);
  const done = stepsDone(steps);

  const look = async () => {
    await looking.run(() => ask("addon.find", {}).then(() => undefined));
    onLooked();
  };
  useEffect(() => {
    void look();
    // The person comes back from the terminal.
    const again = () => void look();
    if (addon !== "ok") addEventListener("focus", again);
    return () => removeEventListener("focus", again);
  }, [addon === "ok"]);

  if (kit.value !== undefined) {
    const put = () => {
      kit.value = undefined;
    };
    return (
      <main>
        <Kit kit={kit.value} doneWords={t("account.kit.kept")} onDone={put} />
      </main>
    );
  }
  return (
    <main class="first-run">
      <header class="stack-tight">
        <Mark />
        <h1>{t("account.welcome.title")}</h1>
        <p class="soft">{t("firstRun.lead")}</p>
        <progress value={done} max={4} aria-label={t("firstRun.steps", done)} />
      </header>
      <ol class="first-steps">
        <FirstRunStep
          number={1}
          title={t("firstRun.addon")}
          standing={steps.addon}
          said={addonWords(state)}
        >
          {(addon === "missing" || addon === "unreachable") && (
            <>
              <AddonSteps state={addon} helpUrl={state.helpUrl} />
              <div>
                <Button
                  look="primary"
                  icon="refresh"
                  busy={looking.busy.value}
                  onClick={() => void look()}
                >
                  {t("account.addon.again")}
                </Button>
              </div>
            </>
          )}
        </FirstRunStep>
        <FirstRunStep
          number={2}
          title={t("firstRun.server")}
          standing={steps.server}
          said={serverWords(state, steps.server, server.act.error.value !== undefined)}
          again={isServerOpen && <OtherServer onChoose={server.choose} />}
        >
          <FirstRunServer state={state} server={server} />
        </FirstRunStep>
        <FirstRunStep
          number={3}
          title={t("firstRun.account")}
          standing={steps.account}
          said={accountWords(state, server.found.value)}
        >
          <FirstRunAccount
            state={state}
            found={server.found.value}
            onKit={(made) => {
              kit.value = made;
            }}
          />
        </FirstRunStep>
        <FirstRunStep
          number={4}
          title={t("firstRun.fill")}
          standing={steps.fill}
          said={fillWords(steps.fill)}
        >
          <FirstFill state={state} records={records} />
        </FirstRunStep>
      </ol>
      {done === 4 && <AllSet />}
    </main>
  );
}

function OtherServer({ onChoose }: { readonly onChoose: () => void }): JSX.Element {
  return (
    <div>
      <Button look="quiet" size="small" onClick={onChoose}>
        {t("firstRun.otherServer")}
      </Button>
    </div>
  );
}
