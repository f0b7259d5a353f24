import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { askEarly } from "../pages/asked-early.ts";
import { firstList } from "../popup/first-list.ts";

/** The popup's first script: without the polyfill, which would make it as slow as what it is to be ahead of. */
export default defineUnlistedScript(() => {
  const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
  const questions = [["ui.state", {}] as const, ["records.search", firstList] as const];
  askEarly(window, api, questions, (tabId) => ["page.look", { tabId }]);
});
