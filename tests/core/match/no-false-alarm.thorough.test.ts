import { describe, expect, test } from "vitest";
import { likenessAmong, ownName } from "#core/match/look-alike.ts";
import { otherSites, ownSites } from "./known-sites.ts";

const own = ownSites.flatMap((name) => ownName(`www.${name}.com`));

describe("a person with records of two hundred sites", () => {
  test("is warned of none of a thousand other well-known ones", () => {
    expect(own).toHaveLength(200);
    expect(otherSites.length).toBeGreaterThanOrEqual(1000);
    const alarms = otherSites.flatMap((name) => {
      const found = likenessAmong(`https://login.${name}.com/signin`, own);
      return found === undefined ? [] : [`${name} is taken for ${found.own}`];
    });
    expect(alarms).toEqual([]);
  });

  test("is warned of none of their own in other countries", () => {
    for (const suffix of [
      "de",
      "co.uk",
      "fr",
      "net",
      "org",
      "io",
      "com.br",
      "com.co",
      "ca",
      "cn",
    ]) {
      const alarms = ownSites.filter(
        (name) => likenessAmong(`https://www.${name}.${suffix}/`, own) !== undefined,
      );
      expect(alarms).toEqual([]);
    }
  });

  test("is warned of no page that is about one of their own, archives it, or signs in by it", () => {
    const pages = (name: string) => [
      `https://web.archive.org/web/2020/https://${name}.com/login`,
      `https://github.example/${name}/${name}/issues`,
      `https://shop.example/brands/${name}`,
      `https://news.example/2024/${name}/security`,
      `https://service.example/auth/${name}/login`,
      `https://service.example/login/${name}`,
      `https://service.example/${name}/login/validate`,
    ];
    const alarms = ownSites.flatMap(pages).filter((url) => likenessAmong(url, own) !== undefined);
    expect(alarms).toEqual([]);
  });

  test("is warned of nearly every look-alike of their own", () => {
    const made = ownSites
      .filter((name) => name.length >= 6)
      .flatMap((name) =>
        [
          name.replace(/o/, "0"),
          name.replace(/l/, "1"),
          name.replace(/m/, "rn"),
          name.replace(/a/, "\u0430"),
          name.replace(/e/, "\u00e9"),
          name.slice(0, 3) + name.slice(2),
          name.slice(0, -2) + name.slice(-1),
        ].filter((one) => one !== name),
      );
    const caught = made.filter(
      (name) => likenessAmong(new URL(`https://${name}.com/`).href, own) !== undefined,
    );
    expect(caught.length / made.length).toBeGreaterThanOrEqual(0.95);
  });
});
