import { t } from "../language/messages.ts";
import type { Route } from "./route.ts";

/**
 * What the tab is called: which of the console's places it shows. Never what a record says, since browsers keep the
 * titles of pages.
 */
export function pageTitle({ place }: Route): string {
  const names: Readonly<Record<Route["place"], string | undefined>> = {
    records: t("record.list.label"),
    new: t("record.edit.new"),
    import: t("popup.records.import"),
    export: t("console.nav.export"),
    trash: t("console.nav.trash"),
    activity: t("activity.title"),
    devices: t("devices.title"),
    settings: t("settings.title"),
    welcome: undefined,
    "set-up": undefined,
  };
  const name = names[place];
  return name === undefined ? "Latchkey" : `${name} – Latchkey`;
}
