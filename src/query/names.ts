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
    const most = Math.min(max, Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3)));
    const steps = distance(lower, candidate.toLowerCase(), Math.min(most, minSteps));
    if (steps < minSteps) {
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

/**
 * Returns the fewest insertions, deletions, replacements and swaps of adjacent letters between two texts (optimal string alignment distance).
 * Stops early and returns `Infinity` where the number is larger than `most`.
 */
export function distance(a: string, b: string, most = Infinity): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  if (most < 1) return a === b ? 0 : Infinity;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  let lastLeast = 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    // Places that are further apart than `most` need more steps than that.
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const replaced = (last[j - 1] ?? Infinity) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let steps = Math.min(replaced, (last[j] ?? Infinity) + 1, (row[j - 1] ?? Infinity) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) steps = Math.min(steps, (before[j - 2] ?? Infinity) + 1);
      row[j] = steps;
      if (steps < least) least = steps;
    }
    // A swap counts from the row before the last.
    if (least > most && lastLeast > most) return Infinity;
    [before, last] = [last, row];
    lastLeast = least;
  }
  const steps = last[b.length] ?? Infinity;
  return steps > most ? Infinity : steps;
}

const OPENING = '([';

const CLOSING = ')]';

/**
 * Splits a list attribute at commas (or another separator) outside of brackets and quotes. Parts are trimmed, and empty parts
 * dropped. Quotes are kept: `sum("a, b"), 'x'` gives `sum("a, b")` and `'x'`. An apostrophe in or after a word and an unclosed
 * quote are plain characters: `Men's sales, region` gives `Men's sales` and `region`.
 */
export function splitList(text: string, separator = ','): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const sign = text.charAt(at);
    if (at === text.length || (sign === separator && depth === 0)) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    } else if (opensQuote(text, at)) at = text.indexOf(sign, at + 1);
    else if (OPENING.includes(sign)) depth++;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
  }
  return parts.filter((part) => part !== '');
}

function opensQuote(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign !== '"' && sign !== "'") return false;
  return !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && text.includes(sign, at + 1);
}
