/** Rows of cells, and what was found amiss. */
export interface CsvCells {
  readonly rows: string[][];
  /** Index in `rows` of rows with a quote in the wrong place. */
  readonly badQuotes: readonly number[];
  /** Index of the row with a quote that is never closed. */
  readonly unclosed?: number;
  /** Where the text after the last whole row begins. */
  readonly end: number;
}

/**
 * Splits a text at delimiters and LF; a cell in quotes may hold both, and two quotes for one. Blanks between a closing quote and what ends
 * the cell are left out, as is the CR of a line end, and a quote that closes nothing is kept. With `more` to come, the last row is not whole and waits in the text.
 */
export function splitCells(text: string, delimiter: string, { more = false, most = Infinity } = {}): CsvCells {
  const rows: string[][] = [];
  const badQuotes: number[] = [];
  let row: string[] = [];
  let isBad = false;
  let at = 0;
  let end = 0;
  let nextDelimiter = find(text, delimiter, 0);
  let nextLine = find(text, '\n', 0);
  while (rows.length < most) {
    if (text[at] === '"') {
      const { close, after, bad } = closingQuote(text, at + 1, delimiter);
      isBad ||= bad;
      if (close === text.length && !more) return { rows, badQuotes, unclosed: rows.length, end };
      const cell = text.slice(at + 1, close);
      row.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
      at = after;
    } else {
      if (nextDelimiter < at) nextDelimiter = find(text, delimiter, at);
      if (nextLine < at) nextLine = find(text, '\n', at);
      const start = at;
      at = Math.min(nextDelimiter, nextLine);
      row.push(withoutCr(text.slice(start, at), at === nextLine));
    }
    const isLast = at >= text.length;
    if (isLast && more) break;
    if (isLast || text[at] === '\n') {
      if (isBad) badQuotes.push(rows.length);
      rows.push(row);
      row = [];
      isBad = false;
      at += 1;
      end = at;
    } else at += delimiter.length;
    if (isLast) break;
  }
  return { rows, badQuotes, end };
}

/** A line, or its last cell, without the CR of its line end. A CR within quotes is part of the text and not taken here. */
export function withoutCr(text: string, endsLine = true): string {
  return endsLine && text.endsWith('\r') ? text.slice(0, -1) : text;
}

/** The place of a sign, or the end of the text. */
function find(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? text.length : at;
}

/** The quote that closes a cell, the end of the text where none does; the place after it and its blanks; whether quotes stood between. */
function closingQuote(text: string, start: number, delimiter: string): { close: number; after: number; bad: boolean } {
  let bad = false;
  for (let at = find(text, '"', start); at < text.length; at = find(text, '"', at + 1)) {
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    let after = at + 1;
    while (!text.startsWith(delimiter, after) && text[after] !== '\n' && text[after]?.trim() === '') after++;
    if (after === text.length || text[after] === '\n' || text.startsWith(delimiter, after)) return { close: at, after, bad };
    bad = true;
  }
  return { close: text.length, after: text.length, bad };
}
