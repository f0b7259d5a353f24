import type { spokenWords } from "./spoken-words.ts";

/**
 * The words of spoken-words.ts in languages that sites speak and Latchkey does not, laid out as there: Portuguese, Italian,
 * Dutch, Swedish, Danish, Norwegian, Finnish, Polish, Czech, Slovak, Hungarian, Romanian, Croatian and its kin, Russian,
 * Ukrainian, Bulgarian, Greek, Turkish, Catalan, Indonesian, Vietnamese, Chinese, Korean, Hebrew, Persian, Hindi, Thai; of
 * some only what they have beside the others. No native has read them: a wrong one costs an offer to save, or makes one too
 * many, and fills nothing.
 */
export const otherSpokenWords: Partial<Record<keyof typeof spokenWords, string>> = {
  refused:
    "incorret,errad, nao confere,nao corresponde,nao coincide,falhou,nao e valid,nao foi possivel,recusad,errat," +
    "sbagliat,non corrett,non valid,fallit,non riuscit,non corrispond,rifiutat,bloccat,troppi,onjuist,ongeldig," +
    "verkeerd,mislukt,klopt niet,kloppen niet,komen niet overeen,komt niet overeen,niet herkend,geweigerd,geblokkeerd," +
    "vergrendeld,kon niet,konden niet,te veel pogingen,felaktig, fel losenord, fel anvandar,ogiltig,misslyckad," +
    "matchar inte,stammer inte,sparrad,for manga,kunde inte,forkert,ugyldig,mislykke,matcher ikke,stemmer ikke,afvist," +
    "spærret,for mange,kunne ikke, feil passord, feil bruker,mislykte,samsvarer ikke,avvist,sperret,virheelli,väärä," +
    "väärin,epäonnistu,ei täsmää,eivät täsmää,ei kelpaa,hylätt,lukittu,lukittiin,estetty,liian monta,ei onnistunut," +
    "nieprawidłow,niepoprawn,błędn,nie powiod,nie udało,odrzucon,zablokowan,zbyt wiele,zbyt dużo,niezgodn,nie zgadza," +
    "nie pasuj,nie są takie same,nespravn,neplatn,chybn, spatn,nepodaril,neshoduj,neodpovida,zamitnut,zablokovan," +
    "uzamcen,prilis mnoho,nezdaril,selhal,nezhoduj,zamietnut,uzamknut,zlyhal,helytelen,hibás,érvénytelen,sikertelen," +
    "nem egyez,nem megfelel,elutasít,zárol,letilt,túl sok,nem sikerült,incorect,greșit,eșuat,nu se potriv," +
    "nu corespund,nu coincid,respins,blocat,prea multe,neispravn,netočn,pogrešn,nevažeć,neuspješn,neuspešn," +
    "nije uspjel,nije uspel,ne podudar,ne poklap,odbijen,zaključan,blokiran,неверн,неправильн,не удалось,ошибочн," +
    "не совпада,отклонен,заблокирован,слишком много,недействительн,не подходит,невірн,не вдалося,не збіга,відхилен," +
    "заблокован,забагато,грешн,невалидн,неуспешн,не съвпада,отказан,блокиран,заключен,λάθος,λανθασμέν,εσφαλμέν," +
    "μη έγκυρ,απέτυχ,αποτυχ,δεν ταιριάζ,δεν αντιστοιχ,απορρίφθηκ,κλειδωμέν,κλειδώθηκ,αποκλεισ,hatalı,yanlış,geçersiz," +
    "başarısız,eşleşmiyor,uyuşmuyor,reddedildi,kilitlen,engellen,çok fazla deneme,no coincideix,ha fallat,denegat," +
    "bloquejat,no s'ha pogut,no s’ha pogut, salah,tidak valid,tidak sah,gagal,tidak cocok,tidak sesuai,ditolak," +
    "diblokir,terkunci,dikunci,terlalu banyak,không đúng,không chính xác,không hợp lệ,thất bại,không khớp,bị từ chối," +
    "bị khóa,quá nhiều lần, sai ,错误,不正确,无效,失败,不匹配,不一致,被拒绝,锁定,封锁,錯誤,不正確,無效,不符,拒絕,鎖定,封鎖,올바르지 않,잘못,일치하지 않,실패,유효하지 않,틀렸," +
    "틀린,거부,잠겼,잠금,차단,שגוי,אינו נכון,אינה נכונה,לא נכון,נכשל,לא תקין,לא תואמ,אינם תואמים,נדח,נחסמ,ננעל,نادرست,اشتباه," +
    "نامعتبر,ناموفق,مطابقت ندار,رد شد,مسدود,قفل شد,गलत,अमान्य,विफल,मेल नहीं,अस्वीकृत,ไม่ถูกต้อง,ผิดพลาด,ล้มเหลว," +
    "ไม่สำเร็จ,ไม่ตรงกัน,ถูกปฏิเสธ,ถูกล็อก,ถูกระงับ",
  signIn:
    " senha,palavra passe,utilizador,iniciar sessao,credenzial,nome utente, accesso, accedere,wachtwoord," +
    "gebruikersnaam,inlog,aanmeld,lösenord,användarnamn,inloggning,logga in,adgangskode,kodeord,brugernavn,log ind," +
    "passord,brukernavn,logge inn,innlogging,salasan,käyttäjätunnu,kirjautumi,kirjautua, hasł, haseł,logowan," +
    "nazwa użytkownika,zalogow, heslo, hesla, hesel,prihlas,uzivatelsk,pouzivatelsk,jelsz,felhasználónév,bejelentkez," +
    "belépés, parol,nume de utilizator,nume utilizator,conectare,lozink,korisničk,prijav,geslo, gesla,парол,логин," +
    "имя пользователя,авторизац,войти в,логін,ім'я користувача,ім’я користувача,увійти в,потребителск,κωδικό πρόσβασ," +
    "κωδικός πρόσβασ,κωδικού πρόσβασ,κωδικός σας,κωδικό σας,συνθηματικ,όνομα χρήστη,σύνδεση,parola,şifre," +
    "kullanıcı adı,giriş yap,oturum aç,contrasenya,nom d'usuari,nom d’usuari,inici de sessió,iniciar sessió," +
    "kata sandi,nama pengguna, masuk,mật khẩu,tên đăng nhập,đăng nhập,密码,密碼,用户名,使用者名稱,登录,登陆,登入,登錄,비밀번호,아이디,로그인,סיסמ," +
    "שם משתמש,שם המשתמש,התחבר,رمز عبور,گذرواژه,کلمه عبور,نام کاربری,पासवर्ड,लॉगिन,साइन इन,รหัสผ่าน,ชื่อผู้ใช้," +
    "เข้าสู่ระบบ,ลงชื่อเข้า",
  account:
    " conta , conto , account,rekening,konto, tili,käyttäjätil, účet, účtu,fiók, cont ,contul,račun,nalog,учетн,учётн," +
    "аккаунт,обліков,акаунт,профил,λογαριασμ,hesab,hesap, compte, akun,tài khoản,账号,账户,帳號,帳戶,賬號,계정,חשבון,حساب,खाता," +
    "खाते,บัญชี",
  locked:
    "bloquead,bloccat,vergrendeld,geblokkeerd,låst,spärrat,spärrad,spærret,sperret,lukittu,lukittiin,zablokowan," +
    "zablokovan,uzamčen,uzamknut,zárol,blocat,zaključan,blokiran,заблокирован,заблокован,блокиран,заключен,κλειδωμέν," +
    "κλειδώθηκ,αποκλεισ,kilitlen,engellen,bloke,bloquejat,bloquejada,diblokir,terkunci,dikunci,bị khóa,锁定,封锁,鎖定,封鎖,잠겼," +
    "잠금,차단,נחסמ,ננעל,חסום,נעול,مسدود,قفل شد,लॉक कर,लॉक है,ถูกล็อก,ถูกระงับ",
  earlier:
    "ultim,precedent, laatste , vorige , sinds ,senaste,tidigare,seneste,tidligere, siste ,forrige,viimei,edelli," +
    "aiemp,ostatni,poprzedni,posledni,predchoz,utolsó,előző,legutóbb,posljednj,poslednj,zadnj,prethodn,последн," +
    "предыдущ,останн,попередн,τελευταί,προηγούμεν,son giriş,son başarısız,önceki,darrer,últim,terakhir,sebelumnya," +
    "lần cuối,gần đây,trước đó,上次,最近,最后,最後,마지막,최근,이전,האחרונ,آخرین,पिछल,ล่าสุด,ครั้งสุดท้าย",
  trouble:
    "novamente mais tarde,temporariamente,problemas tecnicos,em manutencao,trabalhos de manutencao,para manutencao,servico indisponivel,ocorreu um erro,algo deu errado," +
    "algo correu mal,riprova più tardi,riprovare più tardi,temporaneamente non,problemi tecnici,problema tecnico," +
    "in manutenzione,lavori di manutenzione,interventi di manutenzione,per manutenzione,non è disponibile al momento,non è al momento disponibile,si è verificato un errore,qualcosa è andato storto,later opnieuw,tijdelijk niet," +
    "technische storing,onderhoud,iets misgegaan,iets mis,een fout opgetreden,försök igen senare,tillfälligt," +
    "underhåll,tekniska problem,något gick fel,ett fel uppstod,prøv igen senere,midlertidig,vedligehold," +
    "tekniske problemer,noget gik galt,opstod en fejl,prøv igjen senere,noe gikk galt,oppstod en feil,oppsto en feil," +
    "myöhemmin uudelleen,uudelleen myöhemmin,yritä myöhemmin,tilapäisesti,huoltokatko,tekninen,jotain meni pieleen," +
    "tapahtui virhe,ponownie później,spróbuj później,przerwa techniczna,problemy techniczne,chwilowo,tymczasowo," +
    "coś poszło nie tak,wystąpił błąd,prace konserwacyjne,zkuste to pozdeji,zkuste to prosim pozdeji,docasne,udrzb," +
    "technick,doslo k chybe,neco se pokazilo,skúste neskôr,niečo sa pokazilo,vyskytla sa chyba,újra később," +
    "később újra,átmenetileg,karbantart,technikai,hiba történt,mai târziu,temporar,mentenan,probleme tehnice," +
    "ceva nu a mers,apărut o eroare,ponovno kasnije,ponovo kasnije,pokušajte kasnije,privremeno,održavanj,tehničk," +
    "do pogreške,do greške,попробуйте позже,попытку позже,временно недоступ,технические работы,технические неполадки," +
    "что-то пошло не так,произошла ошибка,спробуйте пізніше,тимчасово недоступ,технічні роботи,щось пішло не так," +
    "сталася помилка,опитайте по-късно,временно недостъп,поддръжка,възникна грешка,нещо се обърка,ξανά αργότερα," +
    "αργότερα,προσωρινά,συντήρηση,τεχνικό πρόβλημα,κάτι πήγε στραβά,παρουσιάστηκε σφάλμα,daha sonra tekrar," +
    "geçici olarak,bakım,teknik bir,bir hata oluştu,bir sorun oluştu,bir şeyler ters,més tard,temporalment no," +
    "en manteniment,tasques de manteniment,treballs de manteniment,per manteniment,no està disponible en aquest,problemes tècnics,s'ha produït un error,s’ha produït un error,coba lagi nanti,beberapa saat lagi," +
    "pemeliharaan,gangguan,terjadi kesalahan,thử lại sau,tạm thời không,bảo trì,sự cố,xảy ra lỗi,稍后再试,稍后重试,稍後再試,暂时无法," +
    "暫時無法,维护,維護,系统繁忙,系統忙碌,出错了,发生错误,發生錯誤,잠시 후,나중에 다시,점검,일시적,오류가 발생,문제가 발생,שוב מאוחר יותר,אינו זמין,תקלה,תחזוקה," +
    "אירעה שגיאה,משהו השתבש,دوباره تلاش,موقتا,در دسترس نیست,خطایی رخ,बाद में,रखरखाव,त्रुटि हुई,कुछ गलत हो,ภายหลัง," +
    "ปิดปรับปรุง,เกิดข้อผิดพลาด,ขัดข้อง",
  done:
    "sucesso,alterad,redefinid,successo,modificat,cambiat,aggiornat,salvat,reimpostat,gewijzigd,bijgewerkt,opgeslagen," +
    "geslaagd,gelukt,ingesteld,aangemaakt, ändrat, ändrad,uppdaterat,uppdaterad,sparat,sparad,lyckades, bytt, ændret," +
    "opdateret, gemt ,gennemført,oprettet, endret,oppdatert, lagret,opprettet,vellykket,vaihdettu,vaihdettiin," +
    "muutettu,muutettiin,päivitetty,tallennettu,onnistu,zmienion,zaktualizowan,zapisan,pomyślnie,utworzon,zmenen," +
    "ulozen,uspesne,aktualizovan,vytvoren,obnoven,sikeresen,megváltozott,módosítva,módosult,frissítve,mentve," +
    "létrehozva,schimbat,actualizat,resetat,uspješno,uspešno,promijenjen,promenjen,izmijenjen,izmenjen,ažuriran," +
    "spremljen,sačuvan,изменен,обновлен,сохранен,успешн,создан,сброшен,змінен,оновлен,збережен,успішн,створен,успешно," +
    "променен,обновен,запазен,επιτυχ,άλλαξε,αλλάχθηκε,ενημερώθηκε,αποθηκεύτηκε,τροποποιήθηκε,değiştirildi,güncellendi," +
    "kaydedildi,başarıyla,oluşturuldu,sıfırlandı,correctament,canviat,canviada,actualitzat,actualitzada,modificada," +
    "desat,amb èxit,berhasil,telah diubah,telah diganti,diperbarui,disimpan,thành công,được thay đổi,đã thay đổi," +
    "đã cập nhật,đã đổi,成功,已更改,已修改,已更新,已保存,已重置,已重設,已變更,已儲存,완료,성공,변경되었,변경했,변경하였,변경됐,저장되었,בהצלחה,שונתה,עודכנ,נשמר," +
    "با موفقیت,تغییر کرد,تغییر یافت,ذخیره شد,सफल,बदल दिया,अपडेट किया,สำเร็จ,เรียบร้อย",
  inForce:
    "sucesso,foi alterad,foi atualizad,foi redefinid,senha alterada,passe alterada,successo,è stata modificat," +
    "è stata cambiat,è stata aggiornat,è stata reimpostat,password modificat,password aggiornat,password cambiat," +
    "is gewijzigd,is bijgewerkt,is ingesteld,wachtwoord gewijzigd,succesvol,gelukt,har ändrats,har uppdaterats," +
    "har bytts,är ändrat,är bytt,lösenordet ändrat,lyckades,er ændret,er blevet ændret,blev ændret,er opdateret," +
    "er nu ændret,er endret,er blitt endret,har blitt endret,ble endret,er oppdatert,er nå endret,on vaihdettu," +
    "vaihdettiin,on muutettu,on päivitetty,salasana vaihdettu,onnistui,pomyślnie,zostało zmienion,hasło zmienion," +
    "zostało zaktualizowan,uspesne,bylo zmenen,byla zmenen,byl zmenen,bolo zmenen,heslo zmenen,sikeresen,megváltozott," +
    "módosítva,módosult,módosítottuk,succes,a fost schimbat,a fost modificat,a fost actualizat,a fost resetat," +
    "uspješno,uspešno,je promijenjen,je promenjen,je izmenjen,je izmijenjen,успешн,был изменен,пароль изменен," +
    "был обновлен,пароль обновлен,успішн,було змінен,пароль змінен,було оновлен,успешно,беше променен,е променен," +
    "επιτυχ,άλλαξε,αλλάχθηκε,έχει αλλάξει,ενημερώθηκε,değiştirildi,güncellendi,başarıyla,correctament,s'ha canviat," +
    "s’ha canviat,s'ha actualitzat,s’ha actualitzat,s'ha modificat,s’ha modificat,ha estat canviada,amb èxit," +
    "contrasenya canviada,berhasil,telah diubah,telah diganti,telah diperbarui,thành công,đã được thay đổi," +
    "đã thay đổi,đã được cập nhật,成功,已更改,已修改,已更新,已重置,已重設,已變更,변경되었,변경했,변경하였,변경됐,완료,성공,בהצלחה,שונתה,עודכנה,با موفقیت," +
    "تغییر کرد,تغییر یافت,सफलतापूर्वक,बदल दिया,สำเร็จ,เรียบร้อย",
  not:
    " nao , nenhum, non , nessun, niet , geen , inte , ingen, ikke , ei , eivät , nie , nebyl, neni , nebol, nie je ," +
    " nem , nu , nije , nisu , не , δεν ,medi ,madı , değil, tidak , belum , không , chưa ,不,未,没有,沒有,않,못했,없, לא , אינ," +
    "نشد,نیست,नहीं,ไม่",
  signOut:
    " sair ,terminar sessao,encerrar sessao, esci ,disconnett,uitlog,afmeld,logga ut,log ud,logg ut,kirjaudu ulos," +
    "wyloguj,odhlas,kijelentkez,kilépés,deconect,ieșire,odjav,выйти,выход,вийти,вихід, изход ,αποσύνδεση,έξοδος," +
    "çıkış yap,oturumu kapat,çıkış,tanca la sessió,tanca sessió,tancar sessió, keluar ,đăng xuất,退出,登出,注销,로그아웃,התנתק," +
    "יציאה,लॉग आउट,लॉगआउट,साइन आउट,ออกจากระบบ,logi välja,izlogot, iziet ,atsijung",
  signedOut:
    "sessao terminada,sessao encerrada,saiu da sua conta,disconness,sei uscito,uitgelogd,afgemeld,loggats ut,utloggad," +
    "logget ud,logget ut,kirjautunut ulos,kirjattu ulos,wylogowano,wylogowany,wylogowałeś,odhlasen,kijelentkez," +
    "deconectat,odjavljen,вышли из,вийшли з,αποσυνδεθήκατε,çıkış yaptınız,çıkış yapıldı,oturumunuz kapatıldı," +
    "sessió tancada,heu tancat la sessió,s'ha tancat la sessió,telah keluar,đã đăng xuất,已退出,已登出,로그아웃되었,로그아웃 되었," +
    "התנתקת,ออกจากระบบแล้ว",
};
