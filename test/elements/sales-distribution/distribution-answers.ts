import { selectionOf } from '../../../src/elements/base/define/fact-selection.js';
import { widgetPlot } from '../../../src/elements/base/define/chart-kinds.js';
import { descriptionOf, widgetModel, type WidgetView } from '../../../src/elements/base/define/widget-model.js';
import { wordingOf } from '../../../src/elements/base/define/wording.js';
import type { MarkDescription } from '../../../src/elements/base/chart/marks.js';
import { textColumn } from '../../../src/elements/base/chart/result-columns.js';
import type { WidgetContext } from '../../../src/elements/base/element/widget.js';
import { englishOf } from '../../../src/elements/base/messages/messages.js';
import { distributionAttributes } from '../../../src/elements/sales-distribution/attributes.js';
import { groupFacts } from '../../../src/elements/sales-distribution/model/box.js';
import { distributionDefinition } from '../../../src/elements/sales-distribution/model/definition.js';
import type {
  BoxGroup,
  Boxes,
  DistributionFacts,
  DistributionInput,
  Histogram,
} from '../../../src/elements/sales-distribution/model/facts.js';
import { histogramFacts } from '../../../src/elements/sales-distribution/model/histogram.js';
import { distributionPlot } from '../../../src/elements/sales-distribution/plot/distribution.js';
import { distributionTexts } from '../../../src/messages/compiled/en/distribution.js';
import type { Catalog } from '../../../src/query/catalog.js';
import type { MeasureUnit } from '../../../src/query/measure.js';
import { QueryResult, type ResultColumn } from '../../../src/query/result/result.js';
import { describe, type Sample, sampleOf, whiskersOf } from '../../../src/stats/describe/descriptive.js';
import { histogram } from '../../../src/stats/describe/histogram.js';
import type { BinChoice } from '../../../src/stats/describe/histogram.js';
import { regression } from '../../../src/stats/compare/regression.js';
import { readerOf, type Written } from '../written.js';

const DEFINITION = { attributes: distributionAttributes, messages: { en: distributionTexts }, ...distributionDefinition };

/** The model of the element, without its drawing. */
export const distributionModel = widgetModel(DEFINITION, { selectionOf });

export const readDistribution = readerOf(distributionAttributes);

/** A catalog of some roles, each with a column of numbers of its own name. */
export function catalogOf(roles: readonly string[] = [], columns: readonly string[] = []): Catalog {
  return {
    roles: roles.map((role) => ({ role, ref: { table: 'orders', column: role } })),
    columns: [...roles, ...columns].map((name) => ({ table: 'orders', name, type: 'number' })),
    ...{ define: {}, tables: [], measures: [] },
  } as unknown as Catalog;
}

/** A context in American English and dollars, changed where asked for. */
export function context(given: Partial<WidgetContext> = {}): WidgetContext {
  const calendar = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };
  return {
    ...{ catalog: catalogOf(), locale: 'en-US', dir: 'ltr', currency: 'USD', calendar },
    ...{ messages: englishOf(distributionModel.messages), width: 0, where: '', filters: [], own: '', slotsOf: () => new Map() },
    ...given,
  };
}

/** What facts are made of, in a context. While a filter is dragged, `previous` is what was shown. */
export function inputOf(written: Written = {}, given: Partial<DistributionInput> = {}): DistributionInput {
  const around = context();
  return {
    ...{ ...around, ...wordingOf(around), attributes: readDistribution(written), texts: distributionTexts, results: {} },
    columnsOf: (result) => result.columns.map((column) => textColumn(column, result, around)),
    ...given,
  };
}

/** Input while a filter is dragged over what was shown. */
export const draggedOver = (previous: DistributionFacts, written: Written = {}): DistributionInput =>
  inputOf(written, { moving: true, previous });

export const WORDS = inputOf();

/** An answer of some columns. */
export const answerOf = (columns: readonly ResultColumn[], analysis: unknown): QueryResult =>
  new QueryResult({
    ...{ rowCount: columns[0]?.values.length ?? 0, columns, notes: [], selected: 1, total: 1 },
    facts: { measures: [], skipped: [], analysis } as unknown as QueryResult['facts'],
  });

/** Table, marks and selection of some facts. */
export const shownOf = (facts: DistributionFacts): WidgetView<DistributionFacts> =>
  widgetModel({ ...DEFINITION, facts: () => facts }, { selectionOf }).view(
    readDistribution(),
    { main: answerOf([], undefined) },
    context(),
  );

/** Tooltip and announcement of a mark. */
export const described = (facts: DistributionFacts, mark: number): MarkDescription =>
  descriptionOf(shownOf(facts), mark, context())!;

/** The chart of some facts, as text of an SVG. */
export function drawnOf(
  facts: DistributionFacts,
  { selected = [], rtl = false, width = 640 }: { selected?: readonly number[]; rtl?: boolean; width?: number },
): { readonly svg: SVGSVGElement } {
  const words = { label: 'Distribution', texts: distributionTexts, ...wordingOf(context()) };
  const { texts, attributes } = shownOf(facts);
  return widgetPlot(distributionPlot).draw({ facts, attributes, texts, selected }, words, { width, height: 280, rtl });
}

/** A histogram of numbers. */
export function viewOf(
  numbers: readonly number[],
  given: Partial<Histogram> & { readonly choice?: BinChoice; readonly step?: number } = {},
): Histogram {
  const sample: Sample = sampleOf(numbers);
  const { edges, counts, width, openFirst, openLast } = histogram(sample, given.choice);
  const open = (i: number): 'below' | 'above' | undefined =>
    i === 0 && openFirst ? 'below' : i === counts.length - 1 && openLast ? 'above' : undefined;
  const { choice: _, step = 1, ...rest } = given;
  return {
    kind: 'histogram',
    bins: [...counts].map((count, i) => ({ from: edges[i]!, to: edges[i + 1]!, count, open: open(i) })),
    facts: { kind: 'histogram', ...describe(sample), width, openFirst, openLast, step },
    unit: 'count',
    subject: { kind: 'rows', field: 'quantity' },
    ...rest,
  };
}

/** Order values with a long tail: 600 below 600, and one far away. */
export const TAILED: readonly number[] = [...Array.from({ length: 600 }, (_, i) => i + 0.25), 5000];

/** The same as order values in dollars and cents. */
export function orders(): Histogram {
  return viewOf(TAILED, { unit: 'money', step: 0.01, subject: { kind: 'members', measure: 'revenue', per: 'order' } });
}

/** What a histogram shows, while a filter is dragged over `previous` if given. */
export const histogramOf = (view: Histogram, previous?: DistributionFacts): DistributionFacts =>
  histogramFacts(view, previous ? draggedOver(previous) : inputOf());

type Points = readonly (readonly [x: number, y: number])[];

const numbers = (name: string, values: readonly number[], unit?: MeasureUnit): ResultColumn => ({
  ...{ name, type: 'number', values: Float64Array.from(values) },
  ...(unit && { unit }),
});

/** Points of members `Member 1`, `Member 2` … with what the worker tells of them. */
export function pointsOf(points: Points, analysis: object = {}, previous?: DistributionFacts): DistributionFacts {
  const { n: count, ...line } = regression(
    points.map(([x]) => x),
    points.map(([, y]) => y),
  );
  const names = points.map((_, k) => `Member ${k + 1}`);
  const main = answerOf(
    [
      { name: 'product', type: 'text', values: Int32Array.from(names.keys()), dictionary: names },
      numbers(
        'discount-rate',
        points.map(([x]) => x),
        'percent',
      ),
      numbers(
        'profit',
        points.map(([, y]) => y),
        'money',
      ),
    ],
    { kind: 'scatter', count, left: 0, ...line, ...analysis },
  );
  const written = { x: 'discount-rate', y: 'profit', per: 'product' };
  const given = previous ? { moving: true, previous } : {};
  return distributionDefinition.facts(inputOf(written, { results: { main }, ...given }));
}

/** Twenty products: less profit with more discount, and one far above the rest. */
export const DISCOUNTS: Points = Array.from(
  { length: 20 },
  (_, k) => [k / 50, k === 6 ? 9000 : 2000 - 180 * k + 300 * (k % 3)] as const,
);

/** The points that a scatter plot draws. */
export function scatterOf({ chart }: DistributionFacts): Extract<DistributionFacts['chart'], { readonly kind: 'scatter' }> {
  if (chart.kind !== 'scatter') throw new Error('no scatter');
  return chart;
}

/** Points of rows, of quantities at prices: the cheaper, the more rows. */
export function rowPoints(): DistributionFacts {
  const prices = [2, 5, 8, 12, 20];
  const all = prices.flatMap((price, k) =>
    Array.from({ length: 5 - k }, (_, n) => ({ x: price, y: n + 1, count: 40 - 9 * k - 2 * n })),
  );
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  const { n: count, ...line } = regression(xs, ys);
  const columns = [
    numbers('price', xs, 'money'),
    numbers('quantity', ys, 'count'),
    numbers(
      'count()',
      all.map((point) => point.count),
      'count',
    ),
  ];
  const main = answerOf(columns, { kind: 'scatter', count, left: 0, points: all.length, ...line });
  return distributionDefinition.facts(
    inputOf(
      { chart: 'scatter', per: 'row', x: 'price', y: 'quantity' },
      { results: { main }, catalog: catalogOf(['price', 'quantity']) },
    ),
  );
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
export function boxes(): Boxes {
  const orders = (most: number, ...more: readonly number[]): readonly number[] => [
    ...Array.from({ length: 40 }, (_, k) => ((k + 1) / 40) * most),
    ...more,
  ];
  return {
    groups: [group('East', orders(800)), group('West and the islands', orders(500, 900, 6000)), group('South', orders(300))],
    ...{ all: 3, per: 'order', unit: 'money' },
  };
}

/** What boxes show, while a filter is dragged over `previous` if given. */
export const boxesOf = (view: Boxes, previous?: DistributionFacts, by = 'region'): DistributionFacts =>
  groupFacts(view, previous ? draggedOver(previous, { by }) : inputOf({ by }));

/** The boxes that are drawn. */
export function boxChart({ chart }: DistributionFacts): Extract<DistributionFacts['chart'], { readonly kind: 'box' }> {
  if (chart.kind !== 'box') throw new Error('no boxes');
  return chart;
}
