/** Maximum height of an element in px. Browsers cut off elements above about 17 million px. */
const MAX_PX = 8_000_000;
/** Number of rows drawn before and after the visible rows. */
const MARGIN = 12;

/** Scroll state of a box, in px. */
interface Scroll {
  readonly top: number;
  /** Height of the area in which rows are visible. */
  readonly view: number;
  readonly row: number;
}

/** Range of drawn rows (`to` is exclusive), and the empty space before and after it. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/** Returns the height of all rows, limited to the maximum height of an element. */
export function heightOf(count: number, row: number): number {
  return Math.min(count * row, MAX_PX);
}

/**
 * Returns the rows to draw out of `count` rows with equal height. The scroll position is scaled when the rows exceed the maximum
 * height.
 */
export function windowOf(count: number, { top, view, row }: Scroll): RowWindow {
  const height = heightOf(count, row);
  const whole = count * row;
  const way = Math.max(1, height - view);
  const at = whole === height ? top : (Math.min(top, way) / way) * (whole - view);
  const first = Math.max(0, Math.floor(at / row));
  const from = Math.max(0, Math.min(first, count - 1) - MARGIN);
  const to = Math.min(count, first + Math.ceil(view / row) + 1 + MARGIN);
  // With a scaled position, the drawn rows are at the scroll position instead of their full offset.
  const before = whole === height ? from * row : Math.max(0, Math.min(height - (to - from) * row, top - (at - from * row)));
  return { from, to, before, after: Math.max(0, height - before - (to - from) * row) };
}

/** Returns the scroll position that shows a row. The position stays the same if the row is already visible. */
export function scrollTo(index: number, count: number, { top, view, row }: Scroll): number {
  const height = heightOf(count, row);
  const whole = count * row;
  const way = Math.max(1, height - view);
  const scale = whole === height ? 1 : way / (whole - view);
  const at = top / scale;
  if (index * row < at) return index * row * scale;
  const end = (index + 1) * row - view;
  return end > at ? end * scale : top;
}
