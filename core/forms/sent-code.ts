/** Tells a code that comes to a person by message from one that a record can make. */
import type { ButtonFacts, ControlFacts } from "./facts.ts";
import { said } from "./text.ts";

/** As text.ts brings a text to one form: Cyrillic and Greek in Latin letters, no accents. */
const messages =
  "sms, text message, texted , emailed, e mailed,check your e ?mail,check your inbox,check your phone,via e ?mail,by e ?mail," +
  "from (?:the|your|our) e ?mail,whatsapp,calling you,phone call,(?:confirm|verify) your (?:e ?mail|phone|mobile)," +
  "(?:we|we ve|we have|just|been|was|code|it|is) sent (?:you|to|a|an|the|your|via|by|in|on),textnachricht,aus der e ?mail," +
  "mensaje de texto,mensagem de texto,recibido por,recibio,recebeu,recebido," +
  "gesendet,geschickt,zugesandt, envoye,envoyons,enviado,enviamos,enviou,enviada,inviato,inviata,verzonden,gestuurd,verstuurd," +
  "skickat,skickade, sendt (?:en|til|deg|dig|et|pa),har sendt,lahetetty,lahetimme,wyslan,wyslal,przeslal,odeslal,odoslal,zaslal,poslali,poslan," +
  "kuldtuk,kuldtunk,kuldott,trimis,izprati,otpravil,otpravlen,vyslali,vyslan,nadislal,nadislan,vidpravl,steilame,estale,gonderdik,gonderil," +
  "da gui,duoc gui,dikirim,kirimkan,telah mengirim,dihantar,issiunt,nosutij,saatsime,saadetud," +
  "ส่งรหัส,ส่งไป,भेजा,भेज दिया,পাঠানো,পাঠিয়ে,رسالة نصية,ارسلنا,تم ارسال,ارسال شد,فرستاد,שלחנו,נשלח,短信," +
  "已发送,已發送,发送至,发送到,發送至,發送到,寄送,已寄,送信しま,送信され,お送りし,届いた,보냈,전송,발송,문자";

/** What makes codes by itself, as a record does. */
const makers =
  "authenticator,autenticador,authentificateur,authentifizierungsapp,autenticatore,autentikator,autentifikator,totp, apps? ," +
  " application ,aplicac,aplicativ,applicazion,aplikac,aplikasi, applikation,sovellu,alkalmazas,prilojen,zastosun,uygulama," +
  "ung dung,efarmog,แอป,ऐप,অ্যাপ,تطبيق,برنامه,אפליקצ,יישומון,应用,應用,验证器,驗證器,アプリ,앱,인증기," +
  "recovery,backup code,wiederherstell,recuperac,recuperation,recupero";

/** An app that brings messages makes no codes. */
const messengers = / (?:messages|messaging|messenger|mail|e ?mail|sms) apps? /g;

const oneOf = (words: string) => new RegExp(words.replaceAll(",", "|"));

const message = oneOf(messages);
const maker = oneOf(makers);

/** `told` without what stands on `buttons`: they lead to other ways than the one that is asked for. */
const withoutButtons = (told: string, buttons: readonly Pressed[]): string =>
  buttons
    .map(({ text }) => said(text))
    .filter((text) => text !== "")
    .reduce((left, text) => left.replaceAll(text, " "), said(told));

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
  const texts = [
    withoutButtons(told, buttons).replace(messengers, " "),
    ...fields.flatMap(({ label, own, near }) => [label, own, near].map(said)),
  ];
  return texts.some((text) => message.test(text)) && !texts.some((text) => maker.test(text));
}
