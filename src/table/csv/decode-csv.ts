import type { Note } from '../../query/schema.js';
import { SalesError } from '../../util/error.js';
import type { CellPool } from '../cells/column-builder.js';
import type { SharedColumns } from '../cells/shared-columns.js';
import { utf8Text } from '../cells/text-list.js';
import { inferColumns, type InferContext } from '../infer/infer-table.js';
import { peekBytes } from '../open/bytes.js';
import type { PartSource } from '../open/input.js';
import type { DecodeContext, Decoded } from '../part.js';
import { emptyInput } from '../sniff/sniff.js';
import { withDocumentDates } from './datev.js';
import { CsvGrid } from './grid.js';
import { type CsvRows, CsvScanner, isBlank } from './scanner.js';
import { withoutTotals } from './totals.js';
import { withoutUniformRows } from './uniform-rows.js';
import { type TextReport, utf8Bytes } from './utf8-bytes.js';

const USUAL = [',', ';', '\t', '|'];
const RARE = ['\u001F', '\u001E', '~', '^', '\u00A6', '\u0001', '\u00A7', '\u2021', '!', '#', ':', ' '];
/** Signs that also occur within texts and times. */
const EVERYDAY = '!#: ';
/** A sign that separates nothing, for a text with one column whose values contain commas. */
const NONE = '\u001F';
const HEAD_ROWS = 200;
/** Number of bytes split per step until enough rows are found; small, because the code is not optimized yet. */
const STEP_BYTES = 1 << 13;
/** Minimum share of rows with equal width for a delimiter to be certain. */
const EVEN = 0.9;

/** How a text is divided into cells. */
interface Delimiter {
  readonly sign: string;
  /** True when the first row only declares the delimiter (`sep=;`). */
  readonly declared: boolean;
}

/**
 * Detects the delimiter from the first rows, given as UTF-8. A `sep=` line decides. Otherwise it is the sign that splits most
 * rows into the same number of cells (at least two); ties go to the sign with more cells. A rare sign is used if no usual one
 * qualifies, or if it splits all rows evenly and the usual ones do not. A text with one column gets a comma.
 */
function detectDelimiter(head: Uint8Array): Delimiter {
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

/**
 * True when an everyday sign splits every row into the same number of cells, at least three, and one column has numbers below a
 * name without digits.
 */
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
    // A few ragged rows do not outweigh a much wider table.
    const better = best === undefined || share > best.share + 0.05 || (share > best.share - 0.05 && width > best.width);
    if (better) best = candidate;
  }
  return best;
}

/** True for one column of numbers with decimal commas below a name. */
function isDecimalColumn(head: string): boolean {
  const [name = '', ...rows] = head.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return rows.length > 0 && !name.includes(',') && rows.every((row) => /^\s*[-+]?[\d.]*,\d+\s*$/.test(row));
}

/** Returns the most frequent number of cells above one, and the share of nonblank rows that have it. */
function evenness(head: Uint8Array, sign: string): { share: number; width: number } {
  const counts = new Map<number, number>();
  const widths = rowWidths(head, sign);
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let width = 1;
  let maxCount = 0;
  for (const [cells, count] of counts) {
    if (cells > 1 && (count > maxCount || (count === maxCount && cells > width))) [width, maxCount] = [cells, count];
  }
  return { share: widths.length === 0 ? 0 : maxCount / widths.length, width };
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

/** How a text was split, and what its lines look like. */
interface Splitting {
  readonly set: string;
  /** The delimiter that the lines appear to have. */
  readonly found: string;
}

/** Maximum length of the quoted example line. */
const EXAMPLE_LENGTH = 60;

/**
 * Returns a function that checks whether a text beginning with `head` (UTF-8) was split with the wrong delimiter. The function
 * takes the number of resulting columns and returns the warnings.
 */
function otherDelimiter(head: Uint8Array, { set, found }: Splitting): (columns: number) => readonly Note[] {
  const line = utf8Text(head)
    .split(/[\r\n]+/)
    .find((one) => one.trim() !== '')!;
  const [wrong, right] = [set, found].map((sign) => (sign === '\t' ? 'tab' : sign));
  const example = line.length > EXAMPLE_LENGTH ? `${line.slice(0, EXAMPLE_LENGTH)}\u2026` : line;
  return (columns) => {
    if (line.split(found).length <= columns) return [];
    return [{ code: 'other-delimiter', params: { set: wrong!, found: right!, columns, example } }];
  };
}

const HEAD_BYTES = 1 << 16;

type CsvSource = Pick<PartSource, 'chunks' | 'recycle'>;

type CsvContext = InferContext & Pick<DecodeContext, 'turn' | 'charset' | 'legacyEncoding' | 'share'>;

/**
 * Reads CSV with any delimiter, encoding and header, while the bytes arrive.
 * @throws SalesError `empty-input` without any text, `malformed-csv` where a quote is never closed
 */
export async function decodeCsv({ chunks, recycle }: CsvSource, context: CsvContext, delimiter?: string): Promise<Decoded> {
  const { charset, legacyEncoding } = context;
  const report: TextReport = { encoding: 'utf-8', charset, legacyEncoding, warnings: [] };
  const { head, all } = await peekBytes(utf8Bytes(chunks, context.read.encoding, report), HEAD_BYTES);
  if (isBlank(head, 0, head.length)) {
    throw emptyInput('lines');
  }
  const detected = detectDelimiter(wholeLines(head));
  const { delimiter: configured } = context.read;
  const sign = configured ?? delimiter ?? detected.sign;
  // Reading may overwrite the head’s memory, so the check is prepared here.
  const otherSign = sign === detected.sign ? undefined : otherDelimiter(head, { set: sign, found: detected.sign });
  const scanner = new CsvScanner(sign);
  const grid = new CsvGrid(context.read.header, detected.declared);
  const collected = await fill(grid, scanner, { chunks: all, recycle }, context);
  const { pools: read, warnings, lastRows } = grid.finish(collected);
  const { pools, notes: uniform } = withoutUniformRows(read);
  const infer = (cells: readonly CellPool[]): ReturnType<typeof inferColumns> =>
    inferColumns(cells, { ...context, delimiter: sign });
  const inferred = infer(pools);
  const { columns, rowCount, notes } =
    pools.length > 0
      ? withoutTotals({ pools, lastRows, inferred, infer })
      : { columns: inferred.columns, rowCount: grid.rowCount, notes: inferred.warnings };
  const odd = otherSign?.(columns.length) ?? [];
  const { firstMonth } = grid;
  const dated = firstMonth === undefined ? columns : withDocumentDates(columns, firstMonth, context.read);
  return { columns: dated, rowCount, warnings: [...report.warnings, ...odd, ...warnings, ...uniform, ...notes] };
}

/** Adds all rows to the grid. Returns the cells of all columns when other threads built some of them; `undefined` otherwise. */
async function fill(
  grid: CsvGrid,
  scanner: CsvScanner,
  { chunks, recycle }: CsvSource,
  { turn, share }: CsvContext,
): Promise<readonly CellPool[] | undefined> {
  let sharing: ReturnType<NonNullable<typeof share>>;
  let shared: SharedColumns | undefined;
  const add = async (rows: CsvRows): Promise<void> => {
    const cells = grid.add(rows);
    if (cells) await shared?.add(cells, grid.columns, scanner);
  };
  try {
    for await (const bytes of chunks) {
      sharing ??= share?.()?.then((found) => (shared = found));
      for (const rows of scanner.add(bytes)) {
        await add(rows);
        await turn(grid.rowCount);
      }
      recycle?.(bytes);
    }
    await add(scanner.finish());
    const open = scanner.unclosedRow;
    if (open !== undefined) throw new SalesError('malformed-csv', 'quote-not-closed', { params: { line: open + 1 } });
    return await shared?.finish(grid.columns);
  } finally {
    void sharing?.then((found) => found?.stop());
  }
}

/** Returns the head without its last line, which may be incomplete. */
function wholeLines(head: Uint8Array): Uint8Array {
  if (head.length < HEAD_BYTES) return head;
  const end = Math.max(head.lastIndexOf(10), head.lastIndexOf(13));
  return end > 0 ? head.subarray(0, end) : head;
}
