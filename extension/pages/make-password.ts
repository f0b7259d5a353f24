import type { PasswordRule } from "#core/crypto/generate.ts";
import type { WordsRule } from "#core/crypto/site-passphrase.ts";
import { type FieldRules, isTaken, passwordTakenBy } from "#core/crypto/site-password.ts";

/** Making passwords for a page's field, in the page of ours that shows them: word lists are loaded when needed. */

/** What a field says of the passwords it takes, as the background tells it. */
export type PageRules = FieldRules & { readonly pattern?: string | undefined };

/** `undefined` where none that was tried fits the field's pattern. */
export async function passwordFor(
  rule: PasswordRule,
  { minLength, maxLength, rules, pattern = "" }: PageRules,
): Promise<string | undefined> {
  return passwordTakenBy(rule, { minLength, maxLength, rules }, takesOf(pattern));
}

/** Whether the field says that it takes this password, of whatever it is made. */
export const isTakenBy = (password: string, { pattern = "", ...field }: PageRules): boolean =>
  isTaken(password, field) && takesOf(pattern)(password);

/** What is repeated within what is repeated, as in "(a+)+": a page could have us at it for years. */
const takesForever = /[+*}]\??[^()]*\)\??[+*{]/;

/** https://html.spec.whatwg.org/multipage/input.html#the-pattern-attribute; one that does not compile counts for nothing. */
function takesOf(pattern: string): (password: string) => boolean {
  if (pattern === "" || takesForever.test(pattern)) return () => true;
  try {
    const compiled = new RegExp(`^(?:${pattern})$`, "v");
    return (password) => compiled.test(password);
  } catch {
    return () => true;
  }
}

/** One that fits the field; where none that was tried does, one as the person wants it: {@link isTakenBy} says so. */
export async function phraseFor(
  rule: WordsRule,
  { pattern = "", ...field }: PageRules,
): Promise<string> {
  const [{ passphraseTakenBy }, { generatePassphrase }] = await Promise.all([
    import("#core/crypto/site-passphrase.ts"),
    import("#core/crypto/passphrase.ts"),
  ]);
  const fitting = passphraseTakenBy(rule, field, takesOf(pattern));
  return fitting ?? generatePassphrase({ ...rule, separator: "-" });
}
