import { describe, expect, test } from "vitest";
import {
  type SentFrom,
  type SpokenPage,
  saysChanged,
  saysFailure,
  saysLost,
  saysRefusal,
  saysTaken,
  without,
} from "#core/save/spoken.ts";

const site = "https://shop.example";

const page = (said: Partial<SpokenPage>): SpokenPage => ({
  url: `${site}/in`,
  title: "Example",
  alerts: [],
  text: "",
  leads: [],
  ...said,
});

const from = (purpose: SentFrom["purpose"] = "sign-in", path = "/login"): SentFrom => ({
  purpose,
  url: site + path,
});

const back = { text: "Try again", url: `${site}/login` };
const long = "There is much to see here. ".repeat(30);

describe("a page says that a sign-in failed", () => {
  test.each<[string, Partial<SpokenPage>]>([
    ["in a few words", { text: "Invalid user name or password. Try again" }],
    ["in its title", { title: "Login failed | Example", text: long }],
    [
      "in an alert among much else, with a way back",
      { alerts: ["Incorrect password."], text: long, leads: [back] },
    ],
    [
      "in an alert at the address it was sent from",
      { url: `${site}/login`, alerts: ["Wrong credentials"], text: long },
    ],
    ["in its address alone", { url: `${site}/login?login_error=1`, text: "Please go on below" }],
    ["by the account being locked", { text: "This login is locked. Ask your administrator." }],
    ["in German", { text: "Benutzername oder Passwort ist ungültig." }],
    ["in German of a program", { text: "Anmeldung fehlgeschlagen" }],
    ["in French", { text: "Identifiant ou mot de passe erroné" }],
    ["in French, refused", { text: "Échec de la connexion" }],
    ["in Spanish", { text: "La contraseña no es válida, inténtelo de nuevo" }],
    ["in Spanish, of the user", { text: "Usuario o contraseña incorrectos" }],
    ["in Arabic", { text: "اسم المستخدم أو كلمة المرور غير صحيحة" }],
    ["in Japanese", { text: "ユーザー名またはパスワードが正しくありません。" }],
    ["in Japanese, of the sign-in", { text: "ログインに失敗しました" }],
  ])("%s", (_, said) => {
    expect(saysFailure(page(said), from())).toBe(true);
  });
});

describe("a page does not say that a sign-in failed", () => {
  test.each<[string, Partial<SpokenPage>]>([
    ["when it says nothing", {}],
    ["when it has an error of its own", { text: "Welcome. 1 error in your last import" }],
    ["when its title has one", { title: "Error budget", text: "Welcome" }],
    [
      "when a task of it failed",
      { alerts: ["Import failed. Try again"], text: "Welcome", leads: [back] },
    ],
    ["when it tells of earlier attempts", { text: "Last failed login: yesterday, 10:02" }],
    ["when it counts attempts", { text: "3 failed sign-in attempts" }],
    ["when it counts none", { text: "Failed logins: 0" }],
    [
      "when one is signed in by what it offers",
      { alerts: ["Sign-in to your bank failed"], leads: [{ text: "Sign out" }, back] },
    ],
    [
      "when one is signed in by where it leads",
      { text: "Your password is invalid elsewhere", leads: [{ text: "", url: `${site}/log-out` }] },
    ],
    ["when it is a long text about it", { text: `A wrong password is a nuisance. ${long}` }],
    [
      "when an alert stands on a page that leads nowhere back",
      { alerts: ["Sign-in to your bank failed"], text: long },
    ],
    ["when the address tells of another page's error", { url: `${site}/home?error=none` }],
    ["when it only asks to be careful", { text: "Never tell anybody your password" }],
    ["when it greets in German", { text: "Willkommen! Letzte fehlgeschlagene Anmeldung: gestern" }],
    ["when it greets in Japanese", { text: "ようこそ。前回のログイン失敗：昨日" }],
  ])("%s", (_, said) => {
    expect(saysFailure(page(said), from())).toBe(false);
  });
});

describe("a page after a sign-in says that its server had something else to do", () => {
  test.each([
    ["in English", "We are having trouble. Please try again later."],
    ["in German", "Leider vorübergehend nicht erreichbar."],
    ["in French", "Une erreur s’est produite. Réessayez plus tard."],
    ["in Spanish", "Se ha producido un error. Inténtelo más tarde."],
    ["in Arabic", "حدث خطأ. يرجى المحاولة لاحقًا."],
    ["in Japanese", "ただいま混み合っています。後ほどお試しください。"],
  ])("%s, and not that it failed", (_, text) => {
    expect(saysLost(page({ text }), from())).toBe(true);
    expect(saysFailure(page({ text }), from())).toBe(false);
  });
});

describe("a page does not say that its server had something else to do", () => {
  test.each<[string, Partial<SpokenPage>]>([
    ["when it has much to say beside that", { text: `Feed: try again later. ${long}` }],
    [
      "when one is signed in, whatever trouble its feed has",
      { text: "Something went wrong with your feed", leads: [{ text: "Log out" }] },
    ],
  ])("%s", (_, said) => {
    expect(saysLost(page(said), from())).toBe(false);
  });

  test("after a sign-up: it may have made the account", () => {
    expect(saysLost(page({ text: "Something went wrong" }), from("sign-up"))).toBe(false);
  });
});

describe("a page after a new password", () => {
  test.each<[string, string, boolean]>([
    ["says that it was taken", "Your password has been changed. Wrong person? Tell us.", false],
    ["says so beside a warning", "Password updated. Your old password is invalid now.", false],
    ["says so in German", "Das Passwort wurde geändert. Das alte Passwort ist ungültig.", false],
    ["says that it was not", "The current password is incorrect. Nothing was changed.", true],
    ["says that it could not be", "Your password was not changed: wrong current password", true],
    ["says so in French", "Le mot de passe actuel est incorrect", true],
  ])("%s", (_, text, failed) => {
    expect(saysFailure(page({ text }), from("change-password", "/password"))).toBe(failed);
  });
});

describe("what appears where a form was sent", () => {
  test.each([
    ["Invalid username or password", true],
    ["Wrong PIN", true],
    ["We couldn’t sign you in", true],
    ["Signing in …", false],
    ["Wrong format for the date", false],
    ["Password: strong", false],
  ])("“%s” refuses it: %s", (text, refuses) => {
    expect(saysRefusal([text])).toBe(refuses);
  });
});

describe("what appears where a new password was sent", () => {
  test.each([
    ["Your password has been changed", true],
    ["Passwort erfolgreich geändert", true],
    ["パスワードを変更しました", true],
    ["Your password was not changed", false],
    ["Draft saved", false],
    ["Password: strong", false],
  ])("“%s” takes it: %s", (text, takes) => {
    expect(saysTaken([text])).toBe(takes);
  });
});

describe("a page that shows the form for a new password again", () => {
  test.each([
    ["Your password has been changed.", true],
    ["Password changed successfully!", true],
    ["Ihr Passwort wurde geändert.", true],
    ["Votre mot de passe a été modifié.", true],
    ["Su contraseña ha sido actualizada.", true],
    ["パスワードを変更しました。", true],
    ["Your password must be changed every 90 days.", false],
    ["Your password was not changed.", false],
    ["Your password has been changed. The current password is wrong.", false],
    ["Your password was last changed in May.", false],
    ["Password changed: 3 May 2026", false],
    ["Choose a new password.", false],
    ["Your password has been changed.\nA wrong password locks the account.", true],
    ["The current password is wrong.\nYour password has been changed.", false],
  ])("“%s” is in force: %s", (text, expected) => {
    expect(saysChanged(page({ text: `Change password\n${text}\nCurrent password` }))).toBe(
      expected,
    );
  });
});

test("what stood on a page before the form was sent says nothing of it", () => {
  const stale = "Wrong password";
  const said = page({ alerts: [stale, "Hello"], text: `${stale}\nWelcome` });
  expect(saysFailure(said, from())).toBe(true);
  expect(without(said, [stale])).toMatchObject({ alerts: ["Hello"], text: "\nWelcome" });
  expect(saysFailure(without(said, [stale]), from())).toBe(false);
});
