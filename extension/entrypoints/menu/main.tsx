import { render } from "preact";
import type { MenuContract } from "#core/wire/menu-contract.ts";
import { type Ask, ask as askUntyped } from "../../content/runtime.ts";
import { direction, language, speak } from "../../language/spoken.ts";
import { watchedGate } from "../../menu/gate.ts";
import { Menu } from "../../menu/menu.tsx";
import { showTheme } from "../../pages/theme.ts";

/** Blank to whoever has no ticket: without one the background answers nothing (SEC-18). */
const ask: Ask<MenuContract> = askUntyped;
const life = new AbortController();
addEventListener("pagehide", () => life.abort());

const root = document.querySelector("#root");
const opened = await ask("menu.open", { ticket: location.hash.slice(1) });
if (root !== null && opened !== undefined) {
  showTheme(document.documentElement, opened.theme);
  await speak(opened.language);
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  const watch = (element: Element) => watchedGate(window, element, life.signal);
  render(<Menu opened={opened} ask={ask} watch={watch} />, root);
}
