import { boxesShown } from '../../../src/elements/sales-distribution/model/box.js';
import { rowsShown, toRows } from '../../../src/elements/sales-distribution/model/rows.js';
import { scatterShown, type MembersScatter } from '../../../src/elements/sales-distribution/model/scatter.js';
import type {
  BoxGroup,
  BoxPicture,
  BoxView,
  HistogramView,
  ScatterPicture,
  ViewContext,
} from '../../../src/elements/sales-distribution/model/view.js';
import { en } from '../../../src/messages/en.js';
import { describe, type Sample, sampleOf, whiskersOf } from '../../../src/stats/describe/descriptive.js';
import { histogram } from '../../../src/stats/describe/histogram.js';
import type { BinChoice } from '../../../src/stats/describe/histogram.js';
import { regression } from '../../../src/stats/compare/regression.js';

/** American English and dollars. */
export const CONTEXT: ViewContext = { locale: 'en-US', currency: 'USD', messages: en, fiscalStart: 1, weekStart: 1 };

/** What a histogram of numbers shows. */
export function viewOf(
  numbers: readonly number[],
  given: Partial<HistogramView> & { readonly choice?: BinChoice; readonly step?: number } = {},
): HistogramView {
  const sample: Sample = sampleOf(numbers);
  const { edges, counts, width, openFirst, openLast } = histogram(sample, given.choice);
  const open = (i: number): 'below' | 'above' | undefined =>
    i === 0 && openFirst ? 'below' : i === counts.length - 1 && openLast ? 'above' : undefined;
  const { choice: _, step = 1, ...rest } = given;
  return {
    bins: [...counts].map((count, i) => ({ from: edges[i]!, to: edges[i + 1]!, count, open: open(i) })),
    facts: { kind: 'histogram', ...describe(sample), width, openFirst, openLast, step },
    unit: 'count',
    subject: { kind: 'rows', field: 'quantity' },
    measure: 'Quantity',
    ...rest,
  };
}

/** Order values with a long tail: 600 below 600, and one far away. */
export const TAILED: readonly number[] = [...Array.from({ length: 600 }, (_, i) => i + 0.25), 5000];

/** The same as order values in dollars and cents. */
export function orders(): HistogramView {
  return viewOf(TAILED, {
    unit: 'money',
    step: 0.01,
    measure: 'Revenue',
    subject: { kind: 'members', measure: 'revenue', per: 'order' },
  });
}

/** Points of members `A`, `B` … with what the worker tells of them. */
export function pointsOf(
  points: readonly (readonly [x: number, y: number])[],
  given: Partial<MembersScatter> = {},
): MembersScatter {
  const { n: count, ...line } = regression(
    points.map(([x]) => x),
    points.map(([, y]) => y),
  );
  return {
    points: points.map(([x, y], k) => ({ key: `Member ${k + 1}`, x, y })).sort((a, b) => a.x - b.x || a.y - b.y),
    facts: { kind: 'scatter', count, left: 0, ...line },
    per: 'product',
    x: { name: 'Average discount', unit: 'percent' },
    y: { name: 'Profit', unit: 'money' },
    ...given,
  };
}

/** Twenty products: less profit with more discount, and one far above the rest. */
export function discounts(): MembersScatter {
  return pointsOf(Array.from({ length: 20 }, (_, k) => [k / 50, k === 6 ? 9000 : 2000 - 180 * k + 300 * (k % 3)] as const));
}

/** What is drawn of a view. */
export function scatterPicture(view: MembersScatter, chosen: readonly number[] = []): ScatterPicture {
  const picture = scatterShown(view, CONTEXT).picture(chosen, undefined);
  if (picture?.chart !== 'scatter') throw new Error('no scatter');
  return picture;
}

/** Points of rows, of quantities at prices: the cheaper, the more rows. */
export function rowsPicture(chosen: readonly number[] = []): ScatterPicture {
  const prices = [2, 5, 8, 12, 20];
  const all = prices.flatMap((price, k) =>
    Array.from({ length: 5 - k }, (_, n) => ({ x: price, y: n + 1, count: 40 - 9 * k - 2 * n })),
  );
  const of = (pick: (point: (typeof all)[number]) => number): Float64Array => Float64Array.from(all, pick);
  const { n: count, ...line } = regression(
    of(({ x }) => x),
    of(({ y }) => y),
  );
  const view = toRows(
    {
      rowCount: all.length,
      columns: [
        { name: 'price', type: 'number', values: of(({ x }) => x) },
        { name: 'quantity', type: 'number', values: of(({ y }) => y) },
        { name: 'count()', type: 'number', values: of((point) => point.count), unit: 'count' },
      ],
      facts: { analysis: { kind: 'scatter', count, left: 0, points: all.length, ...line } },
    },
    { x: { name: 'Price', unit: 'money', field: 'price' }, y: { name: 'Quantity', unit: 'count', field: 'quantity' } },
  );
  const picture = rowsShown(view, CONTEXT).picture(chosen, undefined);
  if (picture?.chart !== 'scatter') throw new Error('no scatter');
  return picture;
}

/** A box of numbers. */
function group(name: string, numbers: readonly number[]): BoxGroup {
  const sample = sampleOf(numbers);
  const { count, min, q1, median, q3, max } = describe(sample);
  const { lower, upper, beyond } = whiskersOf(sample, { q1, q3 });
  const outliers = numbers.filter((value) => value < lower || value > upper).map((value) => ({ value, count: 1 }));
  return { key: name, name, count, min, lower, q1, median, q3, upper, max, beyond, outliers };
}

/** Orders of three regions, one of them with two numbers beyond its whiskers. */
export function boxes(): BoxView {
  const orders = (most: number, ...more: readonly number[]): readonly number[] => [
    ...Array.from({ length: 40 }, (_, k) => ((k + 1) / 40) * most),
    ...more,
  ];
  return {
    groups: [group('East', orders(800)), group('West and the islands', orders(500, 900, 6000)), group('South', orders(300))],
    all: 3,
    by: 'region',
    per: 'order',
    measure: 'Revenue',
    unit: 'money',
  };
}

/** What is drawn of boxes. */
export function boxPicture(view: BoxView, chosen: readonly number[] = []): BoxPicture {
  const picture = boxesShown(view, CONTEXT).picture(chosen, undefined);
  if (picture?.chart !== 'box') throw new Error('no boxes');
  return picture;
}
