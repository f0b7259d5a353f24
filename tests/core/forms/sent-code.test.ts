import { describe, expect, test } from "vitest";
import { isSentCode } from "#core/forms/sent-code.ts";

const field = (label: string) => ({
  type: "text",
  autocomplete: "",
  label,
  own: "",
  names: [],
  near: "",
});

describe("a code that the page has sent", () => {
  test.each([
    "We sent a 6-digit code to ••• 42.",
    "We've emailed a verification code to a•••@example.com. It expires in 10 minutes.",
    "Enter the code we texted you",
    "A code was sent to your phone",
    "Check your email for a code",
    "Enter the code we texted to •••42",
    "Enter the 6-digit code from the email we just sent",
    "We sent a code on WhatsApp.",
    "We are calling you now with a code.",
    "We sent a code to your phone. Open the Messages app to see it.",
    "Geben Sie den Code aus der E-Mail ein",
    "Introduzca el código que ha recibido por correo",
    "Confirm your e-mail address",
    "Wir haben Ihnen einen Code per SMS geschickt",
    "Der Code wurde an a•••@example.com gesendet.",
    "Nous vous avons envoyé un code à 6 chiffres",
    "Hemos enviado un código a su móvil",
    "Enviamos um código para o seu e-mail",
    "Ti abbiamo inviato un codice via e-mail",
    "We hebben een code verzonden naar uw telefoon",
    "Vi har skickat en kod till din telefon",
    "Wysłaliśmy kod na numer •••42",
    "Zaslali jsme vám kód na telefon",
    "Elküldtük a kódot",
    "Мы отправили код на номер •••42",
    "Ми надіслали код на вашу пошту",
    "Σας στείλαμε έναν κωδικό",
    "Telefonunuza bir kod gönderdik",
    "Mã xác thực đã được gửi đến số điện thoại của bạn",
    "Kode verifikasi telah dikirim ke nomor Anda",
    "เราได้ส่งรหัสไปที่โทรศัพท์ของคุณ",
    "हमने आपके फ़ोन पर एक कोड भेजा है",
    "لقد أرسلنا رمزًا إلى هاتفك",
    "שלחנו קוד לטלפון שלך",
    "验证码已发送至您的手机",
    "認証コードをメールで送信しました",
    "휴대폰으로 인증번호를 보냈습니다",
    "Enter the code. We have sent it to you.",
    "If you do not receive the text message, request another one.",
    "We have sent you a code. We will never ask you for it on the phone.",
    "We will never ask for the code we sent you.",
    "Never share the code that came by SMS.",
    "We have sent you the code for the newsletter.",
  ])("is known by what is written before it: %s", (told) => {
    expect(isSentCode(told, [field("Code")])).toBe(true);
  });

  test("is known by its label", () => {
    expect(isSentCode("Two-step verification", [field("SMS code")])).toBe(true);
  });
});

describe("a code that a record can make", () => {
  test.each([
    ["Enter the 6-digit code. Send me an SMS instead", "Send me an SMS instead"],
    ["Geben Sie den Code ein. Code per SMS senden", "Code per SMS senden"],
  ])("is not taken for one by a button that leads to another way: %s", (told, text) => {
    expect(isSentCode(told, [field("Code")])).toBe(true);
    expect(isSentCode(told, [field("Code")], [{ text }])).toBe(false);
  });

  test.each([
    "",
    "Two-factor authentication. Enter the 6-digit code.",
    "Enter the code from your authenticator app",
    "Open your authenticator app, or enter the code that we sent to your phone",
    "Geben Sie den Code aus Ihrer Authenticator-App ein",
    "Saisissez le code généré par votre application d’authentification",
    "Introduzca el código de su aplicación de autenticación",
    "Введите код из приложения",
    "请输入验证器应用中的验证码",
    "認証アプリに表示されたコードを入力してください",
    "Your session was ended. Sign in again. Sent messages are kept.",
    "Enter the 6-digit code. We will never ask for codes by e-mail.",
    "Two-step verification. We won't ask you for a code by SMS or phone call.",
    "We do not send codes by SMS. Two-step verification",
    "Wir fragen Sie niemals per SMS nach Ihrem Code.",
    "Nous ne vous demanderons jamais de code par SMS.",
    "Nunca le pediremos un código por SMS.",
    "Мы никогда не запрашиваем код по SMS.",
    "SMSでコードをお尋ねすることは決してありません。",
    "We have sent you the newsletter. Enter the code.",
    "Two-step verification We have sent you the newsletter Code",
    "Wir haben Ihnen den Newsletter geschickt. Code",
    "Your data is sent to us in encrypted form. Enter the code.",
  ])("is not taken for one that is sent: %s", (told) => {
    expect(isSentCode(told, [field("Code")])).toBe(false);
  });
});
