import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Button } from "../design/button.tsx";
import { Mark } from "../design/mark.tsx";
import { useSurroundings } from "../pages/background.ts";
import { useNavigation } from "./navigation.ts";

/** The end of the first run: where to find Latchkey from now on. */
export function AllSet(): JSX.Element {
  const { popupKey, openConsole } = useSurroundings();
  const { goTo } = useNavigation();
  const key = useSignal<string | undefined>(undefined);
  useEffect(() => {
    void popupKey().then((found) => {
      key.value = found;
    });
  }, [popupKey, key]);
  return (
    <section class="all-set" aria-labelledby="all-set">
      <Mark />
      <div class="stack-tight">
        <h2 id="all-set">All set</h2>
        <p>
          Latchkey is this sign in your browser’s toolbar. If it is not there, click the puzzle
          piece and pin it.{" "}
          {key.value === undefined ? (
            "You can give it a key in the browser’s settings for extensions."
          ) : (
            <>
              Its key is <kbd>{key.value}</kbd>.
            </>
          )}
        </p>
        <div class="inline wrap">
          <Button look="primary" icon="console" onClick={() => goTo({ place: "records" })}>
            Go to your records
          </Button>
          <Button icon="import" onClick={() => openConsole("#/import")}>
            Import more
          </Button>
        </div>
      </div>
    </section>
  );
}
