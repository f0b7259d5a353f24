import { beforeAll, describe, expect, test } from "vitest";
import { fromBase64Url, toBase64Url } from "#core/bytes/base64url.ts";
import { type Bytes, concat } from "#core/bytes/bytes.ts";
import { pae, u64 } from "#core/bytes/pae.ts";
import { keyHash, newKeyPair } from "#core/crypto/key-pair.ts";
import { sha256 } from "#core/crypto/keys.ts";
import { randomBytes, randomId } from "#core/crypto/random.ts";
import { sign } from "#core/crypto/statement.ts";
import { createVaultKey, openVaultKey } from "#core/crypto/vault-key.ts";
import { flippedText, newAccount, orderedPairs } from "./fixtures.ts";
import x25519 from "./vectors/x25519.json" with { type: "json" };

type Made = Awaited<ReturnType<typeof newAccount>>;
type Opening = Parameters<typeof openVaultKey>[0];

let alice: Made;
let mallory: Made;
let opening: Opening;
let raw: Bytes;
beforeAll(async () => {
  [alice, mallory] = await Promise.all([newAccount(), newAccount()]);
  const at = { org: alice.owner.org, vault: randomId() };
  const made = await createVaultKey({ ...at, author: alice.keys });
  raw = made.raw;
  const managerSignPublicKey = alice.keys.signPublicKey;
  opening = { ...at, ...made, keys: alice.keys, managerSignPublicKey };
});

const refused = (change: Partial<Opening>, code: string) =>
  expect(openVaultKey({ ...opening, ...change })).rejects.toMatchObject({ code });

/** A state for alice over another vault key, as a manager would sign it. */
async function stateOver(
  key: Bytes,
  change: { org?: string; vault?: string; epoch?: number } = {},
) {
  const { org, vault, epoch } = { ...opening, ...change };
  const commitment = await sha256(concat(new TextEncoder().encode("gk"), key));
  const hash = fromBase64Url(await keyHash(alice.keys.encPublicKey));
  const member = pae(alice.owner.user, hash);
  const { signKey } = alice.keys;
  return sign(signKey, "vault-state", org, vault, u64(epoch), commitment, pae(), member);
}

describe("a vault key", () => {
  test("opens for its member, together with who its members are", async () => {
    const opened = await openVaultKey(opening);
    expect(opened.raw).toEqual(raw);
    const hash = await keyHash(alice.keys.encPublicKey);
    expect(opened.members).toEqual([{ user: alice.owner.user, keyHash: hash }]);
  });

  test("is one suite byte and 80 bytes of HPKE, and not the same twice", async () => {
    const { org, vault } = opening;
    const again = await createVaultKey({ org, vault, author: alice.keys });
    expect(fromBase64Url(opening.sealed)).toHaveLength(81);
    expect(again.raw).not.toEqual(raw);
    expect(again.sealed).not.toBe(opening.sealed);
  });

  test("does not open with another person's keys, nor under their name", async () => {
    await refused({ keys: mallory.keys }, "bad_signature");
    const named = { ...mallory.keys, user: alice.owner.user };
    await refused({ keys: named }, "bad_signature");
    const claimed = { ...mallory.keys, ...alice.owner, encPublicKey: alice.keys.encPublicKey };
    await refused({ keys: claimed }, "wrong_key");
  });

  test.each(["org", "vault"] as const)("does not open for another %s (SEC-62)", async (field) => {
    await refused({ [field]: randomId() }, "bad_signature");
    // Even where a manager signs such a state, what was sealed for here does not open there.
    const elsewhere = { [field]: randomId() };
    await refused({ ...elsewhere, state: await stateOver(raw, elsewhere) }, "wrong_key");
  });

  test("does not open for another epoch (SEC-62)", async () => {
    await refused({ epoch: 2 }, "bad_signature");
    await refused({ epoch: 2, state: await stateOver(raw, { epoch: 2 }) }, "wrong_key");
  });

  test("is refused without a manager's signature (SEC-62)", async () => {
    const { state } = opening;
    await refused({ managerSignPublicKey: mallory.keys.signPublicKey }, "bad_signature");
    await refused({ state: { ...state, payload: flippedText(state.payload) } }, "bad_signature");
    await refused(
      { state: { ...state, signature: flippedText(state.signature) } },
      "bad_signature",
    );
  });

  test("is refused when it is not the one the manager committed to (SEC-62)", async () => {
    await refused({ state: await stateOver(randomBytes(32)) }, "wrong_key");
  });

  test("does not open when one bit of what was sealed is another", async () => {
    const bits = 81 * 8;
    for (let bit = 8; bit < bits; bit += 23) {
      const sealed = flippedText(opening.sealed, bit);
      const opened = openVaultKey({ ...opening, sealed });
      await expect(opened).rejects.toMatchObject({ name: "CryptoError" });
    }
    await refused({ sealed: flippedText(opening.sealed, 3) }, "suite_refused");
  });

  test("is refused with an encapsulated key of small order or not canonical (SEC-70)", async () => {
    const points = x25519.vectors.filter(({ result }) => result === "refused");
    expect(points.length).toBeGreaterThan(20);
    const blob = fromBase64Url(opening.sealed);
    for (const { public: point } of points) {
      const enc = Uint8Array.from(point.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
      const sealed = toBase64Url(concat(blob.subarray(0, 1), enc, blob.subarray(33)));
      await refused({ sealed }, "bad_key");
    }
    await refused({ sealed: toBase64Url(blob.subarray(0, 20)) }, "bad_key");
  });

  test("is not sealed to a public key of small order (SEC-70)", async () => {
    const author = { ...alice.keys, encPublicKey: toBase64Url(new Uint8Array(32)) };
    const made = createVaultKey({ org: "org", vault: "vault", author });
    await expect(made).rejects.toMatchObject({ code: "bad_key" });
  });

  test("opens nowhere but where it was made: no swap of six opens (SEC-64)", async () => {
    const owners = [alice, alice, alice, alice, mallory, mallory];
    const objects = await Promise.all(
      owners.map(async ({ owner, keys }) => {
        const at = { org: owner.org, vault: randomId(), epoch: 1 };
        const { state, sealed } = await createVaultKey({ ...at, author: keys });
        return { ...at, keys, managerSignPublicKey: keys.signPublicKey, state, sealed };
      }),
    );
    for (const object of objects) await openVaultKey(object);
    for (const [from, to] of orderedPairs(objects.length)) {
      const [source, target] = [objects[from], objects[to]];
      if (source === undefined || target === undefined) throw new Error("no such pair");
      const { sealed, state } = source;
      for (const swap of [{ sealed }, { state }, { sealed, state }]) {
        const swapped = openVaultKey({ ...target, ...swap });
        await expect(swapped).rejects.toMatchObject({
          code: expect.stringMatching(/^(wrong_key|bad_signature)$/),
        });
      }
    }
  });

  test("is refused in a state whose members are none", async () => {
    const { org, vault, epoch } = opening;
    const { signKey } = alice.keys;
    const commitment = await sha256(raw);
    for (const member of [pae("user", Uint8Array.of(1)), Uint8Array.of(1, 2, 3)]) {
      const fields = [org, vault, u64(epoch), commitment, pae(), member];
      await refused({ state: await sign(signKey, "vault-state", ...fields) }, "malformed");
    }
    await refused({ state: await sign(signKey, "vault-state") }, "malformed");
    const { privateKey } = await newKeyPair("Ed25519");
    await refused({ state: await sign(privateKey, "vault-state", org) }, "bad_signature");
  });
});
