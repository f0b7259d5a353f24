/** Tells a code that proves a new seed, where two-step verification is set up, from one that a record's old seed makes. */
import type { ButtonFacts, FormFacts, PageFacts } from "./facts.ts";
import { named, said, withoutParts } from "./text.ts";

/** As text.ts brings a text to one form: Cyrillic and Greek in Latin letters, no accents. */
const scans =
  " qr,qrコ,barcode,strichcode,code barre,codigo de barra,codice a barre,二维码,二維碼,扫描,掃描,バーコード,바코드," +
  " scan (?:the|this|it|with|below) ,set ?up key,(?:finish|complete|confirm) (?:\\S+ ){0,3}set ?up ";

/** A picture to scan may also be another way to sign in. */
const signsIn =
  "(?:log ?in|sign ?in|anmeld|einlogg|connexion|connecter|iniciar ses|acceder|accedi|entrar|inlogg|logga in|zaloguj|prihlas|voiti|登录|登入|ログイン|로그인)";
const scanSignIn = new RegExp(
  `${signsIn}\\S* (?:\\S+ ){0,3}qr\\S*| qr\\S* (?:\\S+ ){0,2}\\S*${signsIn}|二[维維]码${signsIn}`,
  "g",
);

const factor =
  "(?:2 ?fa|mfa|totp|two|multi|zwei|faktor|facteur|factor|fattor|fator|authent|autent|one time|dvoufaz|dvuhfak|dvuhet|dogrulama|两步|双重|二步|二段階|多要素|2단계|验证器|驗證器)";

/** What was set up before is what a record makes codes for: "the app you used to set up two-step verification". */
const setsUp = new RegExp(
  [
    `(?<! (?:you|used to|have|has|was|is|already|been)) (?:set up|setting up|setup|enable|enabling|activate|turn on|enroll|configure|add) (?:\\S+ ){0,3}${factor}`,
    `${factor}\\S* (?:\\S+ )?setup `,
    `${factor}.*(?: einrichten| aktivieren| instellen| inschakelen|aktivovat|nastaveni|nastroi|vkluc|podkluc|etkinlestir|aktifkan|绑定|綁定|启用|啟用|有効化|の設定|활성화| aktivera | konfigurera )`,
    `(?: activer | configurer | activar | configurar | configure | attivare | configura | ativar |konfigur|wlacz|thiet lap|绑定|綁定|启用|啟用|设置|設定).*${factor}`,
  ].join("|"),
);
const scan = new RegExp(scans.replaceAll(/,(?!\d)/g, "|"));

/** "/settings/two-factor/setup" */
const setUpPath = / (?:set ?up|enable|enroll\w*|configure) /;
const factorPath = / (?:2 ?fa|mfa|totp|otp|two factor|authenticator) /;

type Told = Pick<FormFacts, "headings" | "told"> & {
  readonly buttons: readonly Pick<ButtonFacts, "text">[];
};

/** Whether the page sets codes up, and asks for the first of a new seed, which no record makes yet. */
export function setsUpCodes(
  { headings, told, buttons }: Told,
  { title, path }: Pick<PageFacts, "title" | "path">,
): boolean {
  const address = named(path);
  if (setUpPath.test(address) && factorPath.test(address)) return true;
  const ways = buttons.map(({ text }) => said(text));
  const above = withoutParts(said(told), ways);
  return [...headings.split("\n").map(said), said(title), above].some(
    (text) => setsUp.test(text) || scan.test(text.replace(scanSignIn, " ")),
  );
}
