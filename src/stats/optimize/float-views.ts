/** Returns zeros in arrays of some lengths, which share one buffer: each buffer is an allocation outside of the heap. */
export function floatViews(lengths: readonly number[]): readonly Float64Array[] {
  const all = new Float64Array(lengths.reduce((sum, length) => sum + length, 0));
  let end = 0;
  return lengths.map((length) => all.subarray(end, (end += length)));
}
