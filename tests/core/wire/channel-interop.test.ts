import {
  createCipheriv,
  createHash,
  createHmac,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
} from "node:crypto";
import { describe, expect, test } from "vitest";
import { startInitiator } from "#core/wire/channel.ts";

/**
 * The add-on's side written a second time, from the design's text and on another library (Node's own
 * cryptography): whoever implements the channel from its description talks to ours.
 */
const u64 = (value: number | bigint) => {
  const out = Buffer.alloc(8);
  out.writeBigUInt64BE(BigInt(value));
  return out;
};
const pae = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat([
    u64(parts.length),
    ...parts.flatMap((part) => [u64(Buffer.from(part).length), Buffer.from(part)]),
  ]);
const x25519 = (raw: Uint8Array) =>
  createPublicKey({
    key: Buffer.concat([Buffer.from("302a300506032b656e032100", "hex"), raw]),
    format: "der",
    type: "spki",
  });

function peer(hello: Uint8Array, key: Uint8Array, origin: string) {
  const own = generateKeyPairSync("x25519");
  const eD = own.publicKey.export({ format: "der", type: "spki" }).subarray(-32);
  const nD = randomBytes(32);
  const parts = [hello.slice(0, 16), hello.slice(16, 48), hello.slice(48), eD, nD];
  const h = createHash("sha256")
    .update(pae("latchkey/local/1", ...parts, origin))
    .digest();
  const shared = diffieHellman({
    privateKey: own.privateKey,
    publicKey: x25519(hello.slice(16, 48)),
  });
  // HKDF-Extract is HMAC with the salt as key: prk = HMAC(K, …), then expand.
  const ikm = pae("latchkey/local/1/extract", shared, h);
  const expand = (purpose: string) =>
    Buffer.from(hkdfSync("sha256", ikm, key, pae(`latchkey/local/1/${purpose}`, h), 32));
  return { reply: Buffer.concat([eD, nD, expand("mac-d")]), expand, h };
}

describe("the local channel", () => {
  test("speaks to an add-on written from its description on another library", async () => {
    const [pairingId, key, origin] = [randomBytes(16), randomBytes(32), "moz-extension://uuid"];
    const initiator = await startInitiator({ pairingId, key, origin });
    const { reply, expand, h } = peer(initiator.hello, key, origin);
    const { proof, session } = await initiator.finish(reply);
    expect(Buffer.from(proof)).toEqual(expand("mac-e"));

    const nonce = (seq: number) => Buffer.concat([Buffer.alloc(4), u64(seq)]);
    for (const [seq, text] of ["first", "second"].entries()) {
      const cipher = createCipheriv("aes-256-gcm", expand("key-d"), nonce(seq)).setAAD(h);
      const ct = Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
      const opened = await session.open(Buffer.concat([u64(seq), ct]));
      expect(new TextDecoder().decode(opened)).toBe(text);
    }
  });

  test("cannot be opened from a recording once the pairing's key has leaked (SEC-48)", async () => {
    const [pairingId, key, origin] = [randomBytes(16), randomBytes(32), "moz-extension://uuid"];
    const initiator = await startInitiator({ pairingId, key, origin });
    const { reply, expand } = peer(initiator.hello, key, origin);
    const { proof, session } = await initiator.finish(reply);
    const frame = await session.seal(new TextEncoder().encode("CANARY"));
    // All that passed, and the key. What is missing is either ephemeral private key: every guess an
    // attacker can make of the shared secret from what passed gives other keys than the real ones.
    const passed = [initiator.hello, reply, proof, frame];
    const h = createHash("sha256")
      .update(
        pae(
          "latchkey/local/1",
          initiator.hello.slice(0, 16),
          initiator.hello.slice(16, 48),
          initiator.hello.slice(48),
          reply.subarray(0, 32),
          reply.subarray(32, 64),
          origin,
        ),
      )
      .digest();
    const windows = passed.flatMap((bytes) =>
      Array.from({ length: Math.max(0, bytes.length - 31) }, (_, at) => bytes.slice(at, at + 32)),
    );
    const guesses = [...windows, key, Buffer.alloc(32), h];
    const real = expand("key-e");
    for (const shared of guesses) {
      const prk = createHmac("sha256", key)
        .update(pae("latchkey/local/1/extract", shared, h))
        .digest();
      const info = Buffer.concat([pae("latchkey/local/1/key-e", h), Buffer.of(1)]);
      expect(createHmac("sha256", prk).update(info).digest()).not.toEqual(real);
    }
    expect(Buffer.from(frame).includes("CANARY")).toBe(false);
  });
});
