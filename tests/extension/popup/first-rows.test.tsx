import { render } from "preact";
import { act } from "preact/test-utils";
import { expect, test } from "vitest";
import { useFirstRows } from "../../../extension/popup/first-rows.ts";

const seen: number[] = [];

function Rows({ list }: { readonly list: string | undefined }) {
  const rows = useFirstRows(list);
  seen.push(rows);
  return <p>{rows}</p>;
}

/** What was drawn, in turn, until nothing more is to be done. */
async function drawn(root: HTMLElement, list: string | undefined): Promise<number[]> {
  seen.length = 0;
  await act(() => render(<Rows list={list} />, root));
  return [...seen];
}

test("rows in sight are drawn at once and the others after them, anew for each list", async () => {
  const root = document.createElement("div");
  const all = Number.POSITIVE_INFINITY;
  expect(await drawn(root, undefined)).toEqual([all]);
  expect(await drawn(root, "first")).toEqual([10, all]);
  expect(await drawn(root, "first")).not.toContain(10);
  expect(await drawn(root, "second")).toEqual([10, all]);
});
