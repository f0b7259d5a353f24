import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { AccountPage } from "./page.tsx";

type WelcomeProps = { readonly onSignIn: () => void; readonly onSetUp: () => void };

/** Nobody is signed in on this device: the two ways in. */
export function Welcome({ onSignIn, onSetUp }: WelcomeProps): JSX.Element {
  return (
    <AccountPage
      title="Welcome to Latchkey"
      lead="Open a page, be signed in. Your organisation’s logins, opened on your own device and nowhere else."
    >
      <div class="ways-in">
        <Button look="primary" size="wide" onClick={onSignIn} focused>
          Sign in
        </Button>
        <Button size="wide" onClick={onSetUp}>
          Set up a new organisation
        </Button>
      </div>
    </AccountPage>
  );
}
