import { counted } from './core-words.js';

/** The texts of filters in English. */
export const filterWords = {
  filterAll: (n: number, shown: string): string => (n === 1 ? 'All' : `All ${shown}`),
  filterSome: (chosen: string, n: string): string => `${chosen} of ${n}`,
  allDates: 'All dates',
  allValues: 'All',
  search: (label: string): string => `Search ${label}`,
  noMatch: (text: string): string => `Nothing matches “${text}”`,
  moreMembers: (n: number, shown: string): string => `Search to find ${counted(n, shown, 'more value', 'more values')}.`,
  from: 'From',
  to: 'To',
  undo: 'Undo',
  clear: 'Clear',
  done: 'Done',
  presets: 'Date ranges',
  filterSummary: (label: string, value: string): string => `${label}: ${value}`,
  backwards: 'The start must come before the end.',
  fiscal: (which: string, count: number, unit: string): string =>
    which === 'last' ? `last ${count} fiscal ${unit}${count === 1 ? '' : 's'}` : `${which} fiscal ${unit}`,
  andMore: (first: string, n: number, shown: string): string => `${first} and ${counted(n, shown, 'other', 'others')}`,
  filters: 'Filters',
  noFilters: 'No filters',
  rowsAll: (n: number, shown: string): string => counted(n, shown, 'row', 'rows'),
  rowsLeft: (left: string, all: string): string => `${left} of ${all} rows`,
  smallest: (label: string): string => `Minimum ${label}`,
  largest: (label: string): string => `Maximum ${label}`,
  binRows: (bin: string, n: number, shown: string): string => `${bin}: ${counted(n, shown, 'row', 'rows')}`,
  widened: (names: string): string => `These names occur in more than one group; all of them are selected: ${names}`,
};
