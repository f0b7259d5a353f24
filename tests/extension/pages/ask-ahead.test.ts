import { describe, expect, test } from "vitest";
import { askingAhead } from "../../../extension/pages/ask-ahead.ts";
import type { Announced, Surroundings } from "../../../extension/pages/background.ts";

/** A background that answers each question with a new number, and can be made to announce something. */
function numbered() {
  const listeners = new Set<(event: Announced) => void>();
  let asked = 0;
  const surroundings = {
    ask: async () => {
      asked += 1;
      return { revision: asked };
    },
    listen: (listener: (event: Announced) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Surroundings;
  return {
    ...askingAhead(surroundings),
    announce: () => {
      for (const listener of listeners) listener("records");
    },
  };
}

describe("what is asked ahead", () => {
  test("answers the first who asks the same, and nobody after", async () => {
    const { ask, askAhead } = numbered();
    askAhead("ui.state", {});
    expect(await ask("ui.state", {})).toEqual({ revision: 1 });
    expect(await ask("ui.state", {})).toEqual({ revision: 2 });
  });

  test("answers nobody who asks something else", async () => {
    const { ask, askAhead } = numbered();
    askAhead("records.search", { query: "", limit: 24 });
    expect(await ask("records.search", { query: "a", limit: 24 })).toEqual({ revision: 2 });
  });

  test("is asked anew where something was announced meanwhile", async () => {
    const { ask, askAhead, announce } = numbered();
    askAhead("ui.state", {});
    announce();
    expect(await ask("ui.state", {})).toEqual({ revision: 2 });
  });

  test("tells its failure to who takes it, and to nobody else", async () => {
    const refused = new Error("locked");
    const { ask, askAhead } = askingAhead({
      ask: () => Promise.reject(refused),
      listen: () => () => undefined,
    } as unknown as Surroundings);
    askAhead("vaults.list", {});
    askAhead("ui.state", {});
    await expect(ask("ui.state", {})).rejects.toBe(refused);
  });
});
