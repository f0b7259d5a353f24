import { describe, expect, test } from "vitest";
import { type Answers, answersTo, type Call } from "#core/save/calls.ts";

const own = (status?: number): Call => ({ at: 1, site: "https://shop.example", status });
const other = (status?: number): Call => ({ at: 1, site: "https://counts.example", status });

describe("the answers to what scripts have sent after a form", () => {
  test.each<[string, Call[], Answers]>([
    ["say nothing where there are none", [], "none"],
    ["are awaited", [own()], "awaited"],
    ["are awaited though others were refused", [own(), other(403)], "awaited"],
    ["take it", [own(200)], "taken"],
    ["take it whatever else is refused", [own(204), own(403)], "taken"],
    ["take it though more is awaited", [own(200), own()], "taken"],
    ["refuse it", [own(401)], "refused"],
    ["refuse it whatever others take", [own(401), other(200)], "refused"],
    ["refuse it where another site signs people in", [other(400)], "refused"],
    ["are lost where the server failed", [own(503)], "lost"],
    ["are lost where nobody answered", [own(0)], "lost"],
    ["are lost where nothing is there", [own(404)], "lost"],
  ])("%s", (_, calls, answers) => {
    expect(answersTo(calls, "https://shop.example")).toBe(answers);
  });
});
