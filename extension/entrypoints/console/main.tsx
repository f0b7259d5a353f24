import { render } from "preact";
import { Console } from "../../console/console.tsx";
import { navigation } from "../../console/navigation.ts";
import { SurroundingsContext } from "../../pages/background.ts";
import { browserSurroundings } from "../../pages/browser-surroundings.ts";

const root = document.querySelector("#root");
if (root === null) throw new Error("console/index.html has no #root");
render(
  <SurroundingsContext.Provider value={browserSurroundings(window)}>
    <Console navigation={navigation(window)} />
  </SurroundingsContext.Provider>,
  root,
);
