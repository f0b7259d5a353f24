/** What sign-in pages say, as people write it in many languages: the truth that the tables of words must know. */

/** The meanings in the order of each row below; "-" where none is common. */
export const columns = [
  "username",
  "password",
  "signIn",
  "signUp",
  "forgot",
  "fresh",
  "repeat",
  "code",
] as const;

/** By language, in the order of `columns`: labels of fields, and what buttons and links say. */
export const vocabulary: Readonly<Record<string, string>> = {
  English:
    "Username | Password | Sign in | Sign up | Forgot password? | New password | Confirm password | Verification code",
  German:
    "Benutzername | Passwort | Anmelden | Registrieren | Passwort vergessen? | Neues Passwort | Passwort bestätigen | Bestätigungscode",
  French:
    "Nom d’utilisateur | Mot de passe | Se connecter | S’inscrire | Mot de passe oublié ? | Nouveau mot de passe | Répétez le mot de passe | Code de vérification",
  Spanish:
    "Usuario | Contraseña | Iniciar sesión | Regístrate | ¿Olvidaste tu contraseña? | Nueva contraseña | Repite la contraseña | Código de verificación",
  Catalan:
    "Nom d’usuari | Contrasenya | Inicia sessió | Registra’t | Has oblidat la contrasenya? | Contrasenya nova | Confirma la contrasenya | Codi de verificació",
  Portuguese:
    "Nome de usuário | Senha | Entrar | Cadastre-se | Esqueceu a senha? | Nova senha | Confirmar senha | Código de verificação",
  "Portuguese (Portugal)":
    "Nome de utilizador | Palavra-passe | Iniciar sessão | Registar | Recuperar palavra-passe | Nova palavra-passe | Repita a palavra-passe | Código de segurança",
  Italian:
    "Nome utente | Password | Accedi | Registrati | Password dimenticata? | Nuova password | Conferma password | Codice di verifica",
  Romanian:
    "Nume de utilizator | Parolă | Autentificare | Înregistrare | Ai uitat parola? | Parolă nouă | Confirmă parola | Cod de verificare",
  Dutch:
    "Gebruikersnaam | Wachtwoord | Inloggen | Registreren | Wachtwoord vergeten? | Nieuw wachtwoord | Herhaal wachtwoord | Verificatiecode",
  Swedish:
    "Användarnamn | Lösenord | Logga in | Skapa konto | Glömt lösenord? | Nytt lösenord | Upprepa lösenord | Engångskod",
  Danish:
    "Brugernavn | Adgangskode | Log ind | Opret konto | Glemt adgangskode? | Ny adgangskode | Gentag adgangskode | Engangskode",
  Norwegian:
    "Brukernavn | Passord | Logg inn | Registrer deg | Glemt passord? | Nytt passord | Gjenta passord | Engangskode",
  Icelandic:
    "Notandanafn | Lykilorð | Innskrá | Nýskrá | Gleymt lykilorð? | Nýtt lykilorð | Endurtaka lykilorð | -",
  Finnish:
    "Käyttäjätunnus | Salasana | Kirjaudu sisään | Rekisteröidy | Unohditko salasanan? | Uusi salasana | Vahvista salasana | Kertakäyttökoodi",
  Estonian:
    "Kasutajanimi | Parool | Logi sisse | Registreeri | Unustasid parooli? | Uus parool | Korda parooli | -",
  Latvian:
    "Lietotājvārds | Parole | Pieslēgties | Reģistrēties | Aizmirsi paroli? | Jauna parole | Apstiprini paroli | Drošības kods",
  Lithuanian:
    "Vartotojo vardas | Slaptažodis | Prisijungti | Registruotis | Pamiršote slaptažodį? | Naujas slaptažodis | Pakartokite slaptažodį | Patvirtinimo kodas",
  Polish:
    "Nazwa użytkownika | Hasło | Zaloguj się | Zarejestruj się | Nie pamiętasz hasła? | Nowe hasło | Powtórz hasło | Kod weryfikacyjny",
  Czech:
    "Uživatelské jméno | Heslo | Přihlásit se | Registrovat | Zapomenuté heslo | Nové heslo | Potvrďte heslo | Ověřovací kód",
  Slovak:
    "Používateľské meno | Heslo | Prihlásiť sa | Registrácia | Zabudnuté heslo? | Nové heslo | Zopakujte heslo | Overovací kód",
  Hungarian:
    "Felhasználónév | Jelszó | Bejelentkezés | Regisztráció | Elfelejtett jelszó | Új jelszó | Jelszó megerősítése | Ellenőrző kód",
  Croatian:
    "Korisničko ime | Lozinka | Prijava | Registracija | Zaboravili ste lozinku? | Nova lozinka | Ponovite lozinku | Sigurnosni kod",
  Slovenian:
    "Uporabniško ime | Geslo | Prijava | Registracija | Pozabljeno geslo? | Novo geslo | Ponovite geslo | Varnostna koda",
  Serbian:
    "Корисничко име | Лозинка | Пријавите се | Региструјте се | Заборављена лозинка? | Нова лозинка | Поновите лозинку | Сигурносни код",
  Bulgarian:
    "Потребителско име | Парола | Вход | Регистрация | Забравена парола? | Нова парола | Повторете паролата | Код за потвърждение",
  Russian:
    "Имя пользователя | Пароль | Войти | Зарегистрироваться | Забыли пароль? | Новый пароль | Повторите пароль | Код из SMS",
  Ukrainian:
    "Ім’я користувача | Пароль | Увійти | Зареєструватися | Забули пароль? | Новий пароль | Підтвердіть пароль | Одноразовий код",
  Greek:
    "Όνομα χρήστη | Κωδικός πρόσβασης | Σύνδεση | Εγγραφή | Ξεχάσατε τον κωδικό; | Νέος κωδικός | Επιβεβαίωση κωδικού | Κωδικός μίας χρήσης",
  Albanian: "Përdoruesi | Fjalëkalimi | Hyr | Regjistrohu | Harruat fjalëkalimin? | - | - | -",
  Turkish:
    "Kullanıcı adı | Şifre | Giriş yap | Kayıt ol | Şifremi unuttum | Yeni şifre | Şifre tekrar | Doğrulama kodu",
  Azerbaijani:
    "İstifadəçi adı | Şifrə | Daxil ol | Qeydiyyat | - | Yeni şifrə | Şifrəni təkrar yaz | -",
  Vietnamese:
    "Tên đăng nhập | Mật khẩu | Đăng nhập | Đăng ký | Quên mật khẩu? | Mật khẩu mới | Nhập lại mật khẩu | Mã xác minh",
  Indonesian:
    "Nama pengguna | Kata sandi | Masuk | Daftar | Lupa kata sandi? | Kata sandi baru | Ulangi kata sandi | Kode verifikasi",
  Hebrew:
    "שם משתמש | סיסמה | התחברות | הרשמה | שכחת סיסמה? | סיסמה חדשה | אימות סיסמה | קוד חד פעמי",
  Arabic:
    "اسم المستخدم | كلمة المرور | تسجيل الدخول | إنشاء حساب | نسيت كلمة المرور؟ | كلمة مرور جديدة | تأكيد كلمة المرور | رمز التحقق",
  Persian:
    "نام کاربری | گذرواژه | ورود | ثبت نام | گذرواژه را فراموش کرده‌اید؟ | گذرواژه جدید | تکرار گذرواژه | رمز یکبار مصرف",
  Hindi:
    "उपयोगकर्ता नाम | पासवर्ड | लॉग इन करें | पंजीकरण करें | पासवर्ड भूल गए? | नया पासवर्ड | पासवर्ड की पुष्टि करें | ओटीपी",
  Bengali: "ব্যবহারকারীর নাম | পাসওয়ার্ড | লগ ইন | নিবন্ধন করুন | পাসওয়ার্ড ভুলে গেছেন? | - | - | -",
  Thai: "ชื่อผู้ใช้ | รหัสผ่าน | เข้าสู่ระบบ | สมัครสมาชิก | ลืมรหัสผ่าน? | รหัสผ่านใหม่ | ยืนยันรหัสผ่าน | รหัสยืนยัน",
  Chinese: "用户名 | 密码 | 登录 | 注册 | 忘记密码？ | 新密码 | 确认密码 | 验证码",
  "Chinese (traditional)":
    "使用者名稱 | 密碼 | 登入 | 註冊 | 忘記密碼？ | 新密碼 | 確認密碼 | 驗證碼",
  Japanese:
    "ユーザー名 | パスワード | ログイン | 新規登録 | パスワードを忘れた方 | 新しいパスワード | パスワードの確認 | 認証コード",
  Korean:
    "아이디 | 비밀번호 | 로그인 | 회원가입 | 비밀번호 찾기 | 새 비밀번호 | 비밀번호 확인 | 인증번호",
};
