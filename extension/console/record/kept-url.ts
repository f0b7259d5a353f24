import { readUrl } from "#core/import/linked-urls.ts";
import { isWeb } from "#core/match/page-origin.ts";

/** A name and a password before a host without a scheme, which would be read as one: "ada:secret@example.com". */
const userInfo = /^(?!(?:mailto|sips?|xmpp|acct):)[^\s/:@]+:[^\s/@]+@(?=[^\s@]+$)/i;

/**
 * What a person types as a linked URL, as a record keeps it: read as imports read it ("example.com/login" is https), and
 * without a user name and a password, which every reader of the record would see. What is no address stays as typed.
 */
export function keptUrl(typed: string): string {
  const named = typed.trim().replace(userInfo, "");
  const text = readUrl(named).url?.url ?? named;
  const url = URL.parse(text);
  if (url === null || !isWeb(url) || (url.username === "" && url.password === "")) return text;
  url.username = "";
  url.password = "";
  return url.href;
}
