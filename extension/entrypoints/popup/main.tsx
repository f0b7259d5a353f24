// First, and in an order of its own: it asks while the rest is evaluated.
import "../../popup/ask-first.ts";

import { render } from "preact";
import { askedEarly } from "../../pages/asked-early.ts";
import { SurroundingsContext } from "../../pages/background.ts";
import { browserSurroundings } from "../../pages/browser-surroundings.ts";
import { keepFocus } from "../../pages/keep-focus.ts";
import { tellLanguage } from "../../pages/language.ts";
// In the script, since a file of its own would keep the script waiting.
import styles from "../../popup/page.css?inline";
import { Popup } from "../../popup/popup.tsx";

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets = [sheet];

tellLanguage(document.documentElement);
const surroundings = browserSurroundings(window);
const root = document.querySelector("#root");
if (root === null) throw new Error("popup/index.html has no #root");
keepFocus(root);

const first = location.hash === "#generator" ? "generator" : undefined;

const draw = (onSetUp?: () => void) =>
  render(
    <SurroundingsContext.Provider value={surroundings}>
      <Popup onSetUp={onSetUp} first={first} />
    </SurroundingsContext.Provider>,
    root,
  );

draw(() => {
  surroundings.openConsole("#/set-up");
  void surroundings.dismiss();
});
// A tab stays open while the person looks the setup code up.
if ((await askedEarly(window)?.isTab) === true) draw();
