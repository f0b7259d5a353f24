import type { JSX } from "preact";
import { t } from "../../language/messages.ts";
import { SiteSwitch, type SiteSwitchState } from "./site-switch.tsx";

/** Whether there is a menu at fields, and on how many sites a person has hidden it. */
export const MenuSettings = (state: SiteSwitchState): JSX.Element => (
  <SiteSwitch
    {...state}
    label={t("settings.menu.label")}
    hint={t("settings.menu.hint")}
    of="menu"
    changedBy="settings"
    said="settings.menu.sites"
    forgetWords={t("settings.menu.forget")}
  />
);
