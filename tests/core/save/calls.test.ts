import { describe, expect, test } from "vitest";
import { type Answers, answersTo, type Call, closesAtAnswer } from "#core/save/calls.ts";

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

describe("a page that is gone has closed at its server's answer", () => {
  const at = (answeredAt: number, status = 200) => ({ ...own(status), answeredAt });
  test.each<[string, Call[], boolean]>([
    ["if that has just come", [at(9_500)], true],
    ["if that has just come, and more was sent since", [at(9_500), { ...own(), at: 9_600 }], true],
    ["but not if it comes only later", [at(10_001)], false],
    ["but not if something else is awaited as long", [at(9_500), own()], false],
    ["but not if something else was not answered", [at(9_500), at(9_900, 0)], false],
    ["but not if nothing was sent", [], false],
    ["but not if it is awaited", [own()], false],
    ["but not if it is long there", [at(8_000)], false],
    ["but not if it was a refusal", [at(9_500, 401)], false],
    ["but not if it was a refusal, whatever else was taken", [at(9_000, 422), at(9_500)], false],
    ["but not if another site has answered", [{ ...other(200), answeredAt: 9_500 }], false],
  ])("%s", (_, calls, closes) => {
    expect(closesAtAnswer(calls, "https://shop.example", 10_000)).toBe(closes);
  });
});
