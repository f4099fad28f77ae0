/** A label whose preferred middle is at `y` px. */
export interface EndLabel {
  readonly y: number;
}

/**
 * Positions labels of equal height without overlap, each as close as possible to its preferred position. Labels keep the order of
 * their preferred positions (ties in input order) within `top` … `bottom`, the outer edges in px. Returns the middle of each
 * label in input order; `undefined` when they do not fit and a legend is needed.
 */
export function spread(
  labels: readonly EndLabel[],
  heightPx: number,
  top: number,
  bottom: number,
): readonly number[] | undefined {
  if (labels.length * heightPx > bottom - top + 0.5) return undefined;
  const order = labels.map((_, index) => index).sort((a, b) => yOf(labels, a) - yOf(labels, b) || a - b);
  const clamp = (y: number) => Math.min(bottom - heightPx / 2, Math.max(top + heightPx / 2, y));
  // Blocks of touching labels: a block is centered at the mean of its labels' preferred positions. It merges with the block
  // before while they overlap.
  const blocks: { first: number; count: number; middle: number }[] = [];
  order.forEach((index, place) => {
    let block = { first: place, count: 1, middle: clamp(yOf(labels, index)) };
    for (let before = blocks.at(-1); before && overlap(before, block, heightPx); before = blocks.at(-1)) {
      blocks.pop();
      const count = before.count + block.count;
      const half = (count * heightPx) / 2;
      const mean = (before.middle * before.count + block.middle * block.count) / count;
      block = { first: before.first, count, middle: Math.min(bottom - half, Math.max(top + half, mean)) };
    }
    blocks.push(block);
  });
  const placed = new Array<number>(labels.length).fill(0);
  for (const { first, count, middle } of blocks) {
    for (let k = 0; k < count; k++) placed[order[first + k] ?? 0] = middle + (k - (count - 1) / 2) * heightPx;
  }
  return placed;
}

function yOf(labels: readonly EndLabel[], index: number): number {
  return labels[index]?.y ?? 0;
}

function overlap(upper: { count: number; middle: number }, lower: { count: number; middle: number }, heightPx: number): boolean {
  return upper.middle + (upper.count * heightPx) / 2 > lower.middle - (lower.count * heightPx) / 2 + 1e-6;
}
