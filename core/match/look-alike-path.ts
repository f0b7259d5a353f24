/** Whether a path makes a page look like one of the person's own: "example.net/paypal.com/login", "example.net/paypal/login". */

/** What is looked for in a path. */
type Sought = {
  readonly host: string;
  readonly domain: string;
  readonly label: string;
};

/** Whether `pathname` holds the own host, or its name where people are asked to sign in. */
export function isInPath(pathname: string, { host, domain, label }: Sought): boolean {
  const path = withoutShown(pathname.toLowerCase());
  if (path.split("/").some((part) => part === domain || part === host)) return true;
  return imitated.has(label) && label === signInFor(path);
}

/**
 * Archives and proxies show another page under its whole address, which is theirs to name:
 * "/web/2020/https://example.com/", "/proxy/https/example.com/".
 */
const withoutShown = (path: string): string => path.replace(/\/https?:?\/.*/, "/");

/**
 * What the path's last parts say one signs in to: "paypal" of "/x/paypal/login.php". Sites that sign in by others have
 * paths like it, with no password behind them or with more of a path: "/auth/google/login", "/amazon/login/validate".
 */
function signInFor(path: string): string | undefined {
  const parts = path.split("/").filter((part) => part !== "" && !isIndex.test(part));
  if (!isSignIn.test(parts.at(-1) ?? "") || throughOthers.test(parts.at(-3) ?? "")) return;
  return parts.at(-2);
}

const isIndex = /^index\.\w+$/;

const isSignIn =
  /^(?:log-?[io]n|sign-?in|verif(?:y|ication)|secure|unlock|webscr|anmeld(?:en|ung)|connexion)(?:\.\w+)?$/;

const throughOthers =
  /^(?:accounts?|auth\w*|oauth\w*|sso|saml\w*|idp|social\w*|connect\w*|log-?in|sign-?in|sign-?up|providers?|integrations?)$/;

/**
 * Names that phishers imitate most, and nobody has a place under: "example.net/acme/login" is where Acme's people sign
 * in at a service that Acme uses, "/gitlab/login" is a copy that somebody runs, and "/office/login" is an office's.
 */
const imitated = new Set(
  (
    "adobe,airbnb,aliexpress,amazon,americanexpress,apple,bankofamerica,barclays,binance,capitalone,citibank,coinbase," +
    "commerzbank,costco,creditmutuel,deutschebank,deutschepost,disneyplus,docusign,dropbox,ebay,facebook,fedex,gmail," +
    "google,hotmail,hsbc,icloud,instagram,klarna,laposte,linkedin,lloydsbank,mastercard,metamask,microsoft," +
    "microsoftonline,natwest,netflix,office365,onedrive,paypal,postbank,postfinance,rabobank,revolut,roblox,royalmail," +
    "santander,societegenerale,sparkasse,spotify,steamcommunity,steampowered,telegram,tiktok,trustwallet,twitter,usps," +
    "vinted,volksbank,wellsfargo,wetransfer,whatsapp,yahoo,zalando"
  ).split(","),
);
