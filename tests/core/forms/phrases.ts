/** What pages say in many languages, by what it means: what the rows of vocabulary.ts have no column for. */
import type { Meaning } from "#core/forms/meaning.ts";

export const phrases: Partial<Record<Meaning, string>> = {
  payment:
    "Zahlung | Betalen | Betaling | Betalning | Płatność kartą | Platba kartou | Fizetés | Plată | " +
    "Maksaminen | Πληρωμή | Pembayaran | Thanh toán | ชำระเงิน | الدفع | תשלום | پرداخت | भुगतान | " +
    "お支払い | 결제 | Оплата | Плащане | Plaćanje | Plačilo | Mokėjimas | Maksājums | Ödeme | 支付 | 付款 | " +
    "Kartennummer | Numéro de carte | Número de tarjeta | Numero della carta | Número do cartão | " +
    "Kaartnummer | Kortnummer | Numer karty | Číslo karty | Kártyaszám | Numărul cardului | " +
    "Номер карты | Kart numarası | Αριθμός κάρτας | カード番号 | 卡号 | 카드번호 | Số thẻ | Nomor kartu | " +
    "หมายเลขบัตร | Broj kartice | Številka kartice | Kortelės numeris | Kartes numurs | " +
    "Kaardi number | رقم البطاقة | מספר כרטיס | شماره کارت | कार्ड नंबर",
  otherCode:
    "Kartenprüfnummer | Prüfziffer | Code de sécurité de la carte | Cryptogramme visuel | " +
    "Código de seguridad de la tarjeta | Kod zabezpieczający | " +
    "Gift voucher | Geschenkgutschein | Numero del buono | Gavekort | Presentkort | Lahjakortti | " +
    "Karta podarunkowa | Подарочный сертификат | Tarjeta regalo | Hediye kartı | 礼品卡 | 禮品卡 | ギフトカード | " +
    "기프트 카드 | Символы на изображении | Response | Token PIN",
  newsletter:
    "Newsletter | E-Bülten | Nyhetsbrev | Hírlevél | Новини на имейл | Рассылка | Uutiskirje | " +
    "Naujienlaiškis | Uudiskiri | Jaunumi | Ενημερωτικό δελτίο | Bản tin | Buletin | จดหมายข่าว | " +
    "النشرة الإخبارية | ניוזלטר | خبرنامه | ニュースレター | 뉴스레터 | 电子报",
  search:
    "Search | Hledat | Szukaj | Keresés | Căutare | Търсене | Haku | Sök | Søk | Otsi | Meklēt | " +
    "Paieška | Iskanje | Pretraga | Αναζήτηση | Tìm kiếm | Cari | ค้นหา | بحث | חיפוש | جستجو | " +
    "खोज | 検索 | 검색 | 搜索 | Пошук | Поиск | Zoeken | Suche",
  remember:
    "Remember me | Zůstat přihlášen | Zapamiętaj mnie | Emlékezz rám | Ține-mă minte | Запомни ме | " +
    "Запомнить меня | Beni hatırla | Muista minut | Kom ihåg mig | Husk meg | Jäta mind meelde | " +
    "Atcerēties mani | Prisiminti mane | Zapomni si me | Zapamti me | Να με θυμάσαι | " +
    "Ghi nhớ đăng nhập | Ingat saya | จดจำฉัน | تذكرني | זכור אותי | مرا به خاطر بسپار | " +
    "मुझे याद रखें | ログイン状態を保持 | 로그인 상태 유지 | 记住我 | Запам'ятати мене | Onthoud mij | " +
    "Ingelogd blijven | Se souvenir de moi | Recuérdame | Recordarme | Lembrar de mim | " +
    "Manter conectado | Ricordami | Resta collegato | Angemeldet bleiben | Eingeloggt bleiben",
  signUp:
    "Sign up | Zaregistrovat se | Załóż konto | Regisztráció | Creează cont | Регистрация | " +
    "Kayıt ol | Luo tili | Rekisteröidy | Skapa konto | Opprett konto | Registreeru | Reģistrēties | " +
    "Registruotis | Registracija | Registriraj se | Εγγραφή | Δημιουργία λογαριασμού | Đăng ký | " +
    "Daftar | สมัครสมาชิก | إنشاء حساب | הרשמה | ثبت نام | पंजीकरण | 新規登録 | 회원가입 | 注册 | " +
    "Зареєструватися | Registreren | Account aanmaken | S'inscrire | Créer un compte | Regístrate | " +
    "Crear cuenta | Cadastre-se | Criar conta | Registrati | Crea account | Konto erstellen | " +
    "Hesap oluştur",
  next:
    "Next | Continue | Pokračovat | Další | Dalej | Tovább | Continuă | Напред | Продължи | Далее | " +
    "Продолжить | Devam | İleri | Jatka | Seuraava | Fortsätt | Nästa | Fortsett | Neste | Edasi | " +
    "Jätka | Tālāk | Turpināt | Toliau | Tęsti | Naprej | Nadaljuj | Nastavi | Dalje | Επόμενο | " +
    "Συνέχεια | Tiếp tục | Lanjut | ถัดไป | التالي | המשך | بعدی | आगे | 次へ | 다음 | 下一步 | Далі | " +
    "Продовжити | Volgende | Doorgaan | Suivant | Continuer | Siguiente | Continuar | Próximo | " +
    "Avançar | Avanti | Continua | Weiter | Videre",
  phone:
    "Phone | Telefon | Nomor HP | No. Handphone | Số điện thoại | เบอร์โทรศัพท์ | โทรศัพท์มือถือ | " +
    "رقم الهاتف | رقم الجوال | טלפון | شماره تلفن | شماره همراه | मोबाइल नंबर | फ़ोन | 電話番号 | 휴대폰 | " +
    "手机号 | Puhelin | Telefonas | Tālrunis | Téléphone | Teléfono | Telefono | Celular | Τηλέφωνο | " +
    "Κινητό | Мобильный | Puhelinnumero | Matkapuhelin | Cep telefonu | Mobilnummer | মোবাইল",
  email:
    "E-mail | E-posta | Sähköposti | E-post | Epasts | El. paštas | Meil | Электронная почта | " +
    "Имейл | Ηλεκτρονικό ταχυδρομείο | البريد الإلكتروني | דואר אלקטרוני | ایمیل | पत्र ईमेल | " +
    "อีเมล | 邮箱 | メールアドレス | 이메일 | Surel | Thư điện tử | Courriel | Correo electrónico | " +
    "Adres email | E-mailcím | Пошта",
  oneTime:
    "One-time password | One-off passcode | Key fob | Einmalpasswort | Einmalkennwort | Mot de passe à usage unique | " +
    "Contraseña de un solo uso | Clave dinámica | Senha de uso único | Senha descartável | " +
    "Password monouso | Eenmalig wachtwoord | Engangspassord | Engangsadgangskode | " +
    "Engångslösenord | Kertakäyttöinen salasana | Kertakäyttösalasana | Hasło jednorazowe | " +
    "Jednorázové heslo | Egyszer használatos jelszó | Egyszeri jelszó | Parolă de unică folosință | " +
    "Еднократна парола | Одноразовый пароль | Одноразовий пароль | Tek kullanımlık şifre | " +
    "Tek seferlik parola | Κωδικός μίας χρήσης | ワンタイムパスワード | 一次性密码 | 一次性密碼 | 动态口令 | 動態密碼 | " +
    "일회용 비밀번호 | Mật khẩu dùng một lần | รหัสผ่านแบบใช้ครั้งเดียว | Kata sandi sekali pakai | " +
    "Kata laluan sekali guna | كلمة المرور لمرة واحدة | סיסמה חד פעמית | رمز یکبار مصرف | " +
    "گذرواژه یکبار مصرف | Ühekordne parool | Vienreizējā parole | Vienkartinis slaptažodis | " +
    "Enkratno geslo | Jednokratna lozinka | Једнократна лозинка | वन टाइम पासवर्ड | " +
    "ওয়ান টাইম পাসওয়ার্ড",
  username:
    "Customer code or phone number | Network ID | Employee number | Personalnummer | Matricule | Customer number | Kundennummer | Verfügernummer | " +
    "Numéro client | Número de cliente | Código de cliente | Número do cliente | Código do cliente | " +
    "Numero cliente | Codice cliente | Klantnummer | Kundenummer | Kundnummer | Asiakasnumero | " +
    "Numer klienta | Klientské číslo | Klientske číslo | Ügyfélszám | Ügyfélazonosító | Cod client | " +
    "Клиентски номер | Номер клиента | Код клиента | Müşteri No | Müşteri numarası | " +
    "Κωδικός πελάτη | Αριθμός πελάτη | お客様番号 | 契約者番号 | 客户号 | 客戶編號 | 고객번호 | Mã khách hàng | " +
    "Số khách hàng | รหัสลูกค้า | หมายเลขลูกค้า | Nomor pelanggan | ID pelanggan | رقم العميل | " +
    "מספר לקוח | شماره مشتری | Kliendinumber | Klienta numurs | Kliento numeris | Broj klijenta | " +
    "Korisnički broj | ग्राहक संख्या | ग्राहक आईडी | Membership number | Medlemsnummer | " +
    "Numéro d'adhérent | Mitgliedsnummer | Número de socio",
};
