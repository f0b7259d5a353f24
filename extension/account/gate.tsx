import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { t } from "../language/messages.ts";
import type { UiState } from "../pages/ui-state.ts";
import { AddonMissing, isAbsent } from "./addon-missing.tsx";
import { Kit, type KitContent } from "./kit.tsx";
import { SetUp } from "./set-up.tsx";
import { SignIn } from "./sign-in.tsx";
import { Unlock } from "./unlock.tsx";
import { Welcome } from "./welcome.tsx";

type GateProps = {
  readonly state: UiState;
  readonly onRetry: () => void;
  /** Where set-up happens elsewhere: a popup closes when the person looks up the setup code. */
  readonly onSetUp?: (() => void) | undefined;
  readonly startsAt?: Step | undefined;
  readonly onSetUpDone?: () => void;
  /** Shown to a person who is in. */
  readonly children: ComponentChildren;
};

export type Step = "welcome" | "sign-in" | "set-up";

/** The way in: shows what stands between the person and their records, else the records. */
export function Gate(props: GateProps): JSX.Element {
  const { phase, sentAway, username, organisation, connection, managed } = props.state;
  const step = useSignal<Step>(props.startsAt ?? "welcome");
  const kit = useSignal<KitContent | undefined>(undefined);

  const goTo = (next: Step) => () => {
    step.value = next;
  };

  if (kit.value !== undefined) {
    const done = () => {
      kit.value = undefined;
      step.value = "welcome";
      props.onSetUpDone?.();
    };
    return (
      <main>
        <Kit kit={kit.value} doneWords={t("account.kit.kept")} onDone={done} />
      </main>
    );
  }
  if (phase === "unlocked") return <>{props.children}</>;
  if (phase === "locked") {
    return <Unlock username={username ?? ""} organisation={organisation ?? ""} />;
  }
  if (isAbsent(connection.addon)) {
    return (
      <AddonMissing
        state={connection.addon}
        helpUrl={props.state.helpUrl}
        onRetry={props.onRetry}
      />
    );
  }
  const known = {
    serverUrl: connection.serverUrl,
    isServerSettled: managed.includes("serverUrl"),
    onBack: goTo("welcome"),
  };
  switch (step.value) {
    case "sign-in":
      return <SignIn {...known} username={username} />;
    case "set-up":
      return (
        <SetUp
          {...known}
          onKit={(made) => {
            kit.value = made;
          }}
        />
      );
    case "welcome":
      return (
        <Welcome
          isSentAway={sentAway}
          onSignIn={goTo("sign-in")}
          onSetUp={props.onSetUp ?? goTo("set-up")}
        />
      );
  }
}
