import { beforeAll, beforeEach, describe, expect } from "vitest";
import { frameCauses, pageCauses } from "#core/match/explain.ts";
import { shareStage, test } from "./shared-stage.ts";
import type { Stage } from "./stage.ts";
import type { Tab } from "./tab.ts";
import { loginForm, page } from "./web.ts";

/** Why a page was or was not filled, as the whole product says it. */

let stage: Stage;

beforeAll(async () => {
  stage = await shareStage([
    {
      title: "shop",
      username: "CANARY-u-shop",
      password: "CANARY-p-shop",
      urls: [
        { url: "https://shop.example.com/account", strategy: "prefix" },
        { url: "https://shop.example.com/account/never", strategy: "never" },
      ],
    },
  ]);
});

beforeEach(() => stage.clear());

async function opened(url: string, html: string): Promise<Tab> {
  stage.web.serve(url, html);
  return stage.open(url);
}

const why = (tab: Tab) => stage.ui("page.why", { tabId: tab.id });

/** All causes of all frames, once there is one of them. */
async function untilCauses(tab: Tab, code: string): Promise<string[]> {
  const causes = async () => {
    const trace = await why(tab);
    return [...pageCauses(trace), ...trace.frames.flatMap(frameCauses)].map((one) => one.code);
  };
  await expect.poll(causes, { interval: 25 }).toContain(code);
  return causes();
}

const site = "https://shop.example.com";

describe("why a page was not filled", () => {
  test.for<[string, string, string]>([
    ["other_path", `${site}/other`, loginForm()],
    ["other_host", "https://www.example.com/account", loginForm()],
    ["other_port", `${site}:8443/account`, loginForm()],
    ["trailing_dot", "https://shop.example.com./account", loginForm()],
    ["downgrade", "http://shop.example.com/account", loginForm()],
    ["vetoed", `${site}/account/never`, loginForm()],
    ["no_form", `${site}/account/empty`, "<p>Nothing to fill in</p>"],
    ["form_unseen", `${site}/account/faint`, `<div style="opacity:0">${loginForm()}</div>`],
    ["no_record", "https://unknown.example/", loginForm()],
    ["no_record", "https://unknown.example/shut", `<div hidden>${loginForm()}</div>`],
    [
      "no_code",
      `${site}/account/code`,
      '<form><label>Code <input autocomplete="one-time-code" maxlength="6"></label><button>Verify</button></form>',
    ],
    ["method_get", `${site}/account/get`, loginForm('method="get" action="/in"')],
    [
      "form_target_unlinked",
      `${site}/account/out`,
      loginForm('method="post" action="https://out.example/"'),
    ],
    [
      "fields_taken",
      `${site}/account/taken`,
      loginForm().replace("<input name", '<input value="ada" name'),
    ],
  ])("is told: %s", async ([code, url, html]) => {
    const tab = await opened(url, page(html));
    await untilCauses(tab, code);
  });

  test("is told with the linked URLs that were considered and the evidence of the fields", async () => {
    const tab = await opened(`${site}/other`, page(loginForm()));
    await untilCauses(tab, "no_record");
    const [frame] = (await why(tab)).frames;
    expect(frame?.records[0]).toMatchObject({
      title: "shop",
      urls: [
        { strategy: "prefix", outcome: "miss", part: "path" },
        { strategy: "never", outcome: "miss", part: "path" },
      ],
    });
    const [form] = frame?.forms ?? [];
    expect(form?.fields.map(({ role }) => role)).toEqual(["username", "current-password"]);
    expect(form?.evidence.length).toBeGreaterThan(0);
    expect(JSON.stringify(frame)).not.toContain("CANARY-p");
  });

  test("is a page of the browser", async () => {
    const tab = await stage.open("about:blank");
    expect(pageCauses(await why(tab))).toEqual([{ code: "not_web_page" }]);
  });
});
