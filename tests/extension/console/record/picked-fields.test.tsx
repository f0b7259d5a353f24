import { afterEach, expect, test, vi } from "vitest";
import { mountConsole, unmountAll } from "../../mount.tsx";
import { samples } from "../../sample-records.ts";

afterEach(unmountAll);

test("the fields that were picked for a linked URL are shown in the console, and forgotten there", async () => {
  const [sample] = samples;
  if (sample === undefined) throw new Error("there is no sample");
  const { view, secret } = sample;
  const fields = {
    username: [["login-form", 'input[name="user"]']],
    "current-password": [["<img src=x>"]],
  };
  const urls = view.urls.map((one, index) => (index === 0 ? { ...one, fields } : one));
  const records = new Map([[view.id, { view: { ...view, urls }, secret }]]);
  const page = mountConsole(`#/records/${view.id}`, { records });
  await page.seeText("Fields picked by hand:");
  await page.seeText('login-form › input[name="user"]');
  await page.seeText("<img src=x>");
  await page.click("Forget these fields");
  const { url, strategy } = view.urls[0] ?? { url: "", strategy: "origin" };
  await vi.waitFor(() =>
    expect(page.asked("records.forgetFields")).toEqual([{ id: view.id, url, strategy }]),
  );
  await vi.waitFor(() => expect(page.root.querySelector(".picked-fields")).toBeNull());
});
