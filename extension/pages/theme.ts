import type { Settings } from "#core/wire/ui-contract.ts";

/** Show the theme of the settings; "system" leaves it to the browser. */
export function showTheme(root: HTMLElement, theme: Settings["theme"]): void {
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
}
