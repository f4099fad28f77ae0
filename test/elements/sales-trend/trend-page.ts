import { oneEvent } from '@open-wc/testing';
import '../../../src/define/sales-source.js';
import '../../../src/define/sales-trend.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import type { SalesTrend } from '../../../src/elements/sales-trend/sales-trend.js';
import { inside } from '../chart-page.js';
import { putFollowed } from '../followed-page.js';

/** Two lines a month from January 2015 to December 2016: revenue of the k-th month is 10 k + 10, three quarters of it from West. All months are whole. */
export const ROWS = Array.from({ length: 48 }, (_, n) => {
  const k = Math.floor(n / 2);
  const day = n === 0 ? '01' : n % 2 === 0 ? '05' : '28';
  const date = `${2015 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}-${day}`;
  const revenue = (10 * k + 10) * (n % 2 === 0 ? 0.75 : 0.25);
  return { order: `O${n}`, date, region: n % 2 === 0 ? 'West' : 'East', revenue, profit: revenue / 10 };
});

/** The revenue of some months of `ROWS` together, counted from 0; both ends inclusive. */
export function revenueOf(from: number, to: number): number {
  let sum = 0;
  for (let k = from; k <= to; k++) sum += 10 * k + 10;
  return sum;
}

/** A page with a trend and a KPI that follows it, both over `ROWS`. */
export interface Page {
  readonly box: HTMLElement;
  readonly trend: SalesTrend;
  readonly kpi: SalesKpi;
}

/** Puts a trend and a KPI on the page and waits until both are painted. */
export async function show(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS): Promise<Page> {
  const page = put(attributes, data);
  await Promise.all([page.trend.ready, page.kpi.ready]);
  return page;
}

/** The same without waiting. */
export function put(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS): Page {
  const { widget: trend, ...page } = putFollowed(document.createElement('sales-trend'), { id: 'trend', ...attributes }, data);
  return { ...page, trend };
}

/**
 * Where the points of the first line lie, in the viewport and in reading order; the stretch of an incomplete period is a path of its own.
 * With a choice, the whole line is ghosted, and the chosen stretch is drawn over it once more, with ends between points.
 */
export function points(trend: SalesTrend, selector = '.line.s1:not(.thin) path'): readonly { x: number; y: number }[] {
  const { left, top } = inside(trend, '.stage').getBoundingClientRect();
  const drawn = [...trend.shadowRoot!.querySelectorAll(selector)];
  const ghosted = drawn.filter((path) => path.closest('.ghosted'));
  const found = (ghosted.length > 0 ? ghosted : drawn).flatMap((path) =>
    [...path.getAttribute('d')!.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const),
  );
  const places = [...new Map(found)].sort(([one], [other]) => one - other).map(([x, y]) => ({ x: left + x, y: top + y }));
  return getComputedStyle(inside(trend, '.stage')).direction === 'rtl' ? places.reverse() : places;
}

/** Where the box of the strip's brush lies, in the viewport. */
export function brushBox(trend: SalesTrend): DOMRect {
  return inside(trend, '.chosen-range rect').getBoundingClientRect();
}

/** The next `sales-load` of a trend. */
export async function loaded(trend: SalesTrend): Promise<void> {
  await oneEvent(trend, 'sales-load');
}
