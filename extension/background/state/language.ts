import { speak } from "../../language/spoken.ts";
import { settingsNow } from "./policy.ts";

/** The background's own words, in the language of the settings: it may have been started for them alone. */
export async function inLanguage<Said>(say: () => Said): Promise<Said> {
  await speak((await settingsNow()).language);
  return say();
}
