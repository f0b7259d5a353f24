import { type QrOutcome, seedAmong } from "./qr-seed.ts";

/** Larger pictures are made smaller: a photo's finest grain tells nothing of a code. */
const longestSide = 4096;
/** A person waits for this one picture: the decoder may try harder than for a frame of a film. */
const effort = { effort: 4, timeLimit: 1_500 } as const;

/** What the QR codes in a picture say. */
export async function readQr(picture: Blob | undefined): Promise<QrOutcome> {
  if (picture === undefined) return { kind: "no_picture" };
  const image = await pixelsOf(picture).catch(() => undefined);
  if (image === undefined) return { kind: "unreadable" };
  const { decodeQRBatch } = await import("qr/decode.js");
  // It fails in as many ways as there are pictures without a code.
  const [found = []] = await decodeQRBatch([image], effort).catch(() => []);
  return seedAmong(found.filter((text) => typeof text === "string"));
}

/** The same, where a picture without a code may be followed by one with it. */
export async function codeIn(picture: Blob): Promise<QrOutcome | undefined> {
  const outcome = await readQr(picture);
  return outcome.kind === "no_code" ? undefined : outcome;
}

async function pixelsOf(picture: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(picture);
  try {
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.round(side * scale));
    const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("No canvas");
    // What is transparent is shown on white.
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  } finally {
    bitmap.close();
  }
}
