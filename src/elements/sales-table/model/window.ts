/** No element may be higher than this: browsers cut off what is above some 17 million px. */
const MOST_PX = 8_000_000;
/** Rows drawn before and after those in sight. */
const MARGIN = 12;

/** A box that scrolls, in px. */
export interface Scroll {
  readonly top: number;
  /** What of the box rows are seen through. */
  readonly view: number;
  /** The height of a row. */
  readonly row: number;
}

/** The rows that are drawn, `to` left out, and the empty room before and after them. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/** The height of all rows together, as far as a box can have it. */
export function heightOf(count: number, row: number): number {
  return Math.min(count * row, MOST_PX);
}

/** Which of `count` rows of one height are drawn. Of more rows than a box can be high, the way from the first to the last is scaled. */
export function windowOf(count: number, { top, view, row }: Scroll): RowWindow {
  const height = heightOf(count, row);
  const whole = count * row;
  const way = Math.max(1, height - view);
  const at = whole === height ? top : (Math.min(top, way) / way) * (whole - view);
  const first = Math.max(0, Math.floor(at / row));
  const from = Math.max(0, Math.min(first, count - 1) - MARGIN);
  const to = Math.min(count, first + Math.ceil(view / row) + 1 + MARGIN);
  // Where the way is scaled, the drawn rows stand where the box is, not where they would be in full.
  const before = whole === height ? from * row : Math.max(0, Math.min(height - (to - from) * row, top - (at - from * row)));
  return { from, to, before, after: Math.max(0, height - before - (to - from) * row) };
}

/** Where the box is to stand so that a row is in sight; where it stands, if it is already. */
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
