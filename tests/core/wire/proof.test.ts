import { beforeAll, describe, expect, test } from "vitest";
import { fromBase64Url, toBase64Url } from "#core/bytes/base64url.ts";
import {
  type CallProof,
  type Challenge,
  challengeStatement,
  deviceStatement,
  hashBody,
  signCall,
  signStatement,
  verifyCall,
  verifyStatement,
} from "#core/wire/proof.ts";
import ed25519 from "../crypto/vectors/ed25519.json" with { type: "json" };

let privateKey: CryptoKey;
let publicKey: Uint8Array;
let call: CallProof;
let signature: string;

async function newDevice() {
  const pair = (await crypto.subtle.generateKey("Ed25519", false, [
    "sign",
    "verify",
  ])) as CryptoKeyPair;
  const raw = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  return { privateKey: pair.privateKey, publicKey: raw };
}

beforeAll(async () => {
  ({ privateKey, publicKey } = await newDevice());
  call = {
    session: "session",
    method: "records.put",
    time: 1_790_000_000_000,
    callId: "call",
    bodyHash: await hashBody('{"a":1}'),
  };
  signature = await signCall(privateKey, call);
});

describe("a call's proof", () => {
  test("verifies for the device that signed it, and for no other (SEC-88)", async () => {
    expect(await verifyCall(publicKey, call, signature)).toBe(true);
    const stolen = await newDevice();
    expect(await verifyCall(stolen.publicKey, call, signature)).toBe(false);
    expect(await verifyCall(publicKey, call, await signCall(stolen.privateKey, call))).toBe(false);
  });

  test.each<[string, Partial<CallProof>]>([
    ["session", { session: "another" }],
    ["call", { method: "records.delete" }],
    ["time", { time: 1_790_000_000_001 }],
    ["call id", { callId: "call2" }],
    ["body", { bodyHash: "another" }],
    ["division between its fields", { session: "sessionrecords.", method: "put" }],
  ])("does not verify for another %s (SEC-88)", async (_, change) => {
    expect(await verifyCall(publicKey, { ...call, ...change }, signature)).toBe(false);
  });

  test.each([
    ["text that is no base64url", "!"],
    ["nothing", ""],
    ["too short", "AAAA"],
    ["all zeros", "A".repeat(86)],
  ])("is a no for %s in place of the signature", async (_, odd) => {
    expect(await verifyCall(publicKey, call, odd)).toBe(false);
  });

  test("is a no, not an error, for a time that is no counter", async () => {
    for (const time of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(await verifyCall(publicKey, { ...call, time }, signature)).toBe(false);
  });

  test("is a no for keys of the wrong size, of small order or not canonical (SEC-70)", async () => {
    for (const length of [0, 31, 33])
      expect(await verifyCall(new Uint8Array(length), call, signature)).toBe(false);
    const keys = ed25519.vectors.filter(({ result }) => result === "refused");
    // R = the neutral element and s = 0: what such a key "signs" for every message.
    const universal = toBase64Url(Uint8Array.from({ length: 64 }, (_, at) => (at === 0 ? 1 : 0)));
    expect(keys.length).toBeGreaterThan(8);
    for (const { public: key } of keys) {
      const bytes = Uint8Array.from(key.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
      expect(await verifyCall(bytes, call, universal)).toBe(false);
    }
  });

  test("cannot be altered into another that verifies: s + L is refused", async () => {
    const bytes = fromBase64Url(signature);
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    let s = bytes.slice(32).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) + order;
    for (let at = 32; at < 64; at += 1) {
      bytes[at] = Number(s & 255n);
      s >>= 8n;
    }
    expect(s).toBe(0n);
    expect(await verifyCall(publicKey, call, toBase64Url(bytes))).toBe(false);
  });
});

describe("a sign-in's two proofs", () => {
  const signIn: Challenge = { org: "o", user: "u", challenge: "c", devicePublicKey: "d" };

  test("are statements of their own: neither stands for the other", async () => {
    const auth = await signStatement(privateKey, challengeStatement(signIn));
    const device = await signStatement(privateKey, deviceStatement(signIn));
    expect(await verifyStatement(publicKey, challengeStatement(signIn), auth)).toBe(true);
    expect(await verifyStatement(publicKey, deviceStatement(signIn), device)).toBe(true);
    expect(await verifyStatement(publicKey, deviceStatement(signIn), auth)).toBe(false);
    expect(await verifyStatement(publicKey, challengeStatement(signIn), device)).toBe(false);
  });

  test.each(["org", "user", "challenge", "devicePublicKey"] as const)(
    "hold for one %s only",
    async (field) => {
      const auth = await signStatement(privateKey, challengeStatement(signIn));
      const other = challengeStatement({ ...signIn, [field]: "x" });
      expect(await verifyStatement(publicKey, other, auth)).toBe(false);
    },
  );
});

describe("a body's hash", () => {
  test("is SHA-256 of its UTF-8, base64url", async () => {
    expect(await hashBody("abc")).toBe("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
    expect(await hashBody("é")).not.toBe(await hashBody("e"));
  });
});
