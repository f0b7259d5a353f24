import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Gate } from "../account/gate.tsx";
import { KitWatch } from "../account/kit.tsx";
import { Problem } from "../design/notice.tsx";
import { t } from "../language/messages.ts";
import { useAnswer } from "../pages/answer.ts";
import { useLanguage } from "../pages/language.ts";
import { showTheme } from "../pages/theme.ts";
import type { UiState } from "../pages/ui-state.ts";
import { Activity } from "./activity/activity.tsx";
import { PickedForExport } from "./export/export-picked.ts";
import { ExportPlace } from "./export/export-place.tsx";
import { FirstRun } from "./first-run/first-run.tsx";
import { ImportPlace } from "./import/import-place.tsx";
import { JustImported } from "./import/just-imported.ts";
import { Records } from "./list/records-place.tsx";
import { type Navigation, NavigationContext } from "./navigation.ts";
import { pageTitle } from "./page-title.ts";
import { NewRecord } from "./record/new-record.tsx";
import { RecordPane } from "./record/record-pane.tsx";
import { Devices } from "./settings/devices.tsx";
import { Settings } from "./settings/settings.tsx";
import { Sidebar } from "./sidebar.tsx";
import { HadBackContext, type Thrown, ThrownContext } from "./trash/thrown-away.ts";
import { TrashPlace } from "./trash/trash-place.tsx";
import { UndoNotice } from "./trash/undo-notice.tsx";
import { UnsavedDialog } from "./unsaved-dialog.tsx";
import type { Vault } from "./vaults/vault-choice.tsx";

/** The full page: everything that does not fit the popup. */
export function Console({ navigation }: { readonly navigation: Navigation }): JSX.Element | null {
  const { answer, askAgain } = useAnswer("ui.state", {}, ["state", "settings"]);
  const { value: state, error } = answer.value;
  const theme = state?.settings.theme;
  const isSpoken = useLanguage(state?.settings.language);
  useEffect(() => {
    if (theme !== undefined) showTheme(document.documentElement, theme);
  }, [theme]);

  if (error !== undefined) return <Problem error={error} />;
  if (state === undefined || !isSpoken) return null;
  const { place } = navigation.route.value;
  const watchKit = (isSeen: boolean) => {
    navigation.unsaved.value = isSeen ? "kit" : undefined;
  };
  return (
    <NavigationContext.Provider value={navigation}>
      <KitWatch.Provider value={watchKit}>
        {place === "welcome" ? (
          <FirstRun state={state} onLooked={askAgain} />
        ) : (
          <Gate
            key={place === "set-up" ? "set-up" : "in"}
            state={state}
            onRetry={askAgain}
            startsAt={place === "set-up" ? "set-up" : "welcome"}
            onSetUpDone={() => navigation.goTo({ place: "welcome" })}
          >
            <Places state={state} navigation={navigation} />
          </Gate>
        )}
      </KitWatch.Provider>
      {navigation.wanted.value !== undefined && (
        <UnsavedDialog
          of={navigation.unsaved.value ?? "import"}
          onStay={navigation.stay}
          onDiscard={navigation.leave}
        />
      )}
    </NavigationContext.Provider>
  );
}

type PlacesProps = { readonly state: UiState; readonly navigation: Navigation };

function Places({ state, navigation }: PlacesProps): JSX.Element {
  const vaults =
    useAnswer("vaults.list", {}, ["records", "state"]).answer.value.value?.vaults ?? [];
  const thrown = useSignal<Thrown | undefined>(undefined);
  const hadBack = useSignal<string | undefined>(undefined);
  const picked = useSignal<readonly string[] | undefined>(undefined);
  const imported = useSignal<readonly string[] | undefined>(undefined);
  const title = pageTitle(navigation.route.value);
  useEffect(() => {
    document.title = title;
    return () => {
      document.title = "Latchkey";
    };
  }, [title]);
  // A lock by time overtakes the question: it is not to be asked again after unlocking.
  useEffect(() => navigation.stay, [navigation]);
  return (
    <ThrownContext.Provider value={thrown}>
      <div class="console">
        <SkipLink />
        <Sidebar state={state} vaults={vaults} />
        <HadBackContext.Provider value={hadBack}>
          <PickedForExport.Provider value={picked}>
            <JustImported.Provider value={imported}>
              <CurrentPlace state={state} vaults={vaults} navigation={navigation} />
            </JustImported.Provider>
          </PickedForExport.Provider>
          {thrown.value !== undefined && (
            <UndoNotice key={thrown.value.key} thrown={thrown.value} />
          )}
        </HadBackContext.Provider>
      </div>
    </ThrownContext.Provider>
  );
}

type CurrentPlaceProps = PlacesProps & { readonly vaults: readonly Vault[] };

function CurrentPlace({ state, vaults, navigation }: CurrentPlaceProps): JSX.Element {
  const route = navigation.route.value;
  switch (route.place) {
    case "import":
      return <ImportPlace vaults={vaults} />;
    case "export":
      return <ExportPlace vaults={vaults} />;
    case "trash":
      return <TrashPlace />;
    case "activity":
      return <Activity />;
    case "devices":
      return <Devices />;
    case "settings":
      return <Settings state={state} />;
    case "new":
      return (
        <Records vaults={vaults} vault={route.vault} tag={undefined} selected={undefined}>
          <NewRecord key={route.url} vault={route.vault} vaults={vaults} url={route.url} />
        </Records>
      );
    case "set-up":
    case "welcome":
      return <Records vaults={vaults} vault={undefined} tag={undefined} selected={undefined} />;
    case "records":
      return (
        <Records
          vaults={vaults}
          vault={route.vault}
          tag={route.tag}
          only={route.only}
          selected={route.record}
        >
          {route.record === undefined ? undefined : (
            <RecordPane
              key={route.record}
              id={route.record}
              vault={route.vault}
              tag={route.tag}
              only={route.only}
              vaults={vaults}
            />
          )}
        </Records>
      );
  }
}

/** Past the sidebar, which has a stop for each vault and each tag. */
function SkipLink(): JSX.Element {
  return (
    <button
      type="button"
      class="button skip"
      onClick={() => {
        const headings = [...document.querySelectorAll<HTMLElement>("main h1")];
        const heading = headings.find((one) => one.checkVisibility());
        if (heading === undefined) return;
        heading.tabIndex = -1;
        heading.focus();
      }}
    >
      {t("console.nav.skip")}
    </button>
  );
}
