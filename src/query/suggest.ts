/** Maximum length of words that are compared, in characters. The time grows with the product of the lengths, and nobody types longer names. */
const MAX_LENGTH = 200;

/**
 * Returns the candidate that a misspelled word most likely means, ignoring case; `undefined` when none is close. It needs the
 * fewest insertions, deletions, replacements and swaps of adjacent letters (optimal string alignment distance), at most a third
 * of the word's length and at most `max`. Words of more than 200 characters are close to none.
 */
export function nearest(word: string, candidates: Iterable<string>, max = Infinity): string | undefined {
  let best: string | undefined;
  let minSteps = Infinity;
  if (word.length > MAX_LENGTH) return undefined;
  const lower = word.toLowerCase();
  for (const candidate of candidates) {
    if (candidate.length > MAX_LENGTH) continue;
    const steps = distance(lower, candidate.toLowerCase());
    if (steps < minSteps && steps <= Math.min(max, Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3)))) {
      best = candidate;
      minSteps = steps;
    }
  }
  return best;
}

/** Returns the valid names for the text of an error, and the one most likely meant. */
export function suggestions(
  word: string,
  candidates: readonly string[],
): { readonly expected: readonly string[]; readonly nearest?: string } {
  const found = nearest(word, candidates);
  return { expected: candidates, ...(found === undefined ? {} : { nearest: found }) };
}

/** Returns the fewest insertions, deletions, replacements and swaps of adjacent letters between two texts (optimal string alignment distance). */
export function distance(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let steps = Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) steps = Math.min(steps, (before[j - 2] ?? 0) + 1);
      row.push(steps);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
