import { describe, expect, test } from "vitest";
import { meaningsOf, says } from "#core/forms/meaning.ts";
import { named, said } from "#core/forms/text.ts";

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
