import { describe, expect, test } from "vitest";
import { AskedPages } from "../../../../extension/background/login/asked-pages.ts";
import {
  chromiumStep,
  firefoxStep,
  stepKindOf,
} from "../../../../extension/background/login/login-steps.ts";

const [app, sso, login, other] = [
  "https://app.example/",
  "https://app.example/sso",
  "https://login.example/",
  "https://other.example/",
];

/** A tab that shows a page which has been read to its end. */
function tabAt(): AskedPages {
  const asked = new AskedPages();
  asked.begun(1, app);
  asked.arrived(1);
  asked.complete(1);
  return asked;
}

const link = { transitionType: "link" };
const redirected = { ...link, transitionQualifiers: ["server_redirect"] };

describe("a step of a login, as Chromium tells of it,", () => {
  test("is a redirect where nobody has touched the page that led there", () => {
    const to = { ...link, url: login };
    expect(chromiumStep(to, [], true)).toEqual({ kind: "redirect", asked: login });
    expect(chromiumStep(to, [], false)).toEqual({ kind: "link", asked: login });
  });

  test("is the person's own where they typed an address", () => {
    const typed = { transitionType: "typed", transitionQualifiers: ["from_address_bar"] };
    expect(chromiumStep({ ...typed, url: other }, [], true).kind).toBe("person");
  });
});

describe("a step of a login, as Firefox tells of it,", () => {
  test("that a server led on from another process is asked for where it began", () => {
    const asked = tabAt();
    asked.begun(1, sso);
    asked.begun(1, login);
    asked.failed(1, sso);
    const step = firefoxStep({ ...redirected, url: login }, asked.arrived(1));
    expect(step).toEqual({ kind: "link", asked: sso });
  });

  test("that a person took after another came to nothing is not asked for where that began", () => {
    const asked = tabAt();
    asked.begun(1, sso);
    asked.failed(1, sso);
    asked.begun(1, other);
    const step = firefoxStep({ ...redirected, url: login }, asked.arrived(1));
    expect(step).toEqual({ kind: "link", asked: other });
  });

  test("that was begun anew without a redirect is asked for as it was last", () => {
    const asked = tabAt();
    asked.begun(1, sso);
    asked.begun(1, other);
    expect(firefoxStep({ ...link, url: other }, asked.arrived(1)).asked).toBe(other);
  });

  test("that a page's script took before the page was all there is a redirect", () => {
    const asked = tabAt();
    asked.begun(1, sso);
    asked.arrived(1);
    asked.begun(1, login);
    asked.complete(1);
    expect(firefoxStep({ ...link, url: login }, asked.arrived(1)).kind).toBe("redirect");
  });

  test("that came of a page which was all there is a link, whoever followed it", () => {
    const asked = tabAt();
    asked.begun(1, login);
    expect(firefoxStep({ ...link, url: login }, asked.arrived(1)).kind).toBe("link");
  });

  test("by the address bar is the person's own, however early", () => {
    const asked = tabAt();
    asked.begun(1, sso);
    asked.arrived(1);
    asked.begun(1, login);
    const typed = { transitionType: "typed", transitionQualifiers: ["from_address_bar"] };
    expect(firefoxStep({ ...typed, url: login }, asked.arrived(1)).kind).toBe("person");
  });

  test("that nothing announced is asked for where it leads", () => {
    expect(firefoxStep({ ...link, url: login }, [])).toEqual({ kind: "link", asked: login });
  });

  test("of a tab that was closed leaves nothing behind", () => {
    const asked = tabAt();
    asked.begun(1, sso);
    asked.forget(1);
    expect(asked.arrived(1)).toEqual([]);
  });
});

describe("what brought a tab to its next page", () => {
  test.for([
    [["forward_back", "client_redirect"], "link", "history"],
    [["from_address_bar"], "link", "person"],
    [["client_redirect"], "link", "redirect"],
    [[], "form_submit", "form"],
    [[], "reload", "reload"],
    [[], "auto_bookmark", "person"],
  ] as const)("with %j and %s is %s", ([transitionQualifiers, transitionType, kind]) => {
    expect(stepKindOf({ transitionQualifiers, transitionType })).toBe(kind);
  });
});
