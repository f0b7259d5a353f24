import { describe, expect, test } from "vitest";
import {
  type SpokenPage,
  saysChanged,
  saysFailure,
  saysLost,
  saysTaken,
} from "#core/save/spoken.ts";

/** What sites say in languages that Latchkey does not speak itself. */

const site = "https://shop.example";
const signIn = { purpose: "sign-in", url: `${site}/login` } as const;

const page = (text: string): SpokenPage => ({
  url: `${site}/in`,
  title: "Example",
  alerts: [],
  text,
  leads: [],
});

type Said = {
  readonly wrong: string;
  readonly locked: string;
  readonly changed: string;
  /** It must be, or was not. */
  readonly unchanged: string;
  readonly trouble: string;
  readonly welcome: string;
};

const said: Record<string, Said> = {
  Portuguese: {
    wrong: "Utilizador ou senha incorretos.",
    locked: "A sua conta foi bloqueada.",
    changed: "A sua senha foi alterada com sucesso.",
    unchanged: "A senha deve ser alterada a cada 90 dias.",
    trouble: "Serviço em manutenção. Tente novamente mais tarde.",
    welcome: "Bem-vinda! Escolha uma opção.",
  },
  Italian: {
    wrong: "Nome utente o password errati.",
    locked: "Il tuo account è stato bloccato.",
    changed: "La password è stata modificata.",
    unchanged: "La password va cambiata ogni 90 giorni.",
    trouble: "Si è verificato un errore. Riprova più tardi.",
    welcome: "Benvenuta! I tuoi ordini.",
  },
  Dutch: {
    wrong: "Gebruikersnaam of wachtwoord is onjuist.",
    locked: "Uw account is vergrendeld.",
    changed: "Uw wachtwoord is gewijzigd.",
    unchanged: "Uw wachtwoord moet worden gewijzigd.",
    trouble: "Er is iets misgegaan. Probeer het later opnieuw.",
    welcome: "Welkom terug. Dit apparaat vertrouwen?",
  },
  Swedish: {
    wrong: "Felaktigt användarnamn eller lösenord.",
    locked: "Ditt konto är låst.",
    changed: "Ditt lösenord har ändrats.",
    unchanged: "Lösenordet kunde inte ändras.",
    trouble: "Något gick fel. Försök igen senare.",
    welcome: "Välkommen! Dina lån.",
  },
  Finnish: {
    wrong: "Väärä käyttäjätunnus tai salasana.",
    locked: "Tilisi on lukittu.",
    changed: "Salasana on vaihdettu.",
    unchanged: "Salasanaa ei voitu vaihtaa.",
    trouble: "Palvelu on tilapäisesti poissa käytöstä.",
    welcome: "Tervetuloa! Omat lainat.",
  },
  Polish: {
    wrong: "Nieprawidłowy login lub hasło.",
    locked: "Twoje konto zostało zablokowane.",
    changed: "Hasło zostało zmienione.",
    unchanged: "Hasło nie zostało zmienione.",
    trouble: "Wystąpił błąd. Spróbuj ponownie później.",
    welcome: "Witaj! Twoje zamówienia.",
  },
  Czech: {
    wrong: "Nesprávné uživatelské jméno nebo heslo.",
    locked: "Váš účet byl zablokován.",
    changed: "Heslo bylo úspěšně změněno.",
    unchanged: "Heslo nebylo změněno.",
    trouble: "Došlo k chybě. Zkuste to prosím později.",
    welcome: "Vítejte! Vaše objednávky.",
  },
  Hungarian: {
    wrong: "Hibás felhasználónév vagy jelszó.",
    locked: "A fiókját zároltuk.",
    changed: "A jelszó sikeresen megváltozott.",
    unchanged: "A jelszó nem változott meg.",
    trouble: "Hiba történt. Próbálja újra később.",
    welcome: "Üdvözöljük! Rendelések.",
  },
  Romanian: {
    wrong: "Parolă incorectă.",
    locked: "Contul a fost blocat.",
    changed: "Parola a fost schimbată.",
    unchanged: "Parola nu a fost schimbată.",
    trouble: "A apărut o eroare. Încercați mai târziu.",
    welcome: "Bun venit! Cărțile mele.",
  },
  Croatian: {
    wrong: "Neispravno korisničko ime ili lozinka.",
    locked: "Vaš račun je zaključan.",
    changed: "Lozinka je uspješno promijenjena.",
    unchanged: "Lozinka nije promijenjena.",
    trouble: "Došlo je do pogreške. Pokušajte ponovno kasnije.",
    welcome: "Dobro došli! Narudžbe.",
  },
  Russian: {
    wrong: "Неверный логин или пароль.",
    locked: "Ваша учётная запись заблокирована.",
    changed: "Пароль успешно изменён.",
    unchanged: "Пароль не изменён.",
    trouble: "Что-то пошло не так. Попробуйте позже.",
    welcome: "Добро пожаловать! Ваши заказы.",
  },
  Ukrainian: {
    wrong: "Невірний логін або пароль.",
    locked: "Ваш обліковий запис заблоковано.",
    changed: "Пароль успішно змінено.",
    unchanged: "Пароль не змінено.",
    trouble: "Щось пішло не так. Спробуйте пізніше.",
    welcome: "Вітаємо! Ваші замовлення.",
  },
  Greek: {
    wrong: "Λάθος όνομα χρήστη ή συνθηματικό.",
    locked: "Ο λογαριασμός σας κλειδώθηκε.",
    changed: "Ο κωδικός πρόσβασης άλλαξε.",
    unchanged: "Ο κωδικός πρόσβασης δεν άλλαξε.",
    trouble: "Παρουσιάστηκε σφάλμα. Δοκιμάστε ξανά αργότερα.",
    welcome: "Καλώς ήρθατε! Οι παραγγελίες σας.",
  },
  Turkish: {
    wrong: "Kullanıcı adı veya şifre hatalı.",
    locked: "Hesabınız kilitlendi.",
    changed: "Şifreniz değiştirildi.",
    unchanged: "Şifreniz güncellenmedi.",
    trouble: "Bir hata oluştu. Lütfen daha sonra tekrar deneyin.",
    welcome: "Hoş geldiniz! Siparişleriniz.",
  },
  Catalan: {
    wrong: "La contrasenya no coincideix.",
    locked: "El vostre compte està bloquejat.",
    changed: "S’ha canviat la contrasenya.",
    unchanged: "No s’ha pogut canviar la contrasenya.",
    trouble: "S’ha produït un error. Torneu-ho a provar més tard.",
    welcome: "Benvinguda! Els vostres tràmits.",
  },
  Indonesian: {
    wrong: "Nama pengguna atau kata sandi salah.",
    locked: "Akun Anda terkunci.",
    changed: "Kata sandi berhasil diubah.",
    unchanged: "Kata sandi tidak diubah.",
    trouble: "Terjadi kesalahan. Coba lagi nanti.",
    welcome: "Selamat datang! Pesanan Anda.",
  },
  Vietnamese: {
    wrong: "Tên đăng nhập hoặc mật khẩu không đúng.",
    locked: "Tài khoản của bạn đã bị khóa.",
    changed: "Đã thay đổi mật khẩu.",
    unchanged: "Mật khẩu chưa được thay đổi.",
    trouble: "Đã xảy ra lỗi. Vui lòng thử lại sau.",
    welcome: "Chào mừng! Đơn hàng của bạn.",
  },
  Chinese: {
    wrong: "用户名或密码错误。",
    locked: "您的账号已被锁定。",
    changed: "密码修改成功。",
    unchanged: "密码未修改成功。",
    trouble: "系统繁忙,请稍后再试。",
    welcome: "欢迎!我的订单",
  },
  Korean: {
    wrong: "아이디 또는 비밀번호가 올바르지 않습니다.",
    locked: "계정이 잠겼습니다.",
    changed: "비밀번호가 변경되었습니다.",
    unchanged: "비밀번호가 변경되지 않았습니다.",
    trouble: "오류가 발생했습니다. 잠시 후 다시 시도해 주세요.",
    welcome: "환영합니다! 주문 내역",
  },
  Hebrew: {
    wrong: "שם המשתמש או הסיסמה שגויים.",
    locked: "החשבון שלך ננעל.",
    changed: "הסיסמה שונתה בהצלחה.",
    unchanged: "הסיסמה לא שונתה.",
    trouble: "אירעה שגיאה. נסו שוב מאוחר יותר.",
    welcome: "ברוכים הבאים! ההזמנות שלי",
  },
  Persian: {
    wrong: "نام کاربری یا رمز عبور اشتباه است.",
    locked: "حساب شما مسدود شده است.",
    changed: "رمز عبور با موفقیت تغییر کرد.",
    unchanged: "رمز عبور عوض نشد.",
    trouble: "خطایی رخ داد.",
    welcome: "خوش آمدید! سفارش‌های شما",
  },
  Thai: {
    wrong: "ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง",
    locked: "บัญชีของคุณถูกล็อก",
    changed: "เปลี่ยนรหัสผ่านเรียบร้อยแล้ว",
    unchanged: "เปลี่ยนรหัสผ่านไม่สำเร็จ",
    trouble: "เกิดข้อผิดพลาด โปรดลองใหม่ภายหลัง",
    welcome: "ยินดีต้อนรับ คำสั่งซื้อของฉัน",
  },
};

describe.each(Object.entries(said))("a page in %s", (_, says) => {
  const changes = (text: string) => saysChanged(page(text));

  test("says that the password was wrong, or the account is locked", () => {
    expect(saysFailure(page(says.wrong), signIn)).toBe(true);
    expect(saysFailure(page(says.locked), signIn)).toBe(true);
  });

  test("says that a new password is in force, or is not", () => {
    expect([changes(says.changed), saysTaken([says.changed])]).toEqual([true, true]);
    expect(changes(says.unchanged)).toBe(false);
    expect(changes(says.wrong)).toBe(false);
  });

  test("says that its server has trouble, which tells nothing of the password", () => {
    expect(saysLost(page(says.trouble), signIn)).toBe(true);
    expect(saysFailure(page(says.trouble), signIn)).toBe(false);
  });

  test("says nothing of all that where it welcomes a person", () => {
    expect(saysFailure(page(says.welcome), signIn)).toBe(false);
    expect(saysLost(page(says.welcome), signIn)).toBe(false);
  });
});

test.each([
  "We are down for maintenance.",
  "The service is not available right now.",
  "Wegen Wartung geschlossen.",
  "Unser Kundenbereich ist zurzeit nicht erreichbar.",
  "Des travaux de maintenance sont en cours.",
  "Site fermé pour maintenance.",
  "Estamos realizando tareas de mantenimiento.",
  "El servicio no está disponible en estos momentos.",
  "الموقع تحت الصيانة.",
  "メンテナンスのため停止しています。",
  "Site parado para manutenção.",
  "Stiamo eseguendo lavori di manutenzione.",
  "Estem fent tasques de manteniment.",
])("a page that says no more than %j tells nothing of the password", (text) => {
  expect(saysLost(page(text), signIn)).toBe(true);
});

test.each(["Contrato de manutenção", "Contrat de maintenance", "Produto indisponível no momento"])(
  "%j is what a site deals in",
  (text) => {
    expect(saysLost(page(text), signIn)).toBe(false);
  },
);
