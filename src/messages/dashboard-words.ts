import { when } from './when.js';

/** What the headline of a dashboard says. */
export interface SaidTotal {
  readonly measure: string;
  readonly value: string;
  readonly period: string | undefined;
}

/** The same with the change against the time before. */
export interface SaidMove extends SaidTotal {
  readonly course: 'up' | 'down' | 'flat';
  readonly by: string;
  readonly before: string;
}

const MOVED = { up: 'rose', down: 'fell', flat: 'was unchanged' } as const;

/** The texts of dashboards in English. */
export const dashboardWords = {
  pages: 'Pages',
  page: (name: 'sales' | 'customers' | 'check'): string =>
    ({ sales: 'Sales', customers: 'Customers', check: 'Data check' })[name],
  total: ({ measure, value, period }: SaidTotal): string => `${measure}: ${value}${period ? ` ${when(period)}` : ''}`,
  cause: (name: string, change: string): string => `Stands out: ${name} (${change})`,
  moved: ({ measure, value, period, course, by, before }: SaidMove): string => {
    const how = course === 'flat' ? `${MOVED.flat} at ${value}` : `${MOVED[course]} ${by} to ${value}`;
    return `${measure} ${how}${period ? ` ${when(period)}` : ''}${period === before ? '' : `, compared with ${before}`}`;
  },
  filters: 'Page filters',
  moreFilters: 'More filters',
  filtered: (clauses: string): string => `Filtered by ${clauses}`,
  toDate: 'Latest period',
  toDates: { year: 'Year to date', month: 'Month to date' },
  moreWidgets: (n: number): string => `Show ${n} more ${n === 1 ? 'chart' : 'charts'}`,
  fewerWidgets: 'Show fewer charts',
  numbers: 'Key metrics',
  widgets: 'Charts and tables',
  nothing: 'This data has nothing to show on this page.',
};
