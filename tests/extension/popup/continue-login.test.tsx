// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, test } from "vitest";
import { ContinueLogin } from "../../../extension/popup/continue-login.tsx";
import { samples } from "../sample-records.ts";

function shownFor(chain: string[], linked: string[] = []): HTMLElement {
  const record = samples[0]?.view;
  if (record === undefined) throw new Error("No sample record");
  const root = document.createElement("div");
  const linkAndFill = async (_: unknown, url: string) => void linked.push(url);
  act(() =>
    render(<ContinueLogin continuing={{ record, chain }} linkAndFill={linkAndFill} />, root),
  );
  return root;
}

describe("a login that has led to a page that is not linked", () => {
  test("is shown with its whole way, and links the last page of it in one click", () => {
    const linked: string[] = [];
    const root = shownFor(["https://app.example.com", "https://id.example.net"], linked);
    expect(root.textContent).toContain("app.example.com");
    expect(root.textContent).toContain("id.example.net");
    root.querySelector("button")?.click();
    expect(linked).toEqual(["https://id.example.net"]);
  });

  test("is not offered on a page without TLS, but on this computer", () => {
    expect(shownFor(["https://a.example", "http://b.example"]).textContent).toBe("");
    expect(shownFor(["https://a.example", "http://127.0.0.1:8080"]).textContent).not.toBe("");
  });
});
