import { splitCells } from './csv-cells.js';

const USUAL = [',', ';', '\t', '|'];
const RARE = ['\u001F', '\u001E', '~', '^', '\u00A6'];
/** Of a text of one column whose values hold commas: a sign that separates nothing. */
const NONE = '\u001F';
const HEAD_ROWS = 200;

/** How the cells of a text are told apart. */
export interface Delimiter {
  readonly sign: string;
  /** Rows above the data which only say so (`sep=;`). */
  readonly declared: boolean;
}

/**
 * The delimiter of a text by its first rows: what a `sep=` line says, else the sign that splits most rows into the same number of cells
 * (at least two); of equals the one that gives more cells. A text of one column has a comma.
 */
export function detectDelimiter(head: string): Delimiter {
  const declared = /^sep=(.)(?:\r|\n|$)/i.exec(head)?.[1];
  if (declared !== undefined) return { sign: declared, declared: true };
  return { sign: bestOf(head, USUAL) ?? bestOf(head, RARE) ?? (isDecimalColumn(head) ? NONE : ','), declared: false };
}

function bestOf(head: string, signs: readonly string[]): string | undefined {
  let best: { sign: string; share: number; width: number } | undefined;
  for (const sign of signs) {
    if (!head.includes(sign) || (sign === ',' && isDecimalColumn(head))) continue;
    const { share, width } = evenness(head, sign);
    if (width < 2 || share < 0.5) continue;
    // A difference of a few ragged rows does not outweigh a much wider table.
    const better = best === undefined || share > best.share + 0.05 || (share > best.share - 0.05 && width > best.width);
    if (better) best = { sign, share, width };
  }
  return best?.sign;
}

/** One column of numbers with decimal commas under its name. */
function isDecimalColumn(head: string): boolean {
  const [name = '', ...rows] = head.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return rows.length > 0 && !name.includes(',') && rows.every((row) => /^\s*[-+]?[\d.]*,\d+\s*$/.test(row));
}

/** The most frequent number of cells above one, and the share of the rows (blank ones left out) that have it. */
function evenness(head: string, sign: string): { share: number; width: number } {
  const cells = splitCells(head.replace(/\r\n?/g, '\n'), sign, { most: HEAD_ROWS });
  const counts = new Map<number, number>();
  let rows = 0;
  for (const row of cells.rows) {
    if (row.length === 1 && row[0]?.trim() === '') continue;
    rows++;
    counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  }
  let width = 1;
  let most = 0;
  for (const [cells, count] of counts) {
    if (cells > 1 && (count > most || (count === most && cells > width))) [width, most] = [cells, count];
  }
  return { share: rows === 0 ? 0 : most / rows, width };
}
