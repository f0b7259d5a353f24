/**
 * The words by which a page says what became of a sign-in, in the languages that Latchkey speaks: English; German;
 * French; Spanish; Arabic; Japanese. Between commas; stems serve all their forms, and a space holds at a word's edge.
 */
export const spokenWords = {
  /** Something was not taken. "error" is none of them: it is on many a page that has nothing to do with it. */
  refused:
    "invalid,incorrect, wrong , fail,denied,rejected, not match,n't match,n’t match, not recogni,n't recogni,n’t recogni," +
    " not correct, not valid, not accepted,could not,couldn't,couldn’t,unable, locked , blocked ,too many," +
    "ungultig,falsch,fehlgeschlagen,inkorrekt,nicht korrekt,nicht richtig,stimmen nicht,stimmt nicht,nicht uberein," +
    "nicht erkannt,abgelehnt,verweigert,gesperrt,konnte nicht,konnten nicht,zu viele," +
    "invalide, errone,mauvais,echec,echou,refuse,ne correspond,bloque,verrouill,impossible,trop de," +
    " erronea, erroneo,no coincide,no es valid,no son valid,fallid, fallo,rechazad,denegad,bloquead,no se pudo,no se ha podido,demasiad," +
    "غير صحيح,غير صالح,غير متطابق,لا يتطابق,لا تتطابق,خاطئ,خطأ,فشل,تعذر,مرفوض,محظور,مقفل," +
    "正しくありません,正しくない,間違,誤り,誤って,無効,失敗,一致しません,できません,拒否,ロックされ,認識され",
  /** What one signs in with, and signing in itself. */
  signIn:
    "password,passcode,passphrase, pin ,user name,username,user id,credential,login,log in,log on,logon,log you in,sign in,signin,sign on,sign you in," +
    "authenticat,passwort,kennwort,benutzername,nutzername,anmeld,zugangsdaten,einlogg," +
    "mot de passe,identifiant,connexion,connect,authentif,nom d'utilisateur,nom d’utilisateur," +
    "contrasena, clave ,usuario,iniciar sesion,inicio de sesion,credencial,autentic," +
    "كلمة المرور,كلمة السر,اسم المستخدم,تسجيل الدخول,بيانات الدخول," +
    "パスワード,ユーザー名,ユーザ名,ログイン,サインイン,認証,暗証番号",
  /** What somebody has at a site, */
  account: "account,konto,compte,cuenta,الحساب,حسابك,アカウント",
  /** and cannot get into any more: there is no telling whether the password was right. */
  locked: " locked , blocked ,gesperrt,verrouill,bloque,bloquead,مقفل,محظور,ロックされ",
  /** It speaks of another time: "last failed login", "attempts since". */
  earlier:
    " last , since , previous, recent, letzte, seit , bisher,dernier,depuis,precedent, ultim, desde , anterior,آخر,منذ,前回,最近",
  /** The server had something else to do, whatever was sent to it. */
  trouble:
    "try again later,having trouble,having problems,temporarily unavailable,currently unavailable,temporarily out of service," +
    "something went wrong,under maintenance,scheduled maintenance,technical difficult,technical problem,unexpected error," +
    "for maintenance,maintenance work,undergoing maintenance,be right back,service unavailable,not available at the moment,not available right now," +
    "spater erneut,spater noch einmal,vorubergehend nicht,derzeit nicht verfugbar,wartungsarbeiten,technische problem," +
    "technisches problem,technischer fehler,unerwarteter fehler,etwas ist schiefgelaufen," +
    "wegen wartung,in wartung,wartungsmodus,zurzeit nicht verfugbar,momentan nicht verfugbar,derzeit nicht erreichbar,zurzeit nicht erreichbar," +
    "reessayez plus tard,reessayer plus tard,reessayer ulterieurement,temporairement indisponible,momentanement indisponible," +
    "probleme technique,incident technique,en maintenance,une erreur est survenue,une erreur s'est produite,une erreur s’est produite," +
    "operation de maintenance,operations de maintenance,travaux de maintenance,pour maintenance,service indisponible,n'est pas disponible pour le moment,n’est pas disponible pour le moment," +
    "intentelo mas tarde,intentalo mas tarde,intentelo de nuevo mas tarde,intentalo de nuevo mas tarde,temporalmente no,problemas tecnicos," +
    "problema tecnico,en mantenimiento,ha ocurrido un error,se ha producido un error,algo salio mal,algo ha salido mal," +
    "tareas de mantenimiento,trabajos de mantenimiento,labores de mantenimiento,por mantenimiento,no esta disponible en est,servicio no disponible," +
    "المحاولة لاحقا,المحاولة مرة أخرى لاحقا,حاول لاحقا,غير متاح حاليا,غير متاحة حاليا,أعمال الصيانة,تحت الصيانة,قيد الصيانة,عطل فني,خلل فني,حدث خطأ," +
    "しばらくしてから,しばらく経ってから,後ほど,時間をおいて,ただいまご利用いただけません,混み合って,メンテナンス中,メンテナンスのため,現在ご利用いただけません,現在ご利用できません,エラーが発生しました",
  /** It was done. */
  done:
    "success, changed, updated, saved, has been reset, was reset, created," +
    "erfolgreich,geandert,aktualisiert,gespeichert,zuruckgesetzt,erstellt," +
    "succes,reussi,modifie,mis a jour,enregistre,reinitialise," +
    "exito,correctamente,cambiad,actualizad,guardad,restablecid," +
    "بنجاح,تم تغيير,تم تحديث,تم حفظ,完了,成功,変更しました,変更されました,更新しました,更新されました",
  /** It was done just now, and is no rule ("must be changed") nor an offer. */
  inForce:
    "success,has been changed,has been updated,has been reset,was changed,was updated,was reset,password changed,password updated," +
    "erfolgreich,wurde geandert,wurde aktualisiert,wurde zuruckgesetzt,succes,a ete modifie,a ete change,a bien ete,exito," +
    "correctamente,ha sido cambiad,ha sido actualizad,se ha cambiad,se ha actualizad,fue cambiad,بنجاح,تم تغيير,تم تحديث,完了," +
    "変更しました,変更されました,更新しました,更新されました",
  /** It was not: in a sentence with these nothing is done. */
  not: " not ,n't ,n’t , no , nothing , nicht , nichts , kein, pas , rien , sans , nada ,لم ,لا ,غير ,ません,なかった",
  /** What a person who is signed in can do. */
  signOut:
    "sign out,signout,sign off,log out,logout,log off,logoff,abmeld,auslogg,deconnexion,deconnect,cerrar sesion,cerrar la sesion," +
    "desconect,تسجيل الخروج,خروج,ログアウト,サインアウト",
  /** What a page says to a person who has just done so. */
  signedOut:
    "signed out,signedout,signed off,logged out,loggedout,logged off,abgemeldet,ausgeloggt,deconnecte," +
    "cerrado sesion,cerrado la sesion,cerrado tu sesion,cerrado su sesion,sesion cerrada,تم تسجيل الخروج,تم تسجيل خروج," +
    "ログアウトしました,ログアウトされました,サインアウトしました,サインアウトされました",
  /** In the query of an address that came of a failure: "?error=1", "?login_failed". */
  query: "error,fail,invalid,incorrect,denied,badcred,bad cred",
} as const;
