import { DAY_MS } from '../../query/time/calendar-date.js';
import type { ArrowData, ArrowType } from '../../query/result/arrow-table.js';
import type { Note } from '../../query/schema.js';
import { isValid } from '../arrow/batches.js';
import { decimalsOf, doublesOf, integerAt, textAt } from '../arrow/values.js';
import { KIND } from '../arrow/metadata.js';
import type { BooleanColumn, Column, DateColumn, DatetimeColumn, FloatColumn, NumberColumn } from '../column.js';
import { ColumnBuilder, type CellPool } from './column-builder.js';
import {
  narrowIntegers,
  blockOf,
  doublesOfBlocks,
  joinBlocks,
  MAX_STORED,
  rangeOfBlocks,
  shortDecimals,
  validityOfBlocks,
  withoutZeros,
  type NumberBlock,
} from './number-blocks.js';
import { hasValue } from '../../util/bits.js';
/** The last day that a JavaScript `Date` can hold, in days since 1970-01-01; the first is its negative. */
const MAX_DAY = 100_000_000;
const SHOWN_ROWS = 10;
const NUMBERS: readonly number[] = [KIND.bool, KIND.int, KIND.float, KIND.decimal, KIND.date, KIND.timestamp];

/** True for numbers, days, times and booleans. */
export function isNumeric({ typeId }: ArrowType): boolean {
  return NUMBERS.includes(typeId);
}

/**
 * Collects a column of numbers, days, times or booleans part by part. Each part is converted at once, so its bytes can be reused.
 * Doubles are stored as decimals when all of them are nearest to a short decimal, so their sums are exact.
 */
export class NumberPool {
  readonly #type: ArrowType;
  readonly #blocks: NumberBlock[] = [];
  /** Parts with whole numbers beyond 2^53, which doubles would round, by block index. */
  readonly #longs = new Map<number, ArrowData>();
  /** Minimum number of decimals for all values so far; `undefined` once a double was not a short decimal. */
  #scale: number | undefined = 0;
  /** True while all times are midnights without a time zone. */
  #isDays: boolean;
  #length = 0;
  /** Number of values treated as missing (infinite, or outside the range of dates), and the rows of the first ones. */
  #dropped = 0;
  readonly #droppedRows: number[] = [];
  #values = new Float64Array(0);
  #stored = new Float64Array(0);

  constructor(type: ArrowType) {
    this.#type = type;
    this.#isDays = type.typeId === KIND.timestamp && !type.timezone;
  }

  add(part: ArrowData): void {
    const { length } = part;
    if (this.#values.length < length) {
      this.#values = new Float64Array(length);
      this.#stored = new Float64Array(length);
    }
    const block = this.#blockOf(part, this.#values.subarray(0, length));
    if (this.#type.typeId === KIND.int && isRounded(block)) this.#longs.set(this.#blocks.length, copyOfPart(part));
    this.#blocks.push(block);
    this.#length += length;
  }

  /** Returns the cells as texts when whole numbers exceed 2^53, because the column then becomes text; `undefined` otherwise. */
  get longs(): ((name: string) => CellPool) | undefined {
    return this.#longs.size === 0 ? undefined : (name) => this.#texts(name);
  }

  /** Returns the column; the pool must not be used afterwards. */
  finish(name: string, warnings: Note[]): Column {
    const { typeId, timezone } = this.#type;
    const isTime = typeId === KIND.date || typeId === KIND.timestamp;
    if (this.#dropped > 0) warnings.push(this.#noteOf(name, isTime ? 'unreadable-dates' : 'infinite-values'));
    const known = { name, length: this.#length };
    if (typeId === KIND.bool) return truthColumn(known, this.#blocks);
    if (typeId === KIND.date || this.#isDays) return daysColumn(known, this.#blocks);
    if (typeId === KIND.timestamp) return timesColumn(known, this.#blocks, Boolean(timezone));
    return this.#scale === undefined ? floatColumn(known, this.#blocks) : decimalColumn(known, this.#blocks, this.#scale);
  }

  #blockOf(part: ArrowData, values: Float64Array): NumberBlock {
    const { typeId, scale = 0 } = this.#type;
    if (typeId === KIND.decimal) {
      if (scale >= 0 && decimalsOf(part, values)) return this.#decimals(values, withoutZeros(values, scale));
      for (let row = 0; row < values.length; row++)
        values[row] = isValid(part, row) ? Number(`${integerAt(part, row)}e${-scale}`) : NaN;
      return this.#doubles(values);
    }
    doublesOf(part, values);
    if (typeId === KIND.float) return this.#doubles(values);
    if (typeId === KIND.date) this.#drop(values, MAX_DAY);
    return typeId === KIND.timestamp ? this.#times(values) : blockOf(values, 0);
  }

  #decimals(values: Float64Array, scale: number): NumberBlock {
    if (this.#scale !== undefined) this.#scale = Math.max(this.#scale, scale);
    return blockOf(values, scale);
  }

  /** If only infinite values are not short decimals, they become missing and the others are stored as decimals. */
  #doubles(values: Float64Array): NumberBlock {
    const stored = this.#stored.subarray(0, values.length);
    const minScale = this.#scale;
    let scale = minScale === undefined ? undefined : shortDecimals(values, stored, minScale);
    if (scale === undefined && this.#drop(values, Number.MAX_VALUE) && minScale !== undefined)
      scale = shortDecimals(values, stored, minScale);
    if (scale !== undefined) return this.#decimals(stored, scale);
    this.#scale = undefined;
    return blockOf(values, undefined);
  }

  /** Converts times to milliseconds, or to days while all are midnights. */
  #times(values: Float64Array): NumberBlock {
    this.#drop(values, MAX_DAY * DAY_MS);
    this.#isDays &&= values.every((value) => value !== value || value % DAY_MS === 0);
    if (!this.#isDays) return blockOf(values, undefined);
    for (let row = 0; row < values.length; row++) values[row] = values[row]! / DAY_MS;
    return blockOf(values, 0);
  }

  /** Makes values whose size exceeds `maxSize` missing. Returns true when there were any. */
  #drop(values: Float64Array, maxSize: number): boolean {
    const before = this.#dropped;
    for (let row = 0; row < values.length; row++) {
      if (!(Math.abs(values[row] as number) > maxSize)) continue;
      values[row] = NaN;
      if (this.#dropped++ < SHOWN_ROWS) this.#droppedRows.push(this.#length + row);
    }
    return this.#dropped > before;
  }

  #noteOf(name: string, code: string): Note {
    const count = this.#dropped;
    return { code, column: name, count, rows: this.#droppedRows, params: { column: name, count } };
  }

  #texts(name: string): CellPool {
    const builder = new ColumnBuilder(name);
    this.#blocks.forEach(({ values, valid }, index) => {
      const long = this.#longs.get(index);
      for (let row = 0; row < values.length; row++) {
        builder.add(long ? textAt(long, row) : hasValue(valid, row) ? String(values[row]) : '');
      }
    });
    return builder.finish();
  }
}

/** True when whole numbers may have been rounded by the conversion to doubles. */
function isRounded({ min, max }: NumberBlock): boolean {
  return max >= MAX_STORED || min <= -MAX_STORED;
}

/** Copies a part of 64-bit numbers, because the bytes it arrived in may be reused. */
function copyOfPart(part: ArrowData): ArrowData {
  const { values, nullBitmap } = part;
  return {
    ...part,
    values: (values as BigInt64Array).slice(),
    ...(nullBitmap ? { nullBitmap: nullBitmap.slice() } : {}),
  };
}

type Known = Pick<Column, 'name' | 'length'>;

function truthColumn(known: Known, blocks: readonly NumberBlock[]): BooleanColumn {
  const values = new Uint8Array(known.length);
  let at = 0;
  for (const block of blocks) {
    values.set(block.values, at);
    at += block.values.length;
  }
  return {
    ...known,
    type: 'boolean',
    values,
    ...validityOfBlocks(blocks, known.length),
    guess: 'true or false, as typed in the file',
  };
}

function daysColumn(known: Known, blocks: readonly NumberBlock[]): DateColumn {
  const values = joinBlocks(blocks, new Int32Array(known.length), () => 1);
  const guess = 'date, as typed in the file';
  return { ...known, type: 'date', values, ...rangeOfBlocks(blocks, 0), ...validityOfBlocks(blocks, known.length), guess };
}

/** Returns a column of milliseconds; days become their midnights. */
function timesColumn(known: Known, blocks: readonly NumberBlock[], instant: boolean): DatetimeColumn {
  const msOf = (block: NumberBlock): NumberBlock => {
    if (block.scale === undefined) return block;
    const values = Float64Array.from(block.values, (day) => day * DAY_MS);
    return { ...block, values, scale: undefined, min: block.min * DAY_MS, max: block.max * DAY_MS };
  };
  const all = blocks.map(msOf);
  const values = doublesOfBlocks(all, known.length);
  const guess = instant ? 'instants, as typed in the file' : 'date and time, wall clock, as typed in the file';
  return { ...known, type: 'datetime', values, instant, ...rangeOfBlocks(all, 0), ...validityOfBlocks(all, known.length), guess };
}

/**
 * Returns a column of decimals with as few decimal places as possible. If a value is too large for that, the column holds
 * doubles.
 */
function decimalColumn(known: Known, blocks: readonly NumberBlock[], scale: number): NumberColumn {
  const range = rangeOfBlocks(blocks, scale);
  if (range.max > MAX_STORED || range.min < -MAX_STORED) return floatColumn(known, blocks);
  const values = joinBlocks(
    blocks,
    narrowIntegers(range.min, range.max, known.length),
    (block) => 10 ** (scale - (block.scale ?? 0)),
  );
  const guess = scale === 0 ? 'number, whole, as typed in the file' : 'number, as typed in the file';
  return { ...known, type: 'number', kind: 'decimal', values, scale, ...range, ...validityOfBlocks(blocks, known.length), guess };
}

function floatColumn(known: Known, blocks: readonly NumberBlock[]): FloatColumn {
  const values = doublesOfBlocks(blocks, known.length);
  const min = Math.min(...blocks.map((block) => block.min / 10 ** (block.scale ?? 0)));
  const max = Math.max(...blocks.map((block) => block.max / 10 ** (block.scale ?? 0)));
  const guess = 'number, as typed in the file';
  return { ...known, type: 'number', kind: 'float', values, min, max, ...validityOfBlocks(blocks, known.length), guess };
}
