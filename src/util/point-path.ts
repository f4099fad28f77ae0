/**
 * Returns the path of a single point, which a round line cap makes a dot. The line has a length because WebKit stretches the dots of lines
 * without length along with their image, in spite of `vector-effect: non-scaling-stroke`.
 */
export function pointPath(x: number, y: number): string {
  return `M${x},${y}h.01`;
}

/** Rounds to a hundredth of a unit. */
export function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Returns the path through values. Gaps (null, undefined, not finite) remain, and a value between two gaps is a dot. */
export function gappedPath(
  values: readonly (number | null | undefined)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  const isKnown = (value: number | null | undefined): value is number => Number.isFinite(value);
  return values
    .map((value, index) => {
      if (!isKnown(value)) return '';
      const [left, top] = [hundredth(x(index)), hundredth(y(value))];
      return isKnown(values[index - 1]) ? `L${left},${top}` : pointPath(left, top);
    })
    .join('');
}
