import { askEarly } from "../pages/asked-early.ts";
import { browser } from "../pages/browser-api.ts";
import { firstList, firstState } from "./first-questions.ts";

/**
 * Asks for what the popup shows first. It is imported before everything else: the background answers while the
 * other modules are evaluated. The list is asked for first, since nothing is drawn before the state is known.
 */
const questions = [["records.search", firstList] as const, ["ui.state", firstState] as const];
askEarly(window, browser, questions, (tabId) => ["page.look", { tabId }]);
