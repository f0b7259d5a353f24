import { strToU8, zipSync } from "fflate";
import { dashlane, onepasswordData, protonJson } from "./samples.ts";

/** Archives as other programs export them. */

export const onepuxFile = (data: unknown = onepasswordData): Uint8Array =>
  zipSync({
    "export.attributes": strToU8(
      JSON.stringify({ version: 3, description: "1Password Unencrypted Export" }),
    ),
    "export.data": strToU8(JSON.stringify(data)),
    "files/d__plan.pdf": strToU8("%PDF"),
  });

export const protonFile = (): Uint8Array =>
  zipSync({ "Proton Pass/data.json": strToU8(protonJson), "Proton Pass/files/f-1": strToU8("x") });

export const protonPgpFile = (): Uint8Array =>
  zipSync({ "Proton Pass/data.pgp": strToU8("-----BEGIN PGP MESSAGE-----\n\nx") });

export const dashlaneFile = (): Uint8Array =>
  zipSync({
    "credentials.csv": strToU8(dashlane),
    "securenotes.csv": strToU8("title,note\nWi-Fi,secret\nOther,text\n"),
    "payments.csv": strToU8("type,account_name\ncard,Anna\n"),
    "ids.csv": strToU8("type,number\n"),
  });
