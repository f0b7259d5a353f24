import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, test } from "vitest";
import { ContinueLogin } from "../../../extension/popup/continue-login.tsx";
import { listed, samples } from "../sample-records.ts";

type Done = { linked: string[]; filled: string[]; declined: number };

function shownFor(chain: string[], isProven = false): { root: HTMLElement; done: Done } {
  const [record] = samples.map(listed);
  if (record === undefined) throw new Error("No sample record");
  const root = document.createElement("div");
  const done: Done = { linked: [], filled: [], declined: 0 };
  const fill = {
    link: async (_: unknown, url: string) => void done.linked.push(url),
    linkAndFill: async (_: unknown, url: string) => void done.filled.push(url),
  };
  const continuing = { record, chain, isProven };
  const onDecline = () => {
    done.declined += 1;
  };
  act(() =>
    render(<ContinueLogin continuing={continuing} fill={fill} onDecline={onDecline} />, root),
  );
  return { root, done };
}

const way = ["https://app.example.com", "https://id.example.net"];

describe("a login that has led to a page that is not linked", () => {
  test("is shown with its whole way, and links the last page of it in one click", () => {
    const { root, done } = shownFor(way);
    expect(root.textContent).toContain("app.example.com");
    expect(root.textContent).toContain("on id.example.net?");
    root.querySelector("button")?.click();
    expect(done).toEqual({ linked: [], filled: ["https://id.example.net"], declined: 0 });
  });

  test("is linked and not filled where the person has signed in themselves", () => {
    const { root, done } = shownFor(way, true);
    expect(root.textContent).toContain("You signed in on id.example.net");
    root.querySelector("button")?.click();
    expect(done).toEqual({ linked: ["https://id.example.net"], filled: [], declined: 0 });
  });

  test.each([false, true])("can be told that it is another (entered before: %s)", (isProven) => {
    const { root, done } = shownFor(way, isProven);
    root.querySelectorAll("button")[1]?.click();
    expect(done).toEqual({ linked: [], filled: [], declined: 1 });
  });

  test("is not offered on a page without TLS, but on this computer", () => {
    expect(shownFor(["https://a.example", "http://b.example"]).root.textContent).toBe("");
    expect(shownFor(["https://a.example", "http://127.0.0.1:8080"]).root.textContent).not.toBe("");
  });
});
