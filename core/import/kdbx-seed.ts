/** The ways in which KeePass and its kin write the seed of one-time codes into an entry's fields. */

type Fields = ReadonlyMap<string, string>;

export type KdbxSeed = {
  /** An `otpauth:` URI or a bare base32 seed. */
  readonly totp?: string;
  /** The fields that it was read from. */
  readonly used: readonly string[];
  /** There is a seed that is written in a way that is not known. */
  readonly isForeign: boolean;
};

const none: KdbxSeed = { used: [], isForeign: false };

/** The first that reads something holds. */
const ways: readonly ((fields: Fields) => KdbxSeed | undefined)[] = [otpField, keepass, trayTotp];

export const seedOf = (fields: Fields): KdbxSeed =>
  ways.map((way) => way(fields)).find((seed) => seed !== undefined) ?? none;

/** KeePassXC: "otp" holds an otpauth URI; KeeOtp: it holds "key=…&step=30&size=6". */
function otpField(fields: Fields): KdbxSeed | undefined {
  const otp = fields.get("otp")?.trim() ?? "";
  if (otp === "") return undefined;
  if (/^otpauth:/i.test(otp)) return { totp: otp, used: ["otp"], isForeign: false };
  const params = new URLSearchParams(otp);
  const key = params.get("key");
  if (key === null || params.get("type")?.toLowerCase() === "hotp")
    return { ...none, isForeign: true };
  return {
    totp: uri(key, {
      period: params.get("step"),
      digits: params.get("size"),
      algorithm: params.get("otpHashMode"),
    }),
    used: ["otp"],
    isForeign: false,
  };
}

const algorithms: Readonly<Record<string, string>> = {
  "HMAC-SHA-1": "SHA1",
  "HMAC-SHA-256": "SHA256",
  "HMAC-SHA-512": "SHA512",
};

/** KeePass 2.47 and newer: https://keepass.info/help/base/placeholders.html#otp */
function keepass(fields: Fields): KdbxSeed | undefined {
  const base32 = fields.get("TimeOtp-Secret-Base32");
  const names = [...fields.keys()].filter((name) => name.startsWith("TimeOtp-"));
  if (base32 === undefined || base32.trim() === "") {
    const isSeed = names.some((name) => name.startsWith("TimeOtp-Secret"));
    return isSeed ? { ...none, isForeign: true } : undefined;
  }
  return {
    totp: uri(base32, {
      period: fields.get("TimeOtp-Period"),
      digits: fields.get("TimeOtp-Length"),
      algorithm: algorithms[fields.get("TimeOtp-Algorithm") ?? ""],
    }),
    used: names,
    isForeign: false,
  };
}

/** KeeTrayTOTP: a bare seed, and "30;6" for period and digits; "S" stands for Steam's letters. */
function trayTotp(fields: Fields): KdbxSeed | undefined {
  const seed = fields.get("TOTP Seed")?.trim() ?? "";
  if (seed === "") return undefined;
  const [period, digits] = (fields.get("TOTP Settings") ?? "").split(";");
  if (digits === "S") return { ...none, isForeign: true };
  return {
    totp: uri(seed, { period, digits }),
    used: ["TOTP Seed", "TOTP Settings"],
    isForeign: false,
  };
}

type Settings = Readonly<
  Partial<Record<"period" | "digits" | "algorithm", string | null | undefined>>
>;

/** The bare seed where everything is as usual. */
function uri(seed: string, settings: Settings): string {
  const secret = seed.replace(/[\s=-]/g, "");
  const given = Object.entries(settings).filter(
    (one): one is [string, string] => typeof one[1] === "string" && one[1].trim() !== "",
  );
  if (given.length === 0) return secret;
  return `otpauth://totp/?${new URLSearchParams([["secret", secret], ...given])}`;
}
