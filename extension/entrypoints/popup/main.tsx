import { render } from "preact";
import browser from "webextension-polyfill";
import { askingAhead } from "../../pages/ask-ahead.ts";
import { SurroundingsContext } from "../../pages/background.ts";
import { browserSurroundings } from "../../pages/browser-surroundings.ts";
import { beginToSpeak } from "../../pages/language.ts";
import { Popup } from "../../popup/popup.tsx";
import { firstList } from "../../popup/records.tsx";

const isSpoken = beginToSpeak(window);
const surroundings = askingAhead(browserSurroundings(window));
const { askAhead } = surroundings;
askAhead("ui.state", {});
askAhead("records.search", firstList);
void surroundings.activeTab().then((tabId) => {
  if (tabId !== undefined) askAhead("page.look", { tabId });
});
const isTab = (await browser.tabs.getCurrent()) !== undefined;
const onSetUp = isTab
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
