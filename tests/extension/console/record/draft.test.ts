import { describe, expect, test } from "vitest";
import { asNewRecord, type EditBase, saveOf } from "../../../../extension/console/record/draft.ts";
import { samples } from "../../sample-records.ts";

const base: EditBase = {
  record: samples[3]?.view,
  secret: { password: "old", notes: "old notes", future: { kept: true } },
};

function form(values: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.append(name, value);
  return data;
}

const parts = { urls: [], tags: [], fields: [] };

describe("what the editor saves", () => {
  test("is over the revision that the edit began from, in the record's own vault", () => {
    const save = saveOf(base, { ...parts, form: form({ vault: "another" }) });
    expect(save).toMatchObject({ id: "record-00003", base: 4, vault: "vault-it" });
  });

  test("is new in the chosen vault where there is no record yet", () => {
    const save = saveOf({ secret: { password: "" } }, { ...parts, form: form({ vault: "v2" }) });
    expect(save).toMatchObject({ base: 0, vault: "v2" });
    expect(save).not.toHaveProperty("id");
  });

  test("keeps parts of the secret that this version does not know", () => {
    const { secret } = saveOf(base, { ...parts, form: form({ password: "new" }) });
    expect(secret).toEqual({ password: "new", future: { kept: true } });
  });

  test("keeps a password and a username letter by letter, spaces included", () => {
    const save = saveOf(base, { ...parts, form: form({ password: "  a b ", username: " x" }) });
    expect(save.secret?.password).toBe("  a b ");
    expect(save.username).toBe(" x");
  });

  test("leaves out empty URLs and fields, and keeps the order of the others", () => {
    const save = saveOf(base, {
      form: form({
        "field-name-0": "PIN",
        "field-value-0": "1",
        "field-name-4": "",
        "field-value-4": "",
        "field-name-2": "No",
        "field-value-2": "2",
        "field-hidden-2": "on",
      }),
      urls: [
        { key: 5, url: " https://b.example ", strategy: "origin" },
        { key: 1, url: "  ", strategy: "origin" },
        { key: 0, url: "https://a.example", strategy: "never" },
      ],
      tags: ["work"],
      fields: [2, 4, 0],
    });
    expect(save.tags).toEqual(["work"]);
    expect(save.urls).toEqual([
      { url: "https://b.example", strategy: "origin" },
      { url: "https://a.example", strategy: "never" },
    ]);
    expect(save.secret?.fields).toEqual([
      { name: "No", value: "2", hidden: true },
      { name: "PIN", value: "1", hidden: false },
    ]);
  });
});

describe("keeping one's own version beside another", () => {
  test("makes a new record of it and says whose it is", () => {
    const mine = saveOf(base, { ...parts, form: form({ title: "Travel", password: "mine" }) });
    const kept = asNewRecord(mine, "vault-it");
    expect(kept).toMatchObject({ base: 0, vault: "vault-it", title: "Travel (my version)" });
    expect(kept.secret?.password).toBe("mine");
    expect(kept).not.toHaveProperty("id");
  });
});
