/** The frames of an open channel: sealed, counted and strictly in order, each direction under its own key. */
import { type Bytes, concat, ownBytes } from "#core/bytes/bytes.ts";
import { u64 } from "#core/bytes/pae.ts";
import { WireError } from "./error.ts";

/** The most one frame carries. */
export const maxPlaintext = 8 * 1024 * 1024;

const tagLength = 16;

/**
 * An open channel. Calls run in the order they were made; frames must be sent in the order `seal`
 * resolves. After any failure the session is dead and every call fails: close the socket.
 */
export type ChannelSession = {
  /** u64be sequence number || ciphertext || tag. @throws WireError `too_large` over 8 MiB, `unauthenticated` when dead */
  readonly seal: (bytes: Uint8Array) => Promise<Bytes>;
  /** @throws WireError `unauthenticated` for a frame that is changed, repeated, missing a predecessor or not ours */
  readonly open: (frame: Uint8Array) => Promise<Bytes>;
};

/** Everything both sides derive from one handshake, by purpose. */
export type ChannelKeys = {
  /** SHA-256 of the whole handshake: what every frame is bound to. */
  readonly transcript: Bytes;
  readonly bytes: (purpose: "mac-d" | "mac-e" | "key-d" | "key-e") => Promise<Bytes>;
};

type Direction = "key-d" | "key-e";

/** The session both sides agreed on; each side sends under the key the other opens with. */
export async function openSession(
  keys: ChannelKeys,
  { sends, opens }: { readonly sends: Direction; readonly opens: Direction },
): Promise<ChannelSession> {
  const [sendKey, openKey] = await Promise.all([
    importKey(await keys.bytes(sends), "encrypt"),
    importKey(await keys.bytes(opens), "decrypt"),
  ]);
  const parameters = (seq: Bytes) => ({
    name: "AES-GCM",
    iv: concat(new Uint8Array(4), seq),
    additionalData: keys.transcript,
  });
  let dead = false;

  /** One call after the other, each with the next sequence number, until one fails. */
  function inOrder(work: (seq: Bytes, bytes: Bytes) => Promise<Bytes>) {
    let next = 0;
    let last: Promise<unknown> = Promise.resolve();
    return (given: Uint8Array): Promise<Bytes> => {
      const bytes = ownBytes(given);
      const result = last.then(async () => {
        if (dead) throw new WireError("unauthenticated", "The channel is closed");
        try {
          const done = await work(u64(next), bytes);
          next += 1;
          return done;
        } catch (cause) {
          dead = true;
          if (cause instanceof WireError) throw cause;
          throw new WireError("unauthenticated", "The channel was tampered with", { cause });
        }
      });
      last = result.catch(() => undefined);
      return result;
    };
  }

  return {
    seal: inOrder(async (seq, bytes) => {
      if (bytes.length > maxPlaintext)
        throw new WireError("too_large", "More than a frame carries");
      const sealed = await crypto.subtle.encrypt(parameters(seq), sendKey, bytes);
      return concat(seq, new Uint8Array(sealed));
    }),
    open: inOrder(async (seq, frame) => {
      if (frame.length > 8 + maxPlaintext + tagLength)
        throw new WireError("too_large", "More than a frame carries");
      if (seq.some((byte, at) => byte !== frame[at]))
        throw new WireError("unauthenticated", "Not the next frame");
      return new Uint8Array(
        await crypto.subtle.decrypt(parameters(seq), openKey, frame.subarray(8)),
      );
    }),
  };
}

const importKey = (raw: Bytes, usage: "encrypt" | "decrypt") =>
  crypto.subtle.importKey("raw", raw, "AES-GCM", false, [usage]);
