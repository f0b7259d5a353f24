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
    "username,user name, user , userid,user id, usr , login , loginid, logon , uid ,nickname,screen name,account, acct , member,membership,customer,client,identi, handle , uname ,subscriber,employee,student,access id,accessid,netid," +
    "benutzer,nutzername,kundennummer,mitglied,kennung,teilnehmer,zugangs,utilisateur,pseudo, compte ,usuario, cuenta ,utilizador, conta ,utente,gebruiker,klantn,bruger,bruker,anvandar,kayttaja,kundnum," +
    "uzytkownik, konto ,uzivatel,felhasznalo,utilizator,korisni,логин,пользовател,аккаунт,учетн,никнейм,логін,користувач,потребител," +
    "kullanici,musteri,uye no,dang nhap,tai khoan,pengguna,χρηστη,λογαριασμ,משתמש,المستخدم,کاربر,उपयोगकर्ता,यूज,ผู้ใช้,บัญชี," +
    "用户,用戶,账号,帐号,账户,帐户,帳號,帳戶,登录名,会员,使用者,ユーザ,ログインid,会員,アカウント,お客様番号,아이디,사용자,계정,회원",
  email:
    "e mail, email,email , mail,courriel,correo,posta elett,poczt,почт,пошт,мейл,имейл,eposta,e posta,ηλεκτρον,דוא,מייל,البريد,ايميل,ایمیل,ईमेल,อีเมล,邮箱,邮件,信箱,電子郵件,メール,이메일",
  phone:
    "phone, tel ,mobile,msisdn, cell ,telefon,handy,portable,movil,celular,cellulare,telemovel,mobiel,puhelin,телефон,dien thoai,nomor hp,ponsel,τηλεφων,κινητο,טלפון,هاتف,جوال,موبایل,मोबाइल,โทรศัพท์,手机,手機,電話,携帯,휴대폰,전화",
  /** A number of the person's own that some countries sign in with. */
  document:
    " cpf , cnpj , dni , nie , nif , rut , run , rfc , curp ,cedula,documento, nit , inn , иин ,инн,снилс,tckn,kimlik, pesel , egn , oib , jmbg , cnp ,personnummer,personal number,fodselsn,henkilotunnus,codice fiscale, nik ,身份证,證件,身分證,کد ملی,رقم الهوية,תעודת זהות, card , badge ",
  password:
    "passw, pass , pwd,pword, psw,passcode,pass code,passphrase,pass phrase, pin ,userpass," +
    "kennwort,mot de passe, mdp ,motdepasse,contrasen, clave ,senha ,palavra passe,parola,wachtwoord,losenord,adgangskode,passord,salasana,tunnusluku," +
    "haslo,heslo,jelszo,lozink, geslo ,пароль,парол,sifre,mat khau,sandi,κωδικος προσβ,κωδικο,συνθηματικ,סיסמ,كلمة المرور,كلمة السر,رمز عبور,گذرواژه,पासवर्ड,รหัสผ่าน,密码,口令,密碼,パスワード,暗証番号,비밀번호,패스워드",
  current:
    " current, old ,oldpass,curpass, existing ,aktuell,bisherig, altes ,actuel,ancien,actual,anterior, atual,vecchi,huidig,nuvarande,navaerende,nykyinen,obecne,dotychczas, stare ,soucasne,jelenlegi,текущ,стар,поточн,mevcut,eski , lama ,saat ini,hien tai,τρεχ,παλι,נוכח,الحالي,القديم,فعلی,वर्तमान,ปัจจุบัน,当前,目前,旧,舊,原密,現在,현재,기존",
  fresh:
    " new,newpass,create,choose,desired, make a, set a, set your, neu,wahlen,festleg,vergeb,erstell,nouve,choisi,creer,creez,definir,nuev, crea,crie , nova , novo ,nuova,scegli,nieuw,kies , nytt , ny , uusi , nowe,utworz, nove,vytvor, uj ,нов,придума,создай,задай,yeni,olustur,belirle, moi , baru ,buat ,νεο,δημιουργ,חדש,جديد,جدید,नया,नई,ใหม่,สร้าง,新,设置,設定,새,신규,생성",
  repeat:
    "confirm,repeat,again,retype,re type,reenter,re enter, verify,repass, re pass, repwd,password 2,pass 2,pwd 2,wiederh,bestatig,erneut,ressais,repet,repit,otra vez,novamente,ripeti,conferma,herhaal,bevestig,nogmaals,upprepa,bekraft,gentag,gjenta,bekreft,toista,vahvista,uudelleen,powtorz,potwierdz,ponown,znovu,zopakuj,potvrd,megerosit,ismet,ujra,подтвер,повтор,еще раз,підтвер,tekrar,onayla,dogrula,xac nhan,nhap lai,konfirmasi,ulangi,επιβεβαι,επαναλ,אימות,אשר,שוב,تاكيد,تکرار,पुष्टि,दोबारा,ยืนยัน,อีกครั้ง,确认,確認,再次,重复,再入力,もう一度,확인,재입력",
  /** A one-time code by its own name. */
  code: "one time,onetime, otp,otp , totp , hotp , 2 fa ,2fa, tfa , mfa ,twofa,two factor,second factor,two step,authenticat, sms,einmal,usage unique,engangs,kertakaytto,jednoraz,egyszer,одноразов,код из,tek kullanim,ma xac, ma otp,חד פעמי,رمز التحقق,ओटीपी,验证码,校验码,驗證碼,動態密碼,动态码,認証コード,確認コード,ワンタイム,인증번호,인증코드",
  codeWord:
    "code,digit, token, kod , kode , koda ,codigo,codice,koodi,код,kodu, ma ,κωδικο,קוד,رمز,کد,कोड,รหัส,码,コード,코드",
  /** Makes a one-time code of a code. */
  checks:
    "verif,secur,auth, login code,sicher,securite,segur,sicurezza,beveilig,overov,ellenor,провер,безопас,επαληθ,تایید,सत्याप,xac minh,xac thuc,인증,認証",
  /** Says "code", but of another kind; a proof of not being a machine; a question's answer. */
  otherCode:
    "captcha,catpcha,image code,imagecode,picture,characters, vcode ,checkcode,check code,zip,postal,postcode,post code, plz , cep ,coupon,promo,voucher,gift,discount,gutschein,rabatt,cvv,cvc, csc ,cvn,iban, swift , bic ,country code,countrycode,area code,dial code,phone code,recovery,backup code,backupcode,referral,invit,source code,sort code,product,qr code,tracking,booking, pnr ,капч,картинк,индекс,промокод,question,answer,秘密の質問,图形,图片,圖形,画像",
  search:
    "search,query,keyword, find ,busca,suche,recherche, cerca ,zoeken,ricerca,pesquis,szukaj,hledat,keres,sok ,поиск,искать,найти,пошук,arama, ara , cari ,tim kiem,αναζητ,חיפוש,بحث,جستجو,खोज,ค้นหา,搜索,搜尋,検索,검색",
  person:
    "first name,firstname, fname, last name,lastname, lname,surname,given name,givenname,family name,middle name,full name,fullname,your name, forename,birth, dob ,bday,gender, sex , age ,national,vorname,nachname,geburt,prenom,nom de fam,naissance,apellido, nombre ,nacimiento,sobrenome,nome completo,nascimento,cognome,nascita,voornaam,achternaam,geboorte,fornavn,efternavn,etternavn,fornamn,etunimi,sukunimi, imie ,nazwisko,jmeno ,prijmeni,keresztnev,prenume,имя ,фамил,отчеств,рожден,прізвищ,soyad,ho ten,ho va ten,nama leng,επωνυμο,שם פרטי,שם משפחה,اسم العائلة,خانوادگی,นามสกุล,姓名,名字,生日,氏名,お名前,生年月日,이름,성명,생년월일",
  address:
    "address,street, city , town ,province,county , zip,postal,postcode,country,addr,company,organi,business, website , url ,homepage,strasse, ort , stadt ,firma,adresse, ville ,societe,entreprise,direccion,ciudad,provincia,empresa,endereco,cidade,bairro,indirizzo, citta ,azienda,straat,woonplaats,bedrijf, adres,ulica,miasto,адрес,город,страна,улица,компани,организац,sehir,dia chi,alamat,διευθυνση,כתובת,العنوان,المدينة,पता,ที่อยู่,地址,城市,住所,郵便番号,会社,주소,회사",
  payment:
    "credit,cardnum,cardholder,name on card,expir, cc , cvv,cvc,checkout,check out,payment,billing,shipping,delivery,place order, pay ,order,donat,purchase, buy , cart , basket ,amount,price,quantity, qty ,booking,guest,zahlung,kreditkart,lieferadr,bestell,paiement,livraison,commande,panier,tarjeta,pago,pedido,cartao,pagament,entrega,spedizione,betaling,afreken,platno,dostaw,zamowi,objedn,оплат,доставк,заказ,номер карты,odeme,siparis,thanh toan,pembayaran,πληρωμ,תשלום,الدفع,भुगतान,ชำระ,结算,支付,订单,結帳,カード番号,購入,注文,결제,배송,주문",
  message:
    "message,comment,subject, reason ,feedback,review, note ,notes ,description,inquiry,enquiry,contact us,contact form,contactform,get in touch,request a,nachricht,betreff,kontaktform,sujet,contactez,mensaje,asunto,mensagem,assunto,messaggio,oggetto,bericht,onderwerp,wiadomosc,temat,zprava,uzenet,сообщение,коммент,тема,обратн,mesaj,yorum,tin nhan,pesan,μηνυμα,הודעה,رسالة,تعليق,संदेश,ข้อความ,留言,评论,件名,お問い合わせ,コメント,메시지,문의,promo,coupon,voucher,gift,captcha,referral",
  /** The part of a sign-in that says whose directory the account is in. */
  tenant:
    "tenant,organi,company,workspace,domain,realm, server ,database,branch,mandant,firma,empresa,компани,企业,企業,会社",
  signIn:
    "log in,login,log on,logon,sign in,signin,sign on,signon, auth, sso ,single sign,unlock," +
    "anmeld,einlogg,connexion,connect,identifiez,iniciar ses,inicia ses,inicio de ses,acced,ingresar,iniciar sess, entrar,acessar,accesso,inlogg,aanmeld,logga in,logg inn,log ind,kirjaud," +
    "zaloguj,logowanie,prihlas,bejelent,belepes,autentific,prijav,вход,войти,войдите,авториз,увійти,вхід,giris,oturum ac,daxil ol,dang nhap, masuk,συνδεση,εισοδος,התחבר,כניסה,تسجيل الدخول,دخول,ورود,लॉग इन,लॉगिन,साइन इन,เข้าสู่ระบบ,ลงชื่อเข้า,登录,登陆,登入,ログイン,サインイン,로그인",
  signUp:
    "sign up,signup,regist, join ,create account,create an account,create your,create my,create free,createaccount,create profile,new account,newaccount,new user,newuser,new customer,get started,open an account,open account,enrol,start free,free trial,try free,try it," +
    "konto erst,konto eroff,inscri,creer un c,creer mon,creez,crear cuenta,crear una,crea tu,unirse,cadastr,criar conta,criar uma,registar,crea acc,crea un,iscriv,account aanm,skapa konto,opret,luo tili,rekister,rejestr,zaloz konto,vytvorit ucet,inregistr,creeaza," +
    "регистр,создать ак,создать уч,реєстр,kaydol,kayit ol,uye ol,hesap olus,dang ky,daftar,buat akun,εγγραφ,הרשמ,הירשם,انشاء حساب,ثبت نام,पंजीक,रजिस्टर,साइन अप,สมัคร,ลงทะเบียน,注册,註冊,新規,会員登録,アカウント作成,회원가입,가입",
  forgot:
    "forgot,lost your,lost pass,recover,reset,can t access,can t log,can t sign,trouble,remind,retrieve,vergess,zurucks,oubli,perdu,reinitial,olvid,recuper,restabl,esquec,redefin,dimentic,reimposta,vergeten,glomt,glemt,unoht,zapomn,nie pamiet,resetuj,obnov,elfelejt,uitat,забыл,восстан,сброс,забул,відновл,unuttu,sifirla,quen mat,lupa ,ξεχασ,επαναφορ,שכח,איפוס,نسيت,اعادة,فراموش,भूल,ลืม,忘记,忘記,找回,重置,重設,忘れ,再設定,잊으,찾기,재설정",
  change:
    "change,update, set ,save,edit,andern,speicher,changer,modifi,cambia,alterar,wijzig, byt ,skift,endre,vaihda,zmien,zmenit,zmena,modosit,schimb,смен,измен,зміни,degistir,guncelle,doi mat,ubah,ganti,αλλαγη,שינוי,تغيير,تغییر,बदल,เปลี่ยน,修改,更改,變更,変更,변경,更新",
  remember:
    "remember,keep me,stay signed,stay logged,trust this,keep signed,angemeldet bl,eingeloggt bl, merken,rester con,souvenir,memoris,recordar,recuerd,mantener,manter,lembrar,ricordami,resta coll,onthoud,kom ihag,husk , muista ,zapamiet,zapamat,запомн,запамят,beni hatirla,ghi nho,ingat saya,θυμ,זכור,تذكر,به خاطر,मुझे याद,จดจำ,记住,自动登录,記住,保存,ログイン状態,로그인 유지,자동 로그인",
  next: " next, continue,proceed, go , ok , enter,submit,weiter,fortfahr,suivant,continuer,siguiente,continu,proximo,seguinte,avancar,avanti,prosegui,volgende,doorgaan,nasta,fortsatt,neste,fortsaet,seuraava,jatka,dalej,kontynuuj,pokrac,tovabb,inainte,далее,продолж,далі,ileri,devam,tiep tuc,lanjut,berikut,επομεν,συνεχ,הבא,המשך,التالي,متابعة,ادامه,अगला,आगे,जारी,ถัดไป,ต่อไป,下一步,继续,繼續,次へ,続,다음,계속",
  newsletter:
    "newsletter,subscri,mailing,mailchimp,mc embedded,email updates,get updates,stay in touch,notify me,keep me updated,inbox,klaviyo,mailpoet,wysija,abonn,lettre d info,infolettre,suscri,boletin,novidades,assine,nieuwsbrief,nyhetsbrev,nyhedsbrev,prenumer,uutiskirje,biuletyn,zapisz sie,odeber,odber,hirlevel,feliratkoz,рассыл,подпис,розсил,підпис,bulten,abone,ban tin,ενημερωτικ,ניוזלטר,النشرة,خبرنامه,订阅,訂閱,电子报,電子報,メルマガ,ニュースレター,購読,뉴스레터,구독",
  terms:
    "terms,privacy policy,i agree,agree to,by creating,by signing,by regist,nutzungsbed, agb ,datenschutz,conditions,j accepte,termino,condicion,acepto,termos,aceito,termini,condizioni,accetto,voorwaarden,villkor,vilkar,ehdot,regulamin,akceptuj,podmink,souhlas,elfogad,termeni,соглас,услови,kosul,sozlesme,dieu khoan,syarat,οροι,תנאי,الشروط,شर्त,ข้อกำหนด,条款,協議,协议,同意,規約,약관,동의",
  social:
    "continue with,sign in with,signin with,log in with,login with,sign up with,google,facebook,twitter,apple,github,linkedin,microsoft,yahoo,amazon,wechat,kakao,naver,passkey,saml,qr,biometric,a link,微信,支付宝,weiter mit,anmelden mit,continuer avec,continuar con,iniciar sesion con,entrar com,accedi con,continua con,через ",
  aside:
    "cancel, back ,close,clear,show,hide,toggle,resend,send code,get code,sms code,help,skip,language,menu,delete,remove,upload,abbrech,zuruck,schliess,anzeig,annul,retour,fermer,affich,voir,masquer,volver,cerrar,mostr,ocultar,voltar,fechar,indietro,chiudi,terug,sluit,tonen,toon,avbryt,tillbaka,visa ,peruuta,nayta,anuluj,wstecz,pokaz,zrusit,zpet,zobraz,megse,vissza,renunt,inapoi,отмен,назад,показ,скры,закры,отправить код,получить код,скасув,iptal, geri ,goster,gizle,huy ,hien ,batal,tampil,ακυρ,πισω,εμφαν,ביטול,חזור,הצג,الغاء,رجوع,عرض,لغو,بازگشت,نمایش,रद्द,वापस,दिखा,ยกเลิก,กลับ,แสดง,取消,返回,显示,获取,发送,戻る,キャンセル,表示,閉じる,再送,취소,뒤로,닫기",
} as const;
