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
  "removal",
];

export const index =
  " 2 fa 8; acct 0,ctuel5,gb q,lege 6,lte 5,ltes 5,rama c,tual5,uthj; back s,adge 3,alance " +
  "i,asket f,uy f; card 3,art f,c f,ell 2,ep b,ercac,id b,ity e,lave 4,npj 3,od 9,odi 9,ogn" +
  "omed,ompte 0,onta 0,pf 3,rea6,sc b,uenta 0,urp 3,urrent5,vvf; dale o,ali o,alje o,ni 3,o" +
  "b d; edasi o,mail1,ntero,ntra j,ntrarj,xisting 5; find c,irmae,irmah,named,tp i; geslo 4" +
  ",ifti,o o; handle 0,rist0; i ri 6,ma d,mapi,me d,nn 3; join k; kinit2,od 9,oda 9,odas 9," +
  "ode 9,ods 9,odu9; lama 5,dapi,named,ogin 0,ogin codea,oginid0; ma 9,ail1,ake a6,asukj,dp" +
  " 4,erkenn,fa 8,otet i; napred o,asta o,astavi o,eo 6,eos 6,este o,eu6,ew6,exto,ombre d,o" +
  "te g,ou 6,ov6,y 6,ya 6,ytt 6; ok o,ld 5,rderf,tp8; pass 4,ay f,esel 3,in 4,lz b,ort i,sw" +
  "4,wd4; re pass7,egi 5,emove t,epwd7,ut 3; senas 5,et m,et a6,et your6,ex d,il t,ilmet,le" +
  "t t,ms8,mtpi,ok c,so j,tara5,tare 5,tari5,taro5,tary5; tan 8,ckn 3,el 2,fa 8,oken9,oliau" +
  " o,own e,rehon5; uid 0,j 6,name 0,rl e,ser 0,serid0,sr 0,us 6; vana 5,code b,eca 5,erder" +
  " o,erify7,oidij,oitij; website e,ybierz 6; xoa t; zipe;2fa8;@beispiel1;@company1;@domain" +
  "1;@ejemplo1,mail1,sempio1,xample1,xemp1;@firma1;@gmail1;@mail1;@your1;a linkr;abbrechs,o" +
  "nep,onnp,sendo;accedj,cessoj,count0,count aanmk,essarj,tual5;addre,gangskode4,rese;afram" +
  "o;again7,ree toq;aizmirsl;akkaunt0,tual5,tuel5;alterarm;amountf;ancien5,dernm,gemeldet b" +
  "ln,meldj,melden mitr,nuls,swerb,terior5,vandar0,zeigs;apagart,ellidod,pler,stiprin7;area" +
  " codeb;atkartot7,tual5;auf dem laufendenp,tenticador8,tentificj,tentikator8,tentiserings" +
  "app8,tha,thenticat8,thentificateur8;avanco,antio,torizj;backup codeb,haru6,ru 6;be the f" +
  "irstp,jelentj,kraft7,lepesj,m vindo de voltaj,ntornatj,rikuto,statig7,treffg,veiliga,ves" +
  "tig7,zopasa;bienvenido de nuevoj,llingf,rthd,sherig5;boletinp,n retourj,rrart;bruger0,uk" +
  "er0;bultenp,scac,sinesse;by creatingq, registq, signingq;cadastrk,deaub,deaui,mbiam,n t " +
  "accessl,ncels,ptchab,ptchag,rd numf,rdholderf,rdnumf,tpchab;cellulare2,lular2,rez r;chan" +
  "gem,eck codeb,eck outf,eckcodeb,eckoutf,oisi6,oose6;clears,ient0,oses;code9,dice9,dice f" +
  "iscal3,digo9,mmentg,mpanye,mpanyh,ndicionq,nditionsq,nferma7,nfirm7,nnectj,nnexionj,ntac" +
  "t formg,ntact usg,ntactezg,ntactformg,ntinuo,ntinuar conr,ntinue withr,ntinuer avecr,ntr" +
  "asen4,rreo1,untrye,untry codeb,untrycodeb,uponb,upong,urriel1;crea acck,ea unk,ear cuent" +
  "ak,ear unak,eate6,eate accountk,eate an accountk,eate freek,eate myk,eate yourk,editf,ee" +
  "azak,eer6,eer monk,eer un ck,eezk,iar contak,ie 6;customer0;cvcb,cf,nb,vb;dabartin5,ftar" +
  "k,leeo,lejo,lsi o,ng kyk,ng nhapj,tabasei,xil olj;deactivatet,gistirm,letes,letet,livery" +
  "f,scriptiong,sired6,vamo;diagraft,git9,menticl,reccione,scountb;document passi,cumento3," +
  "grula7,mainh,n t missp,natf,orgaano;drosiba;e post1;effacert;eggrafk,yszer haszn8,yszeri" +
  "8;einmal8,sodj;elektron1,felejtl,imint,lenora;email 1,ail updatesp,presae,presah;enderec" +
  "oe,durt7,gangs8,quiryg,rolk,viaro,voyero;epalita,anal7,ibebai7,omeno,ost1;eraset,neut7;e" +
  "ski 5,osa5,quecl;excluirt,pirf;facebookr,mild;feedbackg,lhasznalo0;file passi,lepassi,qu" +
  "e por dentrop,rst named,rstnamed;fjalekalim4;folytato,rgotl,rnamnd,rtfahro,rtsaeto,rtsat" +
  "to,rtsetto;full named,llnamed;geboortd,bruiker0,burtd,nderd,ntag7,t codes,t startedk,t t" +
  "he latestp;giftb,risj,thubr,ven named,vennamed;gjenta7;glemtl,eymtl,omtl;googler;guestf," +
  "thabeni;hall dig uppdaterp,ndy2,pust,rrual,slo4;helps,rhaal7,rstelcb,sabi kapatt,slo4;hi" +
  "des,en tai5;hold deg oppdaterp,ld dig opdaterp;hrisis8;huidig5,sk n;hyr j;i agreeq;ibanb" +
  ";identi0,entifiezj,entyf0;ieietj,logoj,naktj;ilektron1,erio;image codeb,agecodeb,eil1,ie" +
  " d;inainteo,boxp,deksb,dirizzoe,gresarj,icia sesj,iciar sesj,icio de sesj,loggj,nskraj,q" +
  "uiryg,scrik,tra in contj,via o,vitb;iscrivk,tifadeci0;izbrist,trit;jatkao,una6;jednoraz8" +
  ",lenleg5,lsz4;jmeno d;kartinkb,sutaja0,ta sandi4,ydolk,yitk,yttaja0;keep men,nnung0,nnwo" +
  "rt4,nnwortgeschutzti,rtakaytt8,ywordc;khau moi6;kimlik3,rjaudj;kod iz8,deord4,dik4,mment" +
  "g,nfirmasi7,nto anlegk,nto erstk,ntonr3,ntonum3,ntynuo,odi9,rda7,risn0,ristuvac0;kullani" +
  "ci0,ndennum0,ndenum0,ponb;kycuj;languages,njuto,st named,stnamed;lembrarn,ttre d infop;l" +
  "ietotaj0,nkedinr;log inj,g in withr,g onj,gariasm0,gg innj,gga inj,gi sissej,ginj,gin wi" +
  "thr,gonj,gon 0,gowaniej,scht,senord4,st passl,st yourl,zin4;luo tilik,pa l;lykilor4;mail" +
  "chimpp,ilingp,ntente informp,t khau4,t khau cu5;mc embeddedp;meetingi,g egyszer7,gegysze" +
  "r7,gerosit7,lde dich anj,lden sie sich anj,mber0,nsajeg,sajg,ssageg,vcut5;microsoftr,tgl" +
  "ied0;mobiel2,bil2,difim,strs,t de passe4,tdepasse4,vil2;na biezacop,chnamed,chrichtg,cim" +
  "d,esteo,issanced,javj,prejo,scimd,uj6,vaerende5,zads,zwiskd;ne manquezp, ratezp,tid0,ver" +
  " missp,w accountk,w customerk,w userk,wpass6,wsletterp;nhap lai7;nickname0,e pamietl,euw" +
  "6,euwsbriefp;no te pierdasp,tand0,tes g,tify mep,ua6,uve6,we6;nuev6,mero fiscal3,ova6,tz" +
  "er0,tzungsbedq,vaerende5,varande5;nyhedsbrevp,hetsbrevp,kyi5,skrak;obecn5,lidatl,rist;od" +
  "berp,emef,noraz8,strant;oldpass5,vidl;one time8,etime8;op de hoogtep,latf,retk;organie,g" +
  "anih;otmens,p 8,pravit kods,urum acj;oublil;overova;pagamentf,gof,iementf,kart7,lavra pa" +
  "sse4,mirsl,rol4,rool4,sreiz5,ss 27,sscode4,sskeyr,ssor4,ssphrase4,ssport3,ssv4,ssw4,sswo" +
  "rd 27,ssword protectedi,sswortgeschutzti,tvirt7,ymentf;pengguna0,rdorues0,rdul,rserit7,r" +
  "sonnummer3,squisc;phone2,one codeb;pictureb,dtverd7,eslegtj;poct1,czt1,dpisp,dtver7,iskc" +
  ",istat,kraco,lzovatel0,nov7,st codeb,st passi,sta 1,stalb,stale,stcodeb,stcodee,sti 1,to" +
  "cn5,trebitel0,tvr7,twierdz7,ursuivo,vtor7,wtor7,zabl;praegu5,enomd,icef,ihlasj,ihlasovac" +
  "i jmeno0,ihlasovacie meno0,ijavj,ijmenid,isijungj,ivacy policyq,oceedo,odljo,odoljo,odov" +
  "jo,oductb,omjenm,omob,omog,oseguo,osseguo,otege pari,overa,oximoo,zypoml;pwd 27,ord4;qey" +
  "diyyatk;qrr;quen matl,eryc,estionb;raderat,ssilp;re enter7, type7,almh,cherchec,cordarn," +
  "coverl,coveryb,cuperl,definl,enter7,estrk,ferralb,ferralg,gistk,gisztk,gjk,jestrk,kening" +
  "num3,kistk,membern,mindl,moves,pass7,peat7,pet7,pit7,sends,setl,sta aggiornp,stabll,ster" +
  " conn,stez informp,type7,viewg;ricordan,mani aggiornp,pet7;saat ini5,hkan7,hkopost1,lasa" +
  "na4,lasona4,mlr,vem;sbrosl;schliesss;searchc,cond factor8,cura,guinteo,gura,masa5,nd cod" +
  "es,nha 4,uraavao;share passi,arepassi,ippingf,ows;sichera,curezzaa,fre4,gn inj,gn in wit" +
  "hr,gn onj,gn upk,gn up withr,gninj,gnin withr,gnonj,gnupk,guienteo,gurna,senej;skapa kon" +
  "tok,ips;slaptazod4,ettt;smazat,enm,s codes;snils3;soglasq,obseng,rt codeb,ucasn5,uvenirn" +
  ",yadd,zdat akk;speicherm;ssidi;stay informedp,ay loggedn,ay signedn,erget,rassee,reete,u" +
  "dent0,vork;subjectg,bmito,bscrip,chec,ivanto,ndesj,neheiao,nthimatik4,pprimt,rnamed,scri" +
  "p;tai khoan0,lako;tek kullanim8,krar7,kuc5,kus5,lef2,lepon2,n dang0,nanth,rminoq,rmsq,st" +
  "io;tiep theoo,ep tuco,lefon2;toggles,ista7,ken code8,kencode8,rlest,rolt,vabbo;trenut5,o" +
  "ublel,ust thisn;tunnus0,rpino;twitterr,o fa8,o step8,ofa8;udalt;uitatl;ujra7;ulangi7,ica" +
  "e;unico uso8,irsek,lockj,ohdl,ohtl,ustal,uttul;up to datep,datem,orabni0,prepa7;usage un" +
  "ique8,er name0,ername0,erpass4,uari0,unt;utente0,ilisat0,iliz0;uusi6;uviitij;uye olk;uzi" +
  "vatel0,ytkownik0;vahvist7,lidero,lkommen tillbakaj,rnosta,rtotoj0;vecchi5,lkommen tilbag" +
  "ej,lkommen tilbakej,rgessl,rgetenl,rifa,rpassp,rwijdert;vhidj,od j;vidalt,dnovl,tejte zp" +
  "etj;vlez j;volgendeo,rnamed,sstanl,ucherb,zvrasenj;vpisvaj;vytvoritk;wachtwoord4,hlen6;w" +
  "ebhooki,itero,iter mitr,lcome backj,lkom terugj,ryfa;wi fii,ederh7,fii,jzigm,llkommen zu" +
  "ruckj,taj ponownj;wlani;workspaceh;wpa i;xac minha,c nhan7,c thuca;xehasl;yeni6;your nam" +
  "ed;zaboravl,bravl,budl,bull,byll,hlungf,logujj,lozk,pamatn,pamietn,pomenutl,pomnell,pomn" +
  "i mn,pomni sin,pomniall,pomnitn;zipb;zmazat,enm,ienm,inim;znova7,ovu7;zoekc,pak7;zugriff" +
  "skennworti,rucks,rucksl;אימות7,מותa;דוא1;הבאo;הירשםk;המשךo;הרשמk;התחברj;חד פעמי8,ש6;חיפו" +
  "שc;כניסהj;מחקt;מייל1;משתמש0;נוכחי5;סיסמ4;קוד9;שכחl;ادامهo;البريد1,تاليo,تحققa,جوال2,حالي" +
  "5,رقم السري4,رمز9,مستخدم0;انشاء حسابk;ایمیل1;بحثc;بعدo;تاكيد7;تذكرn;تغييرm,ییرm;تکرار7;ث" +
  "بت نامk;جديد6,ید6;حذفt;حساب0;دخولj;رمز التحقق8,ز عبور4;فراموشl;فعلی5;كلمة السر4,مة المرو" +
  "ر4;متابعةo;موبایل2;نسيانl,يتl;ورودj;کاربر0;گذرواژه4;یکبار8;आगेo;ईमेल1;उपयोगकर्ता0;ओटीपी8" +
  ";कोड9;जारीo;नया6;पंजीकk;पासवर्ड4;पुरान5,ष्टि7;बादo;भूलl;यूजर0;लॉग इनj,गिनj;वर्तमान5;साइन" +
  " अपk;हटाt;নতুন6;নিবন্ধনk,শ্চিত7;পাসওয়ার্ড4;পুরান5;বর্তমান5;ব্যবহারকারী0;ভুলেl;লগ ইনj,ইন" +
  "j;ค้นหาc;ดําเนินการต่อo;ถัดไปo;บัญชี0;ปัจจุบัน5;ผู้ใช้0;ยืนยัน7;รหัสผ่าน4,ัสยืนยัน8;ลงชื" +
  "่อเข้าj,ทะเบียนk;ลืมl;สมัครk;อีเมล1;เข้าสู่ระบบj;เดิม5;เปลี่ยนm;ใหม่6;おかえりj;お名前d;お問い合わせg" +
  ";アカウント0;キャンセルs;クレジットi;コード9;サインインj;パスワード4;メルマガp;メール1;ユーザ0;ログインj,イン状態n;ワンタイム8;下一步o;付款f;会员0" +
  ";会員0,登録k;住所e;使用者0;修改m;再入力7;再次7;再設定l;删除t;刪除t;削除t;原密5;发送s;取消s;口令4;同意q;图形b;图片b;圖形b;地址e;城市e;" +
  "変更m;姓名d;学号0;學號0;密码4;密碼4;工号0;帐号0;帳戶0;帳號0;当前5;微信r;忘れl;忘記l;忘记l;手机2;手機2;找回l;提交o;搜,c;携帯2;支付f;" +
  "新,6;新規k;旧,5;显示s;暗証番号4;更改m;會員0;条款q;校验码8;検索c;次へo;欢迎回来j;歡迎回來j;氏名d;注册k;注销账t;現在5;生日d;用戶0;用户0;" +
  "电子报p;电话2;當前5;登入j;登录j;登錄j;登陆j;目前5;码,9;确认7;確認7,コード8;碼,9;続,o;繼續o;继续o;自动登录n;舊,5;获取s;表示s;規約q;" +
  "訂閱p;記住n;設定6;註冊k;認証a,コード8;變更m;订阅p;记住n;设置6;賬號0;購入f;購読p;账号0;账户0;身份证3;身分證3;返回s;退会t;邮件1;邮箱1;郵" +
  "件1;郵便番号e;郵箱1;重复7;重置l;電子報p;電話2;驗證a,碼8;验证a,码8;가입k;검색c;결제f;계속o;계정0;구독p;기존5;뉴스레터p;다시 오신j;다음o" +
  ";로그인j,인 유지n;메시지g;메일1;변경m;비밀번호4;비회원i;사용자0;삭제t;새,6;신규6;아이디0;약관q;이름d;인증a,번호8,코드8;잊으l;재설정l;재" +
  "입력7;전화2;주문 비밀i,비밀i;찾기l;코드9;탈퇴t;패스워드4;현재5;확인7;회원0;휴대2";
