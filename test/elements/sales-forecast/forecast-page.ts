import '../../../src/define/sales-forecast.js';
import type { SalesForecast } from '../../../src/elements/sales-forecast/sales-forecast.js';
import { binsBetween, shiftBin, type TimeGrain } from '../../../src/query/time/time-grain.js';
import { calendarRegressors } from '../../../src/stats/smooth/calendar-effects.js';
import { forecast, type Forecast, type ForecastOptions } from '../../../src/stats/forecast/forecast.js';
import { putFollowed, whenReady, type FollowedPage } from '../followed-page.js';

/** A line of an order. */
export interface Row {
  readonly order: string;
  readonly date: string;
  readonly region: string;
  readonly revenue: number;
  readonly profit: number;
}

/** Five years of two regions, 2013 to 2017, two lines a month of each: rising, with a strong December. */
export const ROWS: readonly Row[] = Array.from({ length: 60 }, (_, k) =>
  ['North', 'South'].flatMap((region, r) =>
    ['05', k % 12 === 1 ? '28' : '30'].map((date, half) => {
      const wobble = ((k * 7919 + r * 131 + half * 17) % 97) / 10;
      const season = k % 12 === 11 ? 60 : 12 * Math.sin((k * Math.PI) / 6);
      const revenue = Math.round((100 + 40 * r + k + season + wobble) * 100) / 100;
      return {
        order: `O${k}-${r}-${half}`,
        date: `${2013 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}-${date}`,
        region,
        revenue,
        profit: Math.round(revenue * (18 + ((k * 31 + r) % 7) + 4 * Math.sin((k * Math.PI) / 6))) / 100,
      };
    }),
  ),
).flat();

/** The revenue of each month, of some rows. */
export function monthsOf(rows: readonly Row[] = ROWS): readonly number[] {
  return Array.from({ length: 60 }, (_, k) => {
    const month = `${2013 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}`;
    const sum = rows.filter(({ date }) => date.startsWith(month)).reduce((whole, { revenue }) => whole + revenue, 0);
    // To the cent, as the worker adds them.
    return Math.round(sum * 100) / 100;
  });
}

/** What the function says of periods that begin on a day, with the calendar and events as the worker takes them. */
export function forecastOf(
  values: readonly number[],
  {
    first,
    grain,
    period,
    horizon,
    events = {},
  }: {
    readonly first: number;
    readonly grain: TimeGrain;
    readonly period: readonly number[];
    readonly horizon: number;
    readonly events?: Readonly<Record<string, readonly number[]>>;
  },
  options: Partial<ForecastOptions> = {},
): Forecast {
  const edges = binsBetween(first, shiftBin(first, grain, values.length + horizon, {}), grain, {});
  return forecast(values, { period, horizon, level: [80, 95], effects: calendarRegressors(edges, events), ...options });
}

/** A page with a forecast, and a KPI that follows it. */
export type Page = FollowedPage<SalesForecast>;

/** Puts both on the page and waits until they are painted. */
export function show(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS): Promise<Page> {
  return whenReady(put(attributes, data));
}

/** The same without waiting. */
export function put(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS): Page {
  return putFollowed(document.createElement('sales-forecast'), { id: 'ahead', ...attributes }, data);
}

/** Where the points of a line lie, in the viewport. */
export function points(widget: SalesForecast, selector: string): readonly { readonly x: number; readonly y: number }[] {
  const { left, top } = widget.shadowRoot!.querySelector('.stage')!.getBoundingClientRect();
  const path = widget.shadowRoot!.querySelector(`.stage ${selector} path`)?.getAttribute('d') ?? '';
  return [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: left + Number(x), y: top + Number(y) }));
}

/** An amount as the table writes it, as a number. */
export const amountOf = (text: string): number => Number(text.replace('−', '-').replaceAll(/[$,]/g, ''));
