import { looksLikeNumber } from '../infer/infer-number.js';

/** Rows at the end among which a total is looked for. */
export const CLOSING_ROWS = 4;

const TOTAL =
  /^(?:grand |net |sub)?total|^(?:(?:zwischen|end|gesamt)?summe|(?:gesamt)?ergebnis|(?:ins)?gesamt|somme|totaux|suma|summa|totaal|razem|celkem|toplam|sum|all|overall|итого|всего)(?!\p{L})|^(?:合计|总计|合計|總計|합계|총계)/iu;

/** A row at the end as written. */
export interface LastRow {
  readonly width: number;
  /** The cells with something in them. */
  readonly filled: readonly string[];
  /** What the first of them says; nothing where that is a number. */
  readonly label: string;
}

/** A row by its cells as written. */
export function lastRow(cells: readonly string[]): LastRow {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const first = filled[0]?.trim() ?? '';
  return { width: cells.length, filled, label: looksLikeNumber(first) ? '' : first };
}

/** Whether a row says that it is a total, or holds nothing but some numbers. */
export function mayBeTotal({ width, filled, label }: LastRow): boolean {
  return label === '' ? filled.length < width && filled.every((cell) => /\d/.test(cell)) : TOTAL.test(label);
}
