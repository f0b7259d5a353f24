import { describe, expect, test } from "vitest";
import { setsUpCodes } from "#core/forms/set-up-code.ts";

const nowhere = { title: "", path: "/" };
const form = (told: string, headings = "") => ({ told, headings, buttons: [] });

describe("a code of a new seed", () => {
  test.each([
    "Scan the QR code with your authenticator app, then enter the code it shows.",
    "Scan this with your app. Enter the 6-digit code.",
    "Scan the picture with your app. It makes codes that hold for 30 seconds.",
    "Can't scan it? Type the setup key ABCD EFGH into your app.",
    "Set up two-factor authentication",
    "To enable 2FA, enter the code that your app shows.",
    "Enter the code to finish setting up. Complete your setup",
    "Scannen Sie den QR-Code und geben Sie den Code ein",
    "Zwei-Faktor-Authentifizierung einrichten",
    "Scannez le code QR avec votre application d’authentification",
    "Activer l’authentification à deux facteurs",
    "Configurar la autenticación en dos pasos",
    "Escanee el código QR con su aplicación",
    "Configura l’autenticazione a due fattori",
    "Отсканируйте QR-код в приложении",
    "请使用验证器扫描二维码",
    "認証アプリでQRコードを読み取ってください",
    "QR 코드를 스캔하세요",
  ])("is known by what is written: %s", (text) => {
    expect(setsUpCodes(form(text), nowhere)).toBe(true);
    expect(setsUpCodes(form("", `Account\n${text}`), nowhere)).toBe(true);
  });

  test("is known by the page's title or address", () => {
    const page = { title: "Two-factor authentication setup", path: "/" };
    expect(setsUpCodes(form("Enter the code"), page)).toBe(true);
    const path = "/settings/two-factor/setup";
    expect(setsUpCodes(form("Enter the code"), { ...nowhere, path })).toBe(true);
  });
});

describe("a code of a seed that a record may have", () => {
  test.each([
    "",
    "Two-factor authentication. Enter the code from your authenticator app.",
    "Two-factor authentication is enabled. Open your authenticator app and enter the code.",
    "Enter the code from the app you set up.",
    "Open the app you used to set up two-step verification.",
    "Enter the code from the authenticator app that is set up on your phone",
    "Sign in with a QR code instead, or enter the code",
    "Or use QR code login. Enter the code from your app",
    "Zwei-Faktor-Authentifizierung. Geben Sie den Code aus Ihrer App ein.",
    "Die Zwei-Faktor-Authentifizierung ist aktiviert.",
    "Authentification à deux facteurs. Saisissez le code de votre application.",
    "Introduzca el código de su aplicación de autenticación",
    "二维码登录 请输入验证器应用中的验证码",
    "請輸入驗證碼",
    "認証アプリに表示されたコードを入力してください",
  ])("is not taken for one of a new seed: %s", (text) => {
    expect(setsUpCodes(form(text, text), { ...nowhere, title: text })).toBe(false);
  });

  test.each(["/login/otp", "/two-factor", "/account/setup", "/sessions/two-factor/app"])(
    "is not taken for one of a new seed by its address: %s",
    (path) => {
      expect(setsUpCodes(form("Enter the code"), { ...nowhere, path })).toBe(false);
    },
  );

  test("is not taken for one of a new seed by a button that leads to one", () => {
    const buttons = [{ text: "Scan a QR code" }];
    const told = "Scan a QR code Enter the code";
    expect(setsUpCodes({ ...form(told), buttons: [] }, nowhere)).toBe(true);
    expect(setsUpCodes({ ...form(told), buttons }, nowhere)).toBe(false);
  });
});
