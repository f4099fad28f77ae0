/** A label that wants to stand at `y` (px, its middle). */
export interface EndLabel {
  readonly y: number;
}

/**
 * Where labels of the same height stand so that none covers another: each as near to its wish as can be, in the order of their wishes
 * (ties in the order given), inside `top` … `bottom` (px, edges of the outermost labels). Returns a middle per label, in the order given;
 * undefined where they do not fit at all, and a legend is wanted.
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
  // Blocks of touching labels: a block stands at the mean of its labels' wishes, and swallows the one before while they overlap.
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
