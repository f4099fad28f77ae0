import { CsvScanner, isBlank, type CsvRows } from './scanner.js';
import { utf8Text } from '../cells/text-list.js';

const USUAL = [',', ';', '\t', '|'];
const RARE = ['\u001F', '\u001E', '~', '^', '\u00A6', '\u0001', '\u00A7', '\u2021', '!', '#', ':', ' '];
/** Signs that texts and times hold as well. */
const EVERYDAY = '!#: ';
/** Of a text of one column whose values hold commas: a sign that separates nothing. */
const NONE = '\u001F';
const HEAD_ROWS = 200;
/** Bytes split at a time until there are so many rows: no code is warm yet. */
const STEP_BYTES = 1 << 13;
/** The share of rows of equal width from which on a sign is beyond doubt. */
const EVEN = 0.9;

/** How the cells of a text are told apart. */
export interface Delimiter {
  readonly sign: string;
  /** Rows above the data which only say so (`sep=;`). */
  readonly declared: boolean;
}

/**
 * The delimiter of a text by its first rows, given as UTF-8: what a `sep=` line says, else the sign that splits most rows into the same
 * number of cells (at least two); of equals the one that gives more cells. A rare sign counts where no usual one does, or where it splits
 * all rows alike and the usual ones do not. A text of one column has a comma.
 */
export function detectDelimiter(head: Uint8Array): Delimiter {
  const text = utf8Text(head);
  const declared = /^"?sep=(.)"?(?:\r|\n|$)/i.exec(text)?.[1];
  if (declared !== undefined) return { sign: declared, declared: true };
  const isDecimal = isDecimalColumn(text);
  const [usual, rare] = [USUAL, RARE].map((signs) =>
    signs
      .filter((sign) => text.includes(sign) && !(isDecimal && sign === ','))
      .map((sign) => ({ sign, ...evenness(head, sign) })),
  );
  const best = bestOf(usual);
  const other = bestOf(rare?.filter((one) => !EVERYDAY.includes(one.sign) || separatesNumbers(text, one)));
  const isOther = other !== undefined && (best === undefined || (best.share < EVEN && other.share >= EVEN && other.width > 2));
  return { sign: (isOther ? other : best)?.sign ?? (isDecimal ? NONE : ','), declared: false };
}

/** Whether an everyday sign splits every row into as many cells, three or more, with numbers in one of them below words. */
function separatesNumbers(text: string, { sign, share, width }: Candidate): boolean {
  if (share < 1 || width < 3) return false;
  const [names = '', ...lines] = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const rows = lines.slice(0, HEAD_ROWS).map((line) => line.split(sign));
  const isNumber = (index: number): boolean => rows.every((cells) => /^-?\d+(?:[.,]\d+)?$/.test(cells[index] ?? ''));
  return rows.length > 1 && !/\d/.test(names) && names.split(sign).some((_, index) => isNumber(index));
}

interface Candidate {
  readonly sign: string;
  readonly share: number;
  readonly width: number;
}

function bestOf(candidates: readonly Candidate[] = []): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) {
    const { share, width } = candidate;
    if (width < 2 || share < 0.5) continue;
    // A difference of a few ragged rows does not outweigh a much wider table.
    const better = best === undefined || share > best.share + 0.05 || (share > best.share - 0.05 && width > best.width);
    if (better) best = candidate;
  }
  return best;
}

/** One column of numbers with decimal commas under its name. */
function isDecimalColumn(head: string): boolean {
  const [name = '', ...rows] = head.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return rows.length > 0 && !name.includes(',') && rows.every((row) => /^\s*[-+]?[\d.]*,\d+\s*$/.test(row));
}

/** The most frequent number of cells above one, and the share of the rows (blank ones left out) that have it. */
function evenness(head: Uint8Array, sign: string): { share: number; width: number } {
  const counts = new Map<number, number>();
  const widths = rowWidths(head, sign);
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let width = 1;
  let most = 0;
  for (const [cells, count] of counts) {
    if (cells > 1 && (count > most || (count === most && cells > width))) [width, most] = [cells, count];
  }
  return { share: widths.length === 0 ? 0 : most / widths.length, width };
}

function rowWidths(head: Uint8Array, sign: string): number[] {
  const scanner = new CsvScanner(sign);
  const widths: number[] = [];
  const addOf = ({ bytes, cells, rowEnds, rowCount }: CsvRows): void => {
    for (let row = 0, from = 0; row < rowCount; row++) {
      const to = rowEnds[row] as number;
      const isEmpty = to - from === 1 && isBlank(bytes, cells[from * 2] as number, cells[from * 2 + 1] as number);
      if (!isEmpty) widths.push(to - from);
      from = to;
    }
  };
  for (let at = 0; at < head.length && widths.length < HEAD_ROWS; at += STEP_BYTES) {
    for (const rows of scanner.add(head.subarray(at, at + STEP_BYTES))) addOf(rows);
  }
  addOf(scanner.finish());
  return widths.slice(0, HEAD_ROWS);
}
