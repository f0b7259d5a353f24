import { describe, expect, test } from "vitest";
import type { FieldRole, FormPurpose } from "#core/forms/role.ts";
import { knownFailures, pageNames, pageSource } from "./pages.ts";

/** What makes a login hard to see, in words that pages say of themselves: each has its page. */
const difficulties = `
  one-step two-step-first two-step-other-page two-step-same-form two-step-replaced three-step
  account-as-text account-read-only account-hidden company-before-username read-only-until-focus social-buttons submit-link
  no-form several-forms login-beside-newsletter login-beside-sign-up tabs sign-in-or-up
  submit-picture submit-outside-form clobbered-properties right-to-left
  autocomplete-right autocomplete-wrong autocomplete-off autocomplete-section
  label-for label-wrapping label-after label-aria-labelledby label-aria-label label-placeholder
  label-title label-neighbouring-text label-icon-alt
  names-camel-case names-snake-case names-prefixed names-hashed names-none unicode-normalised
  code-single code-split code-with-hints code-without-hints
  change-password reset-password forgot-password confirm-password
  pin-pad partial-password show-password masked-input css-masking
  custom-element shadow-open shadow-closed frame-same-origin frame-cross-origin
  dialog popover inert late-content re-render-on-key replaced-while-filling
  zero-size off-screen clipped transparent covered aria-hidden honeypot
  sign-up search newsletter contact comment checkout guest-checkout address card card-security-code
  coupon captcha postal-code recovery-code gift-code invite-code wifi-voucher
  push-second-factor security-question cookie-dialog delivery-tracking job-application
  flight-check-in library-catalogue account-settings
  date-of-birth-boxes meter-reading-boxes challenge-response sort-code-boxes ip-address-boxes licence-key-boxes
`
  .trim()
  .split(/\s+/);

const roles: readonly string[] = [
  "username",
  "current-password",
  "new-password",
  "one-time-code",
] satisfies FieldRole[];

const purposes: readonly string[] = [
  "sign-in",
  "sign-up",
  "change-password",
  "one-time-code",
  "other",
] satisfies FormPurpose[];

/** Attributes by which a page tells its truth; a misspelt one would tell nothing. */
const marks = ["purpose", "role", "hidden", "submit", "account"];

const sources = new Map(pageNames.map((name) => [name, pageSource(name)]));

/** The values of `attribute` in a page, those of its scripts and frames too. */
const valuesOf = (source: string, attribute: string): string[] =>
  [...source.matchAll(new RegExp(`${attribute}="([^"]*)"`, "g"))].map(([, value]) => value ?? "");

const languageOf = (source: string): string => valuesOf(source, "<html lang")[0] ?? "";

const difficultiesOf = (source: string): string[] =>
  valuesOf(source, "data-difficulty").flatMap((value) => value.split(" "));

describe("every page", () => {
  test("names its language, its difficulty and, in one sentence, what is hard", () => {
    for (const [name, source] of sources) {
      expect(languageOf(source), name).toMatch(/^[a-z]{2}(-[A-Z][a-z]{3})?$/);
      expect(difficultiesOf(source), name).not.toEqual([]);
      for (const one of difficultiesOf(source)) expect(difficulties, name).toContain(one);
      expect(source.split("\n")[2], name).toMatch(/^<!-- .{8,120}[.!?] -->$/);
      expect(source, name).toMatch(/<title>.+<\/title>/);
    }
  });

  test("says what its forms are for, and which role its fields have, in the words there are", () => {
    for (const [name, source] of sources) {
      const said = valuesOf(source, "data-expect-purpose");
      expect(said, name).not.toEqual([]);
      for (const one of said) expect(purposes, name).toContain(one);
      for (const one of valuesOf(source, "data-expect-role")) expect(roles, name).toContain(one);
      for (const [, mark] of source.matchAll(/data-expect-([\w-]*)/g))
        expect(marks, name).toContain(mark);
      for (const act of valuesOf(source, "data-before"))
        expect(act, name).toMatch(/^(click|type)$/);
    }
  });

  test("gives fields a role where a form is for one, and only there", () => {
    for (const [name, source] of sources) {
      const isForOne = valuesOf(source, "data-expect-purpose").some((one) => one !== "other");
      expect(valuesOf(source, "data-expect-role").length > 0, name).toBe(isForOne);
    }
  });

  test("is small, and needs nothing from elsewhere", () => {
    for (const [name, source] of sources) {
      expect(source.length, name).toBeLessThan(4_000);
      expect(source.split("\n").length, name).toBeLessThan(60);
      expect(source, name).not.toMatch(/https?:|\bsrc="(?!data:)/);
    }
  });
});

describe("the collection of pages", () => {
  const languages = [...sources.values()].map((source) => languageOf(source).slice(0, 2));

  test("has more than 150, at least half of them not in English", () => {
    expect(pageNames.length).toBeGreaterThan(150);
    expect(languages.filter((one) => one !== "en").length).toBeGreaterThanOrEqual(
      pageNames.length / 2,
    );
  });

  test("speaks at least 25 languages, those with scripts of their own among them", () => {
    expect(new Set(languages).size).toBeGreaterThanOrEqual(25);
    for (const one of ["ar", "el", "he", "hi", "ja", "ko", "ru", "th", "zh"])
      expect(languages).toContain(one);
  });

  test.each(difficulties)("has a page for %s", (difficulty) => {
    const pages = [...sources.values()].filter((one) => difficultiesOf(one).includes(difficulty));
    expect(pages).not.toEqual([]);
  });

  test("lists as known failures only pages that there are, each once and in order", () => {
    expect(knownFailures).toEqual(pageNames.filter((name) => knownFailures.includes(name)));
  });
});
