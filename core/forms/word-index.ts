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
  "l6,uthk; back t,adge 3,alance j,asket g,ot j,ota j,uono c,uy g; card 3,ari d,art g,c g,e" +
  "ll 2,ep c,ercad,id c,ity f,lave 5,lone j,npj 3,od a,odi a,ognomee,ompte 0,onta 0,pf 3,re" +
  "a7,rear l,reer l,sc c,uenta 0,urp 3,urrent6,vvg; dale p,ali p,alje p,ni 3,ob e,obavitl,o" +
  "dajl; edasi p,kle l,mail1,nterp,ntra k,ntrark,rstellen l,xisting 6; find d,irmaf,irmai,n" +
  "amee,ob 9,tp j; geslo 5,iftj,o p; haku d,andle 0,intc,ost j,rist0,ttpf; i ri 7,ma e,mapj" +
  ",me e,mposta 7,nboxq,nn 3; join l; kartasg,eresesd,eressd,init2,od a,oda a,odas a,ode a," +
  "ods a,odua; lama 6,dapj,namee,ogin 0,ogin codeb,oginid0; ma a,ail1,ake a7,asukk,dp 5,eil" +
  " 1,erkeno,fa 9,otet j,qttj; napred p,asta p,astavi p,eo 7,eos 7,este p,eu7,ew7,extp,ombr" +
  "e e,ote h,ou 7,ov7,ovinkyq,y 7,ya 7,ytt 7; ok p,ld 6,rderg,tp9,tsi d; pass 5,astas 1,ay " +
  "g,elati0,esel 3,in 5,lata g,lz c,ort j,roxyj,sw5,wd5; re pass8,egi 6,emove u,epwd8,esetm" +
  ",esponsec,oom j,ut 3; senas 6,et n,et a7,et your7,ex e,il u,ilmeu,let u,ms9,mtpj,ok d,oz" +
  "dat l,sn c,so k,tara6,tare 6,tari6,taro6,tary6; tan 9,ckn 3,el 2,fa 9,okena,oliau p,own " +
  "f,rehon6; uid 0,j 7,name 0,rl f,rl j,ser 0,serid0,sr 0,us 7; valj 7,ana 6,code c,eca 6,e" +
  "lg 7,erder p,erify8,idere p,oidik,oitik,pn j,vcode c; website f,ybierz 7; xoa u; zapasov" +
  "c,ipf;2fa9;@beispiel1;@company1;@domain1;@ejemplo1,mail1,sempio1,xample1,xemp1;@firma1;@" +
  "gmail1;@mail1;@your1;a links;abbrecht,oneq,onnq,sendp;accedk,cessok,count0,count aanml,e" +
  "ssark,tual6;add memberl,d newl,d userl,drf,gangskode5,icionarl,resf;aframp;again8,giungi" +
  "l,ree tor;aizmirsm;ajouter unl;akkaunt0,tual6,tuel6;alterarn;amountg;anazitd,cien6,dernn" +
  ",gemeldet blo,meldk,melden mits,nult,other codet,swerc,terior6,vandar0,zeigt;apagaru,ell" +
  "idoe,i keyj,paraatnaamh,ples,stiprin8;archivej,ea codec;asiakasnum0;atceretieso,kartot8," +
  "tual6;auf dem laufendenq,tenticador9,tentifick,tentikator9,tentiseringsapp9,thb,thentica" +
  "t9,thentificateur9;avancp,antip,torizk;backupj,ckup codec,ckupcodec,haru7,n tinq,ru 7,ya" +
  "rg;be the firstq,jelentk,kraft8,lepesk,lirle7,m vindo de voltak,neficiarj,ntornatk,rikut" +
  "p,statig8,talg,treffh,veiligb,vestig8,zopasb;bienvenido de nuevok,llingg,rthe,sherig6;bo" +
  "letinq,n retourk,rraru;broj karticg,oj klijent0,uger0,uker0;buletinq,ltenq,scad,sinessf;" +
  "by creatingr, registr, signingr;cadastrl,deauc,deauj,mbian,n t accessm,ncelt,ptchac,ptch" +
  "ah,rd detailg,rd nog,rd numg,rdholderg,rdno g,rdnumg,tpchac,utared;cellulare2,lular2,rez" +
  " s,rtificatj;changen,aracters you seec,eck codec,eck outg,eckcodec,eckoutg,oisi7,oose7;c" +
  "ijfera,slo kartyg,slo klient0;clave dinam9,eart,ient0,ient secretj,ientsecretj,oset;code" +
  "a,de abovec,de de secoursc,dicea,dice di backupc,dice fiscal3,digoa,digo de respaldoc,mm" +
  "enth,mpanyf,mpanyi,ndicionr,nditionsr,nectarek,nferma8,nfirm8,nnectk,nnexionk,ntact form" +
  "h,ntact ush,ntactezh,ntactformh,ntinup,ntinuar cons,ntinue withs,ntinuer avecs,ntrasen5," +
  "ntroleb,rreo1,untryf,untry codec,untrycodec,uponc,uponh,urriel1;crea accl,ea unl,ear cue" +
  "ntal,ear unal,eate7,eate accountl,eate an accountl,eate freel,eate myl,eate userl,eate y" +
  "ourl,editg,eeazal,eer7,eer monl,eer un cl,eezl,iar contal,ie 7,yptogrammec;customer0;cvc" +
  "c,cg,nc,vc;d adherent0;dabartin6,ftarl,leep,lejp,lsi p,ng kyl,ng nhapk,tabasej,xil olk;d" +
  "eactivateu,fina 7,fine your7,finir7,finis7,gistirn,leteu,liveryg,scartavel9,scriptionh,s" +
  "ired7,vamp,vice labelh,vice nameh;diagrafu,en thoai2,gita,menticm,miourgl,reccionf,scoun" +
  "tc;document passj,cumento3,grula8,maini,n t missq,natg,orgaanp;drosibb;dung mot lan9;e p" +
  "ost1;ednokratn9;eenmalig9;effaceru;eggrafl,yszer haszn9,yszeri9;eingeloggt bleibo,nmal9," +
  "sodk;elektron1,felejtm,iminu,lenorb;email 1,ail updatesq,lekezo,presaf,presai;encryptj,d" +
  "erecof,dpointj,durt8,gangs9,imerotq,kratn9,quiryh,roll,viarp,voyerp;epalitb,anal8,ast1,i" +
  "bebai8,omenp,ost1;eraseu,neut8;eski 6,osa6,quecm,sai gratuitl,tablec7;excluiru,pirg,port" +
  "j;facebooks,mile;feedbackh,lhasznalo0,stleg7;file passj,lepassj,que por dentroq,rst name" +
  "e,rstnamee,zetg;fjalekalim5;folytatp,r freel,rgotm,rnamne,rtfahrp,rtsaetp,rtsattp,rtsett" +
  "p;free forl,ee triall;full namee,llnamee;gavekortc;geboorte,bruiker0,burte,ndere,ntag8,r" +
  "atenameh,t codet,t startedl,t the latestq;ghi nhoo;giftc,risk,thubs,ven namee,vennamee;g" +
  "jenta8;glemtm,eymtm,omtm;googles;guestg,thabenj,tscheinc;hall dig uppdaterq,ndy2,pusu,rr" +
  "uam,slo5,tirlao;hediyec,lpt,rhaal8,rstelcc,sabi kapatu,sap oll,slo5;hidet,en tai6,nzufug" +
  "l,rlevelq;hledand,edatd;hold deg oppdaterq,ld dig opdaterq,stnamej;hrisis9;http passj,tp" +
  " userj;huidig6,sk o;hyr k;i agreer;ibanc;id pelanggan0,enti0,entifiezk,entyf0;ieietk,log" +
  "ok,naktk;ilektron1,erip;image codec,agecodec,eil1,ie e,port fromj;in the imagec,aintep,d" +
  "eksc,dirizzof,gat sayao,gelogd blijvo,gresark,icia sesk,iciar sesk,icio de sesk,loggk,ns" +
  "krak,quiryh,scril,tra in contk,via p,vitc;is protectedj,crivl,kand,tifadeci0;izbrisu,obr" +
  "ajenc,triu;jata mindo,tkap,una7,unumiq;jednoraz9,lenleg6,lsz5;jmeno e;kaardi numg,artnum" +
  "g,rt numarag,rtennumg,rtes numg,rtinkc,rtyaszamg,sutaja0,ta laluan5,ta sandi5,ydoll,yitl" +
  ",yttaja0;keep meo,nnung0,nnwort5,nnwortgeschutztj,rtakaytt9,y passj,ywordd;khau moi7;kim" +
  "lik3,rimp,rjaudk;klantnum0,iendinum0,ienta kod0,ienta num0,iento kod0,iento num0,ientske" +
  " cisl0,ientski nomer0;kod iz9,d klient0,d zapasowyc,deord5,dik5,m ihago,mmenth,nfirmasi8" +
  ",nto anlegl,nto erstl,ntonr4,ntonum4,ntrolb,ntynup,odia,rda8,risn0,ristuvac0,rteles numg" +
  ",rtnumg,stenlos testl;kullanici0,ndennum0,ndenum0,ndnum0,ponc;kycuk;lahjakortc,nguaget,n" +
  "jutp,st namee,stnamee;lembraro,ttre d infoq;library card0,etotaj0,nkedins;log ink,g in w" +
  "iths,g onk,g outt,gariasm0,gg innk,gga ink,gi sissek,gink,gin withs,gonk,gon 0,goutt,gow" +
  "aniek,schu,senord5,st passm,st yourm,zin5;luo tilil,pa m;lykilor5;ma khach hang0,ilchimp" +
  "q,ilingq,ksajg,ksaming,ksmig,ksutapg,ntener seso,ntente informq,nter conecto,t khau5,t k" +
  "hau cu6;mc embeddedq;me tumasaio,dlemsnr0,dlemsnum0,etingj,g egyszer8,gegyszer8,gerosit8" +
  ",kletd,lde dich ank,lden sie sich ank,mber0,nsajeh,sajh,ssageh,vcut6;microsofts,tglied0;" +
  "mobiel2,bil2,difin,kejg,nouso9,strt,t de passe5,tdepasse5,vil2;muista mino,steri kod0,st" +
  "eri no0,steri num0;na biezacoq,chnamee,chrichth,cime,daljujp,estep,issancee,javk,prejp,s" +
  "cime,stavt7,uj7,ujienlaiskq,vaerende6,zadt,zwiske;ne manquezq, ratezq,tid0,twork namej,v" +
  "er missq,w accountl,w codet,w customerl,w userl,wpass7,wsletterq;nhap lai8;nickname0,e p" +
  "amietm,euw7,euwsbriefq;no hp2, pelanggan0, te pierdasq,m de l appareilh,mbre del disposi" +
  "tivoh,me do dispositivoh,mer kartg,mer klient0,mor hp2,mor kartug,mor pelanggan0,tand0,t" +
  "es h,tify meq,ua7,uve7,viniq,we7;nr klient0;nuev7,marul cardg,mer kartyg,mer klient0,mer" +
  "o de carteg,mero de socio0,mero de tarjetag,mero della cartag,mero do cartaog,mero fisca" +
  "l3,ova7,tzer0,tzungsbedr,vaerende6,varande6;nyhedsbrevq,hetsbrevq,kyi6,skral;obecn6,lida" +
  "tm,risu;odberq,emeg,noraz9,stranu;oldpass6,vidm;on cardg, the cardg,e off 9,e time9,etim" +
  "e9,thoudo;op de hoogteq,latg,prett kontl,retl;organif,ganii;otment,p 9,pravit kodt,urum " +
  "ack;oublim;overovb;pagamentg,gog,iementg,ieskd,kart8,lavra passe5,mirsm,rol5,rool5,sreiz" +
  "6,ss 28,sscode5,sskeys,ssor5,ssphrase5,ssport3,ssv5,ssw5,ssword 28,ssword protectedj,ssw" +
  "ortgeschutztj,tvirt8,ymentg;pengguna0,rdorues0,rdum,rserit8,rsonnummer3,squisd;phone2,on" +
  "e codec;picturec,dtverd8,eslegtk,eteikk;placang,acilg,asang,atbg,atnosg,iromig;poct1,czt" +
  "1,darocc,darunkc,dpisq,dtver8,iskd,istau,kracp,lzovatel0,nov8,st codec,st passj,sta 1,st" +
  "alc,stalf,stcodec,stcodef,sti 1,sukd,tocn6,trd8,trebitel0,tvr8,twierdz8,ursuivp,vtor8,wt" +
  "or8,zabm;praegu6,enome,esentkortc,etragd,evious6,iceg,idum7,ihlask,ihlasovaci jmeno0,ihl" +
  "asovacie meno0,ijavk,ijmenie,isijungk,isiminti maneo,ivacy policyr,oceedp,odljp,odoljp,o" +
  "dovjp,oductc,omjenn,omoc,omoh,osegup,ossegup,otege parj,overb,oximop,ueba gratl,ufnummer" +
  "c,ufzifferc,zypomm;puhelin2;pwd 28,ord5;qeydiyyatl;qrs;quen matm,eryd,estionc;raderau,ss" +
  "ilq,ssylq;re enter8, type8,almi,cherched,cipientj,cordaro,coverm,coveryc,cuerdameo,cuper" +
  "m,definm,enter8,estrl,ferralc,ferralh,galoc,gistl,gisztl,gjl,jestrl,keningnum4,kistl,mem" +
  "bero,mindm,pass8,peat8,pet8,pit8,sendt,servcc,sta aggiornq,sta collegato,stablm,ster con" +
  "o,stez informq,type8,viewh,zervnc;ricordao,mani aggiornq,pet8;saat ini6,hkan8,hkopost1,l" +
  "asana5,lasona5,mls,ven;sbrosm;schliesst;searchd,cond factor9,curb,curite de la cartec,gu" +
  "intep,gurb,guridad de la tarjetac,kali guna9,kali pakai9,masa6,nd againt,nd codet,nd it " +
  "againt,nha 5,uraavap;share passj,ared filej,ared folderj,arepassj,ippingg,owt,own abovec" +
  ";sicherb,curezzab,fre5,gn ink,gn in withs,gn onk,gn outt,gn upl,gn up withs,gnink,gnin w" +
  "iths,gning secretj,gnonk,gnoutt,gnupl,guientep,gurnb,senek;skapa kontol,ipt;slaptazod5,e" +
  "ttu;smazau,enn,s codet;snils3;so khach hang0, the g,cial securityc,glasr,obsenh,rt codec" +
  ",ucasn6,uveniro,yade,zdat akl;speichern;ssidj;start triall,avajic6,ay informedq,ay logge" +
  "do,ay signedo,ergeu,evilka karticg,ore usingj,orefrontj,rassef,reetf,udent0,vorl;subject" +
  "h,bmitp,bscriq,ched,ivantp,ndesk,neheiap,nthimatik5,pprimu,rel1,rnamee,scriq;szukad;tai " +
  "khoan0,lakp,lrun2;teilnehmernum0,k kullanim9,k sefer9,krar8,kuc6,kus6,lef2,lepon2,n dang" +
  "0,nanti,rminor,rmsr,stip;thanh toang,is documentj,is filej,is folderj,is padj,is sharej," +
  "u dien tu1;tiep theop,ep tucp,lefon2,m kiemd,ne ma minteo;to accountj,gglet,ista8,ken co" +
  "de9,ken pinc,kencode9,kenpinc,rlesu,rolu,vabbp;transferj,enut6,oublem,send,ust thiso,y i" +
  "t freel;tunnus0,rpinp;twitters,o fa9,o step9,ofa9;udalu;ugyfelazon0,yfelkod0,yfelsz0;uhe" +
  "kord9;uitatm;ujra8;ulangi8,icaf;un solo uso9,ica folos9,ico uso9,irsel,ohdm,ohtm,ustam,u" +
  "ttum;up to dateq,daten,orabni0,prepa8;usage unique9,er labelh,er name0,ername0,erpass5,o" +
  " unico9,taw 7,uari0,unu;utente0,ilisat0,iliz0;uudiskiriq,si7,tiskirjeq;uviitik;uye oll;u" +
  "zivatel0,ytkownik0;vaelg7,hvist8,lass7,liderp,lits7,lkommen tillbakak,rnostb,rtotoj0;vec" +
  "chi6,lkommen tilbagek,lkommen tilbakek,rfuger0,rgeben7,rgessm,rgetenm,rifb,rpassq,rwijde" +
  "ru;vhidk,od k;vidalu,dnovm,enkart9,enreiz9,tejte zpetk;vlez k;volgendep,rnamee,sstanm,uc" +
  "herc,zvrasenk;vpisvak;vytvoritl;wachtwoord5,hlen7;webhookj,iterp,iter mits,lcome backk,l" +
  "kom terugk,ryfb;wi fij,ederh8,ederherstellungscc,fij,jzign,llkommen zuruckk,relessj,taj " +
  "ponownk;wlanj;workspacei;wpa j;wunschkenn7,nschpass7;xac minhb,c nhan8,c thucb;xehasm;ye" +
  "dekc,ni7;your namee,ur triall;zabezpieczajc,boravm,bravm,budm,bulm,bylm,daite7,hlungg,ka" +
  "znicke cisl0,logujk,lozl,pam atatio,pamato,pamieto,pamtio,pomenutm,pomnelm,pomni mo,pomn" +
  "i sio,pomnialm,pomnito;zipc;zmazau,enn,ienn,inin;znova8,ovu8;zoekd,pak8;zugriffskennwort" +
  "j,ruckt,rucksm,stat prihlaso;אימות8,מותb;דוא1;הבאp;הירשםl;המשךp;הרשמl;התחברk;זכורo;חד פע" +
  "מי9,ש7;חיפושd;טלפון2;כניסהk;מחקu;מייל1;מספר כרטיסg,פר לקוח0;משתמש0;נוכחי6;ניוזלטרq;סיסמ5" +
  ";קודa;שכחm;תשלוםg;ادامهp;البريد1,تاليp,تحققb,جوال2,حالي6,دفعg,رقم السري5,رمزa,مستخدم0,نش" +
  "رةq,هاتف2;انشاء حسابl;ایمیل1;بحثd;بعدp;به خاطرo;تاكيد8;تذكرo;تغييرn,ییرn;تکرار8;ثبت نامl" +
  ";جديد7,ید7;جستجوd;حذفu;حساب0;خبرنامهq;دخولk;رقم البطاقةg,م العميل0,م المشترك0;رمز التحقق" +
  "9,ز عبور5;شماره تلفن2,اره مشتری0,اره کارتg;فراموشm;فعلی6;كلمة السر5,مة المرور5;لمرة واحد" +
  "ة9;متابعةp;موبایل2;نسيانm,يتm;همراه2;ورودk;پرداختg;کاربر0;گذرواژه5;یکبار9;आगेp;ईमेल1;उपय" +
  "ोगकर्ता0;ओटीपी9;कार्ड नंबरg;कोडa;खोजd;ग्राहक0;जारीp;नया7;पंजीकl;पासवर्ड5;पुरान6,ष्टि8;फ़" +
  "ोन2;बादp;भुगतानg;भूलm;मोबाइल2;याद रखo;यूजर0;लॉग इनk,गिनk;वन टाइम9;वर्तमान6;साइन अपl;हटाu" +
  ";ওয়ান টাইম9;নতুন7;নিবন্ধনl,শ্চিত8;পাসওয়ার্ড5;পুরান6;বর্তমান6;ব্যবহারকারী0;ভুলেm;মোবাইল" +
  "2;লগ ইনk,ইনk;ครั้งเดียว9;ค้นหาd;จดจําo,หมายข่าวq;ชําระเงินg;ดําเนินการต่อp;ถัดไปp;บัญชี0" +
  ";ปัจจุบัน6;ผู้ใช้0;มือถือ2;ยืนยัน8;รหัสผ่าน5,ัสยืนยัน9,ัสลูกค้า0;ลงชื่อเข้าk,ทะเบียนl;ลื" +
  "มm;สมัครl;หมายเลขบัตรg,ายเลขลูกค้า0;อีเมล1;เข้าสู่ระบบk;เดิม6;เปลี่ยนn;โทรศัพท์2;ใหม่7;お" +
  "かえりk;お名前e;お問い合わせh;お客さま番号0,様番号0;アカウント0;カード番号g;キャンセルt;ギフトc;クレジットj;コードa;サインインk;ニュースレターq;バック" +
  "アップc;パスワード5;メルマガq;メール1;ユーザ0;リカバリc;ログアウトt,インk,イン状態o;ワンタイム9;一次性9;下一步p;付款g;会员0;会員0,登録l;住所f;" +
  "使用者0;修改n;備用c;再入力8;再次8;再設定m;创建l;初始化l;删除u;刪除u;削除u;創建l;动态9;動態9;卡号g;卡號g;原密6;发送t;取消t;口令5;同意r;" +
  "图形c;图片c;圖形c;地址f;城市f;备用c;変更n;契約者番号0;姓名e;学号0;學號0;客戶編號0,號0;客户号0,编号0;密码5;密碼5;工号0;帐号0;帳戶0;帳號0" +
  ";当前6;復旧c;微信s;忘れm;忘記m;忘记m;恢复c;恢復c;手机2,验9;手機2,驗9;找回m;提交p;搜,d;携帯2;支付g;支払g;新,7;新增l;新規l;旧,6;显" +
  "示t;暗証番号5;更改n;會員0;条款r;校验b;検索d;次へp;欢迎回来k;歡迎回來k;氏名e;注册l;注销账u;添加l;現在6;生日e;用戶0;用户0;电子报q;电话2;當" +
  "前6;登入k;登出t;登录k;登錄k;登陆k;目前6;短信9;码,a;确认8;確認8,コード9;碼,a;礼品c;禮品c;続,p;繼續p;继续p;自动登录o;舊,6;获取t;表示" +
  "t;規約r;訂閱q;記住o;設定7;註冊l;認証b,コード9;變更n;订阅q;记住o;设置7;賬號0;購入g;購読q;账号0;账户0;身份证3;身分證3;返回t;追加l;退会u" +
  ";退出t;邮件1;邮箱1;郵件1;郵便番号f;郵箱1;重复8;重置m;電子報q;電話2;顧客番号0;驗證b;验证b;가입l;검색d;결제g;계속p;계정0;고객 번호0,번호0" +
  ";구독q;기존6;기프트c;뉴스레터q;다시 오신k;다음p;로그아웃t,인k,인 유지o;메시지h;메일1;백업c;변경n;복구c;비밀번호5;비회원j;사용자0;삭제u;상" +
  "태 유지o;새,7;신규7;아이디0;약관r;이름e;인증b,번호9,코드9;일회용9;잊으m;재설정m;재입력8;전화2;주문 비밀j,비밀j;찾기m;추가l;카드 번호g," +
  "번호g;코드a;탈퇴u;패스워드5;현재6;확인8;회원0;휴대2";
