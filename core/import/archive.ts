/** Opens zip archives, as far as an export needs it, and not further than is safe. */
import { unzipSync } from "fflate";
import type { ProblemCode } from "./import-result.ts";

export type Archive = {
  readonly names: readonly string[];
  /** A file of it as text, or why it cannot be had. */
  readonly text: (name: string) => string | { readonly problem: ProblemCode };
};

/** Bytes that one file of an archive may unpack to, and files that one may have. */
export const archiveLimits = { unpacked: 128 * 1024 * 1024, files: 20_000 } as const;

export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** Reads the archive's directory only. */
export function openArchive(bytes: Uint8Array): Archive | { readonly problem: ProblemCode } {
  const sizes = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (sizes.size < archiveLimits.files) sizes.set(name, originalSize);
        return false;
      },
    });
  } catch {
    return { problem: "broken_file" };
  }
  return {
    names: [...sizes.keys()],
    text: (name) => {
      if ((sizes.get(name) ?? 0) > archiveLimits.unpacked) return { problem: "file_too_large" };
      return unpacked(bytes, name, sizes.get(name));
    },
  };
}

/** What unpacks to more than its directory says is cut off there by fflate: the size is the limit. */
function unpacked(bytes: Uint8Array, wanted: string, size: number | undefined) {
  try {
    const found = unzipSync(bytes, { filter: ({ name }) => name === wanted })[wanted];
    if (found === undefined || found.length !== size) return { problem: "broken_file" as const };
    return new TextDecoder().decode(found);
  } catch {
    return { problem: "broken_file" as const };
  }
}
