// Made from en/filter.json by npm run texts.
import { grammar } from '../../en/grammar.js';

export const filterTexts = {
  filterAll: ({ n, shown }: { readonly n: number; readonly shown: string | number }): string =>
    n === 1 ? 'All' : `All ${shown}`,
  filterSome: ({ chosen, n }: { readonly chosen: string | number; readonly n: string | number }): string => `${chosen} of ${n}`,
  allDates: 'All dates',
  noDates: 'No filter',
  allValues: 'All',
  search: ({ label }: { readonly label: string }): string => `Search ${label}`,
  noMatch: ({ text }: { readonly text: string | number }): string => `Nothing matches “${text}”`,
  moreMembers: ({ n, shown }: { readonly n: number; readonly shown: string | number }): string =>
    `Search to find ${grammar.plural(n) === 'one' ? `${shown} more value` : `${shown} more values`}.`,
  from: 'From',
  to: 'To',
  undo: 'Undo',
  clear: 'Clear',
  done: 'Done',
  presets: 'Date ranges',
  filterSummary: ({ label, value }: { readonly label: string | number; readonly value: string | number }): string =>
    `${label}: ${value}`,
  backwards: 'The start must come before the end.',
  fiscal: ({ which, count, unit }: { readonly which: string; readonly count: number; readonly unit: string }): string =>
    which === 'last' ? `last ${count} fiscal ${count === 1 ? unit : `${unit}s`}` : `${which} fiscal ${unit}`,
  andMore: ({
    first,
    n,
    shown,
  }: {
    readonly first: string | number;
    readonly n: number;
    readonly shown: string | number;
  }): string => `${first} and ${grammar.plural(n) === 'one' ? `${shown} other` : `${shown} others`}`,
  filters: 'Filters',
  noFilters: 'No filters',
  rowsAll: ({ n, shown }: { readonly n: number; readonly shown: string | number }): string =>
    grammar.plural(n) === 'one' ? `${shown} row` : `${shown} rows`,
  rowsLeft: ({ left, all }: { readonly left: string | number; readonly all: string | number }): string =>
    `${left} of ${all} rows`,
  smallest: ({ label }: { readonly label: string | number }): string => `Minimum ${label}`,
  largest: ({ label }: { readonly label: string | number }): string => `Maximum ${label}`,
  binRows: ({ bin, n, shown }: { readonly bin: string | number; readonly n: number; readonly shown: string | number }): string =>
    `${bin}: ${grammar.plural(n) === 'one' ? `${shown} row` : `${shown} rows`}`,
  widened: ({ names }: { readonly names: string | number }): string =>
    `These names occur in more than one group; all of them are selected: ${names}`,
  lifted: ({ names }: { readonly names: string | number }): string =>
    `One filter can’t combine these levels, so all of these are selected: ${names}`,
};

export type FilterTexts = typeof filterTexts;
