import type { WidgetContext } from '../../base/element/widget.js';
import { isCharge, nameOfCode, type MemberNames } from '../../../format/member-name.js';
import type { NextBasketFacts, RulesFacts } from '../../../query/analysis/analysis.js';
import { bareField } from '../../../query/where/where.js';
import type { MeasureUnit } from '../../../query/measure.js';
import { scaleOf, type Scale } from '../../../util/color-scale.js';
import type { BasketAttributes } from '../attributes.js';
import { valueOf, type ResultColumn } from '../../../query/result/result.js';

/** Line or cell of a basket: items bought together, or an item to be bought next. */
export interface BasketRow {
  readonly items: readonly string[];
  /** Value shown by the bar or the cell. */
  readonly value: number;
  /** Association rule of items bought together: orders with `from` also contain `to`. */
  readonly rule?: {
    readonly from: readonly string[];
    readonly to: readonly string[];
    readonly count: number;
    readonly support: number;
    readonly confidence: number;
    readonly lift: number;
  };
  /** Position of a cell in the matrix. */
  readonly at?: { readonly row: number; readonly column: number };
  /** True when the customer has bought the predicted item before. */
  readonly repeat?: boolean;
}

/** Measure of bars or cells: profit per 100 orders, lift, confidence, or the probability of the next purchase. */
export type BasketValue = 'profit' | 'lift' | 'confidence' | 'score';

/** Content of a basket chart. */
export interface BasketView {
  readonly rows: readonly BasketRow[];
  readonly value: BasketValue;
  readonly unit: MeasureUnit;
  /** Dimension of the items. */
  readonly item: string;
  /** Selected item or customer, if any. */
  readonly of: string | undefined;
  readonly facts: RulesFacts | NextBasketFacts;
  /** Items and color scale of a matrix. The cells are in `rows`. */
  readonly matrix?: { readonly items: readonly string[]; readonly scale: Scale };
}

/** The parts of a query result that a basket reads. */
export interface BasketAnswer {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
  readonly facts: { readonly analysis?: unknown };
}

/** Maximum number of lines shown. */
const MAX_ROWS = 20;

/** Converts a result to a matrix of item pairs. Values are NaN where fewer orders contain both items than a rule needs. */
export function toMatrix(
  { facts: { analysis } }: BasketAnswer,
  { item, of, cells }: { readonly item: string; readonly of: string | undefined; readonly cells: BasketAttributes['cells'] },
): BasketView {
  const facts = analysis as RulesFacts;
  const { items, counts } = facts.matrix!;
  const n = items.length;
  const least = Math.max(1, Math.ceil(facts.minSupport * facts.baskets * (1 - 1e-12)));
  const rows = items.flatMap((from, row) =>
    items.flatMap((to, column): readonly BasketRow[] => {
      if (row === column) return [];
      const count = counts[row * n + column]!;
      const confidence = count / counts[row * n + row]!;
      const lift = (count * facts.baskets) / (counts[row * n + row]! * counts[column * n + column]!);
      const rule = { from: [from], to: [to], count, support: count / facts.baskets, confidence, lift };
      return [{ items: [from, to], value: count < least ? NaN : rule[cells], rule, at: { row, column } }];
    }),
  );
  const scale = scaleOf(
    Float64Array.from(rows, ({ value }) => colourValue(value, cells)),
    cells === 'lift' ? 'always' : 'losses',
  );
  return { rows, value: cells, unit: cells === 'confidence' ? 'percent' : 'number', item, of, facts, matrix: { items, scale } };
}

/**
 * Converts a result to a list. Rules over the same items become one line: the first rule, which ranks highest. Rules with a charge, such as
 * postage, are omitted; an item that is a code is known by its name.
 */
export function toView(answer: BasketAnswer, item: string, of: string | undefined, names?: MemberNames): BasketView {
  const facts = answer.facts.analysis as RulesFacts | NextBasketFacts;
  const column = (name: string): ResultColumn | undefined => answer.columns.find((one) => one.name === name);
  const number = (name: string, row: number): number => column(name)?.values[row] ?? NaN;
  if (facts.kind === 'next-basket') {
    const { values, dictionary = [] } = column('item')!;
    const rows = Array.from({ length: answer.rowCount }, (_, row): BasketRow => ({
      items: [dictionary[values[row]!] ?? ''],
      value: number('score', row),
      repeat: number('repeat', row) === 1,
    }));
    return { rows, value: 'score', unit: 'percent', item, of: facts.customer, facts };
  }
  const value = column('profit') ? 'profit' : 'lift';
  const isOfCharge = (one: string): boolean => isCharge(one) || isCharge(nameOfCode(names, item, one) ?? '');
  const seen = new Set<string>();
  const rows = facts.sides.flatMap(([from, to], row): BasketRow[] => {
    const items = [...from, ...to];
    const key = keyOf(items);
    if (seen.has(key) || seen.size === MAX_ROWS || items.some(isOfCharge)) return [];
    seen.add(key);
    const [count, support, confidence, lift] = ['count', 'support', 'confidence', 'lift'].map((name) => number(name, row)) as [
      number,
      number,
      number,
      number,
    ];
    return [{ items, value: number(value, row), rule: { from, to, count, support, confidence, lift } }];
  });
  return { rows, value, unit: value === 'profit' ? (column('profit')!.unit ?? 'money') : 'number', item, of, facts };
}

/** Returns the number that selects a cell's color. Lift is logarithmic: 2 and 0.5 are equally far from 1. */
export function colourValue(value: number, cells: BasketValue): number {
  return cells === 'lift' ? Math.log2(Math.max(value, Number.MIN_VALUE)) : value;
}

/** Returns the items and the customer that a view names, by field. */
export function membersIn(
  { facts: { analysis }, columns, rowCount }: BasketAnswer,
  item: string,
): readonly (readonly [field: string, members: readonly string[]])[] {
  const facts = analysis as RulesFacts | NextBasketFacts;
  const items = columns.find(({ name }) => name === 'item');
  if (facts.kind === 'next-basket')
    return [
      ['customer', [facts.customer]],
      [item, Array.from({ length: items ? rowCount : 0 }, (_, row) => String(valueOf(items!, row)))],
    ];
  return [[item, [...facts.sides.flat(2), ...(facts.matrix?.items ?? [])]]];
}

/** Returns name columns for an exported file; empty when items have no names besides their codes. */
export function namesInRows(
  { facts: { analysis }, columns, rowCount }: BasketAnswer,
  item: string,
  names: MemberNames,
): readonly { readonly after: string; readonly heading: string; readonly texts: readonly (string | undefined)[] }[] {
  if ((names.get(bareField(item))?.of.size ?? 0) === 0) return [];
  const called = (items: readonly string[]): string => items.map((one) => nameOfCode(names, item, one) ?? one).join(' + ');
  const facts = analysis as RulesFacts | NextBasketFacts;
  if (facts.kind === 'rules')
    return (['antecedent', 'consequent'] as const).map((after, side) => ({
      after,
      heading: `${after}-name`,
      texts: facts.sides.map((sides) => called(sides[side]!)),
    }));
  const items = columns.find(({ name }) => name === 'item')!;
  return [
    {
      after: 'item',
      heading: 'item-name',
      texts: Array.from({ length: rowCount }, (_, row) => nameOfCode(names, item, String(valueOf(items, row)))),
    },
  ];
}

/** Returns the identity of a line or a cell, independent of its position. In a matrix the order of the two items matters. */
export function rowKey({ items, at }: BasketRow): string {
  return at ? JSON.stringify(items) : keyOf(items);
}

/** Returns the identity of a set of items, independent of their order. */
export function keyOf(items: readonly string[]): string {
  return JSON.stringify([...items].sort());
}

/** Locale, currency and texts for formatting a view. */
export type ViewContext = Pick<WidgetContext, 'locale' | 'currency' | 'messages' | 'names'>;

/** Texts of the chart. */
export interface PictureTexts {
  readonly label: string;
  /** Column headings for names and values. */
  readonly names: string;
  readonly values: string;
  readonly rows: readonly { readonly items: readonly string[]; readonly value: string; readonly note: string }[];
  /** Names of the items in a matrix. */
  readonly items: readonly string[];
  /** Text shown when there are no lines. */
  readonly none: string;
  /** Legend of a matrix: bounds between the color steps, and the meaning of an empty cell. */
  readonly bounds: readonly string[];
  readonly few: string;
}

/** Input of the drawing: a view and its selected lines. */
export interface BasketPicture {
  readonly view: BasketView;
  readonly chosen: readonly number[];
}
