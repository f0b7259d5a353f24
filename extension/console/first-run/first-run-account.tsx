import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { KitContent } from "../../account/kit.tsx";
import { PartOfPage } from "../../account/page.tsx";
import { SetUp } from "../../account/set-up.tsx";
import { SignIn } from "../../account/sign-in.tsx";
import { Unlock } from "../../account/unlock.tsx";
import { Button } from "../../design/button.tsx";
import { t } from "../../language/messages.ts";
import type { UiState } from "../../pages/ui-state.ts";
import type { FoundServer } from "./use-first-server.ts";

type FirstRunAccountProps = {
  readonly state: UiState;
  readonly found: FoundServer | undefined;
  readonly onKit: (kit: KitContent) => void;
};

type Way = "sign-in" | "set-up" | "either";

/** The way in, on the spot: what the server says of itself decides which is shown first. */
export function FirstRunAccount({ state, found, onKit }: FirstRunAccountProps): JSX.Element {
  const { phase, username, organisation, connection, managed } = state;
  const chosen = useSignal<Way | undefined>(undefined);
  const goTo = (way: Way) => () => {
    chosen.value = way;
  };
  const likely: Way = found === undefined ? "either" : found.setUp ? "sign-in" : "set-up";
  const way = chosen.value ?? likely;
  const known = {
    serverUrl: connection.serverUrl,
    isServerSettled: managed.includes("serverUrl"),
    onBack: goTo("either"),
  };
  if (phase === "locked") {
    return (
      <PartOfPage.Provider value={true}>
        <Unlock username={username ?? ""} organisation={organisation ?? ""} />
      </PartOfPage.Provider>
    );
  }
  return (
    <PartOfPage.Provider value={true}>
      {way === "sign-in" && <SignIn {...known} username={username} />}
      {way === "set-up" && <SetUp {...known} onKit={onKit} />}
      {way === "either" && (
        <div class="inline wrap">
          <Button look="primary" onClick={goTo("sign-in")}>
            {t("account.signIn.act")}
          </Button>
          <Button onClick={goTo("set-up")}>{t("account.welcome.setUp")}</Button>
        </div>
      )}
    </PartOfPage.Provider>
  );
}
