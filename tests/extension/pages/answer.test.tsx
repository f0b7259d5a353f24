import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test, vi } from "vitest";
import { useAnswer } from "../../../extension/pages/answer.ts";
import {
  type Announced,
  type Surroundings,
  SurroundingsContext,
} from "../../../extension/pages/background.ts";
import { mountPopup, unmountAll } from "../mount.tsx";
import { lookAt } from "../sample-states.ts";

afterEach(unmountAll);

test("a page that is told several times while it asks, asks once more and shows the last answer", async () => {
  const popup = mountPopup();
  await popup.seeText("GitLab");
  const before = popup.asked("page.look").length;
  popup.announce("page");
  popup.background.look = lookAt("https://other.example", []);
  for (let times = 0; times < 5; times += 1) popup.announce("page");
  await popup.seeText("On other.example");
  await vi.waitFor(() => expect(popup.asked("page.look")).toHaveLength(before + 2));
});

/** A page that shows how many vaults there are, and every number that it has shown. */
function Vaults({ shown }: { readonly shown: (number | undefined)[] }) {
  const { value } = useAnswer("vaults.list", {}, ["records"]).answer.value;
  shown.push(value?.vaults.length);
  return null;
}

test("what was answered before a page is drawn is drawn at once, and asked for when it changes", async () => {
  const vault = { id: "a", name: "Logins", fetchOnUse: false, records: 1 };
  const ask = vi.fn(async () => ({ vaults: [vault, vault] }));
  const listeners: ((event: Announced) => void)[] = [];
  const surroundings = {
    ask,
    answered: () => ({ vaults: [vault] }),
    listen: (listener: (event: Announced) => void) => {
      listeners.push(listener);
      return () => undefined;
    },
  } as unknown as Surroundings;
  const shown: (number | undefined)[] = [];
  const root = document.createElement("div");
  await act(() =>
    render(
      <SurroundingsContext.Provider value={surroundings}>
        <Vaults shown={shown} />
      </SurroundingsContext.Provider>,
      root,
    ),
  );
  expect(shown).toEqual([1]);
  expect(ask).not.toHaveBeenCalled();
  await act(async () => {
    for (const hear of listeners) hear("records");
  });
  expect(ask).toHaveBeenCalledOnce();
  expect(shown.at(-1)).toBe(2);
});
