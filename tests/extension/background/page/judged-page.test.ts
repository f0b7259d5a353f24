import { describe, expect, test } from "vitest";
import { fingerprintOf } from "#core/wire/fingerprint.ts";
import type { ToldForm, ToldPage } from "#core/wire/page-facts.ts";
import {
  judgedForms,
  pageFormOf,
  replyOf,
} from "../../../../extension/background/page/judged-page.ts";
import { signIn, toldFirst } from "../../told-page.ts";

const told = (forms: readonly ToldForm[], picked: ToldPage["picked"] = []): ToldPage => ({
  ...toldFirst([]),
  forms,
  picked,
});

const replies = (page: ToldPage) => judgedForms(page).map(replyOf);
const decidedOn = (page: ToldPage, undone: readonly string[] = []) =>
  judgedForms(page).flatMap((form) => pageFormOf(form, undone) ?? []);

const [username, password] = signIn.fields;
if (username === undefined || password === undefined) throw new Error("A sign-in has two fields");

const unseen = { ...signIn, fields: signIn.fields.map((field) => ({ ...field, isSeen: false })) };

describe("what a document tells of its forms", () => {
  test("is judged, and comes back by the document's own keys", () => {
    expect(replies(told([signIn]))).toEqual([
      {
        key: "e1-sign-in",
        purpose: "sign-in",
        owner: "e1",
        fields: [
          { key: "e2", role: "username", isSeen: true },
          { key: "e3", role: "current-password", isSeen: true },
        ],
        submit: null,
        account: null,
      },
    ]);
  });

  test("goes by its first field's key where no form owns the fields", () => {
    const loose = { ...signIn, key: null, isOwned: false };
    expect(replies(told([loose]))[0]).toMatchObject({ key: "e2-sign-in", owner: null });
  });

  test("is nothing to decide on while it is out of sight, but the document hears of it", () => {
    expect(decidedOn(told([unseen]))).toEqual([]);
    expect(replies(told([unseen]))[0]?.fields).toMatchObject([
      { isSeen: false },
      { isSeen: false },
    ]);
  });

  test("asks for a code of a new seed where the page sets codes up", () => {
    const code = { ...username, autocomplete: "one-time-code" };
    const asks = { ...signIn, fields: [code], headings: "Two-step verification" };
    const shows = { ...asks, told: "Scan the QR code with your app and enter the code." };
    expect(decidedOn(told([asks, shows]))).toMatchObject([
      { purpose: "one-time-code", setsUpCodes: false },
      { purpose: "one-time-code", setsUpCodes: true },
    ]);
  });

  test("counts a code's boxes as one field that takes them all", () => {
    const boxes = Array.from({ length: 6 }, (_, at) => ({
      ...username,
      key: `d${at}`,
      autocomplete: "",
      maxLength: 1,
    }));
    const [form] = decidedOn(told([{ ...signIn, fields: boxes, headings: "Enter the code" }]));
    expect(form).toMatchObject({
      purpose: "one-time-code",
      fields: [{ key: "d0", role: "one-time-code", maxLength: 6 }],
    });
  });

  test("says what a new password must be like, and of no other field", () => {
    const rules = { minLength: 12, rules: "required: digit;", pattern: ".{12,}" };
    const fresh = { ...password, ...rules, autocomplete: "new-password" };
    const [form] = decidedOn(told([{ ...signIn, fields: [{ ...username, ...rules }, fresh] }]));
    expect(form?.fields).toEqual([
      { key: "e2", role: "username" },
      { key: "e3", role: "new-password", ...rules },
    ]);
  });

  test("is sent where its control says, before what the form says (SEC-11)", () => {
    const target = {
      action: "https://evil.example/",
      method: "get",
      targetsOtherFrame: true,
    } as const;
    const button = {
      key: "e4",
      text: "Sign in",
      names: "",
      path: "",
      submits: true,
      isLink: false,
      leads: false,
      place: "after",
      isOwn: true,
      isReached: true,
      target,
    } as const;
    expect(decidedOn(told([{ ...signIn, buttons: [button] }]))[0]).toMatchObject(target);
  });

  test("is known again where the person has taken its fill back", () => {
    const [form] = decidedOn(told([signIn]));
    if (form === undefined) throw new Error("There is a form");
    expect(form.undone).toBe(false);
    expect(decidedOn(told([signIn]), [fingerprintOf(form)])[0]?.undone).toBe(true);
    const other = fingerprintOf({ ...form, action: "https://login.example.com/other" });
    expect(decidedOn(told([signIn]), [other])[0]?.undone).toBe(false);
  });
});

describe("fields that a person has picked", () => {
  const box = { ...username, key: "e7", autocomplete: "", label: "Gate" };
  const odd: ToldForm = { ...signIn, headings: "", fields: [username, box, password] };
  const field = (key: string, owner: string | null = "e1") => ({ key, isSeen: true, owner });

  test("take the places of those that were detected", () => {
    const page = told([odd], [{ role: "username", field: field("e7") }]);
    expect(replies(page)[0]?.fields).toMatchObject([
      { key: "e7", role: "username" },
      { key: "e3", role: "current-password" },
    ]);
  });

  test("make one form of what is detected as two", () => {
    const other = { ...signIn, key: null, isOwned: false, fields: [{ ...password, key: "e9" }] };
    const page = told(
      [signIn, other],
      [
        { role: "username", field: field("e2") },
        { role: "current-password", field: field("e9", null) },
      ],
    );
    expect(replies(page)).toMatchObject([
      { owner: "e1", purpose: "sign-in", fields: [{ key: "e2" }, { key: "e9" }] },
    ]);
  });

  test("leave a role to nobody where its field is not found, but the other roles as they are", () => {
    const page = told(
      [odd],
      [
        { role: "username", field: null },
        { role: "current-password", field: field("e7") },
      ],
    );
    expect(replies(page)[0]?.fields).toMatchObject([{ key: "e7", role: "current-password" }]);
  });

  test("change nothing where none is found", () => {
    const page = told([odd], [{ role: "username", field: null }]);
    expect(replies(page)).toEqual(replies(told([odd])));
  });

  test("of a form that is not told are sent nobody knows where (SEC-11)", () => {
    const page = told([], [{ role: "current-password", field: field("e3", "e5") }]);
    expect(decidedOn(page)).toMatchObject([{ action: "about:invalid" }]);
  });

  test("of no form are sent by a script", () => {
    const page = told([], [{ role: "current-password", field: field("e3", null) }]);
    expect(decidedOn(page)).toMatchObject([{ action: null, method: "post" }]);
  });
});
