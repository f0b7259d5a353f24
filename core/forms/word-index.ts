/** The words of words.ts as index-words.ts puts them. Made by `npm run make:words`. */
import type { words } from "./words.ts";

export const rows: readonly (keyof typeof words)[] = [
  "username",
  "email",
  "phone",
  "document",
  "password",
  "current",
  "fresh",
  "repeat",
  "oneTime",
  "codeWord",
  "checks",
  "otherCode",
  "search",
  "person",
  "address",
  "payment",
  "message",
  "tenant",
  "foreign",
  "signIn",
  "signUp",
  "forgot",
  "change",
  "remember",
  "next",
  "newsletter",
  "terms",
  "social",
  "aside",
];

export const index =
  " 2 fa 8; acct 0,ctuel5,gb q,lege 6,rama c,tual5,uthj; back s,adge 3,asket f,uy f; card 3" +
  ",art f,c f,ell 2,ep b,ercac,id b,ity e,lave 4,npj 3,od 9,odi 9,ognomed,ompte 0,onta 0,pf" +
  " 3,rea6,sc b,uenta 0,urp 3,urrent5,vvf; dali o,ni 3,ob d; edasi o,mail1,ntero,ntra j,ntr" +
  "arj,xisting 5; find c,irmae,irmah,named,tp i; geslo 4,ifti,o o; handle 0,rist0; ima d,ma" +
  "pi,me d,nn 3; join k; kinit2,od 9,oda 9,odas 9,ode 9,ods 9,odu9; ldapi,named,ogin 0,ogin" +
  " codea,oginid0; ma 9,ail1,ake a6,asukj,dp 4,erkenn,fa 8,otet i; napred o,asta o,astavi o" +
  ",eo 6,eos 6,este o,eu6,ew6,exto,ombre d,ote g,ou 6,ov6,y 6,ya 6,ytt 6; ok o,ld 5,rderf,t" +
  "p8; pass 4,ay f,esel 3,in 4,lz b,ort i,sw4,wd4; re pass7,epwd7,ut 3; set m,et a6,et your" +
  "6,ex d,ms8,mtpi,ok c,so j,tara5,tare 5,tari5,taro5,tary5; tan 8,ckn 3,el 2,fa 8,oken9,ol" +
  "iau o,own e,rehon5; uid 0,j 6,name 0,rl e,ser 0,serid0,sr 0,us 6; vcode b,erder o,erify7" +
  ",oidij,oitij; website e,ybierz 6; zipe;2fa8;@beispiel1;@company1;@domain1;@ejemplo1,mail" +
  "1,sempio1,xample1,xemp1;@firma1;@gmail1;@mail1;@your1;a linkr;abbrechs,onep,onnp,sendo;a" +
  "ccedj,cessoj,count0,count aanmk,essarj,tual5;addre,gangskode4,rese;aframo;again7,ree toq" +
  ";aizmirsl;akkaunt0,tuel5;alterarm;amountf;ancien5,dernm,gemeldet bln,meldj,melden mitr,n" +
  "uls,swerb,terior5,vandar0,zeigs;apellidod,pler,stiprin7;area codeb;attual5;auf dem laufe" +
  "ndenp,tenticador8,tentificj,tentikator8,tentiseringsapp8,tha,thenticat8,thentificateur8;" +
  "avanco,antio,torizj;backup codeb,ru 6;be the firstp,jelentj,kraft7,lepesj,m vindo de vol" +
  "taj,ntornatj,rikuto,statig7,treffg,veiliga,vestig7,zopasa;bienvenido de nuevoj,llingf,rt" +
  "hd,sherig5;boletinp,n retourj;bruger0,uker0;bultenp,scac,sinesse;by creatingq, registq, " +
  "signingq;cadastrk,deaub,deaui,mbiam,n t accessl,ncels,ptchab,ptchag,rd numf,rdholderf,rd" +
  "numf,tpchab;cellulare2,lular2,rez r;changem,eck codeb,eck outf,eckcodeb,eckoutf,oisi6,oo" +
  "se6;clears,ient0,oses;code9,dice9,dice fiscal3,digo9,mmentg,mpanye,mpanyh,ndicionq,nditi" +
  "onsq,nferma7,nfirm7,nnectj,nnexionj,ntact formg,ntact usg,ntactezg,ntactformg,ntinuo,nti" +
  "nuar conr,ntinue withr,ntinuer avecr,ntrasen4,rreo1,untrye,untry codeb,untrycodeb,uponb," +
  "upong,urriel1;crea acck,ea unk,ear cuentak,ear unak,eate6,eate accountk,eate an accountk" +
  ",eate freek,eate myk,eate yourk,editf,eeazak,eer6,eer monk,eer un ck,eezk,iar contak,ie " +
  "6;customer0;cvcb,cf,nb,vb;daftark,leeo,lejo,lsi o,ng kyk,ng nhapj,tabasei,xil olj;degist" +
  "irm,letes,liveryf,scriptiong,sired6,vamo;digit9,menticl,reccione,scountb;documento3,grul" +
  "a7,mainh,n t missp,natf,orgaano;drosiba;e post1;eggrafk,yszer haszn8,yszeri8;einmal8,sod" +
  "j;elektron1,felejtl,lenora;email 1,ail updatesp,presae,presah;enderecoe,durt7,gangs8,qui" +
  "ryg,rolk,viaro,voyero;epalita,anal7,ibebai7,omeno,ost1;erneut7;eski 5,quecl;expirf;faceb" +
  "ookr,mild;feedbackg,lhasznalo0;fique por dentrop,rst named,rstnamed;fjalekalim4;folytato" +
  ",rgotl,rnamnd,rtfahro,rtsaeto,rtsatto,rtsetto;full named,llnamed;geboortd,bruiker0,burtd" +
  ",nderd,ntag7,t codes,t startedk,t the latestp;giftb,risj,thubr,ven named,vennamed;gjenta" +
  "7;glemtl,eymtl,omtl;googler;guestf;hall dig uppdaterp,ndy2,rrual,slo4;helps,rhaal7,rstel" +
  "cb,slo4;hides;hold deg oppdaterp,ld dig opdaterp;hrisis8;huidig5,sk n;hyr j;i agreeq;iba" +
  "nb;identi0,entifiezj,entyf0;ielogoj,naktj;ilektron1,erio;image codeb,agecodeb,eil1,ie d;" +
  "inboxp,deksb,dirizzoe,gresarj,icia sesj,iciar sesj,icio de sesj,loggj,nskraj,quiryg,scri" +
  "k,via o,vitb;iscrivk,tifadeci0;jatkao,una6;jednoraz8,lsz4;jmeno d;kartinkb,sutaja0,ta sa" +
  "ndi4,ydolk,yitk,yttaja0;keep men,nnung0,nnwort4,nnwortgeschutzti,rtakaytt8,ywordc;khau m" +
  "oi6;kimlik3,rjaudj;kod iz8,deord4,dik4,mmentg,nfirmasi7,nto anlegk,nto erstk,ntonr3,nton" +
  "um3,ntynuo,odi9,rda7,risn0,ristuvac0;kullanici0,ndennum0,ndenum0,ponb;kycuj;languages,nj" +
  "uto,st named,stnamed;lembrarn,ttre d infop;lietotaj0,nkedinr;log inj,g in withr,g onj,ga" +
  "riasm0,gg innj,gga inj,gi sissej,ginj,gin withr,gonj,gon 0,gowaniej,senord4,st passl,st " +
  "yourl,zin4;luo tilik,pa l;lykilor4;mailchimpp,ilingp,ntente informp,t khau4;mc embeddedp" +
  ";meetingi,g egyszer7,gegyszer7,gerosit7,lde dich anj,lden sie sich anj,mber0,nsajeg,sajg" +
  ",ssageg,vcut5;microsoftr,tglied0;mobiel2,bil2,difim,strs,t de passe4,tdepasse4,vil2;na b" +
  "iezacop,chnamed,chrichtg,cimd,issanced,javj,scimd,uj6,zads,zwiskd;ne manquezp, ratezp,ti" +
  "d0,ver missp,w accountk,w customerk,w userk,wpass6,wsletterp;nhap lai7;nickname0,e pamie" +
  "tl,euw6,euwsbriefp;no te pierdasp,tand0,tes g,tify mep,ua6,uve6,we6;nuev6,mero fiscal3,o" +
  "va6,tzer0,tzungsbedq,varande5;nyhedsbrevp,hetsbrevp,kyi5,skrak;obecn5,lidatl;odberp,emef" +
  ",noraz8;oldpass5,vidl;one time8,etime8;op de hoogtep,latf,retk;organie,ganih;otmens,p 8," +
  "pravit kods,urum acj;oublil;overova;pagamentf,gof,iementf,kart7,lavra passe4,mirsl,rol4," +
  "rool4,ss 27,sscode4,sskeyr,ssor4,ssphrase4,ssport3,ssv4,ssw4,ssword 27,ssword protectedi" +
  ",sswortgeschutzti,tvirt7,ymentf;pengguna0,rdorues0,rdul,rsonnummer3,squisc;phone2,one co" +
  "deb;pictureb,dtverd7,eslegtj;poct1,czt1,dpisp,dtver7,iskc,kraco,lzovatel0,nov7,st codeb," +
  "st passi,sta 1,stalb,stale,stcodeb,stcodee,sti 1,tocn5,trebitel0,tvr7,twierdz7,ursuivo,v" +
  "tor7,wtor7,zabl;prenomd,icef,ihlasj,ihlasovaci jmeno0,ihlasovacie meno0,ijavj,ijmenid,is" +
  "ijungj,ivacy policyq,oceedo,odljo,odoljo,odovjo,oductb,omjenm,omob,omog,oseguo,osseguo,o" +
  "tege pari,overa,oximoo,zypoml;pwd 27,ord4;qeydiyyatk;qrr;quen matl,eryc,estionb;rassilp;" +
  "re enter7, type7,almh,cherchec,cordarn,coverl,coveryb,cuperl,definl,enter7,estrk,ferralb" +
  ",ferralg,gistk,gisztk,gjk,jestrk,keningnum3,kistk,membern,mindl,moves,pass7,peat7,pet7,p" +
  "it7,sends,setl,sta aggiornp,stabll,ster conn,stez informp,type7,viewg;ricordan,mani aggi" +
  "ornp,pet7;sahkopost1,lasana4,lasona4,mlr,vem;sbrosl;schliesss;searchc,cond factor8,cura," +
  "guinteo,gura,nd codes,nha 4,uraavao;share passi,arepassi,ippingf,ows;sichera,curezzaa,fr" +
  "e4,gn inj,gn in withr,gn onj,gn upk,gn up withr,gninj,gnin withr,gnonj,gnupk,guienteo,gu" +
  "rna,senej;skapa kontok,ips;slaptazod4;smenm,s codes;snils3;soglasq,obseng,rt codeb,ucasn" +
  "5,uvenirn,yadd,zdat akk;speicherm;ssidi;stay informedp,ay loggedn,ay signedn,rassee,reet" +
  "e,udent0,vork;subjectg,bmito,bscrip,chec,ivanto,ndesj,neheiao,nthimatik4,rnamed,scrip;ta" +
  "i khoan0,lako;tek kullanim8,krar7,kuc5,kus5,lef2,lepon2,n dang0,nanth,rminoq,rmsq,stio;t" +
  "iep theoo,ep tuco,lefon2;toggles,ken code8,kencode8,vabbo;trenut5,oublel,ust thisn;tunnu" +
  "s0,rpino;twitterr,o fa8,o step8,ofa8;uitatl;ulangi7,icae;unico uso8,irsek,lockj,ohdl,oht" +
  "l,ustal,uttul;up to datep,datem,orabni0,prepa7;usage unique8,er name0,ername0,erpass4,ua" +
  "ri0;utente0,ilisat0,iliz0;uusi6;uviitij;uye olk;uzivatel0,ytkownik0;vahvist7,lidero,lkom" +
  "men tillbakaj,rnosta,rtotoj0;vecchi5,lkommen tilbagej,lkommen tilbakej,rgessl,rgetenl,ri" +
  "fa,rpassp;vhidj,od j;vidnovl,tejte zpetj;vlez j;volgendeo,rnamed,sstanl,ucherb,zvrasenj;" +
  "vpisvaj;vytvoritk;wachtwoord4,hlen6;webhooki,itero,iter mitr,lcome backj,lkom terugj,ryf" +
  "a;wi fii,ederh7,fii,jzigm,llkommen zuruckj,taj ponownj;wlani;workspaceh;wpa i;xac minha," +
  "c nhan7,c thuca;xehasl;yeni6;your named;zaboravl,bravl,budl,bull,byll,hlungf,logujj,lozk" +
  ",pamatn,pamietn,pomenutl,pomnell,pomni mn,pomni sin,pomniall,pomnitn;zipb;zmenm,ienm,ini" +
  "m;znovu7;zoekc,pak7;zurucks,rucksl;אימות7,מותa;דוא1;הבאo;הירשםk;המשךo;הרשמk;התחברj;חד פע" +
  "מי8,ש6;חיפושc;כניסהj;מייל1;משתמש0;נוכחי5;סיסמ4;קוד9;שכחl;ادامهo;البريد1,تاليo,تحققa,جوال" +
  "2,حالي5,رقم السري4,رمز9,مستخدم0;انشاء حسابk;ایمیل1;بحثc;تاكيد7;تذكرn;تغييرm,ییرm;تکرار7;" +
  "ثبت نامk;جديد6,ید6;حساب0;دخولj;رمز التحقق8,ز عبور4;فراموشl;فعلی5;كلمة السر4,مة المرور4;م" +
  "تابعةo;موبایل2;نسيانl,يتl;ورودj;کاربر0;گذرواژه4;یکبار8;आगेo;ईमेल1;उपयोगकर्ता0;ओटीपी8;कोड" +
  "9;जारीo;नया6;पंजीकk;पासवर्ड4;पुष्टि7;बादo;भूलl;यूजर0;लॉग इनj,गिनj;साइन अपk;নিবন্ধনk;পাসও" +
  "য়ার্ড4;ব্যবহারকারী0;ভুলেl;লগ ইনj,ইনj;ค้นหาc;ดําเนินการต่อo;ถัดไปo;บัญชี0;ผู้ใช้0;ยืนยัน" +
  "7;รหัสผ่าน4,ัสยืนยัน8;ลงชื่อเข้าj,ทะเบียนk;ลืมl;สมัครk;อีเมล1;เข้าสู่ระบบj;เปลี่ยนm;ใหม่" +
  "6;おかえりj;お名前d;お問い合わせg;アカウント0;キャンセルs;クレジットi;コード9;サインインj;パスワード4;メルマガp;メール1;ユーザ0;ログインj,イン状態n" +
  ";ワンタイム8;下一步o;付款f;会员0;会員0,登録k;住所e;使用者0;修改m;再入力7;再次7;再設定l;发送s;取消s;口令4;同意q;图形b;图片b;圖形b;地址e;" +
  "城市e;変更m;姓名d;学号0;學號0;密码4;密碼4;工号0;帐号0;帳戶0;帳號0;当前5;微信r;忘れl;忘記l;忘记l;手机2;手機2;找回l;提交o;搜,c;携帯2;" +
  "支付f;新,6;新規k;旧,5;显示s;暗証番号4;更改m;會員0;条款q;校验码8;検索c;次へo;欢迎回来j;歡迎回來j;氏名d;注册k;現在5;生日d;用戶0;用户0;电" +
  "子报p;电话2;當前5;登入j;登录j;登錄j;登陆j;目前5;码,9;确认7;確認7,コード8;碼,9;続,o;繼續o;继续o;自动登录n;舊,5;获取s;表示s;規約q;訂" +
  "閱p;記住n;設定6;註冊k;認証a,コード8;變更m;订阅p;记住n;设置6;賬號0;購入f;購読p;账号0;账户0;身份证3;身分證3;返回s;邮件1;邮箱1;郵件1;郵便" +
  "番号e;郵箱1;重复7;重置l;電子報p;電話2;驗證a,碼8;验证a,码8;가입k;검색c;결제f;계속o;계정0;구독p;기존5;뉴스레터p;다시 오신j;다음o;로그인j" +
  ",인 유지n;메시지g;메일1;변경m;비밀번호4;사용자0;새,6;신규6;아이디0;약관q;이름d;인증a,번호8,코드8;잊으l;재설정l;재입력7;전화2;찾기l;코드" +
  "9;패스워드4;현재5;확인7;회원0;휴대2";
