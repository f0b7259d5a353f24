import { describe, expect, test } from "vitest";
import { client } from "./client.ts";
import { claim, newDevice, newPerson, newVault, presented } from "./people.ts";
import { sql } from "./seed.ts";
import { temporaryDirectory, temporaryServer } from "./temporary-server.ts";

async function claimParams(code: string) {
  const { organisation, user, enrolment: account } = await newPerson();
  const device = await presented(await newDevice(), organisation.id, user.id, code);
  return { code, organisation, user, account, device, vault: newVault() };
}

describe("a new server", () => {
  test("says that nobody lives here, and after the first owner that somebody does", async () => {
    const { url, code } = await temporaryServer();
    expect(await client(url)("server.hello", {})).toMatchObject({ protocol: 1, setUp: false });
    await claim(url, code);
    expect(await client(url)("server.hello", {})).toMatchObject({ setUp: true, readOnly: false });
  });

  test("lets the first owner in, with a vault and all that opens the keys", async () => {
    const { url, code } = await temporaryServer();
    const params = await claimParams(code);
    const opened = await client(url)("setup.claim", params);
    const { organisation, user, account } = params;
    expect(opened).toMatchObject({ organisation, user, account });
  });

  test.each([
    ["in lower case", (code: string) => code.toLowerCase()],
    ["without hyphens", (code: string) => code.replaceAll("-", "")],
    ["with spaces", (code: string) => code.replaceAll("-", " ")],
    ["with O for 0 and l for 1", (code: string) => code.replaceAll("0", "O").replaceAll("1", "l")],
  ])("takes its setup code %s", async (_, typed) => {
    const { url, code } = await temporaryServer();
    await client(url)("setup.claim", await claimParams(typed(code)));
  });

  test("has a setup code of at least 80 bits that is not in its database", async () => {
    const { code, data } = await temporaryServer();
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const kept = sql(data, (db) => JSON.stringify(db.prepare("select * from setting").all()));
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(code.replaceAll("-", ""));
  });

  test("gives another code when it starts again unclaimed, and the old one is void", async () => {
    const data = temporaryDirectory();
    const before = await temporaryServer({ data });
    await before.close();
    const { url, code } = await temporaryServer({ data });
    expect(code).not.toBe(before.code);
    const late = client(url)("setup.claim", await claimParams(before.code));
    await expect(late).rejects.toMatchObject({ code: "wrong_setup_code" });
    await claim(url, code);
  });

  test("has no code when it starts again claimed", async () => {
    const data = temporaryDirectory();
    const before = await temporaryServer({ data });
    await claim(before.url, before.code);
    await before.close();
    expect((await temporaryServer({ data })).setupCode).toBeUndefined();
  });
});

describe("moving in", () => {
  test("is refused with a wrong code, and after five of them altogether for a while", async () => {
    const { url, code } = await temporaryServer();
    for (let n = 0; n < 5; n += 1) {
      const wrong = client(url)("setup.claim", await claimParams("0000-0000-0000-0000"));
      await expect(wrong).rejects.toMatchObject({ code: "wrong_setup_code" });
    }
    const right = client(url)("setup.claim", await claimParams(code));
    await expect(right).rejects.toMatchObject({ code: "too_many_attempts" });
  });

  test("is refused where somebody lives already", async () => {
    const { url, code } = await temporaryServer();
    await claim(url, code);
    const second = client(url)("setup.claim", await claimParams(code));
    await expect(second).rejects.toMatchObject({ code: "already_set_up" });
  });

  test("admits one of two at once", async () => {
    const { url, code } = await temporaryServer();
    const both = [await claimParams(code), await claimParams(code)];
    const outcomes = await Promise.allSettled(both.map((p) => client(url)("setup.claim", p)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("is refused to a device that does not hold its key", async () => {
    const { url, code } = await temporaryServer();
    const params = await claimParams(code);
    const { keys } = await newDevice();
    const device = { ...params.device, publicKey: keys.publicKey };
    const claiming = client(url)("setup.claim", { ...params, device });
    await expect(claiming).rejects.toMatchObject({ code: "bad_request" });
    expect(await client(url)("server.hello", {})).toMatchObject({ setUp: false });
  });
});
