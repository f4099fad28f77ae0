import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/all.js';
import type { SalesElement } from '../../../src/elements/base/element/sales-element.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { defineFunnel } from '../define-widget/funnel-page.js';
import { allInside, inside, middle, putAll, tableRows, type Point } from '../chart-page.js';

const PARTS = [
  ['Furniture', 'Chairs'],
  ['Furniture', 'Tables'],
  ['Office', 'Paper'],
  ['Office', 'Pens'],
  ['Technology', 'Phones'],
  ['Technology', 'Screens'],
] as const;

/** An order line of the shop that all charts are shown over. */
export interface Line {
  readonly order: string;
  readonly date: string;
  readonly customer: string;
  readonly region: string;
  readonly category: string;
  readonly subcategory: string;
  readonly quantity: number;
  readonly revenue: number;
  readonly profit: number;
}

/** Whose an order is: 40 customers in turn, of whom fourteen come no more after a while, one after the other, and twelve come later than the others. */
function customerOf(order: number, month: number): string {
  const turn = (order * 11 + month) % 40;
  const isGone = turn < 14 && month >= 18 + turn;
  const isToCome = turn >= 28 && month < 2 * (turn - 27);
  return `K${String(isGone ? turn + 14 : isToCome ? turn - 14 : turn).padStart(2, '0')}`;
}

/**
 * Three years of 20 orders a month in four regions, with one to three lines per order: chairs are bought with tables, and phones with screens.
 * In the last year, the West sells half as much, and phones and screens cost 50% more in the East.
 */
export const LINES: readonly Line[] = Array.from({ length: 720 }, (_, k) => {
  const month = Math.floor(k / 20);
  const year = 2022 + Math.floor(month / 12);
  const date = `${year}-${String(1 + (month % 12)).padStart(2, '0')}-${String(1 + ((k * 7) % 28)).padStart(2, '0')}`;
  const region = ['East', 'North', 'South', 'West'][k % 4]!;
  const first = (k * 5) % 6;
  const second = first % 2 === 0 ? first + 1 : first - 1;
  const parts = k % 3 === 0 ? [first, second] : k % 7 === 0 ? [first, (first + 2) % 6, (first + 3) % 6] : [first];
  return parts.map((part, n): Line => {
    const [category, subcategory] = PARTS[part]!;
    const quantity = (1 + ((k * 3 + n) % 6)) * (year === 2024 && region === 'West' ? 1 : 2);
    const revenue = quantity * (6 + 4 * part + 2 * (k % 3)) * (year === 2024 && region === 'East' && part > 3 ? 1.5 : 1);
    const profit = Math.round(revenue * (part === 1 ? -10 : 25)) / 100;
    return { order: `O${k}`, date, customer: customerOf(k, month), region, category, subcategory, quantity, revenue, profit };
  });
}).flat();

/** A chart of one kind, and what is particular in choosing from it. */
export interface Chart {
  readonly name: string;
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What a chart of the page's own draws. */
  readonly plot?: object;
  /** The keys that lead from a mark to the next, and those that lead to the first that may be chosen. */
  readonly step: string;
  readonly start?: readonly string[];
  /** Where a mark is hit, by its place, where the middle of its frame is no part of it. */
  readonly spot?: (widget: Element, place: number) => Point;
  /** Whether one mark alone can be chosen: several together are no clause. */
  readonly single?: boolean;
  /** Whether two marks may have rows in common. */
  readonly overlaps?: boolean;
  /** Whether a range is more than the marks that keys reach in it: a calendar has all days, a cloud of points an area. */
  readonly unordered?: boolean;
}

const named = (widget: Element, place: number): Point => {
  const name = tableRows(widget)[place]![0];
  const found = allInside(widget, '.stage text').find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`the picture has no text ${name}`);
  return middle(found);
};

const breakdown = (name: string, attributes: Chart['attributes'], more: Partial<Chart> = {}): Chart => ({
  ...{ name: `breakdown, ${name}`, tag: 'sales-breakdown', attributes: { by: 'category', ...attributes }, step: 'ArrowDown' },
  ...more,
});
const distribution = (name: string, attributes: Chart['attributes'], more: Partial<Chart> = {}): Chart => ({
  ...{ name: `distribution, ${name}`, tag: 'sales-distribution', attributes, step: 'ArrowRight' },
  ...more,
});
const cohort = (mode: string, more: Partial<Chart> = {}): Chart => ({
  ...{ name: `cohort, ${mode}`, tag: 'sales-cohort', attributes: { mode }, step: 'ArrowDown' },
  ...more,
});

/** Every kind of chart. */
export const CHARTS: readonly Chart[] = [
  breakdown('bars', {}),
  breakdown('stacked', { series: 'region' }),
  breakdown('side by side', { series: 'region', chart: 'bar' }),
  breakdown('share', { series: 'region', chart: 'share' }),
  breakdown('donut', { chart: 'donut' }, { spot: named }),
  breakdown('treemap', { chart: 'treemap' }, { step: 'ArrowRight', unordered: true }),
  breakdown('pareto', { by: 'subcategory', chart: 'pareto', height: '420' }),
  { name: 'map, bars', tag: 'sales-map', attributes: { by: 'category' }, step: 'ArrowDown' },
  { name: 'trend, line', tag: 'sales-trend', attributes: { granularity: 'month' }, step: 'ArrowRight' },
  { name: 'trend, area', tag: 'sales-trend', attributes: { granularity: 'month', chart: 'area' }, step: 'ArrowRight' },
  {
    name: 'trend, bars',
    tag: 'sales-trend',
    attributes: { granularity: 'quarter', chart: 'bar', where: 'date: 2023..2024' },
    step: 'ArrowRight',
  },
  {
    name: 'trend, stacked',
    tag: 'sales-trend',
    attributes: { granularity: 'quarter', chart: 'stacked', series: 'region' },
    step: 'ArrowRight',
  },
  { name: 'forecast', tag: 'sales-forecast', attributes: { granularity: 'month' }, step: 'ArrowRight' },
  { name: 'heatmap, calendar', tag: 'sales-heatmap', attributes: { where: 'date: 2023' }, step: 'ArrowRight', unordered: true },
  { name: 'heatmap, dimensions', tag: 'sales-heatmap', attributes: { x: 'category', y: 'region' }, step: 'ArrowRight' },
  distribution('histogram', { measure: 'quantity' }),
  distribution('histogram of members', { measure: 'revenue', per: 'customer' }),
  distribution('boxes', { chart: 'box', by: 'region' }, { step: 'ArrowDown' }),
  distribution('scatter', { chart: 'scatter', x: 'revenue', y: 'profit', per: 'region' }, { unordered: true }),
  cohort('retention', { start: ['ArrowDown'] }),
  cohort('new-repeat', { step: 'ArrowRight' }),
  cohort('rfm', { step: 'ArrowDown ArrowDown', unordered: true }),
  cohort('risk'),
  { name: 'basket, list', tag: 'sales-basket', attributes: { by: 'subcategory' }, step: 'ArrowDown', overlaps: true },
  {
    ...{ name: 'basket, matrix', tag: 'sales-basket', attributes: { by: 'subcategory', chart: 'matrix' }, step: 'ArrowRight' },
    ...{ overlaps: true, unordered: true },
  },
  {
    ...{ name: 'funnel', tag: 'sales-funnel', attributes: { stages: 'orders, customers', by: 'region' } },
    ...{ step: 'ArrowDown', overlaps: true },
  },
  {
    // The last year, in which members stand out. Without a period, the newest twelve complete months are compared: volume, mix and price, which are no filters.
    name: 'drivers',
    tag: 'sales-drivers',
    attributes: { measure: 'revenue', by: 'region, category', where: 'date: 2024' },
    step: 'ArrowDown',
    single: true,
    start: ['ArrowDown'],
  },
  {
    name: 'plot, bars',
    tag: 'sales-plot',
    attributes: { by: 'region' },
    plot: { marks: [{ mark: 'barX', x: 'revenue', y: 'region', key: 'region' }] },
    step: 'ArrowDown',
  },
  {
    name: 'defined by a page',
    tag: 'order-funnel',
    attributes: { by: 'region', stages: 'East, North, South, West', measure: 'revenue' },
    step: 'ArrowDown',
  },
];

defineFunnel();

/** A widget as these tests see it. */
export type Widget = HTMLElement & { data: unknown } & Pick<
    SalesElement,
    'ready' | 'updateComplete' | 'result' | 'toCSV' | 'toSVG' | 'toPNG'
  >;

/** A page with a chart and a KPI that follows it, over the same lines. */
export interface Page {
  readonly box: HTMLElement;
  readonly widget: Widget;
  readonly kpi: SalesKpi;
}

/** Puts a chart, whose clause has the name `chart`, and a KPI on the page, and waits until both are painted. */
export async function showChart(
  { tag, attributes, plot }: Pick<Chart, 'tag' | 'attributes' | 'plot'>,
  data: unknown = LINES,
  width = 800,
): Promise<Page> {
  const widget = document.createElement(tag) as Widget;
  widget.id = 'chart';
  for (const [name, value] of Object.entries({ locale: 'en-US', currency: 'USD', ...attributes }))
    widget.setAttribute(name, value);
  if (plot) Object.assign(widget, { plot });
  const kpi = document.createElement('sales-kpi');
  kpi.locale = 'en-US';
  const box = putAll([widget, kpi], { data, width });
  await Promise.all([widget.ready, kpi.ready]);
  return { box, widget, kpi };
}

/** Presses keys one after the other, each once what the one before did is painted; `Shift+Enter` holds one down. */
export async function press(widget: Widget, ...keys: readonly string[]): Promise<void> {
  for (const key of keys.flatMap((one) => one.split(' '))) {
    const [plain = '', held] = key.split('+').reverse();
    if (held) await sendKeys({ down: held });
    await sendKeys({ press: plain });
    if (held) await sendKeys({ up: held });
    await widget.updateComplete;
  }
}

/** Gives the focus to what hears the keys of a chart. */
export function focus(widget: Widget): void {
  inside(widget, '[part=chart]').focus({ preventScroll: true });
}

/** Where some marks can be hit, from the first that can be chosen: where the keyboard’s cursor stands around them. Leaves no cursor behind. */
export async function spotsOf(widget: Widget, { step, start = [], spot }: Chart, count = 3): Promise<readonly Point[]> {
  focus(widget);
  await press(widget, 'Home', ...start);
  const spots: Point[] = [];
  for (let place = 0; place < count; place++) {
    spots.push(spot?.(widget, place) ?? middle(inside(widget, '.overlay .keyed')));
    await press(widget, step);
  }
  inside(widget, '[part=chart]').blur();
  await widget.updateComplete;
  return spots;
}
