import type { JSX } from "preact";
import { SiteSwitch, type SiteSwitchState } from "./site-switch.tsx";

/** Whether there is a menu at fields, and on how many sites a person has hidden it. */
export const MenuSettings = (state: SiteSwitchState): JSX.Element => (
  <SiteSwitch
    {...state}
    label="Menu at fields"
    hint="Where there is something to choose, in the field that you are in. Its icon or the down arrow opens it."
    of="menu"
    changedBy="settings"
    said={(sites) => `Hidden on ${sites}`}
    forgetWords="Show on all again"
  />
);
