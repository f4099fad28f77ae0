// Made from en/table.json by npm run texts.
import { grammar } from '../../en/grammar.js';

export const tableTexts = {
  heading: ({ measures, by }: { readonly measures: readonly string[]; readonly by: readonly string[] }): string =>
    `${grammar.and(measures)} by ${grammar.lowerAnd(by)}`,
  topHeading: ({
    isTop,
    n,
    by,
    measure,
  }: {
    readonly isTop: boolean;
    readonly n: number;
    readonly by: string;
    readonly measure: string;
  }): string =>
    `${isTop ? 'Top' : 'Bottom'} ${n} ${n === 1 ? grammar.lower(by) : grammar.lowerMany(by)} by ${grammar.lower(measure)}`,
  changeHeading: ({ isTop, measure, by }: { readonly isTop: boolean; readonly measure: string; readonly by: string }): string =>
    `Largest ${isTop ? 'increases' : 'declines'} in ${grammar.lower(measure)} by ${grammar.lower(by)}`,
  rowsHeading: 'Rows',
  rowsOf: ({ name }: { readonly name: string | number }): string => `Rows of ${name}`,
  leader: ({
    name,
    isTop,
    value,
    share,
  }: {
    readonly name: string | number;
    readonly isTop: boolean;
    readonly value: string | number;
    readonly share: string | number | undefined;
  }): string =>
    `${name} ${isTop ? 'leads with' : 'is last with'} ${value}${share === undefined || share === '' ? '' : ` (${share} of total)`}`,
  mover: ({
    name,
    isIncrease,
    change,
    growth,
  }: {
    readonly name: string | number;
    readonly isIncrease: boolean;
    readonly change: string | number;
    readonly growth: string | number | undefined;
  }): string =>
    `${name} has the largest ${isIncrease ? 'increase' : 'decline'}: ${change}${growth === undefined || growth === '' ? '' : ` (${growth})`}`,
  lost: ({
    isAll,
    measure,
    n,
    of,
  }: {
    readonly isAll: boolean;
    readonly measure: string;
    readonly n: number;
    readonly of: string | number;
  }): string =>
    isAll
      ? `all have negative ${grammar.lower(measure)}`
      : `${n} of ${of} ${n === 1 ? 'has' : 'have'} negative ${grammar.lower(measure)}`,
  sentence: ({ partsLength, parts }: { readonly partsLength: number; readonly parts: readonly string[] }): string =>
    partsLength === 0 ? '' : `${grammar.clauses(parts)}.`,
  rows: ({ n, shown }: { readonly n: number; readonly shown: string | number }): string =>
    grammar.plural(n) === 'one' ? `${shown} row` : `${shown} rows`,
  found: ({ shown, of }: { readonly shown: string | number; readonly of: string | number }): string => `${shown} of ${of} rows`,
  nothingFound: ({ text }: { readonly text: string | number }): string => `No results for “${text}”`,
  search: 'Search',
  columns: 'Columns',
  total: 'Total',
  fresh: 'new',
  of: ({ measure, side }: { readonly measure: string | number; readonly side: string }): string =>
    `${measure}, ${grammar.lower(side)}`,
  peak: ({ month }: { readonly month: string | number }): string => `highest in ${month}`,
  sorted: ({ name, descending }: { readonly name: string; readonly descending: boolean }): string =>
    `Sorted by ${grammar.lower(name)}, ${descending ? 'descending' : 'ascending'}.`,
  sort: ({ name }: { readonly name: string }): string => `Sort by ${grammar.lower(name)}`,
  selected: ({
    isMany,
    n,
    names,
  }: {
    readonly isMany: boolean;
    readonly n: string | number;
    readonly names: string | number;
  }): string => (isMany ? `Selected ${n} rows.` : `Selected ${names}.`),
  cleared: 'Selection cleared.',
  row: ({
    name,
    parts,
    k,
    n,
  }: {
    readonly name: string | number;
    readonly parts: readonly string[];
    readonly k: string | number;
    readonly n: string | number;
  }): string => `${name}: ${grammar.list(parts)}. Row ${k} of ${n}.`,
  cell: ({ name, text }: { readonly name: string; readonly text: string | number }): string => `${grammar.lower(name)} ${text}`,
  all: ({ by }: { readonly by: string }): string => `All ${grammar.lowerMany(by)}`,
  path: 'Drill-down path',
  weekday: ({ day }: { readonly day: number }): string =>
    day === 1
      ? 'Monday'
      : day === 2
        ? 'Tuesday'
        : day === 3
          ? 'Wednesday'
          : day === 4
            ? 'Thursday'
            : day === 5
              ? 'Friday'
              : day === 6
                ? 'Saturday'
                : day === 7
                  ? 'Sunday'
                  : `${day}`,
  hour: ({ hour }: { readonly hour: string | number }): string => `${hour}:00`,
  keys: 'Use the arrow keys, Page Up and Page Down to move between rows. Press Enter to select, Shift with an arrow key to select several, Alt+Down to open a row, Escape to clear.',
};

export type TableTexts = typeof tableTexts;
