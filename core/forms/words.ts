/**
 * What the words on a page and in its markup mean, in some thirty languages.
 *
 * One row per meaning, each a list of words between commas: English; German, French, Spanish,
 * Portuguese, Italian, Dutch, Scandinavian and Finnish; Central and Eastern European; Cyrillic;
 * Turkish, Vietnamese, Indonesian; Greek, Hebrew, Arabic, Persian, Hindi, Thai; Chinese, Japanese, Korean.
 *
 * Words are without accents. A space at a word's edge (" pin ") lets it match at a token's edge only;
 * without one it matches inside others, as compounds need ("Anmeldepasswort", "şifreniz"), so stems
 * serve all their forms ("registr").
 */
export const words = {
  username:
    "username,user name, user , userid, usr , login , loginid, logon , uid ,nickname," +
    "screen name,account, acct ,member,customer,client,identi, handle , uname ,subscriber," +
    "student,access id,accessid,netid,benutzer,nutzername,kundennummer,mitglied,kennung," +
    "utilisateur, compte ,usuario, cuenta ,utilizador, conta ,utente,gebruiker,bruger," +
    "bruker,anvandar,kayttaja,uzytkownik,uzivatel,felhasznalo,korisni,логин,пользовател," +
    "аккаунт,логін,користувач,потребител,kullanici,dang nhap,tai khoan,pengguna,χρηστη," +
    "λογαριασμ,משתמש,المستخدم,کاربر,उपयोगकर्ता,ผู้ใช้,用户,用戶,账号,帐号,帳號,登录名,会员,使用者,ユーザ," +
    "ログインid,会員,アカウント,아이디,사용자,계정",
  email:
    "e mail, email,email , mail,courriel,correo,poczt,почт,пошт,eposta,e posta,ηλεκτρον," +
    "דוא,מייל,البريد,ایمیل,ईमेल,อีเมล,邮箱,邮件,信箱,電子郵件,メール,이메일",
  phone:
    "phone, tel ,mobile,msisdn, cell ,telefon,handy,movil,celular,cellulare,mobiel," +
    "телефон,手机,手機,電話,携帯,휴대폰,전화",
  /** A number of the person's own that some countries sign in with. */
  document:
    " cpf , cnpj , dni , nie , nif , rut , curp ,cedula,documento, inn ,инн,снилс, tckn ," +
    "kimlik, pesel ,personnummer,codice fiscale,身份证,身分證, card , badge ",
  password:
    "passw, pass , pwd,pword, psw,passcode,pass code,passphrase,pass phrase, pin ," +
    "userpass,kennwort,mot de passe, mdp ,motdepasse,contrasen, clave ,senha ," +
    "palavra passe,parola,wachtwoord,losenord,adgangskode,passord,salasana,haslo,heslo," +
    "jelszo,lozink, geslo ,парол,sifre,mat khau,sandi,κωδικο,סיסמ,كلمة المرور,كلمة السر," +
    "رمز عبور,पासवर्ड,รหัสผ่าน,密码,口令,密碼,パスワード,暗証番号,비밀번호",
  current:
    " current, old ,oldpass, existing ,aktuell,bisherig, altes ,actuel,ancien,actual," +
    "anterior, atual,текущ,стар,mevcut,eski ,当前,目前,旧,舊,現在,현재,기존",
  fresh:
    " new,newpass,create,choose,desired, make a, set a, set your, neu,wahlen,festleg," +
    "nouve,choisi,creer,nuev, crea,crie , nova ,nuova,нов,придума,создай,yeni,新,设置,設定,새," +
    "신규",
  repeat:
    "confirm,repeat,again,retype,re type,reenter,re enter, verify,repass, re pass, repwd," +
    "password 2,pass 2,pwd 2,wiederh,bestatig,erneut,repet,repit,ripeti,conferma,herhaal," +
    "bevestig,powtorz,potwierdz,подтвер,повтор,tekrar,dogrula,xac nhan,确认,確認,再次,重复,再入力,확인," +
    "재입력",
  /** A one-time code by its own name. */
  code:
    "one time,onetime, otp,otp , totp , 2 fa ,2fa, tfa , mfa ,twofa,two factor," +
    "second factor,two step,authenticat, sms,einmal,usage unique,engangs,jednoraz,egyszer," +
    "одноразов,код из,tek kullanim, ma xac, ma otp,חד פעמי,رمز التحقق,ओटीपी,验证码,校验码,驗證碼," +
    "动态码,認証コード,確認コード,ワンタイム,인증번호,인증코드",
  codeWord: "code,digit, token, kod , kode ,codigo,codice,код,kodu, ma ,码,コード,코드",
  /** Makes a one-time code of a code. */
  checks:
    "verif,secur,auth, login code,sicher,segur,sicurezza,beveilig,overov,ellenor,провер," +
    "безопас,xac minh,xac thuc,인증,認証",
  /** Says "code", but of another kind; a proof of not being a machine; a question's answer. */
  otherCode:
    "captcha,catpcha,image code,imagecode,picture,characters, vcode ,checkcode,check code," +
    "zip,postal,postcode,post code, plz , cep ,coupon,promo,voucher,gift,discount,cvv,cvc," +
    " csc ,cvn,iban,country code,countrycode,area code,dial code,phone code,recovery," +
    "backup code,referral,invit,source code,sort code,product,qr code,tracking,booking," +
    "капч,картинк,индекс,question,answer,图形,图片,圖形,画像",
  search:
    "search,query,keyword, find ,busca,suche,recherche, cerca ,zoek,pesquis,поиск,искать," +
    "arama,搜,検索,검색",
  person:
    "first name,firstname, fname,last name,lastname, lname,surname,given name,givenname," +
    "family name,full name,fullname,your name,birth, dob ,gender, sex ,vorname,nachname," +
    "geburt,prenom,apellido, nombre ,nome completo,cognome,имя ,фамил,рожден,姓名,生日,氏名,お名前," +
    "이름",
  address:
    "address,street, city , town ,country, zip,postal,postcode,addr,company,organi," +
    "business, website , url ,strasse, stadt ,firma,empresa,direccion,endereco,indirizzo," +
    "адрес,город,地址,城市,住所,郵便番号",
  payment:
    "credit,cardnum,cardholder,expir, cc , cvv,cvc,checkout,check out,payment,billing," +
    "shipping,delivery, pay ,order,donat, buy , cart , basket ,amount,price,quantity," +
    "booking,guest,zahlung,paiement,pago,pagament,оплат",
  message:
    "message,comment,subject,feedback,review, note ,notes ,description,inquiry,enquiry,contact us," +
    "contact form,contactform,get in touch,nachricht,betreff,contactez,mensaje,сообщение," +
    "коммент,お問い合わせ,메시지,promo,coupon,captcha,referral",
  /** The part of a sign-in that says whose directory the account is in. */
  tenant: "tenant,organi,company,workspace,domain,realm,firma,empresa,компани",
  signIn:
    "log in,login,log on,logon,sign in,signin,sign on,signon, auth, sso ,unlock,anmeld," +
    "einlogg,connexion,connect,identifiez,iniciar ses,inicia ses,inicio de ses,acced," +
    "ingresar, entrar,acessar,accesso,inlogg,aanmeld,logga in,logg inn,log ind,kirjaud," +
    "zaloguj,logowanie,prihlas,bejelent,belepes,autentific,prijav,вход,войти,войдите," +
    "авториз,увійти,вхід,giris,oturum ac,daxil ol,dang nhap, masuk,συνδεση,εισοδος,התחבר," +
    "כניסה,تسجيل الدخول,دخول,ورود,लॉग इन,लॉगिन,เข้าสู่ระบบ,ลงชื่อเข้า,登录,登陆,登入,ログイン,サインイン," +
    "로그인",
  signUp:
    "sign up,signup,regist, join ,create account,create an account,create your,create my," +
    "create free,createaccount,create profile,new account,newaccount,new user,newuser," +
    "new customer,get started,open an account,enrol,start free,free trial,try free," +
    "konto erst,inscri,creer un c,creer mon,creez,crear cuenta,crear una,unirse,cadastr," +
    "criar conta,criar uma,crea acc,crea un,iscriv,account aanm,skapa konto,opret," +
    "luo tili,rekister,rejestr,zaloz konto,vytvorit ucet,inregistr,регистр,создать ак," +
    "реєстр,kaydol,kayit ol,uye ol,dang ky,daftar,εγγραφ,הרשמ,הירשם,انشاء حساب,ثبت نام," +
    "पंजीक,साइन अप,สมัคร,ลงทะเบียน,注册,註冊,新規,会員登録,회원가입,가입",
  forgot:
    "forgot,lost your,lost pass,recover,reset,can t access,can t log,can t sign,trouble," +
    "remind,retrieve,vergess,zurucks,oubli,perdu,olvid,recuper,restabl,esquec,redefin," +
    "dimentic,vergeten,glomt,glemt,unoht,zapomn,nie pamiet,elfelejt,uitat,забыл,восстан," +
    "сброс,забул,unuttu,quen mat,lupa ,ξεχασ,שכח,نسيت,فراموش,भूल,ลืม,忘记,忘記,找回,重置,忘れ,再設定," +
    "잊으,찾기,재설정",
  change:
    "change,update, set ,save,andern,changer,modifi,cambia,alterar,смен,измен,degistir,修改," +
    "更改,變更,変更,변경",
  remember:
    "remember,keep me,stay signed,stay logged,trust this,angemeldet bl, merken,rester con," +
    "souvenir,recordar,ricordami,запомн,记住,自动登录,記住,ログイン状態,로그인 유지",
  next:
    " next, continue,proceed, go , ok , enter,submit,weiter,fortfahr,suivant,continuer," +
    "siguiente,continu,proximo,seguinte,avanti,volgende,doorgaan,dalej,далее,продолж," +
    "ileri,devam,下一步,继续,繼續,次へ,続,다음,계속",
  newsletter:
    "newsletter,subscri,mailing,mailchimp,mc embedded,get updates,notify me,inbox," +
    "mailpoet,wysija,abonn,lettre d info,suscri,boletin,novidades,nieuwsbrief,nyhetsbrev," +
    "nyhedsbrev,рассыл,подпис,bulten,abone,订阅,訂閱,电子报,電子報,メルマガ,購読,뉴스레터,구독",
  terms:
    "terms,privacy policy,i agree,agree to,by creating,by signing,by regist,nutzungsbed," +
    " agb ,conditions,termino,condicion,соглас,услови,同意,規約",
  social:
    "continue with,sign in with,signin with,log in with,login with,sign up with,google," +
    "facebook,twitter,apple,github,linkedin,microsoft,yahoo,amazon,wechat,kakao,naver," +
    "passkey,saml,qr,biometric,a link,微信,weiter mit,anmelden mit,continuer avec," +
    "continuar con,entrar com,accedi con,через ",
  aside:
    "cancel, back ,close,clear,show,hide,toggle,resend,send code,get code,sms code,help," +
    "skip,language,delete,remove,abbrech,zuruck,schliess,anzeig,annul,retour,affich,mostr," +
    "ocultar,отмен,назад,показ,скры,отправить код,получить код,取消,返回,显示,获取,发送,キャンセル,表示",
} as const;
