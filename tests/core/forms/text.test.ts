import { describe, expect, test } from "vitest";
import { meaningsOf, says } from "#core/forms/meaning.ts";
import { fold, named, said } from "#core/forms/text.ts";

describe("what a programmer wrote", () => {
  test.each([
    ["userName", " user name username "],
    ["user_name", " user name username "],
    ["txtUserName", " txt user name txtusername "],
    ["password2", " password 2 password2 "],
    ["HTMLInput", " html input htmlinput "],
    ["login", " login "],
    ["", ""],
    ["---", ""],
  ])("%s is read as its words", (identifier, words) => {
    expect(named(identifier)).toBe(words);
  });
});

describe("what a person reads", () => {
  test.each([
    ["Contraseña:", " contrasena "],
    ["ＰＡＳＳＷＯＲＤ", " password "],
    ["Κωδικός πρόσβασης *", " kodikos prosbasis "],
    ["Пароль от почты", " parol ot pocty "],
    ["Łódź Straße", " lodz strasse "],
    ["  E-mail\n address ", " e mail address "],
    ["", ""],
  ])("%s is read without case, accents and signs", (text, words) => {
    expect(said(text)).toBe(words);
  });

  test.each([
    ["“Sign in” – it’s free…", " sign in it s free "],
    ["\u{1f512} Password \uf023", " password "],
    ["→ Weiter »", " weiter "],
    ["密码：（必填）、《新》", " 密码 必填 新 "],
    ["ユーザ・ID", " ユーザ id "],
    ["کلمه عبور؟", " کلمه عبور "],
    ["पासवर्ड।", " पासवर्ड "],
    ["user@example.com 100 %", " user@example com 100 % "],
  ])("%s is read without signs and pictures", (text, words) => {
    expect(said(text)).toBe(words);
  });

  test("no letter of a script that words are in is taken for a sign, but for some that nobody writes", () => {
    const scripts =
      "Latin Greek Cyrillic Hebrew Arabic Devanagari Bengali Thai Han Hiragana Katakana Hangul";
    const isLetter = new RegExp(
      `(?=\\p{L})[${scripts.replace(/\w+ ?/g, (name) => `\\p{Script=${name.trim()}}`)}]`,
      "u",
    );
    const lost = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).filter(
      (letter) => isLetter.test(letter) && fold(letter) !== "" && said(letter) === "",
    );
    expect(lost.map((letter) => letter.charCodeAt(0).toString(16))).toEqual([
      // Greek's subscript by itself, and what the emperor Claudius added to the alphabet.
      "37a",
      "2132",
      "214e",
      "2183",
      "2184",
    ]);
  });

  test("costs its length however long it is", () => {
    expect(said("a-".repeat(1_000_000)).length).toBeLessThan(1_000);
  });
});

describe("a password's label", () => {
  test.each([
    "Password",
    "Passwort",
    "Mot de passe",
    "Contraseña",
    "Senha",
    "Wachtwoord",
    "Hasło",
    "Пароль",
    "Şifre",
    "密码",
    "密碼",
    "パスワード",
    "비밀번호",
    "كلمة المرور",
    "סיסמה",
    "पासवर्ड",
    "รหัสผ่าน",
    "Mật khẩu",
    "Κωδικός πρόσβασης",
    "Heslo",
    "Jelszó",
    "Lösenord",
  ])("is known: %s", (label) => {
    expect(says(meaningsOf(said(label)), "password")).toBe(true);
  });
});

describe("a sign-in's button", () => {
  test.each([
    "Log in",
    "Anmelden",
    "Se connecter",
    "Iniciar sesión",
    "Entrar",
    "Accedi",
    "Inloggen",
    "Zaloguj się",
    "Войти",
    "Giriş yap",
    "登录",
    "ログイン",
    "로그인",
    "تسجيل الدخول",
    "התחברות",
    "เข้าสู่ระบบ",
    "Đăng nhập",
    "Σύνδεση",
  ])("is known: %s", (text) => {
    expect(says(meaningsOf(said(text)), "signIn")).toBe(true);
  });
});
