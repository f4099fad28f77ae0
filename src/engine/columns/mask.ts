import type { Dimension, Predicate } from '../../query/plan.js';
import { decimalOf, powerOfTen } from '../../util/decimal.js';
import { BLOCK } from './block.js';
import { rowBits, WORDS, type Mask } from './clause-mask.js';
import { codesOf } from './values/codes.js';
import { dimensionValues, type DimensionValues } from './groups/dimension.js';
import { lookUpBits } from './kernels.js';
import { isText, type NumberNode, type TextNode } from './values/node.js';
import type { RowValues } from './values/row-values.js';

/** Numbers held in at most so wide a range are looked up in a table of answers. */
const TABLE_RANGE = 2 ** 16;

/** What one clause asks of a present value, and whether it selects missing ones. */
interface Ask {
  readonly missing: boolean;
  readonly text: (value: string) => boolean;
  readonly number: (value: number) => boolean;
}

/** A predicate over the rows of a table as a mask; undefined where it selects every row. */
export function maskOf(predicate: Predicate, rows: RowValues): Mask | undefined {
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

/** Texts that have `parts` in order: the first at the start, the last at the end, without regard to case. */
function likeAsk(parts: readonly string[]): Ask {
  const wanted = parts.map((part) => part.toLowerCase());
  const first = wanted[0] ?? '';
  const last = wanted.at(-1) ?? '';
  const inner = wanted.slice(1, -1);
  const text = (value: string): boolean => {
    const lower = value.toLowerCase();
    if (wanted.length <= 1) return lower === first;
    if (!lower.startsWith(first) || !lower.endsWith(last)) return false;
    let at = first.length;
    for (const part of inner) {
      const found = lower.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= lower.length - last.length;
  };
  return { missing: false, text, number: (value) => text(String(value)) };
}

function betweenOf({ field, from, to }: Extract<Predicate, { kind: 'between' }>, rows: RowValues): Mask {
  const values = dimensionValues(field, rows);
  const { node } = values;
  if (field.kind === 'column' && !isText(node)) {
    const scale = node.shape.scale ?? 0;
    return betweenMask(node, held(from, scale, 'ceil'), held(to, scale, 'floor'));
  }
  const inside = (value: number): boolean => value >= (from ?? -Infinity) && value <= (to ?? Infinity);
  return askMask(values, { missing: false, text: () => false, number: inside });
}

/** A bound as the whole number that a column of `scale` holds, to the inner side where it has more decimals. */
function held(bound: number | undefined, scale: number, inward: 'ceil' | 'floor'): number | undefined {
  if (bound === undefined || scale === 0) return bound;
  const decimal = decimalOf(bound);
  if (decimal === undefined) return bound * powerOfTen(scale);
  if (decimal.scale <= scale) return decimal.digits * powerOfTen(scale - decimal.scale);
  return Math[inward](decimal.digits / powerOfTen(decimal.scale - scale));
}

function betweenMask(node: NumberNode, from = -Infinity, to = Infinity): Mask {
  const { scale, min, max } = node.shape;
  const isShort = scale !== undefined && max - min < TABLE_RANGE;
  const within = isShort ? tableMask(node, (held) => held >= from && held <= to, false) : rangeMask(node, from, to);
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

function leafOf(field: Dimension, rows: RowValues, ask: Ask): Mask {
  return askMask(dimensionValues(field, rows), ask);
}

function askMask(values: DimensionValues, ask: Ask): Mask {
  const { node } = values;
  if (isText(node)) return textMask(node, ask);
  const { scale, min, max } = node.shape;
  const test = (held: number): boolean => ask.number(values.valueOf(held));
  return scale !== undefined && max - min < TABLE_RANGE ? tableMask(node, test, ask.missing) : testMask(node, test, ask.missing);
}

/** Each text of the dictionary is asked once; rows look their answer up. */
function textMask(node: TextNode, ask: Ask): Mask {
  const answers = new Uint8Array(node.dictionary.length + 1);
  node.dictionary.forEach((text, code) => (answers[code] = ask.text(text) ? 1 : 0));
  answers[node.dictionary.length] = ask.missing ? 1 : 0;
  return {
    fill: (start, count, words) => {
      node.fill(start, count);
      lookUpBits(answers, node.codes, count, words);
    },
  };
}

/** Each number of a short range is asked once. */
function tableMask(node: NumberNode, test: (held: number) => boolean, missing: boolean): Mask {
  const { min, max } = node.shape;
  const codes = codesOf(node);
  const answers = Uint8Array.from({ length: max - min + 2 }, (_, i) => (test(min + i) ? 1 : 0));
  answers[codes.missing] = missing ? 1 : 0;
  return {
    fill: (start, count, words) => {
      codes.fill(start, count);
      lookUpBits(answers, codes.codes, count, words);
    },
  };
}

function testMask(node: NumberNode, test: (held: number) => boolean, missing: boolean): Mask {
  return flagMask(node, missing, (flags, count) => {
    const { values } = node;
    for (let i = 0; i < count; i++) flags[i] = test(values[i]!) ? 1 : 0;
  });
}

/** A mask of flags, 1 or 0, for the values of a node; `missing` tells whether rows without one are selected. */
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
