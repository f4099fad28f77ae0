/** A word of a question, with its place in the text. */
export interface Word {
  /** For comparison: lower case, without signs on letters. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Matches a written date, an ordinal number such as `2.`, a word, or a number with its ending. */
const WORD =
  /\d{4}-\d\d-\d\d|\d{4}-[qQ][1-4]|\d{4}-\d\d(?!\d)|\d{1,2}[./]\d{1,2}[./]\d{4}|[1-4]\.(?=\s\p{L})|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*|\p{N}+\p{L}*|[<>=%+*]/gu;

/** Returns a text in lower case without signs on letters: words that are written with and without them become equal. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o');
}

/** Splits a text into words. */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: found, index }) => ({
    text: fold(found),
    start: index,
    end: index + found.length,
  }));
}

/** Returns a name for comparison: its words, separated by spaces. `ProductColor` has two. */
export function keyOf(name: string): string {
  return wordsIn(name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .map(({ text }) => text)
    .join(' ');
}
