import { nameIn, type MemberNames } from '../../../format/member-name.js';
import type { Messages } from '../../../messages/en.js';
import type { NextBasketFacts, RulesFacts } from '../../../query/analysis/analysis.js';
import { bareField } from '../../../query/where/member-clause.js';
import type { MeasureUnit } from '../../../query/plan.js';
import { scaleOf, type Scale } from '../../../util/colour-steps.js';
import type { BasketCells } from './options.js';
import { valueOf, type ResultColumn } from '../../../query/result.js';

/** A line of a basket: items that are bought together, or one that is bought next. */
export interface BasketRow {
  readonly items: readonly string[];
  /** What the bar shows. */
  readonly value: number;
  /** Of items bought together: who buys `from` buys `to` as well. */
  readonly rule?: {
    readonly from: readonly string[];
    readonly to: readonly string[];
    readonly count: number;
    readonly support: number;
    readonly confidence: number;
    readonly lift: number;
  };
  /** Of a cell of the matrix: where it stands. */
  readonly at?: { readonly row: number; readonly column: number };
  /** Of an item that is bought next: whether it was bought before. */
  readonly repeat?: boolean;
}

/** What bars or cells show: money per 100 orders, how many times as often as by chance, the share that buys both, or a chance. */
export type BasketValue = 'profit' | 'lift' | 'confidence' | 'score';

/** What a basket shows. */
export interface BasketView {
  readonly rows: readonly BasketRow[];
  readonly value: BasketValue;
  readonly unit: MeasureUnit;
  /** The dimension of the items. */
  readonly item: string;
  /** The item or the customer that is asked of. */
  readonly of: string | undefined;
  readonly facts: RulesFacts | NextBasketFacts;
  /** The items of a matrix, whose cells are the rows, and the steps that colour these. */
  readonly matrix?: { readonly items: readonly string[]; readonly scale: Scale };
}

/** An answer as far as a basket reads it. */
export interface BasketAnswer {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
  readonly facts: { readonly analysis?: unknown };
}

/** More lines than these are not looked at. */
const MOST_ROWS = 20;

/** What is shown of an answer as a matrix: who buys the item of the row buys that of the column as well. NaN where fewer orders have both than a rule needs. */
export function toMatrix(
  { facts: { analysis } }: BasketAnswer,
  { item, of, cells }: { readonly item: string; readonly of: string | undefined; readonly cells: BasketCells },
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
  return { rows, value: cells, unit: cells === 'confidence' ? 'ratio' : 'number', item, of, facts, matrix: { items, scale } };
}

/** What is shown of an answer. Of rules over the same items the first is shown, which is worth most. */
export function toView(answer: BasketAnswer, item: string, of: string | undefined): BasketView {
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
    return { rows, value: 'score', unit: 'ratio', item, of: facts.customer, facts };
  }
  const value = column('profit') ? 'profit' : 'lift';
  const seen = new Set<string>();
  const rows = facts.sides.flatMap(([from, to], row): BasketRow[] => {
    const items = [...from, ...to];
    const key = keyOf(items);
    if (seen.has(key) || seen.size === MOST_ROWS) return [];
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

/** What colours a cell: twice as often as by chance lies as far from chance as half as often. */
export function colourValue(value: number, cells: BasketValue): number {
  return cells === 'lift' ? Math.log2(Math.max(value, Number.MIN_VALUE)) : value;
}

/** The items and the customer that a view names. */
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

/** What the items of rows are called, for a file. */
export function namesInRows(
  { facts: { analysis }, columns, rowCount }: BasketAnswer,
  item: string,
  names: MemberNames,
): readonly { readonly after: string; readonly heading: string; readonly texts: readonly (string | undefined)[] }[] {
  if ((names.get(bareField(item))?.of.size ?? 0) === 0) return [];
  const called = (items: readonly string[]): string => items.map((one) => nameIn(names, item, one) ?? one).join(' + ');
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
      texts: Array.from({ length: rowCount }, (_, row) => nameIn(names, item, String(valueOf(items, row)))),
    },
  ];
}

/** What a line or a cell stands for, whatever its place is; a cell the other way round is another. */
export function rowKey({ items, at }: BasketRow): string {
  return at ? JSON.stringify(items) : keyOf(items);
}

/** What items stand for, in whatever order. */
export function keyOf(items: readonly string[]): string {
  return JSON.stringify([...items].sort());
}

/** What a view is worded with. */
export interface ViewContext {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly words: Messages;
  /** What codes are called. */
  readonly names?: MemberNames | undefined;
}

/** What stands in a picture: of each line its names, its value and what is said of it. */
export interface PictureWords {
  readonly label: string;
  /** Over the names, and over the values. */
  readonly names: string;
  readonly values: string;
  readonly rows: readonly { readonly items: readonly string[]; readonly value: string; readonly said: string }[];
  /** The items of a matrix. */
  readonly items: readonly string[];
  /** In place of lines where there are none. */
  readonly none: string;
  /** Of a matrix: the bounds between the steps of colour, and what an empty cell means. */
  readonly bounds: readonly string[];
  readonly few: string;
}

/** What is drawn: a view, and the lines that are chosen. */
export interface BasketPicture {
  readonly view: BasketView;
  readonly chosen: readonly number[];
}
