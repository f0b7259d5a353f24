import { describe, expect, test } from "vitest";
import { Started } from "./started.ts";

describe("what was started", () => {
  test("ends the last first, each once", async () => {
    const ended: string[] = [];
    const started = new Started();
    for (const name of ["server", "browser"]) await started.add(async () => void ended.push(name));
    await Promise.all([started.end(), started.end()]);
    expect(ended).toEqual(["browser", "server"]);
  });

  test("ends although one of it fails to", async () => {
    const ended: string[] = [];
    const started = new Started();
    await started.add(async () => void ended.push("server"));
    await started.add(async () => {
      throw new Error("This one hangs on");
    });
    await started.end();
    expect(ended).toEqual(["server"]);
  });

  test("is ended at once when the end came while it was starting", async () => {
    const ended: string[] = [];
    const started = new Started();
    await started.end();
    await expect(started.add(async () => void ended.push("browser"))).rejects.toThrow(/Ended/);
    expect(ended).toEqual(["browser"]);
  });
});
