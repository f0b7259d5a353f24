import { describe, expect, test } from "vitest";
import { serverAddress, wrongAddress } from "../../../extension/account/server-address.ts";

describe("a server's address as a person types it", () => {
  test.each([
    [" https://latchkey.example:11011 ", "https://latchkey.example:11011"],
    ["latchkey.example", "https://latchkey.example"],
    ["latchkey.example:11011", "https://latchkey.example:11011"],
    ["http://127.0.0.1:11011", "http://127.0.0.1:11011"],
    ["", ""],
  ])("%j means %j", (typed, address) => {
    expect(serverAddress(typed)).toBe(address);
  });

  test.each(["", "https://", "https://a b", "ftp://latchkey.example", "javascript://x"])(
    "%j is none",
    (typed) => {
      expect(wrongAddress(serverAddress(typed))).toContain("Write the address of the server");
    },
  );

  test("is refused without TLS, but on this computer", () => {
    expect(wrongAddress("http://latchkey.example")).toBe("Only https is safe on a network.");
    expect(wrongAddress("http://localhost:11011")).toBeUndefined();
    expect(wrongAddress("https://latchkey.example")).toBeUndefined();
  });
});
