import type { JSX } from "preact";
import { t } from "../../language/messages.ts";
import { SiteSwitch, type SiteSwitchState } from "./site-switch.tsx";

/** Whether Latchkey offers to save what a person signs in with, and on which sites it does not. */
export const SavingSettings = (state: SiteSwitchState): JSX.Element => (
  <SiteSwitch
    {...state}
    label={t("settings.offer.label")}
    hint={t("settings.offer.hint")}
    of="save"
    changedBy="page"
    said="settings.offer.sites"
    forgetWords={t("settings.offer.forget")}
  />
);
