import type { filterWords } from '../filter-words.js';
import { counted } from './names.js';

const LAST: Readonly<Record<string, readonly [one: string, many: (n: number) => string]>> = {
  quarter: ['letztes Geschäftsquartal', (n) => `letzte ${n} Geschäftsquartale`],
  year: ['letztes Geschäftsjahr', (n) => `letzte ${n} Geschäftsjahre`],
};
const NAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  this: { quarter: 'dieses Geschäftsquartal', year: 'dieses Geschäftsjahr' },
  previous: { quarter: 'voriges Geschäftsquartal', year: 'voriges Geschäftsjahr' },
};

/** The texts of filters in German. */
export const words: typeof filterWords = {
  filterAll: (n, shown) => (n === 1 ? 'Alle' : `Alle ${shown}`),
  filterSome: (chosen, n) => `${chosen} von ${n}`,
  allDates: 'Alle Tage',
  allValues: 'Alle',
  search: (label) => `${label} suchen`,
  noMatch: (text) => `Nichts gefunden für „${text}“`,
  moreMembers: (n, shown) => `${counted(n, shown, 'weiteren Wert', 'weitere Werte')} über die Suche finden.`,
  from: 'Von',
  to: 'Bis',
  undo: 'Rückgängig',
  clear: 'Aufheben',
  done: 'Fertig',
  presets: 'Zeiträume',
  filterSummary: (label, value) => `${label}: ${value}`,
  backwards: 'Der Anfang muss vor dem Ende liegen.',
  fiscal: (which, count, unit) => {
    if (which !== 'last') return NAMED[which]?.[unit] ?? unit;
    const [one = unit, many] = LAST[unit] ?? [];
    return count === 1 ? one : (many?.(count) ?? unit);
  },
  andMore: (first, n, shown) => `${first} und ${counted(n, shown, 'weiterer', 'weitere')}`,
  filters: 'Filter',
  noFilters: 'Keine Filter',
  rowsAll: (n, shown) => counted(n, shown, 'Zeile', 'Zeilen'),
  rowsLeft: (left, all) => `${left} von ${all} Zeilen`,
  smallest: (label) => `${label}: kleinster Wert`,
  largest: (label) => `${label}: größter Wert`,
  binRows: (bin, n, shown) => `${bin}: ${counted(n, shown, 'Zeile', 'Zeilen')}`,
  widened: (names) => `Diese Namen kommen in mehreren Gruppen vor; alle sind ausgewählt: ${names}`,
};
