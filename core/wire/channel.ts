/**
 * The local channel between extension and add-on: both prove that they hold the pairing's key before
 * either says anything, and every frame after that is sealed and in order. Bytes in, bytes out; the
 * socket is the shell's. A recording cannot be opened later, even with the pairing's key.
 *
 *   initiator → responder  hello:  pairing id (16) || eE (32) || nE (32)
 *   responder → initiator  reply:  eD (32) || nD (32) || macD (32)
 *   initiator → responder  proof:  macE (32), only after macD has been verified
 */
import { type Bytes, concat, ownBytes, sameBytes } from "#core/bytes/bytes.ts";
import { isX25519Point } from "#core/bytes/curve-point.ts";
import { pae } from "#core/bytes/pae.ts";
import { type ChannelKeys, type ChannelSession, openSession } from "./channel-session.ts";
import { WireError } from "./error.ts";

const helloLength = 16 + 32 + 32;
const replyLength = 32 + 32 + 32;
const proofLength = 32;

const label = (purpose: string): string => `latchkey/local/1/${purpose}`;

/** The extension's side. `hello` is random bytes to whoever does not know the pairing. */
export type Initiator = {
  readonly hello: Bytes;
  /**
   * Verify the add-on's reply; only then is there a proof to send.
   *
   * @throws WireError `unauthenticated` when the peer does not hold the key: send nothing, close.
   */
  readonly finish: (
    reply: Uint8Array,
  ) => Promise<{ readonly proof: Bytes; readonly session: ChannelSession }>;
};

/** The add-on's side. */
export type Responder = {
  readonly reply: Bytes;
  /** @throws WireError `unauthenticated` when the peer does not hold the key: close. */
  readonly finish: (proof: Uint8Array) => Promise<ChannelSession>;
};

/** Begin a handshake. `pairingId` has 16 bytes, `key` 32; `origin` is the extension's own, as the browser sends it. */
export async function startInitiator({
  pairingId,
  key,
  origin,
}: {
  readonly pairingId: Uint8Array;
  readonly key: Uint8Array;
  readonly origin: string;
}): Promise<Initiator> {
  if (pairingId.length !== 16 || key.length !== 32)
    throw new WireError("bad_request", "A pairing has an id of 16 bytes and a key of 32");
  const own = await newEphemeral();
  const hello = concat(pairingId, own.public, own.nonce);
  return {
    hello,
    async finish(reply) {
      if (reply.length !== replyLength) throw refused();
      const answer = ownBytes(reply);
      const peer = answer.slice(0, 64);
      const keys = await agree(own, peer.slice(0, 32), ownBytes(key), hello, peer, origin);
      if (!sameBytes(await keys.bytes("mac-d"), answer.subarray(64))) throw refused();
      return {
        proof: await keys.bytes("mac-e"),
        session: await openSession(keys, { sends: "key-e", opens: "key-d" }),
      };
    },
  };
}

/**
 * Answer a hello. `origin` is what the browser put into the connection's Origin header.
 *
 * @throws WireError `unauthenticated` for an unknown pairing or a hello that is none: close without an answer.
 */
export async function answerResponder({
  hello,
  keyFor,
  origin,
}: {
  readonly hello: Uint8Array;
  readonly keyFor: (pairingId: Bytes) => Uint8Array | undefined;
  readonly origin: string;
}): Promise<Responder> {
  if (hello.length !== helloLength) throw refused();
  const asked = ownBytes(hello);
  const key = keyFor(asked.slice(0, 16));
  if (key?.length !== 32) throw refused();
  const own = await newEphemeral();
  const answer = concat(own.public, own.nonce);
  const keys = await agree(own, asked.slice(16, 48), ownBytes(key), asked, answer, origin);
  return {
    reply: concat(answer, await keys.bytes("mac-d")),
    async finish(proof) {
      const right = proof.length === proofLength && sameBytes(await keys.bytes("mac-e"), proof);
      if (!right) throw refused();
      return openSession(keys, { sends: "key-d", opens: "key-e" });
    },
  };
}

type Ephemeral = { readonly private: CryptoKey; readonly public: Bytes; readonly nonce: Bytes };

async function newEphemeral(): Promise<Ephemeral> {
  const pair = await crypto.subtle.generateKey("X25519", false, ["deriveBits"]);
  if (!("privateKey" in pair)) throw new WireError("internal", "Not a key pair");
  return {
    private: pair.privateKey,
    public: new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)),
    nonce: crypto.getRandomValues(new Uint8Array(32)),
  };
}

async function agree(
  own: Ephemeral,
  peer: Bytes,
  key: Bytes,
  hello: Bytes,
  answer: Bytes,
  origin: string,
): Promise<ChannelKeys> {
  const transcript = await transcriptOf(hello, answer, origin);
  const shared = await sharedSecret(own.private, peer);
  const prk = await hmac(key, pae(label("extract"), shared, transcript));
  return {
    transcript,
    // RFC 5869 §2.3: the first 32 bytes of HKDF-Expand are T(1) = HMAC(PRK, info | 0x01).
    bytes: (purpose) => hmac(prk, concat(pae(label(purpose), transcript), Uint8Array.of(1))),
  };
}

async function transcriptOf(hello: Bytes, answer: Bytes, origin: string): Promise<Bytes> {
  const parts = [
    hello.slice(0, 16),
    hello.slice(16, 48),
    hello.slice(48),
    answer.slice(0, 32),
    answer.slice(32),
  ];
  const said = pae("latchkey/local/1", ...parts, origin);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", said));
}

async function sharedSecret(own: CryptoKey, peer: Bytes): Promise<Bytes> {
  if (!isX25519Point(peer)) throw refused();
  const theirs = await crypto.subtle.importKey("raw", peer, "X25519", false, []);
  const algorithm = { name: "X25519", public: theirs };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, own, 256));
}

async function hmac(key: Bytes, message: Bytes): Promise<Bytes> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const macKey = await crypto.subtle.importKey("raw", key, algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", macKey, message));
}

/** One sentence for every reason, so that a stranger learns nothing from it. */
const refused = () => new WireError("unauthenticated", "The peer does not hold this pairing's key");
