import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { addonCommand, systemNames, systemOf } from "../../../extension/account/addon-command.ts";

describe("the command for the add-on", () => {
  test.each([
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/156.0.0.0", "windows"],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/156.0.0.0",
      "macos",
    ],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0", "linux"],
    ["something else", "linux"],
  ])("is for the system of %s", (userAgent, system) => {
    expect(systemOf(userAgent)).toBe(system);
  });

  test.each(systemNames)("names a script that is there, as %s writes paths", (system) => {
    const [program, script = "", ...words] = addonCommand(system, "install").split(" ");
    expect([program, ...words]).toEqual(["node", "addon", "install"]);
    expect(script.includes("\\")).toBe(system === "windows");
    expect(existsSync(script.replaceAll("\\", "/"))).toBe(true);
  });
});
