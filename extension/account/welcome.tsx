import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { t } from "../language/messages.ts";
import { AccountPage } from "./page.tsx";

type WelcomeProps = {
  /** Whether the account has left without the person's doing. */
  readonly isSentAway: boolean;
  readonly onSignIn: () => void;
  readonly onSetUp: () => void;
};

/** Nobody is signed in on this device: the two ways in. */
export function Welcome({ isSentAway, onSignIn, onSetUp }: WelcomeProps): JSX.Element {
  return (
    <AccountPage title={t("account.welcome.title")} lead={t("account.welcome.lead")}>
      {isSentAway && (
        <Notice
          tone="warning"
          title={t("errors.unauthenticated.what")}
          next={t("errors.unauthenticated.next")}
        />
      )}
      <div class="ways-in">
        <Button look="primary" size="wide" onClick={onSignIn} focused>
          {t("account.signIn.act")}
        </Button>
        <Button size="wide" onClick={onSetUp}>
          {t("account.welcome.setUp")}
        </Button>
      </div>
    </AccountPage>
  );
}
