import { render } from "preact";
import { askedEarly } from "../../pages/asked-early.ts";
import { SurroundingsContext } from "../../pages/background.ts";
import { browserSurroundings } from "../../pages/browser-surroundings.ts";
import { beginToSpeak } from "../../pages/language.ts";
import { Popup } from "../../popup/popup.tsx";

const isSpoken = beginToSpeak(window);
const surroundings = browserSurroundings(window);
const isTab = await askedEarly(window)?.isTab;
const onSetUp =
  isTab === true
    ? undefined
    : () => {
        surroundings.openConsole("#/set-up");
        void surroundings.dismiss();
      };

await isSpoken;
const root = document.querySelector("#root");
if (root === null) throw new Error("popup/index.html has no #root");
render(
  <SurroundingsContext.Provider value={surroundings}>
    <Popup onSetUp={onSetUp} />
  </SurroundingsContext.Provider>,
  root,
);
