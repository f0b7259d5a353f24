/** Tells a code that comes to a person by message from one that a record can make. */
import { type ButtonFacts, type ControlFacts, MAX_TEXT } from "./facts.ts";
import { meaningsOf, says } from "./meaning.ts";
import { said, withoutParts } from "./text.ts";

/** By what a message comes, as text.ts brings a text to one form: Cyrillic and Greek in Latin letters, no accents. */
const channels =
  "sms, text message,check your e ?mail,check your inbox,check your phone,via e ?mail,by e ?mail," +
  "from (?:the|your|our) e ?mail,whatsapp,calling you,phone call,(?:confirm|verify) your (?:e ?mail|phone|mobile)," +
  "textnachricht,aus der e ?mail,mensaje de texto,mensagem de texto,رسالة نصية,短信,문자";

/** That something was sent. */
const sendings =
  " texted , emailed, e mailed,(?:we|we ve|we have|just|been|was|code|it|is) sent (?:you|it|to|a|an|the|your|via|by|in|on)," +
  "code received, recu (?:sur|par|via|dans),recibido por,recibio,recebeu,recebido," +
  "gesendet,geschickt,zugesandt, envoye,envoyons,enviado,enviamos,enviou,enviada,inviato,inviata,verzonden,gestuurd,verstuurd," +
  "skickat,skickade, sendt (?:en|til|deg|dig|et|pa),har sendt,lahetetty,lahetimme,wyslan,wyslal,przeslal,odeslal,odoslal,zaslal,poslali,poslan," +
  "kuldtuk,kuldtunk,kuldott,trimis,izprati,otpravil,otpravlen,vyslali,vyslan,nadislal,nadislan,vidpravl,steilame,estale,gonderdik,gonderil," +
  "da gui,duoc gui,dikirim,kirimkan,telah mengirim,dihantar,issiunt,nosutij,saatsime,saadetud," +
  "ส่งรหัส,ส่งไป,भेजा,भेज दिया,পাঠানো,পাঠিয়ে,ارسلنا,تم ارسال,ارسال شد,فرستاد,שלחנו,נשלח," +
  "已发送,已發送,发送至,发送到,發送至,發送到,寄送,已寄,送信しま,送信され,お送りし,届いた,보냈,전송,발송";

/** What is sent besides codes, and is said in passing. */
const sundries =
  "newsletter,invoice,receipt,invitation,catalog,brochure,statement, data ,rechnung,einladung,katalog, daten ," +
  "facture,lettre d info,donnees,factura,boletin, datos ,fattura,invito, dati ,fatura,convite, dados ," +
  "nieuwsbrief,factuur,nyhetsbrev,nyhedsbrev,rassil,rozsil,订阅,訂閱,メルマガ,뉴스레터";

/** Who says that nobody will ever ask for a code speaks of fraud, and not of this code. */
const nevers =
  " niemals , nie , jamais , nunca , mai , nooit , aldrig , aldri , koskaan , nikdy , nigdy ,nikogda,nikoli, soha ," +
  "niciodata,pote , asla , tidak pernah ,khong bao gio,绝不,絕不,不会,不會,決して,ありません,절대,لن ,לעולם לא";
const asking =
  "frag,bitten,aufforder,verlang, demand,solicit, pedi, pregunt, chied, vrag, vraag, be dig, be deg, fraga, sporge, pyyd," +
  "zadat, prosi, popros,prosit,zaprasiv,zaprosuv,sprasiv, ker, cere, isteme, meminta, yeu cau,索要,索取,询问,詢問,要求,尋ね,求め,お聞き,요구,묻," +
  "نطلب,נבקש";

/** What makes codes by itself, as a record does. */
const makers =
  "authenticator,autenticador,authentificateur,authentifizierungsapp,autenticatore,autentikator,autentifikator,totp, apps? ," +
  " application ,aplicac,aplicativ,applicazion,aplikac,aplikasi, applikation,sovellu,alkalmazas,prilojen,zastosun,uygulama," +
  "ung dung,efarmog,แอป,ऐप,অ্যাপ,تطبيق,برنامه,אפליקצ,יישומון,应用,應用,验证器,驗證器,アプリ,앱,인증기," +
  "recovery,backup code,wiederherstell,recuperac,recuperation,recupero";

/** An app that brings messages makes no codes. */
const messengers = / (?:messages|messaging|messenger|mail|e ?mail|sms) apps? /g;

const oneOf = (words: string) => new RegExp(words.replaceAll(",", "|"));

const channel = oneOf(channels);
const sending = oneOf(sendings);
const sundry = oneOf(sundries);
const maker = oneOf(makers);
const never = oneOf(nevers);
const asks = oneOf(asking);
const neverAsks =
  / (?:never|will not|won t|do not|don t|does not|doesn t) (?:\S+ ){0,2}(?:ask|request|send|call|contact)/;

const refuses = (text: string): boolean =>
  neverAsks.test(text) || (never.test(text) && asks.test(text));

/** `first`, a few words, `last`. */
const within = (first: RegExp, last: RegExp) =>
  `(?:${first.source})(?:\\S* ){0,4}\\S*(?:${last.source})`;

/** What was sent stands after the word for it or before: "sent you the newsletter", "den Newsletter gesendet". */
const ofSundries = new RegExp(`${within(sending, sundry)}|${within(sundry, sending)}`, "g");

const codeWord = (text: string): boolean => says(meaningsOf(` ${text} `), "codeWord");

const withoutSundries = (text: string): string =>
  text.replace(ofSundries, (found) => (codeWord(found) ? found : " "));

const speaksOfMessage = (text: string): boolean =>
  sending.test(withoutSundries(text)) || (!refuses(text) && channel.test(text));

/** Each is said by itself: what one denies another does not. */
const sentencesOf = (text: string): string[] =>
  text
    .slice(0, MAX_TEXT)
    .split(/[.!?](?=\s|$)|[。！？؟।\n]/)
    .map(said)
    .filter((sentence) => sentence !== "");

type Pressed = Pick<ButtonFacts, "text">;

/**
 * Whether the page says that the code in these `fields` is one that it has sent. Where it speaks of an app as well,
 * the code may be either.
 *
 * @param told what is written before the fields, at most MAX_TEXT characters, with what stands on the `buttons` there
 */
export function isSentCode(
  told: string,
  fields: readonly ControlFacts[],
  buttons: readonly Pressed[] = [],
): boolean {
  const pressed = buttons.flatMap(({ text }) => sentencesOf(text));
  const texts = [
    ...sentencesOf(told).map((text) => withoutParts(text, pressed).replace(messengers, " ")),
    ...fields.flatMap(({ label, own, near }) => [label, own, near].flatMap(sentencesOf)),
  ];
  return texts.some(speaksOfMessage) && !texts.some((text) => maker.test(text));
}
