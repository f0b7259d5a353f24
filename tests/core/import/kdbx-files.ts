import { argon2d, argon2id } from "hash-wasm";
import kdbxweb from "kdbxweb";

/** KeePass databases, made anew by the library that reads them. */

export const kdbxPassword = "database password";

export type KdbxWish = {
  readonly version?: 3 | 4;
  readonly kdf?: "argon2d" | "argon2id" | "aes";
  readonly password?: string | null;
  readonly keyFile?: Uint8Array;
  /** KiB, for Argon2. */
  readonly memoryKib?: number;
  readonly fill?: (database: kdbxweb.Kdbx) => Promise<void> | void;
};

const kdfIds = {
  argon2d: kdbxweb.Consts.KdfId.Argon2d,
  argon2id: kdbxweb.Consts.KdfId.Argon2id,
  aes: kdbxweb.Consts.KdfId.Aes,
};

export async function kdbxFile(wish: KdbxWish = {}): Promise<Uint8Array> {
  const { version = 4, kdf = "argon2d", password = kdbxPassword, keyFile, fill = usual } = wish;
  kdbxweb.CryptoEngine.setArgon2Impl(
    async (pass, salt, memorySize, iterations, hashLength, parallelism, type) => {
      const derive = type === kdbxweb.CryptoEngine.Argon2TypeArgon2d ? argon2d : argon2id;
      const given = { password: new Uint8Array(pass), salt: new Uint8Array(salt), memorySize };
      const hash = await derive({
        ...given,
        iterations,
        hashLength,
        parallelism,
        outputType: "binary",
      });
      return new Uint8Array(hash).buffer;
    },
  );
  const credentials = new kdbxweb.Credentials(
    password === null ? null : kdbxweb.ProtectedValue.fromString(password),
    keyFile ?? null,
  );
  const database = kdbxweb.Kdbx.create(credentials, "Test");
  if (version === 3) database.setVersion(3);
  else database.setKdf(kdfIds[kdf]);
  if (version === 4 && kdf !== "aes") {
    database.header.kdfParameters?.set(
      "M",
      kdbxweb.VarDictionary.ValueType.UInt64,
      kdbxweb.Int64.from((wish.memoryKib ?? 1024) * 1024),
    );
  }
  await fill(database);
  return new Uint8Array(await database.save());
}

export function addEntry(
  database: kdbxweb.Kdbx,
  group: kdbxweb.KdbxGroup,
  fields: Readonly<Record<string, string>>,
  hidden: readonly string[] = ["Password"],
): kdbxweb.KdbxEntry {
  const entry = database.createEntry(group);
  for (const [name, value] of Object.entries(fields)) {
    entry.fields.set(
      name,
      hidden.includes(name) ? kdbxweb.ProtectedValue.fromString(value) : value,
    );
  }
  return entry;
}

/** Groups in groups, further URLs, seeds, an attachment, a passkey, a reference, history and trash. */
async function usual(database: kdbxweb.Kdbx): Promise<void> {
  const root = database.getDefaultGroup();
  const work = database.createGroup(root, "Work");
  const ads = database.createGroup(work, "Ads");
  const first = addEntry(
    database,
    ads,
    {
      Title: "Ads",
      UserName: "anna",
      Password: "one",
      URL: "https://ads.example.com/",
      Notes: "about ads",
      KP2A_URL: "https://login.example.net/",
      KP2A_URL_1: "androidapp://com.example.ads",
      KP2A_URL_2: "https://ads.example.org/",
      otp: "otpauth://totp/Ads?secret=JBSWY3DPEHPK3PXP&period=30&digits=6",
      customer: "42",
      PIN: "1234",
      KPEX_PASSKEY_CREDENTIAL_ID: "id",
      KPEX_PASSKEY_PRIVATE_KEY_PEM: "key",
    },
    ["Password", "PIN", "otp", "KPEX_PASSKEY_PRIVATE_KEY_PEM"],
  );
  first.tags = ["work", "ads"];
  first.pushHistory();
  first.binaries.set("plan.pdf", await database.createBinary(new Uint8Array([1, 2, 3]).buffer));
  addEntry(database, root, {
    Title: "Refers",
    UserName: `{REF:U@I:${hexOf(first.uuid.id)}}`,
    Password: `{REF:P@I:${hexOf(first.uuid.id)}}`,
  });
  addEntry(database, root, { Title: "Only a title" });
  database.createRecycleBin();
  const bin = database.getGroup(database.meta.recycleBinUuid as kdbxweb.KdbxUuid);
  if (bin !== undefined) addEntry(database, bin, { Title: "Deleted", Password: "gone" });
}

const hexOf = (base64: string) => Buffer.from(base64, "base64").toString("hex").toUpperCase();
