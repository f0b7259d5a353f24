import type { RecordSecret } from "#core/vault/record.ts";

/** What the secret part from a file is to the one that is here, and the two joined. Pure. */

/** The file's password and seed hold where it has them; notes and fields are added to what is there. */
export function mergeSecret(here: RecordSecret, given: RecordSecret): RecordSecret {
  const totp = given.totp ?? here.totp;
  const notes = mergeNotes(here.notes, given.notes);
  const fields = mergeFields(here.fields ?? [], given.fields ?? []);
  return {
    ...here,
    password: given.password === "" ? here.password : given.password,
    ...(totp === undefined ? {} : { totp }),
    ...(notes === undefined ? {} : { notes }),
    ...(fields.length === 0 ? {} : { fields }),
  };
}

export function compareSecret(
  here: RecordSecret,
  given: RecordSecret,
): "same" | "adds" | "differs" {
  if (given.password !== "" && given.password !== here.password) return "differs";
  const merged = mergeSecret(here, given);
  const isSame =
    merged.totp === here.totp &&
    merged.notes === here.notes &&
    (merged.fields?.length ?? 0) === (here.fields?.length ?? 0);
  return isSame ? "same" : "adds";
}

function mergeNotes(here: string | undefined, given: string | undefined): string | undefined {
  if (given === undefined || given === "" || here?.includes(given)) return here;
  return here === undefined || here === "" ? given : `${here}\n\n${given}`;
}

type Field = NonNullable<RecordSecret["fields"]>[number];

function mergeFields(here: readonly Field[], given: readonly Field[]): Field[] {
  const isHere = ({ name, value }: Field) =>
    here.some((one) => one.name === name && one.value === value);
  return [...here, ...given.filter((one) => !isHere(one))];
}
