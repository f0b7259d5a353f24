import "fake-indexeddb/auto";
import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { randomId } from "#core/crypto/random.ts";
import { Keyring } from "../../../../extension/background/account/keyring.ts";
import type { Found } from "../../../../extension/background/cache/candidates.ts";
import type { OwnHosts } from "../../../../extension/background/cache/own-hosts.ts";
import { learnedLinkIn } from "../../../../extension/background/login/continuing.ts";
import {
  choose,
  endAllLogins,
  prove,
} from "../../../../extension/background/login/login-session.ts";

const [app, sso] = ["https://app.example", "https://sso.example"];

/** A record that was opened for the page, and is linked to these origins. */
const opened = (id: string, ...origins: string[]): Found => {
  const linked = origins.map((url) => ({ url, strategy: "origin", acceptedByPerson: true }));
  return { cached: { id }, summary: {}, candidate: { recordId: id, linked } } as never;
};

beforeEach(async () => {
  fakeBrowser.reset();
  await endAllLogins();
});

test("what a login has shown to belong to a record is told by records that are open already", async () => {
  const id = randomId();
  await choose(1, id, app, { into: "page", version: 1, isAsked: true });
  await prove(1, sso);
  // It can open nothing; and no host is known that this one could be taken for.
  const ownHosts = { resembling: async () => undefined } as unknown as OwnHosts;
  const core = { keyring: new Keyring(), ownHosts };
  const learned = (...found: Found[]) => learnedLinkIn(core, 1, [], found);
  expect(await learned(opened(randomId(), app), opened(id, app))).toEqual({
    recordId: id,
    chain: [app, sso],
    isProven: true,
  });
  expect(await learned(opened(id, app, sso))).toBeUndefined();
  await expect(learned(opened(randomId(), app))).rejects.toMatchObject({ code: "not_found" });
});
