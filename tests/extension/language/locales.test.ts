import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { languages } from "#core/wire/language.ts";
import { languageFacts } from "../../../extension/language/languages.ts";
import { locales, messagesOf } from "../browser-messages.ts";
import { sourcesOf } from "./sources.ts";

const english = messagesOf(locales.en);
const translations = languages.filter((language) => language !== "en");

const forms = ["zero", "one", "two", "few", "many", "other"];

/** "popup.outcome.filled" of "popup.outcome.filled.other", where it is said of a number. */
function stemOf(key: string): string | undefined {
  const at = key.lastIndexOf(".");
  const stem = key.slice(0, at);
  return forms.includes(key.slice(at + 1)) && english.has(`${stem}.one`) ? stem : undefined;
}

const stems = [...new Set([...english.keys()].flatMap((key) => stemOf(key) ?? []))];
const plain = [...english.keys()].filter((key) => stemOf(key) === undefined);

/** The forms that a language tells apart among numbers that occur here. */
function formsOf(language: (typeof languages)[number]): string[] {
  const rules = new Intl.PluralRules(languageFacts[language].locale);
  const found = Array.from({ length: 1001 }, (_, amount) => rules.select(amount));
  return forms.filter((form) => found.some((one) => one === form));
}

const placesIn = (text = "") => [...new Set(text.match(/\$\d/g))].toSorted();

describe("what plural forms there are", () => {
  test.each([
    ["en", ["one", "other"]],
    ["ar", ["zero", "one", "two", "few", "many", "other"]],
    ["ja", ["other"]],
  ] as const)("in %s", (language, wanted) => {
    expect(formsOf(language)).toEqual(wanted);
  });
});

describe.each(languages)("the messages in %s", (language) => {
  const messages = messagesOf(locales[language]);

  test("are those in English, with each plural form that the language needs", () => {
    const wanted = [
      ...plain,
      ...stems.flatMap((stem) => formsOf(language).map((form) => `${stem}.${form}`)),
    ];
    expect([...messages.keys()].toSorted()).toEqual(wanted.toSorted());
  });

  test("have the same places for values; only a form for one number may leave it out", () => {
    for (const [key, text] of messages) {
      const stem = stemOf(key);
      const wanted = placesIn(english.get(stem === undefined ? key : `${stem}.other`));
      const isOfOne = wanted.includes("$1") && stem !== undefined && /\.(zero|one|two)$/.test(key);
      const found = isOfOne ? [...new Set(["$1", ...placesIn(text)])].toSorted() : placesIn(text);
      expect(found, key).toEqual(wanted);
    }
  });

  test("say something, with nothing around it and none of the other alphabet's marks", () => {
    for (const [key, text] of messages) {
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toBe("");
      // A question mark or a comma of another script shows that nobody has read it.
      if (language === "ar") expect(text, key).not.toMatch(/[?;]/);
    }
  });
});

/** Names, and words that are the same in both. */
const same: Readonly<Record<string, readonly string[]>> = {
  de: ["Latchkey", "Server", "Server $1", "Name", "Port", "Host", "Frame", "Browser", "Version $1"],
  fr: [
    ...["Latchkey", "Page", "Site", "port", "Console", "Version $1", "$1 minute", "$1 minutes"],
    ...["$1 note", "$1 notes", "$1 document", "$1 documents"],
  ],
  es: ["Latchkey", "host"],
  ar: ["Latchkey"],
  ja: ["Latchkey"],
};

describe.each(translations)("the translation into %s", (language) => {
  test("leaves nothing in English", () => {
    const left = [...messagesOf(locales[language])].filter(
      ([key, text]) =>
        text === english.get(key) &&
        /\p{L}{2}/u.test(text.replace(/\$\d/g, "")) &&
        !/^\$1 (s|min|ms)$/.test(text) &&
        !same[language]?.includes(text),
    );
    expect(left).toEqual([]);
  });
});

describe("the names of messages", () => {
  test("are such as browsers take, and differ by more than capitals", () => {
    const names = [...english.keys()].map((key) => key.replaceAll(".", "_").toLowerCase());
    for (const name of names) expect(name).toMatch(/^[a-z0-9_]+$/);
    expect(new Set(names).size).toBe(names.length);
  });

  test("are all used", async () => {
    const config = await readFile(new URL("../../../wxt.config.ts", import.meta.url), "utf8");
    const code = [config.replace(/__MSG_(\w+)__/g, (_, name) => name.replaceAll("_", "."))];
    for (const folder of await readdir(new URL("../../../extension/", import.meta.url))) {
      if (folder !== "locales" && !folder.includes("."))
        code.push(...(await sourcesOf(folder)).values());
    }
    const text = code.join("\n");
    // A key of which a part is found out only when it runs: `errors.${code}.what`.
    const partial = [...text.matchAll(/`((?:\w+\.)+\$\{[^`]*)`/g)].map(
      ([, key = ""]) =>
        new RegExp(`^${key.replace(/\$\{[^}]*\}/g, "\\w+").replaceAll(".", "\\.")}$`),
    );
    const unused = [...plain, ...stems].filter(
      (key) => !text.includes(`"${key}"`) && !partial.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });
});
