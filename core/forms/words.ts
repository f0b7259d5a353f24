/**
 * What the words on a page and in its markup mean, by language.
 *
 * One row per meaning; words between commas, one string per language or group of languages. A space
 * inside a word's edge (" pin ") lets it match at the edge of a token only; without it the word
 * matches inside others, as German and Turkish need ("Anmeldepasswort", "şifreniz").
 */

/** What a field's words say of it. */
export const fieldWords = {
  username: [
    "user name,username,userid,user id, user , usr ,loginid,login id,login name, login ,logon,signin, uid ,nickname,screen name,account name,account id,account number, account , acct ,member id,memberid,membership number,member number,customer id,customer number,client id,client number,customer code,identifier, identity , ident , identification , handle , uname ,userlogin, principal ,employee id,student id,staff id,patient id,netid, sso id,access id,subscriber",
    "benutzer,nutzername,anmeldename,kundennummer,kontonummer,mitgliedsnummer,kennung,zugangsnummer,teilnehmernummer,vertragsnummer",
    "identifiant,nom d utilisateur,utilisateur,pseudo, compte ,numero client,numero de client,numero d abonne",
    "usuario,nombre de usuario,identificador, cuenta ,numero de cliente",
    "utilizador,nome de usuario,identificacao, conta ,nome utente, utente ,codice cliente,codice utente",
    "gebruiker,inlognaam,klantnummer,brugernavn,brukernavn,anvandarnamn,kayttajatunnus,kayttajanimi,medlemsnummer,kundnummer,kundenummer",
    "uzytkownik,nazwa uzytkownika,identyfikator, konto ,uzivatel,pouzivatel,felhasznalo,utilizator,korisni,uporabnis,potrebitel,вход",
    "логин,имя пользователя,пользовател,аккаунт,учетная запись,учетной записи,логін,користувач,лицевой счет,никнейм,потребител",
    "kullanici,musteri no,musteri numarasi,uye no,uye adi,nama pengguna, pengguna ,ten dang nhap,tai khoan,ten tai khoan",
    "用户名,用户,账号,帐号,账户,帐户,登录名,会员名,用戶名稱,使用者名稱,使用者帳號,帳號,帳戶,ユーザー名,ユーザーid,ユーザid,ユーザー,ログインid,会員番号,会員id,アカウント,お客様番号,利用者番号,아이디,사용자,계정,회원번호",
    "اسم المستخدم,المستخدم,نام کاربری,کاربر,اسم الدخول,שם משתמש,משתמש,उपयोगकर्ता,यूज़र,यूजर,ชื่อผู้ใช้,บัญชี,ονομα χρηστη,χρηστη,λογαριασμ",
  ],
  email: [
    "e mail, email,email ,mail address,mailaddress, mail ,emailaddress,courriel,correo,posta elettronica,邮箱,邮件,信箱,電子郵件,メール,이메일,почт,пошт,мейл,имейл,eposta,e posta,البريد,ايميل,ایمیل,दוא,ईमेल,อีเมล,דואר,דוא,מייל,ηλεκτρον,poczt, adres e, surel",
  ],
  phone: [
    "phone, tel , telephone, mobile, msisdn, cell ,telefon,handynummer,mobilnummer, handy ,portable,movil,celular,cellulare,telemovel,mobiel,matkapuhelin,puhelin,телефон,手机,手機,電話,携帯,휴대폰,전화,هاتف,جوال,موبایل,תלפון,טלפון,נייד,मोबाइल,फ़ोन,โทรศัพท์,เบอร์,so dien thoai,nomor hp,nomor ponsel,τηλεφων,κινητο",
  ],
  /** A number of the person's own that some countries sign in with. */
  document: [
    " cpf , cnpj , dni , nie , nif , rut , run , rfc , curp , cedula ,numero de documento,tipo de documento, nit , inn , снилс , инн , iin , бин , иин , tckn ,tc kimlik,kimlik no,kimlik, pesel , egn , oib , jmbg , cnp , personnummer,personal number,fodselsnummer,cpr nummer,henkilotunnus,codigo fiscal,codice fiscale,steuernummer,身份证,證件,身分證,شماره ملی,کد ملی,رقم الهوية,תעודת זהות, card number , badge ,carte",
  ],
  password: [
    "password,passwd, pass , pwd ,pword, psw , pswd ,passwrd,passcode,pass code,pass phrase,passphrase,secret word, pin , pin code ,access code,userpass,loginpass",
    "passwort,kennwort,passwoord,wachtwoord,mot de passe, mdp ,motdepasse,contrasena, clave , senha ,palavra passe,palavra chave,codigo de acceso,parola,losenord,adgangskode,passord,salasana,tunnusluku",
    "haslo, heslo,jelszo,lozinka, geslo ,пароль,парол,sifre,kata sandi,sandi,mat khau,κωδικος προσβασης,συνθηματικ, κωδικος ",
    "密码,口令,密碼,パスワード,暗証番号,비밀번호,패스워드,كلمة المرور,كلمة السر,رمز عبور,گذرواژه,סיסמ,पासवर्ड,รหัสผ่าน",
  ],
  current: [
    " current, old , existing ,oldpassw,currentpassw,oldpass,curpass, aktuell, bisherig, altes ,derzeitig,actuel,ancien,actual,antigua,anterior,antig, atual ,attuale,vecchi,huidig,nuvarande,navaerende,nykyinen,obecne,dotychczas,stare , soucasne,jelenlegi,текущ,старый,нынешн,действующ,поточн,mevcut,eski ,目前,当前,旧,原密码,原密碼,現在の,現在のパスワード,현재,기존,الحالي,القديم,فعلی,नוכח,נוכחית,वर्तमान,ปัจจุบัน,hien tai,saat ini, lama ,τρεχον,παλι",
  ],
  fresh: [
    " new , create, choose , make a , set a , set your , desired ,newpass,createpass,choosepass,register,registration,signup,sign up,reg , reg, neu , neue, wahlen,festlegen,vergeben,erstell,registrier,nouveau,choisi,creer,creez,definir,inscription,nueva,nuevo, crea ,crear ,cree , cria,crie ,registro,cadastr, nova , novo ,nuova,nuovo,scegli,registra,nieuw,kies ,aanmaken,registreer,nytt,ny ,uusi,nowe,utworz,rejestr, nove,vytvor,registrac,uj jelszo,новый,новая,придума,создайте,задайте,регистрац,реестрац,yeni,olustur,belirle,新密码,新密碼,新しい,設定,设置,設置,新規,새,신규,생성,جديد,جدید,חדש,नया,नई,ใหม่,สร้าง,mat khau moi, baru ,buat ,νεο ,δημιουργ",
  ],
  repeat: [
    "confirm,repeat,again,retype,re type,reenter,re enter, verify, repassw, repass,repwd,password 2,pass 2,pwd 2,passwordcheck, repeated, match ,wiederhol,bestatig,erneut,nochmal,confirmer,confirmez,confirmation,ressais,repete,repetir,repita,repite,confirme,otra vez,vuelve a,novamente,ripeti,conferma,di nuovo,herhaal,bevestig,nogmaals,upprepa,bekrafta,gentag,bekraeft,gjenta,bekreft,toista,vahvista,uudelleen,powtorz,potwierdz,ponown,znovu,zopakuj,potvrd,overeni,megerosit,ismet,ujra,подтвер,повтор,еще раз,підтверд,tekrar,onayla,dogrula,确认,確認,再次,重复,再输入,再入力,もう一度,확인,재입력,تأكيد,تاكيد,تکرار,אימות סיסמ,אשר,שוב,पुष्टि,दोबारा,ยืนยัน,อีกครั้ง,xac nhan,nhap lai,konfirmasi,ulangi,επιβεβαι,επαναλ,ξανα",
  ],
  code: [
    "one time,onetime, otp , otp,otpcode, totp , hotp , 2 fa ,2fa, tfa , mfa ,mfacode, twofactor, two factor,second factor,two step,authenticator,authentication code,auth code,authcode,verification code,verificationcode,verify code,verifycode,security code,securitycode,confirmation code,confirm code,login code,sign in code,access token, token , sms code,smscode,sms , digit code, passcode code,einmal,sicherheitscode,bestatigungscode,authentifizierungscode,verifizierungscode,code de verification,code de securite,code a usage unique,codigo de verificacion,codigo de seguridad,codigo de verificacao,codigo de seguranca,codice di verifica,codice di sicurezza,verificatiecode,beveiligingscode,engangskod,engangskode,verifieringskod,kertakaytto,vahvistuskoodi,kod weryfikacyjny,kod jednorazowy,overovaci kod,jednoraz,ellenorzo kod,egyszer hasznal,cod de verificare,код подтвержден,код из,одноразов,проверочный код,код підтверд,dogrulama kodu,onay kodu,tek kullanim,验证码,校验码,驗證碼,動態密碼,动态码,認証コード,確認コード,ワンタイム,인증번호,인증 코드,رمز التحقق,رمز التاكيد,کد تایید,קוד אימות,קוד חד פעמי,सत्यापन कोड,ओटीपी,รหัสยืนยัน,รหัส otp,ma xac minh,ma xac thuc,ma otp,kode verifikasi,kode otp,κωδικος επαληθ,κωδικος μιας",
  ],
  /** Says "code" but of another kind, or a person's proof of not being a machine. */
  othercode: [
    "captcha, kaptcha,catpcha,imagecode,image code,picture code,characters,charactersin, vcode ,validate code,checkcode,check code,图形验证码,图片验证码,圖形驗證碼,画像認証,zip,postal,postcode,post code,plz ,cep ,coupon,promo,voucher,gift,discount,gutschein,rabatt,cvv,cvc, csc ,cvn, iban , swift , bic ,country code,countrycode,area code,dial code,dialing,phone code,recovery code,backup code,recoverycode,backupcode,referral,invite,invitation,invitecode,source code, sort code,product code,qr code,tracking,booking code, pnr ,капч,с картинки,индекс,промокод,security question,secret question,secret answer,秘密の質問",
  ],
  search: [
    "search, query , q , keyword, find ,buscar,busca ,suche,suchbegriff,recherche,rechercher,cerca ,zoeken,ricerca,pesquis,szukaj,hledat,keres,поиск,искать,найти,пошук, ara ,arama,搜索,搜尋,検索,검색,بحث,جستجو,חיפוש,खोज,ค้นหา,tim kiem, cari ,αναζητ",
  ],
  person: [
    "first name,firstname, fname , fname,last name,lastname, lname , lname,surname,given name,family name,middle name,full name,fullname,your name, forename,birth, dob ,bday,birthday, gender , sex , age , nationality,vorname,nachname,geburt,anrede,prenom,nom de famille,naissance,civilite,nombre y,apellido,nacimiento,sobrenome,nome completo,nascimento,cognome, nascita,voornaam,achternaam,geboorte,fornavn,etternavn,efternavn,fornamn,etunimi,sukunimi, imie,nazwisko, jmeno , prijmeni,keresztnev,vezeteknev, prenume,имя ,фамили,отчеств,дата рожд,имʼя,прізвищ, ad soyad,soyad,姓名, 姓 , 名 ,名字,生日,氏名,お名前,苗字,生年月日,이름,성명,생년월일,الاسم الاول,الاسم الاخير,اسم العائلة,نام خانوادگی,שם פרטי,שם משפחה,प्रथम नाम,अंतिम नाम,ชื่อจริง,นามสกุล,ho ten,ho va ten,nama lengkap,nama depan,ονοματεπωνυμο,επωνυμο",
  ],
  address: [
    "address line,street, city , town , state , province, county , zip, postal,postcode, country , address 1,address 2,address,addr , addr,company,organi, business name,job title, website , url ,homepage,strasse, ort , stadt , land , firma,adresse, ville , pays ,societe,entreprise,direccion,ciudad,provincia,empresa,endereco,cidade,bairro,indirizzo, citta , azienda,straat,woonplaats,postcode,bedrijf, adres , ulica, miasto, mesto ,адрес,город,страна,улица,компани,организац, sehir, adres , ulke,地址,城市,住所,都道府県,郵便番号,会社,주소,회사,العنوان,المدينة,الدولة,כתובת,עיר,पता,शहर,ที่อยู่,dia chi,thanh pho,alamat, kota ,διευθυνση, πολη",
  ],
  payment: [
    "credit card,creditcard,cardnumber,card number,cc number,ccnumber,cardholder,name on card,expir, exp , cvv,cvc,security code card,kreditkart,karteninhaber,carte bancaire,numero de carte,numero de tarjeta,numero do cartao,numero carta,номер карты,срок действия,kart numarasi,卡号,カード番号,카드번호,amount,betrag,montant,importe,сумма, iban , sort code,donation, price , quantity , qty ",
  ],
  message: [
    "message,comment,subject,question, reason , feedback,review, note , notes ,description, title ,nachricht,betreff,bemerkung,commentaire,sujet,mensaje,comentario,asunto,mensagem,assunto,messaggio,oggetto,bericht,onderwerp,wiadomosc,temat,zprava,сообщение,комментарий,тема,mesaj, konu ,yorum,留言,评论,主题,件名,メッセージ,コメント,메시지,문의,رسالة,تعليق,הודעה,संदेश,ข้อความ,tin nhan,pesan,μηνυμα,coupon,promo,voucher,gift,invite,invitation,referral,referrer,captcha",
  ],
  /** The part of a sign-in that says whose directory the account is in. */
  tenant: [
    "tenant,organi,company,workspace,subdomain, domain , realm , server , database , branch , shop id,mandant,firma,unternehmen,entreprise,empresa,azienda,компани,организац,企业,企業,会社コード,기업",
  ],
} as const;

/** What a form's buttons, headings, links and names say of it. */
export const formWords = {
  signIn: [
    "log in,login,log on,logon,sign in,signin,sign on,signon,authenticate, auth , authentication, sso ,single sign,anmelden,anmeldung,einloggen,connexion,se connecter,connecter,connectez,identifiez,s identifier,iniciar sesion,inicia sesion,inicio de sesion,acceder,ingresar,iniciar sessao, entrar,acessar, accedi,accesso,login,inloggen,aanmelden,logga in,logg inn,log ind,kirjaudu, zaloguj,logowanie,prihlasit,prihlaseni,prihlasenie,bejelentkez,belepes,autentificare,conectare, prijava,prijavi, вход ,войти,войдите,авторизац,увійти,вхід,giris,oturum ac,dang nhap, masuk,登录,登陆,登入,ログイン,サインイン,로그인,تسجيل الدخول,دخول,ورود,התחבר,כניסה,लॉग इन,लॉगिन,साइन इन,เข้าสู่ระบบ,ลงชื่อเข้า,συνδεση,εισοδος, unlock ",
  ],
  signUp: [
    "sign up,signup,register,registration,registrat, join , join,create account,create an account,create your,create my,create free,createaccount,create profile,new account,newaccount,new user,newuser,new customer,get started,open an account,open account,enrol,start free,free trial,start trial,try free,try it free,registrieren,registrierung,konto erstellen,konto eroffnen,neues konto,inscri,creer un compte,creer mon compte,creez,creation de compte,registrarse,registrate,registro,crear cuenta,crear una cuenta,crea tu,unirse,cadastr,criar conta,criar uma conta,registar,registrati,crea account,crea un account,iscriviti,registreren,account aanmaken,registreer,skapa konto,opret,registrer,opprett,luo tili,rekisteroi,zarejestruj,rejestracja,zaloz konto,registrovat,registrace,vytvorit ucet,regisztr,inregistr,creeaza cont,registracij,зарегистр,регистрац,создать аккаунт,создать учетн,зареєстр,реєстрац,kaydol,kayit ol,uye ol,hesap olustur,dang ky,tao tai khoan,daftar,buat akun,注册,註冊,新規登録,会員登録,アカウント作成,アカウントを作成,회원가입,가입하기,계정 만들기,تسجيل جديد,انشاء حساب,إنشاء حساب,ثبت نام,הרשמ,הירשמ,רישום,पंजीकरण,रजिस्टर,साइन अप,खाता बनाएं,สมัครสมาชิก,ลงทะเบียน,εγγραφη,δημιουργια λογαριασμου",
  ],
  forgot: [
    "forgot,forgotten,lost your,lost password,lost pass,reset password,reset your password,recover,can t access,cant access,trouble signing,trouble logging,remind,don t remember,vergessen,zurucksetzen,oublie,perdu,olvid,recuperar,esquec,esquece,dimentic,recupera,vergeten,glomt,glemt,unohd,unohtu,zapomni,zapomenut,zapomnel,nie pamietasz,elfelejt,ai uitat,uitat,забыл,напомнить,восстанов,забул,unuttu,quen mat khau,lupa,忘记,忘記,找回,お忘れ,忘れた,찾기,잊으,نسيت,فراموش,שכח,भूल,ลืม,ξεχασ,zaborav",
  ],
  remember: [
    "remember me,remember,keep me,stay signed,stay logged,keep signed,trust this,angemeldet bleiben,eingeloggt bleiben,merken,rester connecte,se souvenir,memoriser,recordar,recuerdame,mantener,manter,lembrar,ricordami,resta collegato,onthoud,ingelogd blijven,kom ihag,husk,forbli,muista,zapamietaj,zapamatovat,zustat prihlasen,maradjon,bejelentkezve,tine ma minte,запомнить,запамʼят,чужой компьютер,beni hatirla,ghi nho,ingat saya,记住,自动登录,下次自动,記住,ログインしたまま,ログイン状態,次回から,로그인 유지,자동 로그인,아이디 저장,تذكرني,مرا به خاطر,זכור,מुझे याद,मुझे याद,จดจำ,να με θυμ",
  ],
  next: [
    " next , continue, proceed, weiter,fortfahren, suivant,continuer,siguiente,continuar, seguinte,proximo,avancar,avanti,continua,prosegui, volgende,doorgaan,nasta,fortsatt,neste,fortsaet,seuraava,jatka, dalej,kontynuuj,pokracovat,dalsi,tovabb,folytat, inainte,continuati,далее,продолж,далі,ileri,devam,tiep tuc,lanjut,berikutnya,下一步,继续,繼續,次へ,続ける,続行,다음,계속,التالي,متابعة,ادامه,بعدی,הבא,המשך,अगला,आगे,जारी,ถัดไป,ต่อไป,επομενο,συνεχεια, go , ok , enter , submit",
  ],
  newsletter: [
    "newsletter,subscribe,subscription,subscrib,mailing list,mailinglist,mailchimp,mc embedded,email updates,get updates,stay in touch,stay up to date,notify me,keep me updated,inbox,klaviyo,weekly,abonnieren,newsletter anmeld,abonnez,s abonner,lettre d information,infolettre,suscrib,boletin,inscreva se para receber,novidades,assine,iscriviti alla newsletter,nieuwsbrief,abonneer,nyhetsbrev,nyhedsbrev,prenumerera,uutiskirje,tilaa,newsletteru,biuletyn,zapisz sie,odebirat,odber,hirlevel,feliratkoz,abonare,рассылк,подпис,розсилк,підпис,bulten,abone ol,ban tin,订阅,訂閱,电子报,電子報,メルマガ,メールマガジン,ニュースレター,購読,뉴스레터,구독,النشرة,اشترك,خبرنامه,ניוזלטר,दैनिक समाचार,सदस्यता,จดหมายข่าว,ενημερωτικ",
  ],
  contact: [
    "contact us,contact form,contactform,get in touch,send message,send us,feedback,inquiry,enquiry,request a demo,request demo,get a quote,quote,support request,ticket,kontaktformular,nachricht senden,kontakt,contactez,nous contacter,contacto,contactanos,contato,fale conosco,contattaci,neem contact,contacta,обратная связь,связаться,написать нам,отправить сообщение,iletisim,lien he,联系我们,聯絡我們,お問い合わせ,문의하기,اتصل بنا,צור קשר,ติดต่อ,επικοινων,comment,post reply,add case",
  ],
  checkout: [
    "checkout,check out,payment,billing,shipping,delivery,place order,pay now,pay ,order summary,donate,donation,purchase, buy , cart , basket ,zahlung,kasse,lieferadresse,bestellung,zahlungspflichtig,paiement,livraison,commande,panier,pago,envio,pedido,pagamento,entrega,spedizione,ordine,betaling,bestelling,afrekenen,platnosc,dostawa,zamowien,platba,doprava,objednav,оплат,доставк,заказ,odeme,siparis,teslimat,结算,支付,订单,配送,結帳,購入,お届け,注文,결제,배송,주문,الدفع,الشحن,תשלום,משלוח,भुगतान,ชำระ,thanh toan,pembayaran,πληρωμ,booking,guest",
  ],
  reset: [
    "forgot,reset,recover,lost password,change password,change your password,new password,update password,set password,set a password,save password,changepassword,password change,resetpassword,retrieve,passwort andern,passwort zurucksetzen,passwort vergessen,changer le mot,modifier le mot,reinitialis,cambiar contrasena,cambiar la contrasena,restablecer,recuperar,alterar senha,redefinir,cambia password,modifica password,reimposta,wachtwoord wijzigen,wachtwoord vergeten,byt losenord,skift adgangskode,endre passord,vaihda salasana,zmien haslo,resetuj,zmenit heslo,zmena hesla,obnov,jelszo modosit,jelszovaltoztat,schimba parola,reseteaza,сменить пароль,изменить пароль,смена пароля,изменение пароля,восстанов,сброс,змінити пароль,відновл,sifre degistir,sifre sifirla,sifremi unuttum,doi mat khau,ubah kata sandi,ganti password,修改密码,更改密码,重置密码,找回密码,變更密碼,重設密碼,パスワード変更,パスワードの変更,パスワード再設定,パスワードを変更,비밀번호 변경,비밀번호 재설정,تغيير كلمة,اعادة تعيين,تغییر رمز,שינוי סיסמ,איפוס,पासवर्ड बदल,पासवर्ड रीसेट,เปลี่ยนรหัสผ่าน,รีเซ็ต,αλλαγη κωδικου,επαναφορα",
  ],
  verify: [
    "verify,verification,verif, 2 fa ,2fa,two factor,two step,twofactor,authenticator,one time,security check,check your phone,text message,enter the code,enter code,enter your code,digit code, otp , mfa ,bestatigen,verifizier,sicherheitscode,bestatigungscode,zwei faktor,verifier,double authentification,verificar,codigo,codice,verifica,verifieer,weryfik,overit,overen,ellenorz,подтвердить,проверк,код,dogrula,xac minh,verifikasi,验证,驗證,認証,確認コード,인증,التحقق,אימות,सत्याप,ยืนยัน,επαληθευ",
  ],
  terms: [
    "terms,privacy policy,i agree,agree to,by creating,by signing up,by registering,conditions,nutzungsbedingungen, agb ,datenschutz,conditions d utilisation,conditions generales,j accepte,terminos,condiciones,acepto,termos,aceito,termini,condizioni,accetto,voorwaarden,akkoord,villkor,vilkar,ehdot,regulamin,akceptuje,zgod,podmink,souhlas,feltetel,elfogad,termenii,соглас,условия,соглаша,правил,kosullar,sozlesme,kabul,dieu khoan,syarat,条款,协议,同意,條款,利用規約,規約,약관,동의,الشروط,اوافق,تنאי,תנאי,शर्तें,ข้อกำหนด,ยอมรับ,οροι",
  ],
  social: [
    "google,facebook,twitter,apple,github,linkedin,microsoft,windows live,yahoo,amazon,wechat,weibo,kakao,naver,vkontakte,gitlab,passkey,saml, sso ,qr code,biometric,face id,touch id,with a link,magic link,微信,支付宝,госуслуг,with line,steam,discord,twitch,okta,security key,instagram,paypal,mit apple,tiktok,bitbucket, slack ,spotify",
  ],
  aside: [
    "cancel,back ,close,clear,reset,show,hide,toggle,resend,send code,get code,sms code,help,change,edit,skip,search,forgot,language,menu,remember,delete,remove,upload,browse,abbrechen,zuruck,schliessen,anzeigen,annuler,retour,fermer,afficher,voir,masquer,cancelar,volver,cerrar,mostrar,ocultar,voltar,fechar,annulla,indietro,mostra,chiudi,annuleren,terug,sluiten,tonen,toon,avbryt,tillbaka,visa,annuller,vis ,peruuta,nayta,anuluj,wstecz,pokaz,zrusit,zpet,zobrazit,megse,vissza,mutat,renunta,inapoi,arata,отмена,назад,показать,скрыть,закрыть,отправить код,получить код,скасувати,iptal,geri,goster,gizle,kapat,huy ,hien ,batal,tampilkan,取消,返回,显示,获取,发送验证码,重新发送,取得,戻る,キャンセル,表示,閉じる,再送,취소,뒤로,표시,닫기,الغاء,رجوع,اظهار,عرض,لغو,بازگشت,نمایش,ביטול,חזור,הצג,रद्द,वापस,दिखाएं,ยกเลิก,กลับ,แสดง,ακυρωση,πισω,εμφανιση, eye ,reveal,copy",
  ],
} as const;
