/** Counts the 1 bits of the words from index `from` up to, not including, `to` (H. S. Warren, Hacker’s Delight, 2nd ed., 5–1). */
export function popcount(words: Int32Array, from = 0, to = words.length): number {
  let sum = 0;
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    const pairs = word - ((word >>> 1) & 0x55555555);
    const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    sum += Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return sum;
}
