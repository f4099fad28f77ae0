import { conjunctsOf, type Dimension, type Predicate } from '../../query/plan.js';
import { decimalOf, powerOfTen } from '../../util/decimal.js';
import { BLOCK, ClauseMask, type Mask, rowBits, type Selection, WORDS } from './selection.js';
import { codesOf } from './values/codes.js';
import { dimensionValues, type DimensionValues } from './groups/dimension.js';
import { lookUpBits } from './kernels.js';
import { isText, type NumberNode, type TextNode, type ValueNode } from './values/node.js';
import type { RowValues } from './values/row-values.js';
/**
 * Returns a test of texts: true for those that have `parts` in order, the first at the start and the last at the end. Case is ignored
 * by Unicode’s simple case folding, as databases do, so `İ` is only itself and `ß` is not `ss`.
 */
function likeTest(parts: readonly string[]): (text: string) => boolean {
  const [first = '', ...others] = parts.map(escaped);
  const last = others.pop();
  if (last === undefined) return tester(`^${first}$`);
  const [starts, ends] = [tester(`^${first}`), tester(`${last}$`)];
  const inner = others.map((part) => new RegExp(part, 'giu'));
  const edges = [parts[0]!.length, parts.at(-1)!.length] as const;
  return (text) => {
    if (!starts(text) || !ends(text)) return false;
    let [at] = edges;
    for (const part of inner) {
      part.lastIndex = at;
      if (!part.test(text)) return false;
      at = part.lastIndex;
    }
    // Folding keeps the length of a text.
    return at <= text.length - edges[1];
  };
}

function tester(pattern: string): (text: string) => boolean {
  const expression = new RegExp(pattern, 'iu');
  return (text) => expression.test(text);
}

function escaped(part: string): string {
  return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Maximum range of integers that are tested once each, with the results in a table. */
const TABLE_RANGE = 2 ** 16;

/** The test of a clause for present values, and whether it selects missing ones. */
interface ValueTest {
  readonly missing: boolean;
  readonly text: (value: string) => boolean;
  readonly number: (value: number) => boolean;
}

/** Returns a predicate as a mask over the rows of a table; `undefined` when it selects all rows. */
function maskOf(predicate: Predicate, rows: RowValues): Mask | undefined {
  switch (predicate.kind) {
    case 'all':
      return allOf(predicate.of.flatMap((part) => maskOf(part, rows) ?? []));
    case 'any':
      return anyOf(predicate.of.map((part) => maskOf(part, rows)));
    case 'not':
      return notOf(maskOf(predicate.of, rows));
    case 'days':
      return betweenMask(rows.days(predicate.ref), predicate.from, predicate.to);
    case 'between':
      return betweenOf(predicate, rows);
    case 'one-of':
      return oneOf(predicate, rows);
    case 'like':
      return leafOf(predicate.field, rows, likeAsk(predicate.parts));
  }
}

function allOf(parts: readonly Mask[]): Mask | undefined {
  if (parts.length <= 1) return parts[0];
  return combined(parts, (words, other) => {
    for (let w = 0; w < WORDS; w++) words[w]! &= other[w]!;
  });
}

function anyOf(parts: readonly (Mask | undefined)[]): Mask | undefined {
  const masks: Mask[] = [];
  for (const part of parts) {
    if (part === undefined) return undefined;
    masks.push(part);
  }
  if (masks.length === 0) return { fill: (_start, _count, words) => words.fill(0) };
  return combined(masks, (words, other) => {
    for (let w = 0; w < WORDS; w++) words[w]! |= other[w]!;
  });
}

function combined(parts: readonly Mask[], combine: (words: Int32Array, other: Int32Array) => void): Mask {
  const own = new Int32Array(WORDS);
  return {
    fill: (start, count, words) => {
      parts[0]!.fill(start, count, words);
      for (let p = 1; p < parts.length; p++) {
        parts[p]!.fill(start, count, own);
        combine(words, own);
      }
    },
  };
}

function notOf(of: Mask | undefined): Mask {
  return {
    fill: (start, count, words) => {
      if (of === undefined) words.fill(0);
      else {
        of.fill(start, count, words);
        for (let w = 0; w < WORDS; w++) words[w] = ~words[w]! & rowBits(count - w * 32);
      }
    },
  };
}

function oneOf({ field, values, missing }: Extract<Predicate, { kind: 'one-of' }>, rows: RowValues): Mask {
  const texts = new Set(values.map(String));
  const numbers = new Set(values.filter((value) => typeof value !== 'string').map(Number));
  return leafOf(field, rows, { missing, text: (value) => texts.has(value), number: (value) => numbers.has(value) });
}

/** Tests whether a text has `parts` in order, ignoring case. */
function likeAsk(parts: readonly string[]): ValueTest {
  const text = likeTest(parts);
  return { missing: false, text, number: (value) => text(String(value)) };
}

function betweenOf({ field, from, to }: Extract<Predicate, { kind: 'between' }>, rows: RowValues): Mask {
  const values = dimensionValues(field, rows);
  const { node } = values;
  if (field.kind === 'column' && !isText(node)) {
    const scale = node.shape.scale ?? 0;
    return betweenMask(node, storedBound(from, scale, 'ceil'), storedBound(to, scale, 'floor'));
  }
  const inside = (value: number): boolean => value >= (from ?? -Infinity) && value <= (to ?? Infinity);
  return askMask(values, { missing: false, text: () => false, number: inside });
}

/** Returns a bound as the integer stored in a column of `scale`. A bound with more decimals is rounded inward. */
function storedBound(bound: number | undefined, scale: number, inward: 'ceil' | 'floor'): number | undefined {
  if (bound === undefined || scale === 0) return bound;
  const decimal = decimalOf(bound);
  if (decimal === undefined) return bound * powerOfTen(scale);
  if (decimal.scale <= scale) return decimal.digits * powerOfTen(scale - decimal.scale);
  return Math[inward](decimal.digits / powerOfTen(decimal.scale - scale));
}

function betweenMask(node: NumberNode, from = -Infinity, to = Infinity): Mask {
  const { scale, min, max } = node.shape;
  const isShort = scale !== undefined && max - min < TABLE_RANGE;
  const within = isShort ? tableMask(node, (stored) => stored >= from && stored <= to, false) : rangeMask(node, from, to);
  const known = (start: number): boolean | undefined => {
    const zone = node.zone(start);
    if (zone === undefined) return undefined;
    if (zone.max < from || zone.min > to) return false;
    return node.valid === undefined && zone.min >= from && zone.max <= to ? true : undefined;
  };
  return { ...within, known };
}

function rangeMask(node: NumberNode, from: number, to: number): Mask {
  return flagMask(node, false, (flags, count) => {
    const { values } = node;
    for (let i = 0; i < count; i++) flags[i] = values[i]! >= from && values[i]! <= to ? 1 : 0;
  });
}

function leafOf(field: Dimension, rows: RowValues, ask: ValueTest): Mask {
  return askMask(dimensionValues(field, rows), ask);
}

function askMask(values: DimensionValues, ask: ValueTest): Mask {
  const { node } = values;
  if (isText(node)) return textMask(node, ask);
  const { scale, min, max } = node.shape;
  const test = (stored: number): boolean => ask.number(values.valueOf(stored));
  return scale !== undefined && max - min < TABLE_RANGE ? tableMask(node, test, ask.missing) : testMask(node, test, ask.missing);
}

/** Tests each text of the dictionary once. */
function textMask(node: TextNode, ask: ValueTest): Mask {
  const answers = new Uint8Array(node.dictionary.length + 1);
  node.dictionary.forEach((text, code) => (answers[code] = ask.text(text) ? 1 : 0));
  answers[node.dictionary.length] = ask.missing ? 1 : 0;
  return lookUpMask(node, answers);
}

/** Tests each integer of a short range once. */
function tableMask(node: NumberNode, test: (stored: number) => boolean, missing: boolean): Mask {
  const { min, max } = node.shape;
  const answers = Uint8Array.from({ length: max - min + 2 }, (_, code) => (test(min + code) ? 1 : 0));
  answers[max - min + 1] = missing ? 1 : 0;
  return lookUpMask(node, answers);
}

/** Looks up the answer for the code of each row: 1 or 0. The last one is that of missing values. */
function lookUpMask(node: ValueNode, answers: Uint8Array): Mask {
  const codes = codesOf(node);
  return {
    fill: (start, count, words) => {
      codes.fill(start, count);
      lookUpBits(answers, codes.codes, count, words);
    },
  };
}

function testMask(node: NumberNode, test: (stored: number) => boolean, missing: boolean): Mask {
  return flagMask(node, missing, (flags, count) => {
    const { values } = node;
    for (let i = 0; i < count; i++) flags[i] = test(values[i]!) ? 1 : 0;
  });
}

/** Creates a mask from flags, 1 or 0, per value of a node. `missing` is true when rows without a value are selected. */
function flagMask(node: NumberNode, missing: boolean, mark: (flags: Int32Array, count: number) => void): Mask {
  const flags = new Int32Array(BLOCK);
  const answers = Uint8Array.of(0, 1, missing ? 1 : 0);
  return {
    fill: (start, count, words) => {
      node.fill(start, count);
      mark(flags, count);
      const { valid } = node;
      if (valid !== undefined) for (let i = 0; i < count; i++) if (valid[i] === 0) flags[i] = 2;
      lookUpBits(answers, flags, count, words);
    },
  };
}

/** Selects the rows of a block that match all clauses. */
class RowFilter {
  readonly #masks: readonly ClauseMask[];
  readonly #words = new Int32Array(WORDS);

  constructor(masks: readonly ClauseMask[]) {
    this.#masks = masks;
  }

  /** Writes the selected rows of a block of `count` rows into `selection` and returns their number. */
  select(start: number, count: number, selection: Selection): number {
    const block = start / BLOCK;
    const words = this.#words;
    let isAll = true;
    for (const mask of this.#masks) {
      if (mask.isNone(block)) return 0;
      if (mask.isAll(block)) continue;
      if (isAll) mask.copy(block, words);
      else mask.narrow(block, words);
      isAll = false;
    }
    if (!isAll) return selection.read(words, count);
    selection.isAll = true;
    return count;
  }
}

/**
 * Creates the filter of a predicate. Each clause of a conjunction has its own cached mask. A change of one clause evaluates one
 * mask, and passes with the same clauses share masks.
 */
export function filterOf(predicate: Predicate, rows: RowValues): RowFilter {
  const masks = conjunctsOf(predicate).flatMap((clause) => clauseMask(clause, rows) ?? []);
  return new RowFilter(masks);
}

/** Returns the cached mask of a clause; `undefined` when the clause selects all rows. */
function clauseMask(clause: Predicate, rows: RowValues): ClauseMask | undefined {
  const { masks } = rows.cache;
  const { name, rowCount } = rows.table;
  const key = JSON.stringify([name, rows.calendar, clause]);
  const known = masks.get(key);
  if (known !== undefined) return known;
  // A mask outlives this pass and covers all rows, so it needs its own nodes.
  const mask = maskOf(clause, rows.unfiltered());
  if (mask === undefined) return undefined;
  const created = new ClauseMask(mask, rowCount);
  masks.set(key, created, created.byteLength + key.length * 2);
  return created;
}
