import { readUrl } from "#core/import/linked-urls.ts";
import { isWeb } from "#core/match/page-origin.ts";

/**
 * What a person types as a linked URL, as a record keeps it: read as imports read it ("example.com/login" is https), and
 * without a user name and a password, which every reader of the record would see. What is no address stays as typed.
 */
export function keptUrl(typed: string): string {
  const text = readUrl(typed).url?.url ?? typed.trim();
  const url = URL.parse(text);
  if (url === null || !isWeb(url) || (url.username === "" && url.password === "")) return text;
  url.username = "";
  url.password = "";
  return url.href;
}
