import { narrowIntegers } from '../cells/number-blocks.js';

/** The form of a cell that is not a plain number; its value is the code of its text. */
export const TEXT = 255;

/** Maximum number of digits in a plain number, up to which mantissa and text are exact. */
export const PLAIN_DIGITS = 15;

/**
 * A few thousand cells of a column. A plain number (`-12.50`: no leading zeros, at most 15 digits) is stored as its mantissa, and
 * its form is the number of decimals. Both together restore its text. Other cells are stored as the code of their text.
 */
export interface CellBlock {
  readonly values: Int8Array | Int16Array | Int32Array | Float64Array;
  /** The form of each row, or the one that all rows share. */
  readonly forms: Uint8Array | number;
}

/** The plain numbers of a column with summary figures. */
export interface PlainNumbers {
  readonly blocks: readonly CellBlock[];
  readonly mark: '.' | ',';
  /** Numbers of rows: plain numbers, those with decimals, negative ones, and those whose three decimals could be thousands. */
  readonly count: number;
  readonly fraction: number;
  readonly negative: number;
  readonly either: number;
  /** Minimum number of decimals that holds all numbers. `min` and `max` are whole numbers at this scale. */
  readonly scale: number;
  readonly min: number;
  readonly max: number;
}

/** Creates a block of cells in the narrowest type. */
export function numberBlock(values: Float64Array, forms: Uint8Array): CellBlock {
  let min = Infinity;
  let max = -Infinity;
  let isUniform = true;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (value < min) min = value;
    if (value > max) max = value;
    if (forms[row] !== forms[0]) isUniform = false;
  }
  return { values: narrowed(values, min, max), forms: isUniform ? (forms[0] ?? TEXT) : forms.slice() };
}

/** Creates a block in which all cells are codes below `count`. */
export function textBlock(codes: Float64Array, count: number): CellBlock {
  return { values: narrowed(codes, 0, count - 1), forms: TEXT };
}

function narrowed(values: Float64Array, min: number, max: number): CellBlock['values'] {
  const narrow = narrowIntegers(min, max, values.length);
  narrow.set(values);
  return narrow;
}

export function formAt({ forms }: Pick<CellBlock, 'forms'>, row: number): number {
  return typeof forms === 'number' ? forms : (forms[row] as number);
}

/** Returns the plain numbers of blocks with their summary; `undefined` when there are none. */
export function plainNumbers(blocks: readonly CellBlock[], mark: '.' | ','): PlainNumbers | undefined {
  const sum = { count: 0, fraction: 0, negative: 0, either: 0, scale: 0, min: Infinity, max: -Infinity };
  for (const block of blocks) if (block.forms !== TEXT) addTo(sum, block);
  return sum.count === 0 ? undefined : { blocks, mark, ...sum };
}

/** Returns the plain numbers without the last cell; `undefined` when none is left. */
export function withoutLastCell({ blocks, mark }: PlainNumbers): PlainNumbers | undefined {
  const { values, forms } = blocks.at(-1) as CellBlock;
  const last = { values: values.subarray(0, -1), forms: typeof forms === 'number' ? forms : forms.subarray(0, -1) };
  return plainNumbers(last.values.length > 0 ? [...blocks.slice(0, -1), last] : blocks.slice(0, -1), mark);
}

/** The same without the cells of some rows; `undefined` where no number is left. */
export function withoutCells({ blocks, mark }: PlainNumbers, dropped: ReadonlySet<number>): PlainNumbers | undefined {
  let start = 0;
  const left = blocks.map(({ values, forms }) => {
    const first = start;
    start += values.length;
    const isKept = (_: number, index: number): boolean => !dropped.has(first + index);
    return { values: values.filter(isKept), forms: typeof forms === 'number' ? forms : forms.filter(isKept) };
  });
  return plainNumbers(
    left.filter(({ values }) => values.length > 0),
    mark,
  );
}

type Tally = { -readonly [Key in Exclude<keyof PlainNumbers, 'blocks' | 'mark'>]: PlainNumbers[Key] };

function addTo(sum: Tally, block: CellBlock): void {
  const { values } = block;
  for (let row = 0; row < values.length; row++) {
    const places = formAt(block, row);
    if (places === TEXT) continue;
    const mantissa = values[row] as number;
    const size = mantissa < 0 ? -mantissa : mantissa;
    sum.count++;
    if (mantissa < 0) sum.negative++;
    if (places > 0) sum.fraction++;
    if (places === 3 && size >= 1000 && size < 1_000_000) sum.either++;
    if (places > sum.scale) raiseScale(sum, mantissa, places);
    const stored = rescaled(mantissa, places, sum.scale);
    if (stored < sum.min) sum.min = stored;
    if (stored > sum.max) sum.max = stored;
  }
}

/** Raises the scale if the last digits of a number need it. */
function raiseScale(sum: Tally, mantissa: number, places: number): void {
  let digits = mantissa;
  let needed = places;
  while (needed > sum.scale && digits % 10 === 0) {
    digits /= 10;
    needed--;
  }
  const factor = POWERS[needed - sum.scale] as number;
  sum.min *= factor;
  sum.max *= factor;
  sum.scale = needed;
}

const POWERS: readonly number[] = /* @__PURE__ */ Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** Converts a mantissa with `places` decimals to one with `scale` decimals; fewer decimals only drop zeros. */
export function rescaled(mantissa: number, places: number, scale: number): number {
  if (places === scale) return mantissa;
  return places < scale ? mantissa * (POWERS[scale - places] as number) : mantissa / (POWERS[places - scale] as number);
}

/** Returns the original text of a plain number. */
export function plainText(mantissa: number, places: number, mark: '.' | ','): string {
  const digits = String(Math.abs(mantissa)).padStart(places + 1, '0');
  const sign = mantissa < 0 ? '-' : '';
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}${mark}${digits.slice(-places)}`;
}
