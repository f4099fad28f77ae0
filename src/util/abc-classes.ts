/**
 * ABC classes of members by their part of a total (H. F. Dickie 1951, “ABC inventory analysis shoots for dollars, not pennies”), with the
 * usual ends: class A has the first 80%, class B the next 15%.
 */
export type AbcClass = (typeof ABC_CLASSES)[number];

export const ABC_CLASSES = ['A', 'B', 'C'] as const;

/** Cumulative shares at which classes A and B end. */
export const A_ENDS = 0.8;
const B_ENDS = 0.95;

/** Part of the total by which sums may differ from an end and still have reached it. */
const TOLERANCE = 1e-9;

/**
 * Counts the members of A, and of A and B, among values from the largest down. The member that reaches the end of a class belongs to it, as
 * do all with the same value. A value that is not above 0 adds nothing to what is shared: it is in C.
 */
export function abcCounts(descending: ArrayLike<number>, total: number): readonly [a: number, ab: number] {
  const until = (end: number): number => {
    let before = 0;
    let count = 0;
    for (let value = descending[0] ?? 0; value > 0; value = descending[count] ?? 0) {
      if (before >= (end - TOLERANCE) * total && value !== descending[count - 1]) break;
      before += value;
      count++;
    }
    return count;
  };
  return [until(A_ENDS), until(B_ENDS)];
}

/** Returns a function with the class of each of these values. The total is that of the values above 0. */
export function abcClassOf(values: ArrayLike<number>): (value: number) => AbcClass {
  const descending = Float64Array.from(values)
    .filter((value) => value > 0)
    .sort()
    .reverse();
  const [a, ab] = abcCounts(
    descending,
    descending.reduce((sum, value) => sum + value, 0),
  );
  const [leastA = Infinity, leastB = Infinity] = [descending[a - 1], descending[ab - 1]];
  return (value) => (value >= leastA ? 'A' : value >= leastB ? 'B' : 'C');
}
