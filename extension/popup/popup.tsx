import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect } from "preact/hooks";
import { Gate } from "../account/gate.tsx";
import { Problem } from "../design/notice.tsx";
import { useAnswer } from "../pages/answer.ts";
import { useSurroundings } from "../pages/background.ts";
import { useLanguage } from "../pages/language.ts";
import { PageAccess } from "../pages/page-access.tsx";
import { showTheme } from "../pages/theme.ts";
import { firstState } from "./first-questions.ts";
import { Footer } from "./footer.tsx";
import { Generate } from "./generate.tsx";
import { Records } from "./records.tsx";
import { SaveOffer } from "./save-offer.tsx";

type PopupProps = {
  /** Where set-up happens outside of the popup; absent where the popup is a tab and stays open. */
  readonly onSetUp?: (() => void) | undefined;
  /** What it shows first: the records of the page, unless a person has come for something else. */
  readonly first?: "generator" | undefined;
};

/** The toolbar's popup. */
export function Popup({ onSetUp, first }: PopupProps): JSX.Element | null {
  const { activeTab } = useSurroundings();
  const { answer, askAgain } = useAnswer("ui.state", firstState, ["state", "settings"]);
  const tabId = useSignal<number | undefined>(undefined);
  const { value: state, error } = answer.value;
  const generates = useSignal(first === "generator");
  const theme = state?.settings.theme;
  const isSpoken = useLanguage(state?.settings.language);

  useEffect(() => {
    if (theme !== undefined) showTheme(document.documentElement, theme);
  }, [theme]);

  useLayoutEffect(() => {
    void activeTab().then((id) => {
      tabId.value = id;
    });
  }, [activeTab, tabId]);

  if (error !== undefined) return <Problem error={error} />;
  if (state === undefined || !isSpoken) return null;
  return (
    <Gate state={state} onRetry={askAgain} onSetUp={onSetUp}>
      <div class="popup">
        <PageAccess />
        <SaveOffer tabId={tabId.value} />
        {generates.value ? (
          <Generate
            tabId={tabId.value}
            onClose={() => {
              generates.value = false;
            }}
          />
        ) : (
          <Records
            tabId={tabId.value}
            onGenerate={() => {
              generates.value = true;
            }}
          />
        )}
        <Footer
          state={state}
          onGenerate={() => {
            generates.value = !generates.value;
          }}
        />
      </div>
    </Gate>
  );
}
