/** A list depends on those before it when they explain all of its squares but this share. */
const DEPENDENT = 1e-10;

/**
 * Returns the factors by which lists of numbers add up to the totals as nearly as possible, by the normal equations. A list that depends on those before
 * it has the factor 0. O(lists² × numbers).
 */
export function leastSquares(lists: readonly (readonly number[])[], totals: readonly number[]): readonly number[] {
  const size = lists.length;
  const matrix = lists.map((one) =>
    [...lists, totals].map((other) => one.reduce((sum, value, at) => sum + value * other[at]!, 0)),
  );
  const scales = matrix.map((line, at) => line[at]!);
  const areFree = matrix.map((line, at) => {
    const pivot = line[at]!;
    if (!(pivot > DEPENDENT * scales[at]!)) return false;
    for (const other of matrix) {
      const share = other === line ? 0 : other[at]! / pivot;
      if (share !== 0) for (let column = at; column <= size; column += 1) other[column]! -= share * line[column]!;
    }
    return true;
  });
  return matrix.map((line, at) => (areFree[at] ? line[size]! / line[at]! : 0));
}
