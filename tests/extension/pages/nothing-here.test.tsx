import { afterEach, describe, expect, test } from "vitest";
import { mountConsole, mountPopup, unmountAll } from "../mount.tsx";
import { lookAt, unlocked } from "../sample-states.ts";

afterEach(unmountAll);

const nothing = { records: new Map(), look: lookAt("https://shop.example", []) };
const empty = { ...unlocked.sync, records: 0 };

describe.each([
  ["popup", mountPopup, "No records yet"],
  ["console", (changes: object) => mountConsole("#/records", changes), "Nothing here yet"],
] as const)("the list of a %s without records", (_, mount, invitation) => {
  test("leads to the first ones where there are none", async () => {
    const page = mount({ ...nothing, state: { ...unlocked, sync: empty } });
    await page.seeText(invitation);
    await page.seeText("Import");
  });

  test("says that they could not be fetched, and then that they are on their way", async () => {
    const sync = { ...empty, state: "failed" as const, problem: "no_space" as const };
    const page = mount({ ...nothing, state: { ...unlocked, sync } });
    await page.see(".empty");
    expect(page.root.querySelector(".empty")?.textContent).toMatch(/disk is full.*Make some room/);
    expect(page.root.textContent).not.toContain(invitation);
    page.background.state = { ...unlocked, sync: { ...empty, state: "running" } };
    page.announce("state");
    await page.seeText("Updating");
    expect(page.root.textContent).not.toContain(invitation);
  });
});
