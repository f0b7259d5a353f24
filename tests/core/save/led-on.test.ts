import { describe, expect, test } from "vitest";
import { betweenIn, isBackAt, isLedOn } from "#core/save/led-on.ts";
import type { SpokenPage } from "#core/save/spoken.ts";

const site = "https://shop.example";
const page = (said: Partial<SpokenPage>): SpokenPage => ({
  url: `${site}/next`,
  title: "Example",
  alerts: [],
  text: "",
  leads: [],
  ...said,
});
const button = { text: "Go on", url: `${site}/checked` };

describe("a page on the way", () => {
  test.each<[string, Partial<SpokenPage>, { hasLeads: boolean } | undefined]>([
    ["has nothing to click on", { text: "One moment" }, { hasLeads: false }],
    ["has a button", { text: "Are you human?", leads: [button] }, { hasLeads: true }],
    ["is none where it has more to say", { text: "Much to see. ".repeat(40) }, undefined],
    ["is none where one can sign out", { leads: [button, { text: "Abmelden" }] }, undefined],
    ["is none where a form signs out", { leads: [{ text: "", url: `${site}/logout` }] }, undefined],
  ])("%s", (_, said, expected) => {
    const between = expected && { documentId: "a", at: 1, ...expected };
    expect(betweenIn(page(said), "a", 1)).toEqual(between);
  });
});

describe("a tab is led on", () => {
  const empty = { documentId: "a", at: 1_000, hasLeads: false };
  const clickable = { ...empty, hasLeads: true };
  test.each([
    ["by a redirect", clickable, { kind: "redirect" }, true],
    ["by a form", clickable, { kind: "form" }, true],
    ["by a script of a page that has nothing to click on", empty, { kind: "link" }, true],
    ["by no link", clickable, { kind: "link" }, false],
    ["by nothing that comes much later", empty, { kind: "link", at: 6_500 }, false],
    ["by no address that was typed", empty, { kind: "person" }, false],
    ["by no way back", empty, { kind: "history" }, false],
    ["by no page that is loaded anew", empty, { kind: "reload" }, false],
    ["by no way to sign out", empty, { kind: "form", asked: `${site}/users/sign_out` }, false],
    ["by no redirect that signs out", empty, { kind: "redirect", asked: `${site}/?logout` }, false],
  ])("%s", (_, from, way, isLed) => {
    expect(isLedOn(from, { asked: `${site}/checked`, at: 2_000, ...way })).toBe(isLed);
  });
});

describe("a page with the form of a sign-in", () => {
  const from = { purpose: "sign-in", url: `${site}/login` } as const;
  test.each<[string, Partial<SpokenPage>, boolean]>([
    ["is where it was sent from", { url: `${site}/login?again` }, true],
    ["is so at another address of the site", { text: "Please sign in" }, true],
    ["is not where it is another origin's", { url: "https://other.example/login" }, false],
    ["is not for who can sign out", { leads: [{ text: "Sign out" }] }, false],
    ["is not for who has signed out", { text: "You have been signed out." }, false],
    ["is not for who has signed out in German", { alerts: ["Sie wurden abgemeldet"] }, false],
    ["is not for who has signed out in Spanish", { text: "Ha cerrado la sesión" }, false],
    ["is not where its address says so", { url: `${site}/login?loggedout=true` }, false],
  ])("%s", (_, said, isBack) => {
    expect(isBackAt(page(said), from)).toBe(isBack);
  });
});
