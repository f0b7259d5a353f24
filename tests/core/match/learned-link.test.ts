import { describe, expect, test } from "vitest";
import { type Asking, continuing } from "#core/match/learned-link.ts";

const app = "https://app.example.com";
const id = "https://id.other.net";

const asking: Asking = {
  frameUrl: `${id}/login`,
  senderOrigin: id,
  ancestors: [],
  purposes: ["sign-in"],
  linked: [{ url: `${app}/`, strategy: "origin", acceptedByPerson: true }],
  makesCodes: true,
  gaveSecret: false,
  way: [app, id],
};

const inFrame = { ancestors: [{ url: `${app}/` }], way: [app] };

describe("a page to which a login has led", () => {
  test.each<[string, Partial<Asking>]>([
    ["asks for a password", {}],
    ["asks for a code", { purposes: ["other", "one-time-code"] }],
    ["is in a frame of a linked page", inFrame],
    ["asks again where a password was given elsewhere", { gaveSecret: true }],
    [
      "asks for the code in a frame of the page that got the password",
      { ...inFrame, purposes: ["one-time-code"], gaveSecret: true },
    ],
  ])("is offered when it %s", (_, change) => {
    expect(continuing({ ...asking, ...change })).toEqual({ kind: "offer", chain: [app, id] });
  });

  test.each<[string, Partial<Asking>]>([
    ["asks for nothing", { purposes: [] }],
    [
      "asks for a code that the record does not make",
      { purposes: ["one-time-code"], makesCodes: false },
    ],
    ["is in a frame of the page that got the password", { ...inFrame, gaveSecret: true }],
    ["makes an account", { purposes: ["sign-up"] }],
    ["is not where the way ends", { way: [app] }],
    ["is linked", { linked: [{ url: id, strategy: "origin", acceptedByPerson: true }] }],
    [
      "was linked by somebody else",
      { linked: [{ url: id, strategy: "origin", acceptedByPerson: false }] },
    ],
    [
      "is refused by the record",
      { linked: [{ url: id, strategy: "never", acceptedByPerson: true }] },
    ],
    [
      "is not encrypted",
      {
        frameUrl: "http://id.other.net/",
        senderOrigin: "http://id.other.net",
        way: [app, "http://id.other.net"],
      },
    ],
    ["is in a sandbox", { senderOrigin: "null" }],
    [
      "is in a frame of an unlinked page",
      {
        ...inFrame,
        ancestors: [{ url: "https://evil.example/" }],
        way: [app, "https://evil.example"],
      },
    ],
    [
      "is in a frame of a data: page",
      { ...inFrame, ancestors: [{ url: "data:text/html,x" }, { url: app }] },
    ],
  ])("is not offered when it %s", (_, change) => {
    expect(continuing({ ...asking, ...change })).toBeUndefined();
  });

  test("is warned of and not offered when it looks like the linked one", () => {
    const like = "https://app.examp1e.com";
    expect(continuing({ ...asking, frameUrl: like, senderOrigin: like, way: [app, like] })).toEqual(
      { kind: "look-alike", likeness: { kind: "letters", own: "app.example.com" } },
    );
  });
});
