import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const readme = readFileSync("README.md", "utf8");
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
};

const found = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, name = ""]) => name))].toSorted();

describe("the README", () => {
  test.each(found(readme, /npm run (?:-s )?([\w:]+)/g))(
    "names npm run %s, which exists",
    (name) => {
      expect(scripts[name]).toBeDefined();
    },
  );

  test.each(found(readme, /\]\((?!https?:)([\w./-]+)\)/g))("leads to %s, which exists", (path) => {
    expect(existsSync(path)).toBe(true);
  });

  test("has every folder of core and every benchmark", () => {
    const folders = readdirSync("core", { withFileTypes: true }).filter((one) => one.isDirectory());
    for (const { name } of folders) expect(readme).toContain(`\`core/${name}\``);
    const benchmarks = Object.keys(scripts).filter((name) => name.startsWith("bench:"));
    for (const name of benchmarks) expect(readme).toContain(name);
  });
});

describe("the workflow", () => {
  const workflow = readFileSync(".github/workflows/test.yml", "utf8");

  test("pins every action by its commit, with the version beside it (SEC-122)", () => {
    const uses = found(workflow, /uses: (.+)/g);
    expect(uses.length).toBeGreaterThan(0);
    for (const use of uses) expect(use).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("may read the repository and nothing else", () => {
    expect(workflow).toMatch(/^permissions:\n {2}contents: read\n$/m);
    expect(workflow).not.toMatch(/write/);
  });

  test("runs what a person runs", () => {
    expect(workflow).toMatch(/run: npm test$/m);
    expect(readFileSync(".ci/run", "utf8")).toMatch(/npm test$/m);
  });
});
