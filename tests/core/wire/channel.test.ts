import { describe, expect, test } from "vitest";
import { answerResponder, startInitiator } from "#core/wire/channel.ts";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

async function openChannel() {
  const pairingId = random(16);
  const key = random(32);
  const origin = "chrome-extension://abc";
  const initiator = await startInitiator({ pairingId, key, origin });
  const responder = await answerResponder({ hello: initiator.hello, keyFor: () => key, origin });
  const { proof, session } = await initiator.finish(responder.reply);
  return { extension: session, addon: await responder.finish(proof) };
}

describe("the local channel", () => {
  test("carries frames both ways, in order", async () => {
    const { extension, addon } = await openChannel();
    const messages = Array.from({ length: 20 }, (_, at) => random(at * 100));
    const frames = await Promise.all(messages.map((message) => extension.seal(message)));
    expect(await Promise.all(frames.map((frame) => addon.open(frame)))).toEqual(messages);
    const back = random(10);
    expect(await extension.open(await addon.seal(back))).toEqual(back);
  });
});
