/** The words of words.ts as index-words.ts puts them. Made by `npm run make:words`. */
import type { words } from "./words.ts";

export const rows: readonly (keyof typeof words)[] = [
  "username",
  "email",
  "phone",
  "document",
  "bankAccount",
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
  " 2 fa 9; acct 0,ctuel6,dd n,gb r,gregarl,lege 7,lte 6,ltes 6,nadir l,nlegen l,rama d,tua" +
  "l6,uthk; back t,adge 3,alance j,asket g,ot j,ota j,uy g; card 3,art g,c g,ell 2,ep c,erc" +
  "ad,id c,ity f,lave 5,lone j,npj 3,od a,odi a,ognomee,ompte 0,onta 0,pf 3,rea7,rear l,ree" +
  "r l,sc c,uenta 0,urp 3,urrent6,vvg; dale p,ali p,alje p,ni 3,ob e,obavitl,odajl; edasi p" +
  ",kle l,mail1,nterp,ntra k,ntrark,rstellen l,xisting 6; find d,irmaf,irmai,namee,tp j; ge" +
  "slo 5,iftj,o p; handle 0,intc,ost j,rist0,ttpf; i ri 7,ma e,mapj,me e,mposta 7,nn 3; joi" +
  "n l; kinit2,od a,oda a,odas a,ode a,ods a,odua; lama 6,dapj,namee,ogin 0,ogin codeb,ogin" +
  "id0; ma a,ail1,ake a7,asukk,dp 5,erkeno,fa 9,otet j,qttj; napred p,asta p,astavi p,eo 7," +
  "eos 7,este p,eu7,ew7,extp,ombre e,ote h,ou 7,ov7,ovinkyq,y 7,ya 7,ytt 7; ok p,ld 6,rderg" +
  ",tp9; pass 5,ay g,esel 3,in 5,lz c,ort j,roxyj,sw5,wd5; re pass8,egi 6,emove u,epwd8,ese" +
  "tm,oom j,ut 3; senas 6,et n,et a7,et your7,ex e,il u,ilmeu,let u,ms9,mtpj,ok d,ozdat l,s" +
  "o k,tara6,tare 6,tari6,taro6,tary6; tan 9,ckn 3,el 2,fa 9,okena,oliau p,own f,rehon6; ui" +
  "d 0,j 7,name 0,rl f,rl j,ser 0,serid0,sr 0,us 7; valj 7,ana 6,code c,eca 6,elg 7,erder p" +
  ",erify8,oidik,oitik,pn j; website f,ybierz 7; xoa u; zipf;2fa9;@beispiel1;@company1;@dom" +
  "ain1;@ejemplo1,mail1,sempio1,xample1,xemp1;@firma1;@gmail1;@mail1;@your1;a links;abbrech" +
  "t,oneq,onnq,sendp;accedk,cessok,count0,count aanml,essark,tual6;add memberl,d newl,d use" +
  "rl,drf,gangskode5,icionarl,resf;aframp;again8,giungil,ree tor;aizmirsm;ajouter unl;akkau" +
  "nt0,tual6,tuel6;alterarn;amountg;ancien6,dernn,gemeldet blo,meldk,melden mits,nult,swerc" +
  ",terior6,vandar0,zeigt;apagaru,ellidoe,i keyj,ples,stiprin8;archivej,ea codec;asiakasnum" +
  "0;atkartot8,tual6;auf dem laufendenq,tenticador9,tentifick,tentikator9,tentiseringsapp9," +
  "thb,thenticat9,thentificateur9;avancp,antip,torizk;backupj,ckup codec,haru7,ru 7;be the " +
  "firstq,jelentk,kraft8,lepesk,lirle7,m vindo de voltak,neficiarj,ntornatk,rikutp,statig8," +
  "treffh,veiligb,vestig8,zopasb;bienvenido de nuevok,llingg,rthe,sherig6;boletinq,n retour" +
  "k,rraru;bruger0,uker0;bultenq,scad,sinessf;by creatingr, registr, signingr;cadastrl,deau" +
  "c,deauj,mbian,n t accessm,ncelt,ptchac,ptchah,rd detailg,rd nog,rd numg,rdholderg,rdno g" +
  ",rdnumg,tpchac;cellulare2,lular2,rez s,rtificatj;changen,aracters you seec,eck codec,eck" +
  " outg,eckcodec,eckoutg,oisi7,oose7;cleart,ient0,ient secretj,ientsecretj,oset;codea,de a" +
  "bovec,dicea,dice fiscal3,digoa,mmenth,mpanyf,mpanyi,ndicionr,nditionsr,nferma8,nfirm8,nn" +
  "ectk,nnexionk,ntact formh,ntact ush,ntactezh,ntactformh,ntinup,ntinuar cons,ntinue withs" +
  ",ntinuer avecs,ntrasen5,rreo1,untryf,untry codec,untrycodec,uponc,uponh,urriel1;crea acc" +
  "l,ea unl,ear cuental,ear unal,eate7,eate accountl,eate an accountl,eate freel,eate myl,e" +
  "ate userl,eate yourl,editg,eeazal,eer7,eer monl,eer un cl,eezl,iar contal,ie 7;customer0" +
  ";cvcc,cg,nc,vc;dabartin6,ftarl,leep,lejp,lsi p,ng kyl,ng nhapk,tabasej,xil olk;deactivat" +
  "eu,fina 7,fine your7,finir7,finis7,gistirn,leteu,liveryg,scriptionh,sired7,vamp;diagrafu" +
  ",gita,menticm,reccionf,scountc;document passj,cumento3,grula8,maini,n t missq,natg,orgaa" +
  "np;drosibb;e post1;effaceru;eggrafl,yszer haszn9,yszeri9;einmal9,sodk;elektron1,felejtm," +
  "iminu,lenorb;email 1,ail updatesq,presaf,presai;encryptj,derecof,dpointj,durt8,gangs9,qu" +
  "iryh,roll,viarp,voyerp;epalitb,anal8,ibebai8,omenp,ost1;eraseu,neut8;eski 6,osa6,quecm,s" +
  "ai gratuitl,tablec7;excluiru,pirg,portj;facebooks,mile;feedbackh,lhasznalo0,stleg7;file " +
  "passj,lepassj,que por dentroq,rst namee,rstnamee;fjalekalim5;folytatp,r freel,rgotm,rnam" +
  "ne,rtfahrp,rtsaetp,rtsattp,rtsettp;free forl,ee triall;full namee,llnamee;geboorte,bruik" +
  "er0,burte,ndere,ntag8,t codet,t startedl,t the latestq;giftc,risk,thubs,ven namee,vennam" +
  "ee;gjenta8;glemtm,eymtm,omtm;googles;guestg,thabenj;hall dig uppdaterq,ndy2,pusu,rruam,s" +
  "lo5;helpt,rhaal8,rstelcc,sabi kapatu,slo5;hidet,en tai6,nzufugl;hold deg oppdaterq,ld di" +
  "g opdaterq,stnamej;hrisis9;http passj,tp userj;huidig6,sk o;hyr k;i agreer;ibanc;identi0" +
  ",entifiezk,entyf0;ieietk,logok,naktk;ilektron1,erip;image codec,agecodec,eil1,ie e,port " +
  "fromj;in the imagec,aintep,boxq,deksc,dirizzof,gresark,icia sesk,iciar sesk,icio de sesk" +
  ",loggk,nskrak,quiryh,scril,tra in contk,via p,vitc;is protectedj,crivl,tifadeci0;izbrisu" +
  ",triu;jatkap,una7;jednoraz9,lenleg6,lsz5;jmeno e;kartinkc,sutaja0,ta sandi5,ydoll,yitl,y" +
  "ttaja0;keep meo,nnung0,nnwort5,nnwortgeschutztj,rtakaytt9,y passj,ywordd;khau moi7;kimli" +
  "k3,rjaudk;klantnum0;kod iz9,deord5,dik5,mmenth,nfirmasi8,nto anlegl,nto erstl,ntonr4,nto" +
  "num4,ntynup,odia,rda8,risn0,ristuvac0,stenlos testl;kullanici0,ndennum0,ndenum0,ndnum0,p" +
  "onc;kycuk;languaget,njutp,st namee,stnamee;lembraro,ttre d infoq;lietotaj0,nkedins;log i" +
  "nk,g in withs,g onk,g outt,gariasm0,gg innk,gga ink,gi sissek,gink,gin withs,gonk,gon 0," +
  "goutt,gowaniek,schu,senord5,st passm,st yourm,zin5;luo tilil,pa m;lykilor5;mailchimpq,il" +
  "ingq,ntente informq,t khau5,t khau cu6;mc embeddedq;meetingj,g egyszer8,gegyszer8,gerosi" +
  "t8,lde dich ank,lden sie sich ank,mber0,nsajeh,sajh,ssageh,vcut6;microsofts,tglied0;mobi" +
  "el2,bil2,difin,strt,t de passe5,tdepasse5,vil2;na biezacoq,chnamee,chrichth,cime,estep,i" +
  "ssancee,javk,prejp,scime,stavt7,uj7,vaerende6,zadt,zwiske;ne manquezq, ratezq,tid0,twork" +
  " namej,ver missq,w accountl,w customerl,w userl,wpass7,wsletterq;nhap lai8;nickname0,e p" +
  "amietm,euw7,euwsbriefq;no te pierdasq,tand0,tes h,tify meq,ua7,uve7,we7;nuev7,mero fisca" +
  "l3,ova7,tzer0,tzungsbedr,vaerende6,varande6;nyhedsbrevq,hetsbrevq,kyi6,skral;obecn6,lida" +
  "tm,risu;odberq,emeg,noraz9,stranu;oldpass6,vidm;on cardg, the cardg,e time9,etime9;op de" +
  " hoogteq,latg,retl;organif,ganii;otment,p 9,pravit kodt,urum ack;oublim;overovb;pagament" +
  "g,gog,iementg,kart8,lavra passe5,mirsm,rol5,rool5,sreiz6,ss 28,sscode5,sskeys,ssor5,ssph" +
  "rase5,ssport3,ssv5,ssw5,ssword 28,ssword protectedj,sswortgeschutztj,tvirt8,ymentg;pengg" +
  "una0,rdorues0,rdum,rserit8,rsonnummer3,squisd;phone2,one codec;picturec,dtverd8,eslegtk;" +
  "poct1,czt1,dpisq,dtver8,iskd,istau,kracp,lzovatel0,nov8,st codec,st passj,sta 1,stalc,st" +
  "alf,stcodec,stcodef,sti 1,tocn6,trd8,trebitel0,tvr8,twierdz8,ursuivp,vtor8,wtor8,zabm;pr" +
  "aegu6,enome,evious6,iceg,idum7,ihlask,ihlasovaci jmeno0,ihlasovacie meno0,ijavk,ijmenie," +
  "isijungk,ivacy policyr,oceedp,odljp,odoljp,odovjp,oductc,omjenn,omoc,omoh,osegup,ossegup" +
  ",otege parj,overb,oximop,ueba gratl,zypomm;pwd 28,ord5;qeydiyyatl;qrs;quen matm,eryd,est" +
  "ionc;raderau,ssilq;re enter8, type8,almi,cherched,cipientj,cordaro,coverm,coveryc,cuperm" +
  ",definm,enter8,estrl,ferralc,ferralh,gistl,gisztl,gjl,jestrl,keningnum4,kistl,membero,mi" +
  "ndm,pass8,peat8,pet8,pit8,sendt,sta aggiornq,stablm,ster cono,stez informq,type8,viewh;r" +
  "icordao,mani aggiornq,pet8;saat ini6,hkan8,hkopost1,lasana5,lasona5,mls,ven;sbrosm;schli" +
  "esst;searchd,cond factor9,curb,guintep,gurb,masa6,nd codet,nha 5,uraavap;share passj,are" +
  "d filej,ared folderj,arepassj,ippingg,owt,own abovec;sicherb,curezzab,fre5,gn ink,gn in " +
  "withs,gn onk,gn outt,gn upl,gn up withs,gnink,gnin withs,gning secretj,gnonk,gnoutt,gnup" +
  "l,guientep,gurnb,senek;skapa kontol,ipt;slaptazod5,ettu;smazau,enn,s codet;snils3;soglas" +
  "r,obsenh,rt codec,ucasn6,uveniro,yade,zdat akl;speichern;ssidj;start triall,ay informedq" +
  ",ay loggedo,ay signedo,ergeu,ore usingj,orefrontj,rassef,reetf,udent0,vorl;subjecth,bmit" +
  "p,bscriq,ched,ivantp,ndesk,neheiap,nthimatik5,pprimu,rnamee,scriq;tai khoan0,lakp;tek ku" +
  "llanim9,krar8,kuc6,kus6,lef2,lepon2,n dang0,nanti,rminor,rmsr,stip;this documentj,is fil" +
  "ej,is folderj,is padj,is sharej;tiep theop,ep tucp,lefon2;to accountj,gglet,ista8,ken co" +
  "de9,kencode9,rlesu,rolu,vabbp;transferj,enut6,oublem,ust thiso,y it freel;tunnus0,rpinp;" +
  "twitters,o fa9,o step9,ofa9;udalu;uitatm;ujra8;ulangi8,icaf;unico uso9,irsel,ohdm,ohtm,u" +
  "stam,uttum;up to dateq,daten,orabni0,prepa8;usage unique9,er name0,ername0,erpass5,taw 7" +
  ",uari0,unu;utente0,ilisat0,iliz0;uusi7;uviitik;uye oll;uzivatel0,ytkownik0;vaelg7,hvist8" +
  ",lass7,liderp,lits7,lkommen tillbakak,rnostb,rtotoj0;vecchi6,lkommen tilbagek,lkommen ti" +
  "lbakek,rgeben7,rgessm,rgetenm,rifb,rpassq,rwijderu;vhidk,od k;vidalu,dnovm,tejte zpetk;v" +
  "lez k;volgendep,rnamee,sstanm,ucherc,zvrasenk;vpisvak;vytvoritl;wachtwoord5,hlen7;webhoo" +
  "kj,iterp,iter mits,lcome backk,lkom terugk,ryfb;wi fij,ederh8,fij,jzign,llkommen zuruckk" +
  ",relessj,taj ponownk;wlanj;workspacei;wpa j;xac minhb,c nhan8,c thucb;xehasm;yeni7;your " +
  "namee,ur triall;zaboravm,bravm,budm,bulm,bylm,daite7,hlungg,logujk,lozl,pamato,pamieto,p" +
  "omenutm,pomnelm,pomni mo,pomni sio,pomnialm,pomnito;zipc;zmazau,enn,ienn,inin;znova8,ovu" +
  "8;zoekd,pak8;zugriffskennwortj,ruckt,rucksm;אימות8,מותb;דוא1;הבאp;הירשםl;המשךp;הרשמl;התח" +
  "ברk;חד פעמי9,ש7;חיפושd;כניסהk;מחקu;מייל1;משתמש0;נוכחי6;סיסמ5;קודa;שכחm;ادامهp;البريد1,تا" +
  "ليp,تحققb,جوال2,حالي6,رقم السري5,رمزa,مستخدم0;انشاء حسابl;ایمیل1;بحثd;بعدp;تاكيد8;تذكرo;" +
  "تغييرn,ییرn;تکرار8;ثبت نامl;جديد7,ید7;حذفu;حساب0;دخولk;رمز التحقق9,ز عبور5;فراموشm;فعلی6" +
  ";كلمة السر5,مة المرور5;متابعةp;موبایل2;نسيانm,يتm;ورودk;کاربر0;گذرواژه5;یکبار9;आगेp;ईमेल" +
  "1;उपयोगकर्ता0;ओटीपी9;कोडa;जारीp;नया7;पंजीकl;पासवर्ड5;पुरान6,ष्टि8;बादp;भूलm;यूजर0;लॉग इन" +
  "k,गिनk;वर्तमान6;साइन अपl;हटाu;নতুন7;নিবন্ধনl,শ্চিত8;পাসওয়ার্ড5;পুরান6;বর্তমান6;ব্যবহারক" +
  "ারী0;ভুলেm;লগ ইনk,ইনk;ค้นหาd;ดําเนินการต่อp;ถัดไปp;บัญชี0;ปัจจุบัน6;ผู้ใช้0;ยืนยัน8;รหัส" +
  "ผ่าน5,ัสยืนยัน9;ลงชื่อเข้าk,ทะเบียนl;ลืมm;สมัครl;อีเมล1;เข้าสู่ระบบk;เดิม6;เปลี่ยนn;ใหม่" +
  "7;おかえりk;お名前e;お問い合わせh;アカウント0;キャンセルt;クレジットj;コードa;サインインk;パスワード5;メルマガq;メール1;ユーザ0;ログアウトt,インk," +
  "イン状態o;ワンタイム9;下一步p;付款g;会员0;会員0,登録l;住所f;使用者0;修改n;再入力8;再次8;再設定m;创建l;初始化l;删除u;刪除u;削除u;創建l;动态" +
  "9;動態9;原密6;发送t;取消t;口令5;同意r;图形c;图片c;圖形c;地址f;城市f;変更n;姓名e;学号0;學號0;密码5;密碼5;工号0;帐号0;帳戶0;帳號0;当前" +
  "6;微信s;忘れm;忘記m;忘记m;手机2,验9;手機2,驗9;找回m;提交p;搜,d;携帯2;支付g;新,7;新增l;新規l;旧,6;显示t;暗証番号5;更改n;會員0;条款" +
  "r;校验b;検索d;次へp;欢迎回来k;歡迎回來k;氏名e;注册l;注销账u;添加l;現在6;生日e;用戶0;用户0;电子报q;电话2;當前6;登入k;登出t;登录k;登錄k;" +
  "登陆k;目前6;短信9;码,a;确认8;確認8,コード9;碼,a;続,p;繼續p;继续p;自动登录o;舊,6;获取t;表示t;規約r;訂閱q;記住o;設定7;註冊l;認証b,コ" +
  "ード9;變更n;订阅q;记住o;设置7;賬號0;購入g;購読q;账号0;账户0;身份证3;身分證3;返回t;追加l;退会u;退出t;邮件1;邮箱1;郵件1;郵便番号f;郵箱1;" +
  "重复8;重置m;電子報q;電話2;驗證b;验证b;가입l;검색d;결제g;계속p;계정0;구독q;기존6;뉴스레터q;다시 오신k;다음p;로그아웃t,인k,인 유지o;메시지" +
  "h;메일1;변경n;비밀번호5;비회원j;사용자0;삭제u;새,7;신규7;아이디0;약관r;이름e;인증b,번호9,코드9;잊으m;재설정m;재입력8;전화2;주문 비밀j," +
  "비밀j;찾기m;추가l;코드a;탈퇴u;패스워드5;현재6;확인8;회원0;휴대2";
