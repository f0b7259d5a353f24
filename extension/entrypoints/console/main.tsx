import { render } from "preact";
import { Console } from "../../console/console.tsx";
import { FileWorkContext } from "../../console/import/file-work.ts";
import { workerFileWork } from "../../console/import/worker-file-work.ts";
import { navigation } from "../../console/navigation.ts";
import { SurroundingsContext } from "../../pages/background.ts";
import { browserSurroundings } from "../../pages/browser-surroundings.ts";
import { keepFocus } from "../../pages/keep-focus.ts";
import { tellLanguage } from "../../pages/language.ts";

tellLanguage(document.documentElement);
const root = document.querySelector("#root");
if (root === null) throw new Error("console/index.html has no #root");
keepFocus(root);
render(
  <SurroundingsContext.Provider value={browserSurroundings(window)}>
    <FileWorkContext.Provider value={workerFileWork}>
      <Console navigation={navigation(window)} />
    </FileWorkContext.Provider>
  </SurroundingsContext.Provider>,
  root,
);
