/**
 * What the words on a page and in its markup mean, in more than fifty languages.
 *
 * One row per meaning, words between commas, as text.ts folds them: without accents, Cyrillic and
 * Greek in Latin letters ("пароль" is "parol", "войти" is "voiti"), so that languages share stems. Within
 * a row: English; Western and Northern European; Eastern European, Cyrillic, Greek; Turkish, Vietnamese,
 * Indonesian; Hebrew, Arabic, Persian, Hindi, Thai; Chinese, Japanese, Korean; at the end Armenian, Georgian, Kazakh,
 * Mongolian, Urdu, Tamil, Telugu, Swahili, Afrikaans, Basque, Welsh, Belarusian, Macedonian, Galician, Uzbek.
 *
 * A space at a word's edge (" pin ") lets it match at a token's edge only; without one it matches
 * inside others, as compounds need ("Anmeldepasswort", "şifreniz"), so stems serve all their forms.
 *
 * What a page is searched with is made of this by `npm run make:words`.
 */
export const words = {
  username:
    "username,user name, user , userid, usr , login , loginid,logon , uid ,nickname,account, acct ," +
    "member,customer,client,identi,identyf, handle , uname ,student,netid,学号,學號,工号,nutzer,kundennum,kundenum,kundnum,klantnum,asiakasnum,mitglied," +
    "kennung,utilisat,utiliz, compte ,usuari, cuenta , conta ,utente,gebruiker,bruger,bruker," +
    "anvandar,notand,kayttaja,kasutaja,tunnus,prihlasovaci jmeno,prihlasovacie meno,uzytkownik,uzivatel,felhasznalo,korisn,uporabni," +
    "vartotoj,lietotaj,perdorues,polzovatel,akkaunt,koristuvac,potrebitel, hrist,logariasm,kullanici," +
    "istifadeci,ten dang,tai khoan,pengguna,משתמש,المستخدم,حساب,کاربر,उपयोगकर्ता,यूजर,ব্যবহারকারী," +
    "ผู้ใช้,บัญชี,用户,用戶,账号,帐号,賬號,帳號,账户,帳戶,会员,會員,使用者,ユーザ,会員,アカウント,아이디,사용자,계정,회원," +
    "numer klient,nr klient,cislo klient,klientske cisl,zakaznicke cisl,ugyfelsz,ugyfelazon,ugyfelkod,nomer klient," +
    "klientski nomer,kod klient, pelati,musteri no,musteri num,musteri kod,ma khach hang,so khach hang,nomor pelanggan," +
    "no pelanggan,id pelanggan,kliendinum,klienta num,klienta kod,kliento num,kliento kod,broj klijent,medlemsnum," +
    "medlemsnr,d adherent,relatienum,network id,staff id,staff num,online id,access id,employee id,employee num,personalnum,matricule,numero de emplead,werknemersnum,ansattnum,anstallningsnum,medarbejdernum,numero de socio,frequent fl,passageiro frequente,pasajero frecuente,viajero frecuente,vielflieger,verfuger,teilnehmernum,library card,رقم العميل,رقم المشترك,מספר לקוח," +
    "شماره مشتری,ग्राहक,รหัสลูกค้า,หมายเลขลูกค้า,客户号,客户编号,客戶號,客戶編號,お客様番号,お客さま番号,契約者番号,顧客番号,고객번호,고객 번호," +
    "օգտանուն,მომხმარებ,paidalanusy,hereglegc,صارف,பயனர்,వినియోగదార,mtumiaji,erabiltzaile,defnyddiwr," +
    "karystaln,foydalanuvchi",
  email:
    " mail, email,email ,@example,@exemp,@beispiel,@ejemplo,@esempio,@email,@mail,@gmail,@domain,@company,@firma,@your,courriel,correo,epost,e post,sahkopost,poczt,poct,posta ,posti ,elektron," +
    "ilektron,imeil,דוא,מייל,البريد,ایمیل,ईमेल,อีเมล,邮箱,邮件,郵件,郵箱,メール,메일," +
    "epast, pastas , meil ,surel,thu dien tu," +
    "էլ փոստ,ელ ფოსტ, e pos ,barua pepe,e bost,மின்னஞ்சல,ఇమెయిల్,ای میل",
  phone:
    "phone, tel , cell ,telef,telepon,handy,movil,celular,cellulare,mobiel,mobil,tilefon, kinit," +
    "الجوال,موبایل,手机,手機,电话,電話,携帯,휴대,전화," +
    "nomor hp,no hp,dien thoai,โทรศัพท์,มือถือ,الهاتف,טלפון,شماره تلفن,همراه,मोबाइल,फ़ोन,puhelin,talrun,মোবাইল",
  /** A number of the person's own that some countries sign in with. */
  document:
    " cpf , cnpj , dni , rut , curp ,documento, inn ,snils, tckn ,kimlik, pesel ,personnummer," +
    "passport,numero fiscal,codice fiscal,身份证,身分證, card , badge ,national id,nationalid,national code,nationalcode,civil id,iqama,aadhaar, cedula, nif , cpr ," +
    "fodselsnum,rodne cisl, oib , egn , jmbg , cnp , nik , cccd ,isikukood,asmens kod,personas kod,کد ملی,رقم الهوي,תעודת זהות,מספר זהות",
  /** By which some banks know a person, whatever card they hold besides. */
  bankAccount: "kontonum,kontonr,rekeningnum",
  password:
    "passw,passv,passor, pass , pwd,pword, psw,passcode,passphrase, pin ,userpass,kennwort," +
    "mot de passe, mdp ,motdepasse,contrasen, clave ,senha ,palavra passe,parol,parool,wachtwoord," +
    "losenord,adgangskode,kodeord,lykilor,salasana,salasona,haslo,heslo,jelsz,lozin, geslo ," +
    "slaptazod,fjalekalim,kodik,sunthimatik,sifre,mat khau,kata sandi,kata laluan,סיסמ,كلمة المرور,كلمة السر," +
    "الرقم السري,رمز عبور,گذرواژه,पासवर्ड,পাসওয়ার্ড,รหัสผ่าน,密码,口令,密碼,パスワード,暗証番号,비밀번호,패스워드," +
    "գաղտնաբառ,პაროლ,құpiasөz,nuuc ү,پاس ورڈ,கடவுச்சொல,పాస్వర్డ్,nenosiri,wagwoord,pasahitz,cyfrinair," +
    "contrasinal",
  current:
    " current,previous, old ,oldpass, existing ,aktuel,bisherig,huidig,nuvarande,nykyi, actuel,ancien,actual," +
    "anterior, atual,attual,vecchi, stare ,obecn,soucasn,trenut,tekus,deistvuus,tekuc,potocn, stary, stara," +
    " staro, stari, trehon,mevcut,eski ,נוכחי,الحالي,فعلی,当前,目前,當前,旧,舊,原密,現在,현재,기존," +
    " altes , alte ,nuvaerende,navaerende,jelenleg, regi ,dabartin, senas ,esosa,pasreiz, veca ,praegu, vana ,aktual," +
    "saat ini,semasa, lama ,hien tai,mat khau cu,ปัจจุบัน,เดิม,वर्तमान,पुरान,বর্তমান,পুরান," +
    "stavajic," +
    "ընթացիկ,მიმდინარე,aғymdaғy,odoogi,موجودہ,தற்போதை,ప్రస్తుత,la sasa, uneko ,presennol,bagucy,tekovn,joriy",
  fresh:
    " new,newpass,create,作成,choose,desired, pick a, pick your, make a, set a, set your, alege , wybierz , neu,wahlen,nouve,choisi,creer,nuev," +
    " bedenk,kies een, kies je, kies uw, wahle ,elige ,elija ,escoge,escolh,scegli,zvolte,zvol si,odaber," +
    " crea,crie ,nuova,nieuw, ny , nytt , nya , uusi, uus ,jauna,nauj,nowe, nou ,noua, nov, uj , neos ," +
    " neo ,define your,definis,definir,defina ,establec, imposta ,festleg,vergeben,ustaw ,nastavt,pridum,zadaite,belirle,vaelg, velg , valj ,valits,valass,yeni,khau moi,baru ,חדש,جديد,جدید,नया,ใหม่,新,设置,設定,새,신규,baharu, i ri ,নতুন," +
    "wunschpass,wunschkenn," +
    " նոր ,ახალ,jaңa, sine ,نیا,புதிய,కొత్త,jipya, nuwe , berria,newydd, yangi",
  repeat:
    "confirm,repeat,again,retype,re type,reenter,re enter, verify,repass, re pass, repwd,password 2," +
    "pass 2,pwd 2,wiederh,bestatig,erneut,repet,repit,ripet,conferma,herhaal,bevestig,bekraft,gentag," +
    "gjenta,upprepa,vahvist,powtor,potwierdz,potvr,potrd,znovu,megerosit,megegyszer,meg egyszer,ponov,endurt,korda,apstiprin,pakart,zopak,patvirt," +
    "podtver,povtor,pidtverd,epibebai,epanal,tekrar,dogrula,xac nhan,nhap lai,konfirmasi,ulangi," +
    "אימות,تاكيد,تکرار,पुष्टि,ยืนยัน,确认,確認,再次,重复,再入力,확인,재입력," +
    "toista,znova,ujra,atkartot,perserit,sahkan,নিশ্চিত," +
    "կրկն,հաստատ,გაიმეორ,დადასტურ,қaitala,davtah,دوبارہ,تصدیق,மீண்டும்,உறுதி,మళ్లీ,నిర్ధార, rudia ,thibitish," +
    "errepik,ailadrod,pautar,takrorl,tasdiq",
  /** A one-time code by its own name. */
  oneTime:
    "one time,onetime,one off , fob , otp,otp ,token code,tokencode, 2 fa ,2fa, tfa , mfa ,twofa,second factor,two step,two fa," +
    "authenticat,autenticador,authentificateur,autentiseringsapp,autentikator, sms,einmal,usage unique,unico uso,engangs,kertakaytt,jednoraz,egyszeri,egyszer haszn, tan ,odnoraz," +
    "kod iz,hrisis,tek kullanim,חד פעמי,رمز التحقق,یکبار,ओटीपी,รหัสยืนยัน,短信,手机验,手機驗,动态,動態,認証コード,確認コード," +
    "ワンタイム,인증번호,인증코드,eenmalig,monouso,un solo uso,uso unico,descartavel,clave dinam,unica folos,ednokratn,enkratn," +
    "tek sefer,dung mot lan,sekali pakai,sekali guna,uhekord,vienreiz,vienkart,لمرة واحدة,वन टाइम,ওয়ান টাইম,ครั้งเดียว,一次性,일회용," +
    "մեկանգամ,ერთჯერად,bir rettik",
  codeWord:
    "code,digit,अंक, token, kod , koda , kodu, kods , cod , kode ,codigo,codice, codi ,koodi, kodas , ma ,קוד,الرمز,कोड,码,碼,コード,코드," +
    "cijfer," +
    " կոդ,კოდ,کوڈ,குறியீ,కోడ్,msimbo",
  /** Makes a one-time code of a code. */
  checks:
    "verif,secur,auth,controle,kontrol, login code,sicher,segur,sicurezza,beveilig,overov,ellenor,prover,bezopas," +
    "drosib,sigurn,varnost,xac minh,xac thuc,weryf,epalit,אימות,التحقق,验证,驗證,校验,인증,認証",
  /** Says "code", but of another kind; a proof of not being a machine; a question's answer. */
  otherCode:
    "captcha,catpcha,image code,imagecode,picture,code above,shown above,in the image,characters you see, vcode , vvcode ,checkcode,check code,zip,postal,postcode," +
    "post code, plz , cep ,coupon,kupon,promo,voucher,gift,gutschein, buono ,gavekort,presentkort,lahjakort,podarunk,podaroc,regalo,hediye,礼品,禮品,ギフト,기프트,cadeau,discount,cvv,cvc, csc ,cvn, cid ,iban," +
    "country code,countrycode,area code,phone code,recovery,herstelc,backup code,referral,invit,sort code, hint," +
    "codigo seguro de verific, csv ,postensk,postansk,posensk,pairing,appairage,kopplungscode,ตามภาพ,ในภาพ,product,kartink,izobrajen,indeks,question,answer, response,token pin,tokenpin,图形,图片,圖形," +
    "prufziffer,prufnummer,securite de la carte,seguridad de la tarjeta,cryptogramme,zabezpieczaj, ssn ,social security," +
    "backupcode,wiederherstellungsc,code de secours,codigo de respaldo,codice di backup,reservc,rezervn, zapasov,yedek,kod zapasowy,バックアップ,リカバリ,备用,備用,恢复,恢復,復旧,백업,복구",
  search:
    "search,query,keyword, find ,busca,suche,recherche, cerca,zoek,pesquis,poisk, sok , arama ,חיפוש," +
    "بحث,ค้นหา,搜,検索,검색," +
    "hledat,hledan,szuka, kereses, keress,cautare,trsen, haku , otsi ,meklet,paiesk,iskan,pretrag,anazit," +
    "tim kiem, cari ,جستجو,खोज,posuk," +
    "որոն,ძებნ, izdeu,تلاش,தேடு,వెతక,tafuta,bilatu,chwilio,qidir",
  person:
    "first name,firstname, fname,last name,lastname, lname,surname,given name,givenname,full name," +
    "fullname,your name,birth,geboort,naissance,nacim,nascim, dob ,gender, sex ,vorname,nachname,geburt,prenom,apellido, nombre ," +
    " cognome,fornamn,imie ,nazwisk,jmeno ,prijmeni, ima , ime ,famil,soyad,姓名,生日,氏名,이름," +
    " անուն , სახელი , ner ,پہلا نام,முதல் பெயர்,మొదటి పేరు,jina la kwanza,voornaam, izena ,enw cyntaf, ism ," +
    "achternaam,efternavn,etternavn,efternamn,sukunim,etunim,vezeteknev,keresztnev, prenume,priezvisk,eesnimi," +
    "perekonna,uzvard,pavard,prezime,eponumo,ho va ten, ho ten ,nama lengkap,nama depan,nama belakang," +
    "שם משפחה,שם פרטי,اسم العا,الاسم الا,نام خانوادگی,नाम और उपनाम,นามสกุล,성명,名前",
  address:
    "street, city , town ,country, zip,postal,postcode,addr,company,organi,business, website , url , http," +
    "strasse, firma,empresa,direccion,endereco,indirizzo,adres,ulica,地址,城市,住所,郵便番号",
  payment:
    "credit,cardnum,card num,card no,cardno ,card detail,on card,on the card,cardholder,expir, cc , cvv,cvc,checkout,check out,payment,billing," +
    "shipping,delivery, pay , order,donat, buy , cart , basket ,amount,price,guest,zahlung,paiement," +
    "pago,pagament,oplat,odeme,支付,付款,購入,결제," +
    "betal,platnos,platb,fizet, plata ,maksutap,maksamin,pliromi,bayar,thanh toan,ชำระเงิน,الدفع,תשלום,پرداخت," +
    "भुगतान,支払,plasan,placan,placil,mokej,maksaj,maksmi,kartennum,numero de carte,numero de tarjeta," +
    "numero della carta,numero do cartao,kaartnum,kortnum,numer karty,cislo karty,kartyaszam,numarul card," +
    "nomer kart,kart numara, kartas,nomor kartu,so the ,หมายเลขบัตร,broj kartic,stevilka kartic,korteles num," +
    "kartes num,kaardi num,رقم البطاقة,מספר כרטיס,شماره کارت,कार्ड नंबर,カード番号,卡号,卡號,카드번호,카드 번호",
  message:
    "message,comment,subject,feedback,review, note ,notes ,description,inquiry,enquiry,contact us," +
    "contact form,contactform,nachricht,betreff,contactez,mensaje,soobsen,komment,mesaj,お問い合わせ,메시지," +
    "promo,coupon,captcha,referral," +
    "device name,device label,user label,geratename,nom de l appareil,nombre del dispositivo," +
    "nome do dispositivo,apparaatnaam",
  /** The part of a sign-in that says whose directory the account is in. */
  tenant: "tenant,organi,company,workspace,domain,realm, firma,empresa",
  /** What has a name or password of its own that is no account of the site: a network, a mailbox, a database, a shared file, a service. */
  foreign:
    "wi fi,wifi,wlan,wpa ,wireless,network name, vpn ,transfer,recipient,beneficiar,to account,import from, url ,encrypt,backup,archive,export,certificat,key pass,is protected," +
    "ssid, imap, smtp, mqtt, ldap, ftp , port ,database,webhook,client secret,clientsecret,signing secret,api key, gift,cadeau,meeting,会議,会议, room , motet ,クレジット," +
    "balans,podarunk,podarocn,presentkort,gavekort,lahjakort,geschenkkart,tarjeta regalo,carta regalo,dieses dokument,ce document,este documento,questo documento,dit document,detta dokument,dette dokument,link pass,linkpass,lenkepass,lankpass,post pass,storefront,store using,share pass,sharepass,password protected,passwortgeschutzt,kennwortgeschutzt,protege par," +
    "this pad,this file,this folder,this document,this share,shared file,shared folder, bot , bota ,http user,http pass, proxy, host ,hostname,endpoint, clone ,document pass,file pass,filepass,zugriffskennwort, balance ,guthaben,how strong,비회원,주문 비밀,주문비밀",
  signIn:
    "log in,login,log on,logon,sign in,signin,sign on,signon, auth, sso ,anmeld,connexion," +
    "connect,identifiez,iniciar ses,inicia ses,inicio de ses,acced,ingresar, entra , entrar,acessar," +
    "accesso,inlogg,logga in,logg inn,innskra,kirjaud,logi sisse,sisene,zaloguj,logowanie,prihlas," +
    "bejelent,belepes,autentific,prijav,prisijung,pieslegt,ielogo,ienakt,hyr ,kycu,vhod , voiti," +
    " voidi,avtoriz,uviiti,vhid,vlez ,vpisva,najav,giris,oturum ac,daxil ol,dang nhap, masuk,sundes," +
    "eisod,התחבר,כניסה,دخول,ورود,लॉग इन,लॉगिन,লগ ইন,লগইন,เข้าสู่ระบบ,ลงชื่อเข้า,登录,登陆,登入,登錄,ログイン," +
    "サインイン,로그인,intra in cont,ieiet,welcome back,melde dich an,melden sie sich an,willkommen zuruck,bon retour,bienvenido de nuevo," +
    "bentornat,bem vindo de volta,welkom terug,valkommen tillbaka,velkommen tilbage,velkommen tilbake," +
    "witaj ponown,vitejte zpet,vozvrasen,欢迎回来,歡迎回來,おかえり,다시 오신," +
    "conectare,pieteik," +
    "մուտք,შესვლ,ავტორიზ, kiru ,nevtre,لاگ ان,உள்நுழ,లాగిన్, ingia ,meld aan,teken in,saioa,mewngof,uvaisc," +
    "uvahod,kirish",
  signUp:
    "free trial,start trial,your trial,essai gratuit,kostenlos test,prueba grat,try it free,for free,free for,invitar a un,enviar invit,send invit,invite a ,invite new,einladung send,envoyer l invit,inviter un,invia invit,enviar convite,convidar,uitnodiging verst,wyslij zapros,otpravit prigl,invited you,inviteret dig,invitert deg,bjudit in dig,sie eingeladen,dich eingeladen,vous a invit,vous invite,te ha invitado,le ha invitado,convidou,ti ha invitato,je uitgenodigd,u uitgenodigd,zaprosil cie,vas pozval,priglasil vas,zaprosiv vas," +
    "essayer gratuit,essayez gratuit,prova gratis,prova gratuit,teste gratis,experimente gratis,experimentar gratis,gratis proberen,probeer gratis,prov gratis,testa gratis,kokeile ilmaiseksi,za darmo,vyzkousejte zdarma,vyzkouset zdarma,dni zdarma,vyskusat zadarmo,vyskusajte zadarmo,dni zadarmo,ingyenes proba,probald ki ingyen,incearca gratuit,besplatno na,dnei besplatno,poprobovat besplatno,sprobuvati bezkostovno,dniv bezkostovno,ucretsiz dene,מתחילים בחינם,התחל בחינם,להתחיל בחינם,ניסיון חינם,免费试用,免費試用,無料体験,無料で始め,無料トライアル,무료 체험,무료로 시작,sign up,signup,regist, join ,create account,create an account,create your,create my,create free," +
    "new account,new user,new customer,add user,create user,add member,add new, anadir , agregar,ajouter un,hinzufug,aggiungi,adicionar, dobavit, dodaj, ekle , crear , creer , erstellen , anlegen , sozdat ,创建,創建,get started,enrol,konto erst,konto anleg,inscri,creer un c," +
    "creer mon,creez,creeaza,crear cuenta,crear una,unirse,cadastr,criar conta,crea acc,crea un,iscriv," +
    "lid word,word lid,lid te word,mitglied werden,devenir membre,devenez membre,hazte socio,hazte miembro,diventa socio,bli medlem,bliv medlem," +
    "account aanm,skapa konto,opret,luo tili,rekist,regj,nyskra,rejestr,zaloz,vytvorit,regiszt," +
    "reestr,stvor,sozdat ak,kaydol,kayit,uye ol,qeydiyyat,dang ky,daftar,eggraf,הרשמ,הירשם," +
    "انشاء حساب,ثبت نام,पंजीक,साइन अप,নিবন্ধন,สมัคร,ลงทะเบียน,注册,註冊,初始化,添加,新增,追加,추가,新規,会員登録,가입," +
    "opprett kont,dimiourg,hesap ol," +
    "գրանցվ,ստեղծ,რეგისტრაც,შექმნ,tirkel,jasau,bүrtg,ساين اپ,اکاونٹ بنا,பதிவு,உருவாக்கு,నమోదు చేసు,సృష్టించ," +
    "jisajili,fungua akaunti, skep ,sortu kont,cofrestr,creu cyf,stvaryc,kreiraj,rexistr,yxatdan,hisob yarat",
  forgot:
    "forgot,lost your,lost pass,recover, reset,can t access,trouble,remind,vergess,zurucks,oubli," +
    "oblidat,gleymt,unohd,perdu,olvid,recuper,restabl,esquec,redefin,reimpost,dimentic,vergeten,glomt,glemt," +
    "unoht,zapomnial,zapomnel,zapomenut,nie pamiet,przypom,elfelejt,uitat,zaborav,pozab,zabud,pamirs," +
    "aizmirs,unusta,harrua,zabyl,zabul,zabrav,vosstan,sbros,vidnov,unuttu,quen mat,lupa ,xehas,שכח," +
    "نسيت,نسيان,فراموش,भूल,ভুলে,ลืม,忘记,忘記,找回,重置,忘れ,再設定,잊으,찾기,재설정," +
    "մոռաց,վերականգն,დაგავიწყ,აღდგენ,ұmytt,қalpyna,martsan, sergee,بھول,دوبارہ ترتیب,மறந்து,மீட்டமை,మర్చిపో," +
    "రీసెట్,umesahau,weka upya,vergeet,herstel,ahaztu,berrezarr,anghofio,ailosod,skinuc,unutd,tiklash",
  change:
    "change,update, set , add ,save,andern,speicher,modifi,cambia,alterar,wijzig,zmien,zmen,promjen,smen," +
    "zmini,degistir,تغيير,تغییر,เปลี่ยน,修改,更改,變更,変更,변경," +
    "փոխել,պահպան,შეცვლ,შენახ,өzgert,saқtau, solih ,hadgal,تبدیل,محفوظ,மாற்ற,சேமி,మార్చ,సేవ్,badilisha," +
    "hifadhi,verander, stoor ,aldatu, gorde ,newid cyf, cadw ,zmanic,zahava,promeni,zacuvaj,zgartir,saqlash",
  remember:
    "remember,keep me,stay signed,stay logged,trust this,angemeldet bl, merken,rester con,souvenir," +
    "recordar,lembrar,ricorda,husk ,zapamiet,zapamat,zapomnit,zapomni m,zapomni si,تذكر,记住,自动登录,記住," +
    "ログイン状態,로그인 유지," +
    "zustat prihlas,emlekez,tine ma minte,hatirla,muista min,kom ihag,jata mind,atcereties,prisiminti mane," +
    "zapamti,me tumasai,ghi nho,ingat saya,จดจำ,זכור,به خاطر,याद रख,상태 유지,zapam atati,onthoud,ingelogd blijv," +
    "recuerdame,mantener ses,manter conect,resta collegat,eingeloggt bleib," +
    "հիշել,დამიმახსოვრ,este saқtau,namaig sana,یاد رکھ,நினைவில்,గుర్తుంచు,nikumbuke,onthou my,gogora," +
    "cofiwch fi,zapomnic,eslab qol",
  next:
    " next,proceed, go , ok , enter,submit,weiter,fortfahr,absend,suivant,continu,valider,envoyer," +
    "siguiente,enviar,proximo,seguinte,avanti,invia ,volgende,doorgaan, nasta ,dalej,tovabb," +
    " nastavi ,dalee, dali ,prodolj,ileri,devam,הבא,המשך,التالي,متابعة,ถัดไป,下一步,继续,繼續,提交,次へ,続,다음,계속," +
    "fortsatt,fortsaet,fortsett, neste ,jatka,seuraava,pokrac,dalsi ,kontynu, toliau ,testi,talak,turpin, edasi ," +
    "naeste,inainte, dalje , dale ,naprej,بعد,suneheia,epomen,prodovj,prodlj, napred ,lanjut,berikut,tiep tuc,tiep theo,folytat,poursuiv,prosegu," +
    "prossegu,avanc, verder ,afram,ادامه,बाद,जारी,आगे,ดำเนินการต่อ," +
    "nadaljuj, videre ,kirim," +
    "շարունակ,გაგრძელ,შემდეგ,jalғast,үrgeljl,جاری رکھ,اگلا,தொடர,కొనసాగ,endelea,gaan voort,jarrait,parhau," +
    "pracagnuc,davom et",
  newsletter:
    "newsletter, novinky,subscri,mailing,mailchimp,mc embedded,notify me, inbox,abonnier,abonnez,abonner,abonneer,m abonne,lettre d info,suscri," +
    "boletin,nieuwsbrief,nyhetsbrev,nyhedsbrev,odber,rassil,podpis,bulten,abone,订阅,訂閱,电子报,電子報,メルマガ," +
    "購読,뉴스레터,구독,don t miss,never miss,be the first,up to date,stay informed,get the latest,email updates," +
    "verpass,auf dem laufenden,restez inform,ne manquez,ne ratez,no te pierdas,mantente inform," +
    "rimani aggiorn,resta aggiorn,op de hoogte,na biezaco,fique por dentro,hall dig uppdater,hold deg oppdater,hold dig opdater," +
    "hirlevel,uutiskirje,naujienlaisk,uudiskiri,jaunumi,novini,rassyl,enimerot,ban tin,buletin,จดหมายข่าว," +
    "النشرة,ניוזלטר,خبرنامه,ニュースレター," +
    "բաժանորդ,նորություննե,გამოწერ,სიახლ,jaңalyқ,jazylu, medee ,zahialah,سبسکر,خبریں,குழுசேர்,செய்திக,సభ్యత్వ," +
    "వార్తల,habari zetu,jiandikishe,nuusbrief,gure berri,harpidet,newyddion,tanysgrif,naviny,padpis,novosti," +
    "pretplat,yangilik, obuna ",
  terms:
    "terms,privacy policy,i agree,agree to,by creating,by signing,by regist,nutzungsbed, agb ," +
    "conditions,termino,condicion,soglas,同意,条款,規約,약관",
  social:
    "continue with,sign in with,signin with,log in with,login with,sign up with,google,facebook," +
    "twitter,apple,github,linkedin,microsoft,passkey,saml,qr,a link,微信,weiter mit,anmelden mit," +
    "continuer avec,continuar con,cerez ",
  aside:
    "cancel, back ,log out,logout,sign out,signout,退出,登出,ログアウト,로그아웃,close,clear,show,hide,toggle,resend,send again,send it again,new code,another code,send code,get code,sms code,help,skip," +
    "language,abbrech,zuruck,schliess,anzeig,annul,mostr,otmen,nazad,otpravit kod,取消," +
    "返回,显示,获取,发送,キャンセル,表示",
  /** What is asked for is to go for good. */
  removal:
    "delete,erase, remove ,deactivate,losch,supprim,effacer,elimin,borrar,apagar,excluir,verwijder,slett, slet ,radera," +
    "poista,usun,smaza,zmaza,odstran,torles,torol,sterge,izbris,obris,udal,vidal,iztri,diagraf, sil , silme,hesabi kapat," +
    " xoa ,hapus,מחק,حذف,हटा,删除,刪除,注销账,削除,退会,삭제,탈퇴",
} as const;
