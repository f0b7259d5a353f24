import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { untilAtRest, usageOf } from "./processes.ts";

const busy = "const until = Date.now() + 300; while (Date.now() < until);";

describe.runIf(process.platform === "linux")("what a process and all it started use", () => {
  test("includes the time of a child that has ended", async () => {
    const before = usageOf(process.pid).cpuMs;
    const child = spawn(process.execPath, ["-e", busy]);
    await once(child, "exit");
    expect(usageOf(process.pid).cpuMs - before).toBeGreaterThan(50);
  });

  test("includes the memory of a child that lives, where it is wanted", async () => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000); console.log(1)"]);
    await once(child.stdout, "data");
    const isChild = (command: string) => command.includes("setInterval");
    expect(usageOf(process.pid, isChild).memory).toBeGreaterThan(10);
    child.kill();
    await once(child, "exit");
    expect(usageOf(process.pid, isChild).memory).toBe(0);
  });

  test("comes to rest when the last of it has nothing to do any more", async () => {
    const work = `${busy} console.log(1); setInterval(() => {}, 1000)`;
    const child = spawn(process.execPath, ["-e", work.replace("300", "1500")]);
    let isDone = false;
    child.stdout.once("data", () => {
      isDone = true;
    });
    await untilAtRest(child.pid ?? 0);
    expect(isDone).toBe(true);
    child.kill();
    await once(child, "exit");
  });
});
