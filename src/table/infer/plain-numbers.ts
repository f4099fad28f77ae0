import { narrowIntegers } from '../cells/number-blocks.js';

/** The form of a cell that is no plain number: its value is the code of its text. */
export const TEXT = 255;

/** Digits of a plain number; its mantissa is exact, and so is its text. */
export const PLAIN_DIGITS = 15;

/**
 * Some thousand cells of a column. A plain number (`-12.50`: no needless zeros in front, at most 15 digits) is kept as its mantissa, and its
 * form says how many places it has; from both its text can be made again. Any other cell is kept as the code of its text.
 */
export interface CellBlock {
  readonly values: Int8Array | Int16Array | Int32Array | Float64Array;
  /** Per row, or the one that all rows have. */
  readonly forms: Uint8Array | number;
}

/** The plain numbers of a column, and what they look like as a whole. */
export interface PlainNumbers {
  readonly blocks: readonly CellBlock[];
  readonly mark: '.' | ',';
  /** Rows that are plain numbers, and among them those with places, below zero, and with three places that could be thousands. */
  readonly count: number;
  readonly fraction: number;
  readonly negative: number;
  readonly either: number;
  /** Fewest places that hold all of them; the extremes with so many places, as whole numbers. */
  readonly scale: number;
  readonly min: number;
  readonly max: number;
}

/** A block of cells in the narrowest type. */
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

/** A block of cells that all are codes below `count`. */
export function textBlock(codes: Float64Array, count: number): CellBlock {
  return { values: narrowed(codes, 0, count - 1), forms: TEXT };
}

function narrowed(values: Float64Array, min: number, max: number): CellBlock['values'] {
  const narrow = narrowIntegers(min, max, values.length);
  narrow.set(values);
  return narrow;
}

/** The form of a row of a block. */
export function formAt({ forms }: Pick<CellBlock, 'forms'>, row: number): number {
  return typeof forms === 'number' ? forms : (forms[row] as number);
}

/** What the plain numbers of blocks look like; undefined where there is none. */
export function plainNumbers(blocks: readonly CellBlock[], mark: '.' | ','): PlainNumbers | undefined {
  const sum = { count: 0, fraction: 0, negative: 0, either: 0, scale: 0, min: Infinity, max: -Infinity };
  for (const block of blocks) if (block.forms !== TEXT) addTo(sum, block);
  return sum.count === 0 ? undefined : { blocks, mark, ...sum };
}

/** The same without the last cell; undefined where no number is left. */
export function withoutLastCell({ blocks, mark }: PlainNumbers): PlainNumbers | undefined {
  const { values, forms } = blocks.at(-1) as CellBlock;
  const last = { values: values.subarray(0, -1), forms: typeof forms === 'number' ? forms : forms.subarray(0, -1) };
  return plainNumbers(last.values.length > 0 ? [...blocks.slice(0, -1), last] : blocks.slice(0, -1), mark);
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

/** More places, where the last digits of a number need them. */
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

/** A mantissa of `places` as one of `scale` places; fewer places only cut zeros off. */
export function rescaled(mantissa: number, places: number, scale: number): number {
  if (places === scale) return mantissa;
  return places < scale ? mantissa * (POWERS[scale - places] as number) : mantissa / (POWERS[places - scale] as number);
}

/** The text that a plain number was read from. */
export function plainText(mantissa: number, places: number, mark: '.' | ','): string {
  const digits = String(Math.abs(mantissa)).padStart(places + 1, '0');
  const sign = mantissa < 0 ? '-' : '';
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}${mark}${digits.slice(-places)}`;
}
