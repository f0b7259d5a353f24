import { describe, expect, test } from "vitest";
import { challengedUrl, type HttpChallenge } from "#core/match/http-challenge.ts";

const url = "https://gate.example.com/in";
const challenge: HttpChallenge = {
  url,
  type: "main_frame",
  scheme: "basic",
  isProxy: false,
  challenger: { host: "gate.example.com", port: 443 },
  ancestors: [],
};
const own = { url: "https://gate.example.com/around" };
const other = { url: "https://www.example.com/" };

describe("a challenge", () => {
  test.each<readonly [string, Partial<HttpChallenge>, string | undefined]>([
    ["of a tab's page is about its URL", {}, url],
    ["for a digest is one too", { scheme: "Digest" }, url],
    ["of another scheme is the browser's", { scheme: "negotiate" }, undefined],
    ["of a page is about it wherever the link to it stood", { initiator: "https://a.test" }, url],
    ["of an image is nobody's", { type: "image", initiator: own.url }, undefined],
    ["of a script's request is nobody's", { type: "xmlhttprequest" }, undefined],
    ["of a frame in its own origin counts", { type: "sub_frame", ancestors: [own, own] }, url],
    ["of a frame in another origin does not", { type: "sub_frame", ancestors: [other] }, undefined],
    [
      "of a frame whose top is of another origin does not",
      { type: "sub_frame", ancestors: [own, other] },
      undefined,
    ],
    [
      "of a frame that a sandbox has sent there does not",
      { type: "sub_frame", ancestors: [own], initiator: "null" },
      undefined,
    ],
    ["of a frame of nobody knows what does not", { type: "sub_frame" }, undefined],
    [
      "of a proxy is about the proxy, whatever is loading",
      { isProxy: true, type: "image", challenger: { host: "proxy.example.com", port: 3128 } },
      "http://proxy.example.com:3128/",
    ],
    [
      "of a proxy is about its address in brackets, where that is one of IPv6",
      { isProxy: true, challenger: { host: "::1", port: 3128 } },
      "http://[::1]:3128/",
    ],
  ])("%s", (_, change, asked) => {
    expect(challengedUrl({ ...challenge, ...change })).toBe(asked);
  });
});
