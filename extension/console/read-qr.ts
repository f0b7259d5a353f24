import { type QrOutcome, seedOf } from "./qr-seed.ts";

/** Larger pictures are made smaller: a photo's finest grain tells nothing of a code. */
const longestSide = 4096;
/** A person waits for this one picture: the decoder may try harder than for a frame of a film. */
const effort = { effort: 4, timeLimit: 1_500 } as const;

/** What the QR code in a picture says. */
export async function readQr(picture: Blob | undefined): Promise<QrOutcome> {
  const image = picture === undefined ? undefined : await pixelsOf(picture).catch(() => undefined);
  if (image === undefined) return { kind: "no_picture" };
  const { decodeQR } = await import("qr/decode.js");
  try {
    return seedOf(decodeQR(image, effort));
  } catch {
    // The decoder fails in as many ways as there are pictures without a code.
    return { kind: "no_code" };
  }
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
