import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPolicy } from "#core/policy/policy.ts";
import { managedSchema, policyFiles } from "#core/policy/policy-files.ts";
import { policyRows } from "#core/policy/policy-rows.ts";
import { extensionIds } from "#core/wire/identity.ts";
import { settings } from "#core/wire/ui-contract.ts";

const folder = join(import.meta.dirname, "../../../docs/policy");
const files = policyFiles({ chromiumId: extensionIds.chromium, firefoxId: extensionIds.firefox });
const names: string[] = policyRows.map(({ name }) => name);
const textOf = (name: string) => files.find((file) => file.name === name)?.text ?? "";

describe("the files for administrators", () => {
  test("are in docs/policy as the table makes them (npm run make:policy)", () => {
    const there = readdirSync(folder, { recursive: true, withFileTypes: true });
    expect(there.filter((entry) => entry.isFile())).toHaveLength(files.length);
    for (const { name, text } of files) {
      expect(readFileSync(join(folder, name), "utf8")).toBe(text);
    }
  });

  test("hold values that Latchkey understands, in each format of JSON", () => {
    const chromium = JSON.parse(textOf("chromium-linux.json"));
    const firefox = JSON.parse(textOf("firefox-policies.json"));
    const stored = JSON.parse(textOf("firefox-managed-storage.json"));
    for (const given of [
      chromium["3rdparty"].extensions[extensionIds.chromium],
      firefox.policies["3rdparty"].Extensions[extensionIds.firefox],
      stored.data,
    ]) {
      const { policy, misread } = readPolicy(given);
      expect(misread).toEqual([]);
      expect(Object.keys(policy)).toEqual(names);
    }
  });

  test.each(["chrome-macos.plist", "latchkey-chrome.admx", "en-US/latchkey-edge.adml"])(
    "are well-formed XML that names every value: %s",
    (name) => {
      const parsed = new DOMParser().parseFromString(textOf(name), "application/xml");
      expect(parsed.querySelector("parsererror")).toBeNull();
      for (const value of names) expect(textOf(name)).toContain(value);
    },
  );

  test("give each policy of a template its words", () => {
    const used = [...textOf("latchkey-chrome.admx").matchAll(/\$\(string\.(\w+)\)/g)];
    const shown = [...textOf("latchkey-chrome.admx").matchAll(/\$\(presentation\.(\w+)\)/g)];
    const words = textOf("en-US/latchkey-chrome.adml");
    for (const [, id] of used) expect(words).toContain(`<string id="${id}">`);
    for (const [, id] of shown) expect(words).toContain(`<presentation id="${id}">`);
  });

  test("let the browser check every value's type", () => {
    const { properties } = JSON.parse(managedSchema());
    expect(Object.keys(properties)).toEqual(names);
    expect(properties.lockAfterMinutes.type).toBe("integer");
  });
});

test("a setting that an organisation settles has the name that it has for people", () => {
  const known = Object.keys(settings.entries);
  const others = names.filter((name) => !known.includes(name));
  expect(others).toEqual(["serverUrl", "helpUrl", "blockedSites"]);
});
