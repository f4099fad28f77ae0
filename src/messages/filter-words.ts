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
  clear: 'Clear',
  done: 'Done',
  presets: 'Periods',
  filterSummary: (label: string, value: string): string => `${label}: ${value}`,
  backwards: 'The start is after the end.',
};
