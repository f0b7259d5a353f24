import { describe, expect, test } from "vitest";
import { totpLabel } from "#core/crypto/totp-label.ts";

describe("what a seed says of itself", () => {
  test.each([
    ["otpauth://totp/Shop:ada?secret=A&issuer=Shop", "Shop", "ada"],
    ["otpauth://totp/Big%20Shop%3A%20ada%40example.com?secret=A", "Big Shop", "ada@example.com"],
    ["OTPAUTH://TOTP/ada?secret=A&issuer=Shop", "Shop", "ada"],
    ["otpauth://totp/Old:ada?issuer=New", "New", "ada"],
    ["otpauth://totp/ada?secret=A", "", "ada"],
    ["otpauth://totp/Shop:ada:second?secret=A", "Shop", "ada:second"],
    ["otpauth://totp/100%:ada?secret=A", "100%", "ada"],
    ["otpauth://totp/?secret=A", "", ""],
    ["otpauth://totp?secret=A", "", ""],
    ["steam://JBSWY3DPEHPK3PXP", "", ""],
    ["JBSWY3DPEHPK3PXP", "", ""],
  ])("%s is of “%s”, for “%s”", (uri, issuer, account) => {
    expect(totpLabel(uri)).toEqual({ issuer, account });
  });
});
