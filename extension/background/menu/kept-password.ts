import { defaultPasswordRule } from "#core/crypto/generate.ts";
import { type FieldRules, passwordTakenBy } from "#core/crypto/site-password.ts";
import type { Core } from "../core.ts";

/**
 * A new password that a field takes, kept among the recent ones before any page has it. `undefined`: the popup has
 * to make it. A page's own expression may run for years: it is tried there, where it can be closed.
 */
export async function keptPassword(
  core: Core,
  field: FieldRules & { readonly pattern?: string | undefined },
): Promise<string | undefined> {
  if ((field.pattern ?? "") !== "") return undefined;
  const password = passwordTakenBy(defaultPasswordRule, field, () => true);
  if (password !== undefined) await core.generated.keep(password);
  return password;
}
