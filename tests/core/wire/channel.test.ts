import { describe, expect } from "vitest";
import { concat } from "#core/bytes/bytes.ts";
import { answerResponder, startInitiator } from "#core/wire/channel.ts";
import { type ChannelSession, maxPlaintext } from "#core/wire/channel-session.ts";
import x25519 from "../crypto/vectors/x25519.json" with { type: "json" };
import { fc, test } from "../property.ts";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const flip = (bytes: Uint8Array, bit: number) => {
  const out = new Uint8Array(bytes);
  out[bit >> 3] = (out[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return out;
};

const origin = "chrome-extension://abcdefghijklmnop";
const refusal = { name: "WireError", code: "unauthenticated" };

type Ends = { readonly extension: ChannelSession; readonly addon: ChannelSession };

/** Both ends over a wire that may change what passes. */
async function openChannel(
  change: {
    readonly hello?: (bytes: Uint8Array) => Uint8Array;
    readonly reply?: (bytes: Uint8Array) => Uint8Array;
    readonly proof?: (bytes: Uint8Array) => Uint8Array;
    readonly addonKey?: Uint8Array | undefined;
    readonly addonOrigin?: string;
  } = {},
): Promise<Ends & { readonly passed: Uint8Array[]; readonly key: Uint8Array }> {
  const [pairingId, key] = [random(16), random(32)];
  const same = (bytes: Uint8Array) => bytes;
  const { hello = same, reply = same, proof = same } = change;
  const initiator = await startInitiator({ pairingId, key, origin });
  const responder = await answerResponder({
    hello: hello(initiator.hello),
    keyFor: () => ("addonKey" in change ? change.addonKey : key),
    origin: change.addonOrigin ?? origin,
  });
  const finished = await initiator.finish(reply(responder.reply));
  const addon = await responder.finish(proof(finished.proof));
  const passed = [initiator.hello, responder.reply, finished.proof];
  return { extension: finished.session, addon, passed, key };
}

describe("the local channel", () => {
  test("carries any bytes both ways, in order", async () => {
    const { extension, addon } = await openChannel();
    const messages = fc.array(fc.uint8Array({ maxLength: 2000 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(messages, fc.boolean(), async (list, outwards) => {
        const [from, to] = outwards ? [extension, addon] : [addon, extension];
        const frames = await Promise.all(list.map((message) => from.seal(message)));
        const opened = await Promise.all(frames.map((frame) => to.open(frame)));
        expect(opened).toEqual(list.map((message) => new Uint8Array(message)));
      }),
      { numRuns: 20 },
    );
  });

  test("carries 8 MiB in one frame, and refuses a byte more on either side", async () => {
    const { extension, addon } = await openChannel();
    const large = new Uint8Array(maxPlaintext).fill(7);
    const opened = await addon.open(await extension.seal(large));
    expect(opened.length).toBe(maxPlaintext);
    await expect(extension.seal(new Uint8Array(maxPlaintext + 1))).rejects.toMatchObject({
      code: "too_large",
    });
    await expect(addon.open(new Uint8Array(8 + maxPlaintext + 17))).rejects.toMatchObject({
      code: "too_large",
    });
  });

  test("seals the same bytes differently each time and each way", async () => {
    const { extension, addon } = await openChannel();
    const frames = [
      await extension.seal(random(0)),
      await extension.seal(random(0)),
      await addon.seal(random(0)),
      await addon.seal(random(0)),
    ];
    const sealed = frames.map((frame) => frame.subarray(8).join());
    expect(new Set(sealed).size).toBe(4);
  });
});

describe("the handshake", () => {
  test("says nothing of either side before the add-on has proven itself (SEC-43)", async () => {
    const pairing = { pairingId: random(16), key: random(32), origin };
    const [one, two] = [await startInitiator(pairing), await startInitiator(pairing)];
    expect(one.hello).toHaveLength(80);
    expect(one.hello.subarray(0, 16)).toEqual(pairing.pairingId);
    // Nothing but the random pairing id is the same in two of them.
    const same = one.hello.subarray(16).filter((byte, at) => byte === two.hello[16 + at]);
    expect(same.length).toBeLessThan(12);
  });

  test("gives a squatter who does not hold the key no proof to keep (SEC-43)", async () => {
    const pairing = { pairingId: random(16), key: random(32), origin };
    const initiator = await startInitiator(pairing);
    const squatter = await answerResponder({
      hello: initiator.hello,
      keyFor: () => random(32),
      origin,
    });
    await expect(initiator.finish(squatter.reply)).rejects.toMatchObject(refusal);
    await expect(initiator.finish(random(96))).rejects.toMatchObject(refusal);
    await expect(initiator.finish(initiator.hello)).rejects.toMatchObject(refusal);
  });

  test("is not answered for a pairing that is not known, nor for a hello that is none (SEC-42)", async () => {
    const { hello } = await startInitiator({ pairingId: random(16), key: random(32), origin });
    const unknown = answerResponder({ hello, keyFor: () => undefined, origin });
    await expect(unknown).rejects.toMatchObject(refusal);
    for (const length of [0, 16, 79, 81]) {
      const odd = answerResponder({ hello: random(length), keyFor: () => random(32), origin });
      await expect(odd).rejects.toMatchObject(refusal);
    }
  });

  test("fails the add-on's side for a caller who guessed the pairing id but not the key (SEC-42)", async () => {
    const guess = await startInitiator({ pairingId: random(16), key: random(32), origin });
    const responder = await answerResponder({
      hello: guess.hello,
      keyFor: () => random(32),
      origin,
    });
    for (const proof of [random(32), new Uint8Array(0), responder.reply.subarray(64)])
      await expect(responder.finish(proof)).rejects.toMatchObject(refusal);
  });

  test.each([
    ["hello", 80 * 8],
    ["reply", 96 * 8],
    ["proof", 32 * 8],
  ] as const)("fails when any bit of the %s is another (SEC-48)", async (message, bits) => {
    // The pairing id only chooses the key; here any id finds it, and the transcript still differs.
    for (let bit = 0; bit < bits; bit += 7) {
      const changed = openChannel({ [message]: (bytes: Uint8Array) => flip(bytes, bit) });
      await expect(changed).rejects.toMatchObject(refusal);
    }
  });

  test("fails when the browser names another origin than the extension's", async () => {
    const elsewhere = openChannel({ addonOrigin: "chrome-extension://another" });
    await expect(elsewhere).rejects.toMatchObject(refusal);
  });

  test("fails with an ephemeral key of small order or not canonical (SEC-70)", async () => {
    const points = x25519.vectors.filter(({ result }) => result === "refused");
    for (const { public: point } of points) {
      const bytes = Uint8Array.from(point.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
      const inHello = openChannel({
        hello: (hello) => concat(hello.subarray(0, 16), bytes, hello.subarray(48)),
      });
      await expect(inHello).rejects.toMatchObject(refusal);
      const inReply = openChannel({ reply: (reply) => concat(bytes, reply.subarray(32)) });
      await expect(inReply).rejects.toMatchObject(refusal);
    }
  });

  test("cannot be replayed: a recorded hello and proof open nothing (SEC-48)", async () => {
    const { passed, key } = await openChannel();
    const [hello, , proof] = passed;
    if (hello === undefined || proof === undefined) throw new Error("nothing recorded");
    const again = await answerResponder({ hello, keyFor: () => key, origin });
    await expect(again.finish(proof)).rejects.toMatchObject(refusal);
  });

  test("refuses a pairing of the wrong size before it sends anything", async () => {
    for (const [id, key] of [
      [15, 32],
      [16, 31],
    ] as const) {
      const started = startInitiator({ pairingId: random(id), key: random(key), origin });
      await expect(started).rejects.toMatchObject({ code: "bad_request" });
    }
    const { hello } = await startInitiator({ pairingId: random(16), key: random(32), origin });
    const short = answerResponder({ hello, keyFor: () => random(31), origin });
    await expect(short).rejects.toMatchObject(refusal);
  });
});

/** A frame on its way, what a man in the middle does, and what must come of it: nothing, ever again. */
async function dies({ open }: ChannelSession, frame: Uint8Array, next: Uint8Array) {
  await expect(open(frame)).rejects.toMatchObject(refusal);
  await expect(open(next)).rejects.toMatchObject(refusal);
}

describe("a session with someone between its ends (SEC-48)", () => {
  test("dies of any flipped bit", async () => {
    const size = (await (await openChannel()).extension.seal(random(4))).length;
    for (let bit = 0; bit < size * 8; bit += 5) {
      const { extension, addon } = await openChannel();
      const frame = await extension.seal(random(4));
      await dies(addon, flip(frame, bit), frame);
    }
  });

  test("dies of a frame that comes twice", async () => {
    const { extension, addon } = await openChannel();
    const [one, two] = [await extension.seal(random(4)), await extension.seal(random(4))];
    await addon.open(one);
    await dies(addon, one, two);
  });

  test("dies of a frame that is missing", async () => {
    const { extension, addon } = await openChannel();
    const [one, two] = [await extension.seal(random(4)), await extension.seal(random(4))];
    await dies(addon, two, one);
  });

  test("dies of two frames exchanged", async () => {
    const { extension, addon } = await openChannel();
    const frames = await Promise.all([1, 2, 3].map((byte) => extension.seal(Uint8Array.of(byte))));
    const [one, two, three] = frames;
    if (one === undefined || two === undefined || three === undefined) throw new Error("no frames");
    await addon.open(one);
    await dies(addon, three, two);
  });

  test("dies of its own frame sent back", async () => {
    const { extension } = await openChannel();
    const [one, two] = [await extension.seal(random(4)), await extension.seal(random(4))];
    await dies(extension, one, two);
  });

  test("dies of a frame of another session, even of the same pairing", async () => {
    const [one, two] = [await openChannel(), await openChannel()];
    await dies(two.addon, await one.extension.seal(random(4)), await two.extension.seal(random(4)));
  });

  test("dies of a frame renumbered to fit", async () => {
    const { extension, addon } = await openChannel();
    const [one, two] = [await extension.seal(random(4)), await extension.seal(random(4))];
    await dies(addon, concat(one.subarray(0, 8), two.subarray(8)), one);
  });

  test("dies of nothing, and of less than a frame", async () => {
    for (const length of [0, 7, 8, 23]) {
      const { extension, addon } = await openChannel();
      const frame = await extension.seal(random(0));
      await dies(addon, frame.subarray(0, length), frame);
    }
  });

  test("is dead in both directions at once, for calls already waiting too", async () => {
    const { extension, addon } = await openChannel();
    const [one, two] = [await extension.seal(random(4)), await extension.seal(random(4))];
    const waiting = [addon.open(two), addon.open(one), addon.seal(random(1)).then(() => "sealed")];
    const settled = await Promise.allSettled(waiting);
    expect(settled.slice(0, 2).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await expect(addon.seal(random(1))).rejects.toMatchObject(refusal);
  });
});
