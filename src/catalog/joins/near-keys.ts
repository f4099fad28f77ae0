/** Minimum number of letters of a word in which one letter may differ: shorter words differ by meaning (`Size M`, `Size L`). */
const MIN_LETTERS = 5;

/** Maximum number of unmatched keys that are compared with all keys of the other table. */
const MAX_COMPARED = 20;

/** Returns a text in lowercase without diacritics. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** Returns a plain text without spaces and punctuation. */
function folded(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** True when two different plain texts differ by one letter that is missing, added, replaced or swapped with the next one, in a long word. */
function isOneEdit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  const [left, right] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  const isSwapped = left.length === 2 && left === `${right[1] ?? ''}${right[0] ?? ''}`;
  // Numbers and codes differ by one digit when they name different things.
  if ((right.length > 1 && !isSwapped) || !/^\p{L}*$/u.test(left + right)) return false;
  const before = /\p{L}*$/u.exec(long.slice(0, start))?.[0] ?? '';
  const after = /^\p{L}*/u.exec(long.slice(start))?.[0] ?? '';
  return before.length + after.length >= MIN_LETTERS;
}

/**
 * Returns the key that each of some unmatched keys may be a spelling of: the only one that is equal without case, spaces and punctuation, otherwise
 * the only one with one letter of difference. Keys without such a key are not in the result. O(keys of the other table), 20 times for the edits.
 */
export function nearKeys(unmatched: readonly string[], keys: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (unmatched.length === 0) return found;
  const known = keys.map((key) => ({ key, text: plain(key) }));
  const equal = new Map<string, string[]>();
  for (const { key, text } of known) {
    const same = folded(text);
    equal.set(same, [...(equal.get(same) ?? []), key]);
  }
  unmatched.forEach((key, at) => {
    const text = plain(key);
    const same = folded(text) === '' ? [] : (equal.get(folded(text)) ?? []);
    const near =
      same.length > 0 || at >= MAX_COMPARED ? same : known.flatMap((one) => (isOneEdit(text, one.text) ? one.key : []));
    const [only, second] = near;
    if (only !== undefined && second === undefined) found.set(key, only);
  });
  return found;
}
