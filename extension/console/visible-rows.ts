/** Which rows of a long list are worth drawing. */
export type VisibleRows = {
  readonly first: number;
  /** One after the last. */
  readonly end: number;
};

type Viewport = {
  readonly scrollTop: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly count: number;
};

/** Rows beyond each edge, so that scrolling by keyboard and wheel finds them there. */
const margin = 6;

export function visibleRows({ scrollTop, height, rowHeight, count }: Viewport): VisibleRows {
  const first = Math.floor(scrollTop / rowHeight) - margin;
  const end = Math.ceil((scrollTop + height) / rowHeight) + margin;
  const within = (row: number) => Math.max(0, Math.min(count, row));
  return { first: within(first), end: within(end) };
}
