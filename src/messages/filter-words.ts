import { counted } from './core-words.js';

/** The texts of filters in English. */
export const filterWords = {
  filterAll: (n: number, shown: string): string => (n === 1 ? 'All' : `All ${shown}`),
  filterSome: (chosen: string, n: string): string => `${chosen} of ${n}`,
  allDates: 'All dates',
  allValues: 'All',
  search: (label: string): string => `Search ${label}`,
  noMatch: (text: string): string => `Nothing matches “${text}”`,
  moreMembers: (n: number, shown: string): string => `${counted(n, shown, 'more value', 'more values')}: search to find them.`,
  from: 'From',
  to: 'To',
  undo: 'Undo',
  clear: 'Clear',
  done: 'Done',
  presets: 'Periods',
  filterSummary: (label: string, value: string): string => `${label}: ${value}`,
  backwards: 'The start is after the end.',
  fiscal: (which: string, count: number, unit: string): string =>
    which === 'last' ? `last ${count} fiscal ${unit}${count === 1 ? '' : 's'}` : `${which} fiscal ${unit}`,
  andMore: (first: string, n: number, shown: string): string => `${first} and ${counted(n, shown, 'other', 'others')}`,
  filters: 'Filters',
  noFilters: 'No filters',
  rowsAll: (n: number, shown: string): string => counted(n, shown, 'row', 'rows'),
  rowsLeft: (left: string, all: string): string => `${left} of ${all} rows`,
  smallest: (label: string): string => `${label}, from`,
  largest: (label: string): string => `${label}, to`,
  binRows: (bin: string, n: number, shown: string): string => `${bin}: ${counted(n, shown, 'row', 'rows')}`,
  widened: (names: string): string => `Names that stand in several places are chosen in all of them: ${names}`,
};
