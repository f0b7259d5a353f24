import type { JSX } from "preact";
import { Button } from "../design/button.tsx";
import { useNavigation } from "./navigation.ts";
import { Place } from "./place.tsx";

/** What to try when set-up is done. */
export function Start(): JSX.Element {
  const { goTo } = useNavigation();
  return (
    <Place title="You are set up" lead="Three steps to see what Latchkey does for you.">
      <ol class="steps cards">
        <li class="card">
          <div class="stack-tight">
            <h2>Bring your logins</h2>
            <p class="soft">
              Import what your browser or another password manager exports. A trial run shows what
              goes in before anything is saved.
            </p>
            <div class="inline">
              <Button look="primary" icon="import" onClick={() => goTo({ place: "import" })}>
                Import
              </Button>
              <Button icon="plus" onClick={() => goTo({ place: "new" })}>
                Add one by hand
              </Button>
            </div>
          </div>
        </li>
        <li class="card">
          <div class="stack-tight">
            <h2>Link every address a login uses</h2>
            <p class="soft">
              A sign-in often starts on one site and ends on another. Add each of them to the
              record, and try an address in the box below the list: it tells you what would be
              filled and why.
            </p>
          </div>
        </li>
        <li class="card">
          <div class="stack-tight">
            <h2>Open the site</h2>
            <p class="soft">
              Where one record fits, the fields are filled by themselves. Otherwise click the
              Latchkey icon in the toolbar, or pin it there first. It also tells why a page was not
              filled.
            </p>
          </div>
        </li>
      </ol>
    </Place>
  );
}
