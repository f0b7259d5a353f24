import type { JSX } from "preact";
import { SiteSwitch, type SiteSwitchState } from "./site-switch.tsx";

/** Whether Latchkey offers to save what a person signs in with, and on which sites it does not. */
export const SavingSettings = (state: SiteSwitchState): JSX.Element => (
  <SiteSwitch
    {...state}
    label="Offer to save"
    hint="After a login, sign-up or password change that worked. While this is off, pages are not watched for what you send."
    of="save"
    changedBy="page"
    said={(sites) => `${sites} where you are never asked`}
    forgetWords="Ask on all again"
  />
);
