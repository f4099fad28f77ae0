/** Maximum number of characters of a name. */
const MAX_LENGTH = 31;

/** Names sheets after headings, within the rules of Excel: 31 characters, none of `: \\ / ? * [ ]`, no apostrophe at the ends, each name once in any case. */
export class SheetNames {
  readonly #taken = new Set<string>(['history']);

  /** Returns a name that no sheet has yet, and keeps it. */
  next(heading: string): string {
    const plain = heading
      .replaceAll(/[:\\/?*[\]\p{Cc}]+/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
    for (let n = 1; ; n++) {
      const end = n === 1 ? '' : ` ${String(n)}`;
      const name = `${cut(plain, MAX_LENGTH - end.length) || 'Sheet'}${end}`;
      if (this.#taken.has(name.toLowerCase())) continue;
      this.#taken.add(name.toLowerCase());
      return name;
    }
  }
}

/** Returns the start of a text, without half a character at its end, and without apostrophes at both ends. */
function cut(text: string, length: number): string {
  const start = text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
  return start.replaceAll(/^[' ]+|[' ]+$/g, '');
}
