import { describe, expect, test } from "vitest";
import {
  arrived,
  asksAgain,
  filledIn,
  isLed,
  isLive,
  type Login,
  lastsMs,
  type Step,
  sent,
  stepped,
  stepSent,
  wayTo,
} from "#core/match/login-way.ts";

const a = "https://app.example.com";
const b = "https://id.example.net";
const c = "https://relay.example.org";

const begun = filledIn(undefined, {
  recordId: "r",
  origin: a,
  gaveSecret: false,
  isAsked: true,
  at: 1000,
  id: "login",
});

const step = (kind: Step["kind"], origin: string, asked = origin): Step => ({
  kind,
  origin,
  asked,
  isLinked: false,
  isLed: false,
});

/** What a script leads on to, which the browser calls a link. */
const led = (origin: string): Step => ({ ...step("link", origin), isLed: true });

/** A link to a page that the login's record is linked to. */
const linked = (origin: string): Step => ({ ...step("link", origin), isLinked: true });

/** The login after these steps, and where they have led it; `undefined` where it has ended. */
const through = (login: Login, ...steps: Step[]): Login | undefined =>
  steps.reduce<Login | undefined>((at, one) => at && stepped(at, one), login);

/** A password is filled into `document`. */
const give = (login: Login, into: string, isAsked = false, version = 1): Login =>
  filledIn(login, {
    recordId: "r",
    origin: a,
    gaveSecret: true,
    into,
    version,
    isAsked,
    at: 2000,
    id: "x",
  });

const way = (login: Login | undefined) => login && wayTo(login);

describe("a login", () => {
  test.each<[string, Step[], string[] | undefined]>([
    ["goes on by a redirect", [step("redirect", b)], [a, b]],
    ["goes on by a form", [step("form", b)], [a, b]],
    ["goes on over several origins", [step("redirect", c), step("redirect", b)], [a, c, b]],
    ["stays where it is on a page of the same origin", [step("form", a)], [a]],
    [
      "stays what it is when its page is loaded anew",
      [step("redirect", b), step("reload", b)],
      [a, b],
    ],
    [
      "goes on by a link within its site",
      [step("link", "https://sso.example.com")],
      [a, "https://sso.example.com"],
    ],
    ["goes on by a link of its site that leads elsewhere", [step("link", b, `${a}/sso`)], [a, b]],
    ["goes on where a script leads after the step was sent", [led(b)], [a, b]],
    [
      "goes on by a link to a site that it has come from and that leads on",
      [step("redirect", b), step("link", c, `${a}/picked?who=c`)],
      [a, b, c],
    ],
    [
      "ends with a link to a site that it had come to before it was gone back on",
      [step("redirect", b), step("history", a), step("link", c, `${b}/go`)],
      undefined,
    ],
    ["ends with a link on the page after that", [led(b), step("link", c)], undefined],
    ["ends with a link to another site", [step("link", b)], undefined],
    ["ends with a link to another site that leads on", [step("link", c, `${b}/go`)], undefined],
    ["goes on by a link to another site of its record", [linked(b)], [a, b]],
    ["ends with the address bar", [step("person", a)], undefined],
    [
      "goes back and comes again",
      [step("redirect", b), step("history", a), step("form", b)],
      [a, b],
    ],
    [
      "goes back and forward",
      [step("redirect", b), step("history", a), step("history", b)],
      [a, b],
    ],
    ["shows the shorter way after the back button", [step("redirect", b), step("history", a)], [a]],
    ["ends where one goes back to before it", [step("history", c)], undefined],
  ])("%s", (_, steps, expected) => {
    expect(way(through(begun, ...steps))).toEqual(expected);
  });

  test("that leads over more origins than anybody would follow has ended", () => {
    const steps = Array.from({ length: 8 }, (_, at) => step("redirect", `https://h${at}.example`));
    expect(through(begun, ...steps.slice(1))).toBeDefined();
    expect(through(begun, ...steps)).toBeUndefined();
  });

  test("that opened a window goes on there with the first page, whatever brought it", () => {
    const opened = { ...begun, isOpened: true };
    expect(way(stepped(opened, step("link", b)))).toEqual([a, b]);
    expect(through(opened, step("link", b), step("link", c))).toBeUndefined();
  });

  test("is done on a page that asks for nothing once a password was given, and not before", () => {
    expect(arrived(begun, false).isDone).toBe(false);
    const given = { ...begun, gaveSecret: true };
    expect(arrived(given, false).isDone).toBe(true);
    expect(arrived(given, true).isDone).toBe(false);
  });

  test("that is done is over with the next link or form, and goes on by a redirect", () => {
    const done = { ...begun, gaveSecret: true, isDone: true };
    expect(stepped(done, step("link", a))).toBeUndefined();
    expect(stepped(done, linked(b))).toBeUndefined();
    expect(stepped(done, step("form", a))).toBeUndefined();
    expect(stepped(done, step("redirect", b))).toMatchObject({ isDone: false, way: [a, b] });
    expect(arrived(done, true).isDone).toBe(false);
  });

  test("is one with the same record, and another with another", () => {
    const filled = { origin: b, gaveSecret: true, isAsked: true, at: 2000, id: "second" };
    expect(filledIn(begun, { ...filled, recordId: "r" })).toMatchObject({
      id: "login",
      way: [a, b],
      gaveSecret: true,
    });
    expect(filledIn(begun, { ...filled, recordId: "s" })).toMatchObject({ id: "second", way: [b] });
  });

  test.each<[string, (login: Login) => Login | undefined, boolean]>([
    ["does not once it was given", (login) => login, false],
    ["does when the person has sent it", (login) => sent(login, 0), true],
    ["does when it was given twice unasked", (login) => give(login, "two"), true],
    ["does not in the same document", (login) => give(give(login, "two"), "three"), false],
    [
      "does not when it was given again on request",
      (login) => give(sent(login, 0), "two", true),
      false,
    ],
    ["does not on another site", (login) => stepped(sent(login, 0), step("redirect", b)), false],
    [
      "does not when the person loads it anew",
      (login) => stepped(sent(login, 0), step("reload", a)),
      false,
    ],
    [
      "does not when the person goes back",
      (login) => through(sent(login, 0), step("form", c), step("history", a)),
      false,
    ],
    [
      "does not once the login is done",
      (login) => arrived(arrived(sent(login, 0), false), true),
      false,
    ],
    ["does not for another version", (login) => sent(give(login, "two", false, 2), 0), false],
  ])("a page asks again for what was not taken: %s", (_, then, asks) => {
    const login = then(give(begun, "one"));
    expect(login !== undefined && asksAgain(login, "three", 1)).toBe(asks);
  });

  test("lasts some minutes", () => {
    expect(isLive(begun, 1000 + lastsMs)).toBe(true);
    expect(isLive(begun, 1001 + lastsMs)).toBe(false);
  });
});

describe("a script may lead on", () => {
  test.each([
    ["for a while after a step without a secret", stepSent(begun, 1_000), 11_000, true],
    ["not later", stepSent(begun, 1_000), 11_001, false],
    ["for a moment after the password was sent", sent(begun, 1_000), 4_000, true],
    ["not when the person may be signed in by then", sent(begun, 1_000), 4_001, false],
    ["not before anything was sent", begun, 1_000, false],
  ] as const)("%s", (_, login, now, expected) => {
    expect(isLed(login, now)).toBe(expected);
  });

  test("to one page, and what follows there is the person's own doing", () => {
    const on = stepped(sent(begun, 1_000), led(b));
    expect(on && isLed(on, 1_000)).toBe(false);
  });
});
