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

/** Those in view, and the one that has the focus wherever it is, from top to bottom. */
export function rowsDrawn({ first, end }: VisibleRows, focused: number | undefined): number[] {
  const rows = Array.from({ length: end - first }, (_, offset) => first + offset);
  if (focused === undefined || (focused >= first && focused < end)) return rows;
  return focused < first ? [focused, ...rows] : [...rows, focused];
}

type Step = {
  readonly key: string;
  readonly index: number;
  /** The rows that one screen is turned by. */
  readonly page: number;
  readonly count: number;
};

/** The row to which a key leads from row `index`; `undefined` where the key is none that leads anywhere. */
export function stepsFrom({ key, index, page, count }: Step): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + Math.max(1, page),
    PageUp: index - Math.max(1, page),
    Home: 0,
    End: count - 1,
  };
  const target = Object.hasOwn(targets, key) ? targets[key] : undefined;
  return target === undefined ? undefined : Math.max(0, Math.min(count - 1, target));
}
