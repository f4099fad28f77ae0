// Made from en/dashboard.json by npm run texts.
import { grammar } from '../../en/grammar.js';

export const dashboardTexts = {
  then: ({ sentence }: { readonly sentence: string | number }): string => `. ${sentence}`,
  skip: 'Skip dashboard (next chart: Alt+Page Down)',
  print: 'Print',
  printed: ({ day }: { readonly day: string | number }): string => `Printed on ${day}`,
  pages: 'Pages',
  page: ({ name }: { readonly name: string }): string =>
    name === 'sales' ? 'Sales' : name === 'customers' ? 'Customers' : 'Data check',
  total: ({
    measure,
    value,
    period,
  }: {
    readonly measure: string | number;
    readonly value: string | number;
    readonly period: string | undefined;
  }): string => `${measure}: ${value}${!period ? '' : ` ${grammar.when(period)}`}`,
  cause: ({ name, change }: { readonly name: string | number; readonly change: string | number }): string =>
    `Stands out: ${name} (${change})`,
  moved: ({
    measure,
    direction,
    value,
    by,
    period,
    isSame,
    before,
  }: {
    readonly measure: string | number;
    readonly direction: string;
    readonly value: string | number;
    readonly by: string | number;
    readonly period: string | undefined;
    readonly isSame: boolean;
    readonly before: string;
  }): string =>
    `${measure}${direction === 'flat' ? `: unchanged at ${value}` : ` ${direction === 'up' ? 'rose' : direction === 'down' ? 'fell' : 'changed'} ${by} to ${value}`}${!period ? '' : ` ${grammar.when(period)}`}${isSame ? '' : `, compared with ${before}`}`,
  filters: 'Page filters',
  moreFilters: 'More filters',
  filtered: ({ clauses }: { readonly clauses: string | number }): string => `Filtered by ${clauses}`,
  toDate: 'Latest period',
  toDates: {
    year: 'Year to date',
    month: 'Month to date',
  },
  moreWidgets: ({ n }: { readonly n: number }): string => `Show ${n} more ${n === 1 ? 'chart' : 'charts'}`,
  fewerWidgets: 'Show fewer charts',
  numbers: 'Key metrics',
  widgets: 'Charts and tables',
  nothing: 'This data has nothing to show on this page.',
};

export type DashboardTexts = typeof dashboardTexts;
