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
  "l6,uthk; back t,adge 3,alance j,asket g,edenk7,erria7,ot j,ota j,uono c,uy g; cadw n,ard" +
  " 3,ari d,art g,c g,ccd 3,edula3,ell 2,ep c,ercad,id c,ity f,lave 5,lone j,np 3,npj 3,od " +
  "a,odi a,ognomee,ompte 0,onta 0,pf 3,pr 3,rea7,rear l,reer l,sc c,sv c,uenta 0,urp 3,urre" +
  "nt6,vvg; dale p,ali p,alje p,ni 3,ob e,obavitl,odajl; e pos 1,dasi p,gn 3,kle l,mail1,nt" +
  "erp,ntra k,ntrark,rstellen l,xisting 6; find d,irmaf,irmai,namee,ob 9,tp j; geslo 5,iftj" +
  ",o p,orde n; haku d,andle 0,intc,o ten e,ost j,rist0,ttpf; i ri 7,ma e,mapj,me e,mposta " +
  "7,nboxq,ngia k,nn 3,sm e,zdeud,zena e; jmbg 3,oin l; kartasg,eresesd,eressd,ies je7,ies " +
  "uw7,init2,iru k,od a,oda a,odas a,ode a,ods a,odua; lama 6,dapj,namee,ogin 0,ogin codeb," +
  "oginid0; ma a,ail1,ake a7,asukk,dp 5,edee q,eil 1,erkeno,fa 9,otet j,qttj; napred p,asta" +
  " p,astavi p,eo 7,eos 7,er e,este p,eu7,ew7,extp,if 3,ik 3,ombre e,ote h,ou 7,ov7,ovinkyq" +
  ",uwe 7,y 7,ya 7,ytt 7; obuna q,ib 3,k p,ld 6,rderg,tp9,tsi d; pass 5,astas 1,ay g,elati0" +
  ",esel 3,ick a7,ick your7,in 5,lata g,lz c,ort j,renumee,roxyj,sw5,wd5; re pass8,egi 6,em" +
  "ove u,epwd8,esetm,esponsec,oom j,udia 8,ut 3; senas 6,ergeem,et n,et a7,et your7,ex e,il" +
  " u,ilmeu,ine 7,kep l,let u,ms9,mtpj,ok d,olih n,ozdat l,sn c,so k,tara6,tare 6,tari6,tar" +
  "o6,tary6,toor n; tan 9,ckn 3,el 2,fa 9,okena,oliau p,own f,rehon6; uid 0,j 7,name 0,neko" +
  " 6,rl f,rl j,ser 0,serid0,sr 0,us 7,usi7; valj 7,ana 6,code c,eca 6,elg 7,erder p,erify8" +
  ",idere p,oidik,oitik,pn j,vcode c; wahle 7,ebsite f,ybierz 7; xoa u; yangi7; zapasovc,ip" +
  "f; անուն e; կոդa; նոր 7; სახელი e;2fa9;@beispiel1;@company1;@domain1;@ejemplo1,mail1,sem" +
  "pio1,xample1,xemp1;@firma1;@gmail1;@mail1;@your1;a links;aadhaar3;abbrecht,oneq,onneerq," +
  "onnerq,onnezq,onnierq,sendp;accedk,cess id0,cessok,count0,count aanml,essark,hternaame,t" +
  "ual6;add memberl,d newl,d userl,drf,gangskode5,icionarl,resf;aframp;again8,giungil,ree t" +
  "or;ahaztum;ailadrod8,losodm,zmirsm;ajouter unl;akkaunt0,tual6,tuel6;aldatun,terarn;amoun" +
  "tg;anazitd,cien6,dernn,gemeldet blo,ghofiom,meldk,melden mits,nult,other codet,sattnum0," +
  "stallningsnum0,swerc,terior6,vandar0,zeigt;apagaru,ellidoe,i keyj,pairagec,paraatnaamh,p" +
  "les,stiprin8;archivej,ea codec;asiakasnum0,mens kod3;atceretieso,kartot8,tual6;auf dem l" +
  "aufendenq,tenticador9,tentifick,tentikator9,tentiseringsapp9,thb,thenticat9,thentificate" +
  "ur9;avancp,antip,torizk;aғymdaғy6;backupj,ckup codec,ckupcodec,dilishan,gucy6,haru7,lans" +
  "j,n tinq,ru 7,rua pepe1,yarg;be the firstq,jelentk,kraft8,lepesk,lirle7,m vindo de volta" +
  "k,neficiarj,ntornatk,rikutp,rrezarrm,splatno nal,statig8,talg,treffh,veiligb,vestig8,zop" +
  "asb;bienvenido de nuevok,latud,llingg,r rettik9,rthe,sherig6;bjudit in digl;bli medleml," +
  "iv medleml;boletinq,n retourk,rraru;broj karticg,oj klijent0,uger0,uker0;buletinq,ltenq," +
  "scad,sinessf;by creatingr, registr, signingr;bүrtgl;cadastrl,deauc,deauj,mbian,n t acces" +
  "sm,ncelt,ptchac,ptchah,rd detailg,rd nog,rd numg,rdholderg,rdno g,rdnumg,rta regaloj,tpc" +
  "hac,utared;ce documentj,llulare2,lular2,rez s,rtificatj;changen,aracters you seec,eck co" +
  "dec,eck outg,eckcodec,eckoutg,oisi7,oose7,wiliod;cijfera,slo kartyg,slo klient0,vil id3;" +
  "clave dinam9,eart,ient0,ient secretj,ientsecretj,oset;codea,de abovec,de de secoursc,dic" +
  "ea,dice di backupc,dice fiscal3,digoa,digo de respaldoc,digo seguro de verificc,fiwch fi" +
  "o,frestrl,mmenth,mpanyf,mpanyi,ndicionr,nditionsr,nectarek,nferma8,nfirm8,nnectk,nnexion" +
  "k,ntact formh,ntact ush,ntactezh,ntactformh,ntinup,ntinuar cons,ntinue withs,ntinuer ave" +
  "cs,ntrasen5,ntrasinal5,ntroleb,nvidarl,nvidoul,rreo1,untryf,untry codec,untrycodec,uponc" +
  ",uponh,urriel1;crea accl,ea unl,ear cuental,ear unal,eate7,eate accountl,eate an account" +
  "l,eate freel,eate myl,eate userl,eate yourl,editg,eeazal,eer7,eer monl,eer un cl,eezl,eu" +
  " cyfl,iar contal,ie 7,yptogrammec;customer0;cvcc,cg,nc,vc;cyfrinair5;d adherent0;dabarti" +
  "n6,ftarl,leep,lejp,lsi p,ng kyl,ng nhapk,tabasej,vom etp,vtah8,xil olk;deactivateu,fina " +
  "7,fine your7,finir7,finis7,fnyddiwr0,gistirn,istvuus6,leteu,liveryg,scartavel9,scription" +
  "h,sired7,tta dokumentj,tte dokumentj,vamp,venez membrel,venir membrel,vice labelh,vice n" +
  "ameh;diagrafu,ch eingeladenl,en thoai2,eses dokumentj,gita,menticm,miourgl,reccionf,scou" +
  "ntc,t documentj,venta sociol;dnei besplatnol,i zadarmol,i zdarmal,iv bezkostovnol;docume" +
  "nt passj,cumento3,grula8,maini,n t missq,natg,orgaanp;drosibb;dung mot lan9;e bost1,post" +
  "1;ednokratn9;eenmalig9,snimie;effaceru,ternamne,ternavne;eggrafl,yszer haszn9,yszeri9;ei" +
  "ngeloggt bleibo,nladung sendl,nmal9,sodk;elektron1,felejtm,ige 7,ija 7,iminu,lenorb;emai" +
  "l 1,ail updatesq,lekezo,ployee id0,ployee num0,presaf,presai;encryptj,deleap,derecof,dpo" +
  "intj,durt8,gangs9,imerotq,kratn9,quiryh,roll,viarp,viar convitel,viar invitl,voyerp,voye" +
  "r l invitl,w cyntafe;epalitb,anal8,ast1,ibebai8,omenp,onumoe,ost1;erabiltzaile0,aseu,neu" +
  "t8,repik8;escoge7,colh7,ki 6,lab qolo,osa6,quecm,sai gratuitl,sayer gratuitl,sayez gratu" +
  "itl,tablec7,te documentoj,te saқtauo;etternavne,unime;excluiru,perimentar gratisl,perime" +
  "nte gratisl,pirg,portj;facebooks,mile;feedbackh,lhasznalo0,stleg7;file passj,lepassj,que" +
  " por dentroq,rst namee,rstnamee,zetg;fjalekalim5;fodselsnum3,lytatp,r freel,rgotm,rnamne" +
  ",rtfahrp,rtsaetp,rtsattp,rtsettp,ydalanuvchi0;free forl,ee triall,equent fl0;full namee," +
  "llnamee,ngua akauntil;gaan voortp,vekortc,vekortj;geboorte,bruiker0,burte,ndere,ntag8,ra" +
  "tenameh,schenkkartj,t codet,t startedl,t the latestq;ghi nhoo;giftc,risk,thubs,ven namee" +
  ",vennamee;gjenta8;glemtm,eymtm,omtm;gogorao,ogles;gratis proberenl;guestg,re berriq,thab" +
  "enj,tscheinc;habari zetuq,dgaln,ll dig uppdaterq,ndy2,pusu,rpidetq,rruam,slo5,tirlao,zte" +
  " miembrol,zte sociol;hediyec,lpt,reglegc0,rhaal8,rstelm,rstelcc,sabi kapatu,sap oll,slo5" +
  ";hidet,en tai6,fadhin,nzufugl,rlevelq,sob yaratl;hledand,edatd;ho va tene,ld deg oppdate" +
  "rq,ld dig opdaterq,stnamej,w strongj;hrisis9;http passj,tp userj;huidig6,sk o;hyr k;i ag" +
  "reer;ibanc;id pelanggan0,enti0,entifiezk,entyf0;ieietk,logok,naktk;ilektron1,erip;image " +
  "codec,agecodec,eil1,ie e,port fromj;in the imagec,aintep,cearca gratuitl,deksc,dirizzof," +
  "gat sayao,gelogd blijvo,gresark,gyenes probal,icia sesk,iciar sesk,icio de sesk,loggk,ns" +
  "krak,quiryh,scril,tra in contk,via p,via invitl,vitc,vitar a unl,vite a l,vite newl,vite" +
  "d youl,viter unl,viteret digl,vitert degl;iqama3;is protectedj,crivl,ikukood3,kand,tifad" +
  "eci0;izbrisu,obrajenc,triu;jalғastp,rraitp,saul,ta mindo,tkap,una7,unumiq,zyluq,ңa7,ңaly" +
  "қq;je uitgenodigdl,dnoraz9,lenleg6,lsz5;jiandikisheq,na la kwanzae,pya7,sajilil;jmeno e;" +
  "joriy6;kaardi numg,artnumg,rt numarag,rtennumg,rtes numg,rtinkc,rtyaszamg,rystaln0,sutaj" +
  "a0,ta laluan5,ta sandi5,ydoll,yitl,yttaja0;keep meo,nnung0,nnwort5,nnwortgeschutztj,resz" +
  "tneve,rtakaytt9,y passj,ywordd;khau moi7;kies een7,mlik3,rimp,rishk,rjaudk;klantnum0,ien" +
  "dinum0,ienta kod0,ienta num0,iento kod0,iento num0,ientske cisl0,ientski nomer0;kod iz9," +
  "d klient0,d zapasowyc,deord5,dik5,keile ilmaiseksil,m ihago,mmenth,nfirmasi8,nto anlegl," +
  "nto erstl,ntonr4,ntonum4,ntrolb,ntynup,odia,pplungscodec,rda8,risn0,ristuvac0,rteles num" +
  "g,rtnumg,stenlos testl;kreirajl;kullanici0,ndennum0,ndenum0,ndnum0,ponc;kycuk;la sasa6,h" +
  "jakortc,hjakortj,nguaget,njutp,nkpassj,st namee,stnamee;le ha invitadol,mbraro,nkepassj," +
  "ttre d infoq;library card0,d te wordl,d wordl,etotaj0,nk passj,nkedins,nkpassj;log ink,g" +
  " in withs,g onk,g outt,gariasm0,gg innk,gga ink,gi sissek,gink,gin withs,gonk,gon 0,gout" +
  "t,gowaniek,schu,senord5,st passm,st yourm,zin5;luo tilil,pa m;lykilor5;m abonneq;ma khac" +
  "h hang0,ilchimpq,ilingq,ksajg,ksaming,ksmig,ksutapg,ntener seso,ntente informq,nter cone" +
  "cto,rtsanm,t khau5,t khau cu6,tricule0;mc embeddedq;me tumasaio,darbejdernum0,dlemsnr0,d" +
  "lemsnum0,etingj,g egyszer8,gegyszer8,gerosit8,kletd,ld aank,lde dich ank,lden sie sich a" +
  "nk,mber0,nsajeh,sajh,ssageh,vcut6,wngofk;microsofts,tglied0,tglied werdenl;mobiel2,bil2," +
  "difin,kejg,nouso9,strt,t de passe5,tdepasse5,vil2;msimboa;mtumiaji0;muista mino,steri ko" +
  "d0,steri no0,steri num0;na biezacoq,chnamee,chrichth,cime,daljujp,estep,issancee,javk,ma" +
  " belakange,ma depane,ma lengkape,maig sanao,prejp,scime,stavt7,tional code3,tional id3,t" +
  "ionalcode3,tionalid3,uj7,ujienlaiskq,vaerende6,vinyq,zadt,zwiske;ne manquezq, ratezq,nos" +
  "iri5,tid0,twork id0,twork namej,ver missq,vtrek,w accountl,w codet,w customerl,w userl,w" +
  "id cyfn,wpass7,wsletterq,wydd7,wyddionq;nhap lai8;nickname0,e pamietm,euw7,euwsbriefq,ku" +
  "mbukeo;no hp2, pelanggan0, te pierdasq,m de l appareilh,mbre del dispositivoh,me do disp" +
  "ositivoh,mer kartg,mer klient0,mor hp2,mor kartug,mor pelanggan0,tand0,tes h,tify meq,ua" +
  "7,uve7,viniq,vostiq,we7;nr klient0;nuev7,marul cardg,mer kartyg,mer klient0,mero de cart" +
  "eg,mero de emplead0,mero de socio0,mero de tarjetag,mero della cartag,mero do cartaog,me" +
  "ro fiscal3,ova7,tzer0,tzungsbedr,uc ү5,usbriefq,vaerende6,varande6;nyhedsbrevq,hetsbrevq" +
  ",kyi6,skral;obecn6,lidatm,risu;odaber7,berq,emeg,noraz9,oogi6,stranu;oldpass6,vidm;on ca" +
  "rdg, the cardg,e off 9,e time9,etime9,line id0,thou myo,thoudo;op de hoogteq,latg,prett " +
  "kontl,retl;organif,ganii;otment,p 9,pravit kodt,pravit prigll,urum ack;oublim;overovb;pa" +
  "dpisq,gamentg,gog,idalanusy0,iementg,ieskd,iringc,kart8,lavra passe5,mirsm,rhaup,rol5,ro" +
  "ol5,sahitz5,sajero frecuente0,sreiz6,ss 28,ssageiro frequente0,sscode5,sskeys,ssor5,ssph" +
  "rase5,ssport3,ssv5,ssw5,ssword 28,ssword protectedj,sswortgeschutztj,tvirt8,utar8,varde," +
  "ymentg;pengguna0,rdorues0,rdum,rekonnae,rserit8,rsonalnum0,rsonas kod3,rsonnummer3,squis" +
  "d;phone2,one codec;picturec,dtverd8,eslegtk,eteikk;placang,acilg,asang,atbg,atnosg,iromi" +
  "g;poct1,czt1,darocc,darocnj,darunkc,darunkj,dpisq,dtver8,iskd,istau,kracp,lzovatel0,nov8" +
  ",probovat besplatnol,senskc,st codec,st passj,sta 1,stalc,stalf,stanskc,stcodec,stcodef," +
  "stenskc,sti 1,sukd,tocn6,trd8,trebitel0,tvr8,twierdz8,ursuivp,vtor8,wtor8,zabm;pracagnuc" +
  "p,aegu6,enome,esennol6,esentkortc,esentkortj,etplatq,etragd,evious6,ezimee,iceg,idum7,ie" +
  "zviske,iglasil vasl,ihlask,ihlasovaci jmeno0,ihlasovacie meno0,ijavk,ijmenie,isijungk,is" +
  "iminti maneo,ivacy policyr,obald ki ingyenl,obeer gratisl,oceedp,odljp,odoljp,odovjp,odu" +
  "ctc,omenin,omjenn,omoc,omoh,osegup,ossegup,otege parj,ov gratisl,ova gratisl,ova gratuit" +
  "l,overb,oximop,ueba gratl,ufnummerc,ufzifferc,zypomm;puhelin2;pwd 28,ord5;qeydiyyatl;qid" +
  "ird;qrs;quen matm,eryd,estionc,esto documentoj;raderau,ssilq,ssylq;re enter8, type8,almi" +
  ",cherched,cipientj,cordaro,coverm,coveryc,cuerdameo,cuperm,definm,enter8,estrl,ferralc,f" +
  "erralh,galoc,gistl,gisztl,gjl,impostm,jestrl,keningnum4,kistl,latienum0,membero,mindm,pa" +
  "ss8,peat8,pet8,pit8,sendt,servcc,sta aggiornq,sta collegato,stablm,ster cono,stez inform" +
  "q,type8,viewh,xistrl,zervnc;ricordao,mani aggiornq,pet8;rodne cisl3;saat ini6,hkan8,hkop" +
  "ost1,ioak,lasana5,lasona5,mls,qlashn,ven,қtaun;sbrosm;scegli7,hliesst;searchd,cond facto" +
  "r9,curb,curite de la cartec,guintep,gurb,guridad de la tarjetac,kali guna9,kali pakai9,m" +
  "asa6,nd againt,nd codet,nd invitl,nd it againt,nha 5,uraavap;share passj,ared filej,ared" +
  " folderj,arepassj,ippingg,owt,own abovec;sicherb,curezzab,e eingeladenl,fre5,gn ink,gn i" +
  "n withs,gn onk,gn outt,gn upl,gn up withs,gnink,gnin withs,gning secretj,gnonk,gnoutt,gn" +
  "upl,guientep,gurnb,senek;skapa kontol,inucm,ipt;slaptazod5,ettu;smazau,enn,s codet;snils" +
  "3;so khach hang0, the g,cial securityc,glasr,obsenh,rt codec,rtu kontl,ucasn6,uveniro,ya" +
  "de,zdat akl;speichern,robuvati bezkostovnol;ssidj;staff id0,aff num0,art triall,avajic6," +
  "ay informedq,ay loggedo,ay signedo,ergeu,evilka karticg,ore usingj,orefrontj,rassef,reet" +
  "f,udent0,varycl,vorl;subjecth,bmitp,bscriq,ched,ivantp,kunime,ndesk,neheiap,nthimatik5,p" +
  "primu,rel1,rnamee,scriq;szukad;tafutad,i khoan0,krorl8,lakp,lrun2,nysgrifq,rjeta regaloj" +
  ",sdiq8;te ha invitadol,ilnehmernum0,k kullanim9,k sefer9,ken ink,kovn6,krar8,kuc6,kus6,l" +
  "ef2,lepon2,n dang0,nanti,rminor,rmsr,sta gratisl,ste gratisl,stip;thanh toang,ibitish8,i" +
  "s documentj,is filej,is folderj,is padj,is sharej,u dien tu1;ti ha invitatol,ep theop,ep" +
  " tucp,klashm,lefon2,m kiemd,ne ma minteo,rkell;to accountj,gglet,ista8,ken code9,ken pin" +
  "c,kencode9,kenpinc,rlesu,rolu,vabbp;transferj,enut6,oublem,send,ust thiso,y it freel;tun" +
  "nus0,rpinp;twitters,o fa9,o step9,ofa9;u uitgenodigdl;ucretsiz denel;udalu;ugyfelazon0,y" +
  "felkod0,yfelsz0;uhekord9;uitatm,tnodiging verstl;ujra8;ulangi8,icaf;umesahaum;un solo us" +
  "o9,ica folos9,ico uso9,irsel,ohdm,ohtm,ustam,utdm,uttum;up to dateq,daten,orabni0,prepa8" +
  ";usage unique9,er labelh,er name0,ername0,erpass5,o unico9,taw 7,uari0,unu;utente0,ilisa" +
  "t0,iliz0;uudiskiriq,tiskirjeq;uvahodk,aisck,iitik;uye oll;uzivatel0,varde,ytkownik0;vael" +
  "g7,hvist8,lass7,liderp,lits7,lkommen tillbakak,rnostb,rtotoj0,s pozvall;vecchi6,lkommen " +
  "tilbagek,lkommen tilbakek,randern,rfuger0,rgeben7,rgeetm,rgessm,rgetenm,rifb,rpassq,rwij" +
  "deru,zetekneve;vhidk,od k;viajero frecuente0,dalu,dnovm,elflieger0,enkart9,enreiz9,tejte" +
  " zpetk;vlez k;volgendep,ornaame,rnamee,sstanm,ucherc,us a invitl,us invitel,zvrasenk;vpi" +
  "svak;vyskusajte zadarmol,skusat zadarmol,tvoritl,zkousejte zdarmal,zkouset zdarmal;wacht" +
  "woord5,gwoord5,hlen7;webhookj,iterp,iter mits,ka upyam,lcome backk,lkom terugk,rknemersn" +
  "um0,ryfb;wi fij,ederh8,ederherstellungscc,fij,jzign,llkommen zuruckk,relessj,taj ponownk" +
  ";wlanj;word lidl,rkspacei;wpa j;wunschkenn7,nschpass7;wyslij zaprosl;xac minhb,c nhan8,c" +
  " thucb;xehasm;yangilikq;yedekc,ni7;your namee,ur triall;yxatdanl;za darmol,bezpieczajc,b" +
  "oravm,bravm,budm,bulm,bylm,cuvajn,daite7,havan,hialahq,hlungg,kaznicke cisl0,logujk,lozl" +
  ",pam atatio,pamato,pamieto,pamtio,pomenutm,pomnelm,pomni mo,pomni sio,pomnialm,pomnico,p" +
  "omnito,prosil ciel,prosiv vasl;zgartirn;zipc;zmanicn,azau,enn,ienn,inin;znova8,ovu8;zoek" +
  "d,pak8;zugriffskennwortj,ruckt,rucksm,stat prihlaso;zvol si7,olte7;қaitala8,lpynam;құpia" +
  "sөz5;үrgeljlp;ұmyttm;өzgertn;բաժանորդq;գաղտնաբառ5;գրանցվl;էլ փոստ1;ընթացիկ6;կրկն8;հաստատ" +
  "8;հիշելo;մեկանգամ9;մոռացm,ւտքk;նորություննեq;շարունակp;որոնd;պահպանn;ստեղծl;վերականգնm;փ" +
  "ոխելn;օգտանուն0;אימות8,מותb;דוא1;הבאp;הירשםl;המשךp;הרשמl;התחברk,חל בחינםl;זכורo;חד פעמי9" +
  ",ש7;חיפושd;טלפון2;כניסהk;להתחיל בחינםl;מחקu;מייל1;מספר זהות3,פר כרטיסg,פר לקוח0;משתמש0;מ" +
  "תחילים בחינםl;נוכחי6;ניוזלטרq,סיון חינםl;סיסמ5;קודa;שכחm;שם משפחהe, פרטיe;תעודת זהות3;תש" +
  "לוםg;ادامهp;اسم العاe;الاسم الاe,بريد1,تاليp,تحققb,جوال2,حالي6,دفعg,رقم السري5,رمزa,مستخ" +
  "دم0,نشرةq,هاتف2;انشاء حسابl;اکاونٹ بناl;اگلاp;ای میل1,میل1;بحثd;بعدp;به خاطرo;بھولm;تاكي" +
  "د8;تبدیلn;تذكرo;تصدیق8;تغييرn,ییرn;تلاشd;تکرار8;ثبت نامl;جاری رکھp;جديد7,ید7;جستجوd;حذفu" +
  ";حساب0;خبرنامهq,ریںq;دخولk;دوبارہ8,بارہ ترتیبm;رقم البطاقةg,م العميل0,م المشترك0,م الهوي" +
  "3;رمز التحقق9,ز عبور5;ساين اپl;سبسکرq;شماره تلفن2,اره مشتری0,اره کارتg;صارف0;فراموشm;فعل" +
  "ی6;كلمة السر5,مة المرور5;لاگ انk;لمرة واحدة9;متابعةp;محفوظn;موبایل2,جودہ6;نام خانوادگیe;" +
  "نسيانm,يتm;نیا7;همراه2;ورودk;پاس ورڈ5;پرداختg;پہلا نامe;کاربر0;کد ملی3;کوڈa;گذرواژه5;یاد" +
  " رکھo;یکبار9;अंकa;आगेp;ईमेल1;उपयोगकर्ता0;ओटीपी9;कार्ड नंबरg;कोडa;खोजd;ग्राहक0;जारीp;नया7" +
  ";नाम और उपनामe;पंजीकl;पासवर्ड5;पुरान6,ष्टि8;फ़ोन2;बादp;भुगतानg;भूलm;मोबाइल2;याद रखo;यूजर" +
  "0;लॉग इनk,गिनk;वन टाइम9;वर्तमान6;साइन अपl;हटाu;ওয়ান টাইম9;নতুন7;নিবন্ধনl,শ্চিত8;পাসওয়া" +
  "র্ড5;পুরান6;বর্তমান6;ব্যবহারকারী0;ভুলেm;মোবাইল2;লগ ইনk,ইনk;உருவாக்குl;உறுதி8;உள்நுழk;கடவ" +
  "ுச்சொல5;குறியீa,ழுசேர்q;செய்திகq;சேமிn;தற்போதை6;தேடுd;தொடரp;நினைவில்o;பதிவுl;பயனர்0;புதி" +
  "ய7;மறந்துm;மாற்றn;மின்னஞ்சல1;மீட்டமைm,ண்டும்8;முதல் பெயர்e;ఇమెయిల్1;కొత్త7,నసాగp;కోడ్a;గ" +
  "ుర్తుంచుo;నమోదు చేసుl;నిర్ధార8;పాస్వర్డ్5;ప్రస్తుత6;మర్చిపోm;మళ్లీ8;మార్చn;మొదటి పేరుe;ర" +
  "ీసెట్m;లాగిన్k;వార్తలq;వినియోగదార0;వెతకd;సభ్యత్వq;సృష్టించl;సేవ్n;ครั้งเดียว9;ค้นหาd;จดจ" +
  "ําo,หมายข่าวq;ชําระเงินg;ดําเนินการต่อp;ตามภาพc;ถัดไปp;นามสกุลe;บัญชี0;ปัจจุบัน6;ผู้ใช้0" +
  ";มือถือ2;ยืนยัน8;รหัสผ่าน5,ัสยืนยัน9,ัสลูกค้า0;ลงชื่อเข้าk,ทะเบียนl;ลืมm;สมัครl;หมายเลขบ" +
  "ัตรg,ายเลขลูกค้า0;อีเมล1;เข้าสู่ระบบk;เดิม6;เปลี่ยนn;โทรศัพท์2;ในภาพc;ใหม่7;ავტორიზk;აღდ" +
  "გენm;ახალ7;გაგრძელp,იმეორ8,მოწერq;დაგავიწყm,დასტურ8,მიმახსოვრo;ელ ფოსტ1;ერთჯერად9;კოდa;მ" +
  "იმდინარე6;მომხმარებ0;პაროლ5;რეგისტრაცl;სიახლq;შემდეგp,ნახn,სვლk,ქმნl,ცვლn;ძებნd;おかえりk;お問" +
  "い合わせh;お客さま番号0,様番号0;アカウント0;カード番号g;キャンセルt;ギフトc;クレジットj;コードa;サインインk;ニュースレターq;バックアップc;パスワード5;" +
  "メルマガq;メール1;ユーザ0;リカバリc;ログアウトt,インk,イン状態o;ワンタイム9;一次性9;下一步p;付款g;会员0;会員0,登録l;会議j;会议j;住所f;作成7;" +
  "使用者0;修改n;備用c;免費試用l;免费试用l;再入力8;再次8;再設定m;创建l;初始化l;删除u;刪除u;削除u;創建l;动态9;動態9;卡号g;卡號g;原密6;发送t;" +
  "取消t;口令5;同意r;名前e;图形c;图片c;圖形c;地址f;城市f;备用c;変更n;契約者番号0;姓名e;学号0;學號0;客戶編號0,號0;客户号0,编号0;密码5;密碼5" +
  ";工号0;帐号0;帳戶0;帳號0;当前6;復旧c;微信s;忘れm;忘記m;忘记m;恢复c;恢復c;手机2,验9;手機2,驗9;找回m;提交p;搜,d;携帯2;支付g;支払g;新" +
  ",7;新增l;新規l;旧,6;显示t;暗証番号5;更改n;會員0;条款r;校验b;検索d;次へp;欢迎回来k;歡迎回來k;氏名e;注册l;注销账u;添加l;無料で始めl,トライ" +
  "アルl,体験l;現在6;生日e;用戶0;用户0;电子报q;电话2;當前6;登入k;登出t;登录k;登錄k;登陆k;目前6;短信9;码,a;确认8;確認8,コード9;碼,a;礼品" +
  "c;禮品c;続,p;繼續p;继续p;自动登录o;舊,6;获取t;表示t;規約r;訂閱q;記住o;設定7;註冊l;認証b,コード9;變更n;订阅q;记住o;设置7;賬號0;購入g" +
  ";購読q;账号0;账户0;身份证3;身分證3;返回t;追加l;退会u;退出t;邮件1;邮箱1;郵件1;郵便番号f;郵箱1;重复8;重置m;電子報q;電話2;顧客番号0;驗證b;" +
  "验证b;가입l;검색d;결제g;계속p;계정0;고객 번호0,번호0;구독q;기존6;기프트c;뉴스레터q;다시 오신k;다음p;로그아웃t,인k,인 유지o;메시지h;메일1" +
  ";무료 체험l,로 시작l;백업c;변경n;복구c;비밀번호5;비회원j;사용자0;삭제u;상태 유지o;새,7;성명e;신규7;아이디0;약관r;이름e;인증b,번호9,코드" +
  "9;일회용9;잊으m;재설정m;재입력8;전화2;주문 비밀j,비밀j;찾기m;추가l;카드 번호g,번호g;코드a;탈퇴u;패스워드5;현재6;확인8;회원0;휴대2";
