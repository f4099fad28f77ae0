// Made from de/filter.json by npm run texts.
import { grammar } from '../../de/grammar.js';
import type { FilterTexts } from '../en/filter.js';

export const messages: FilterTexts = {
  filterAll: ({ n, shown }) => (n === 1 ? 'Alle' : `Alle ${shown}`),
  filterSome: ({ chosen, n }) => `${chosen} von ${n}`,
  allDates: 'Gesamter Zeitraum',
  noDates: 'Kein Filter',
  allValues: 'Alle',
  search: ({ label }) => `${label} suchen`,
  noMatch: ({ text }) => `Keine Treffer für „${text}“`,
  moreMembers: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} weiterer Wert lässt` : `${shown} weitere Werte lassen`} sich über die Suche finden.`,
  from: 'Von',
  to: 'Bis',
  undo: 'Rückgängig',
  clear: 'Aufheben',
  done: 'Fertig',
  presets: 'Zeiträume',
  filterSummary: ({ label, value }) => `${label}: ${value}`,
  backwards: 'Der Anfang muss vor dem Ende liegen.',
  fiscal: ({ which, count, unit }) =>
    which === 'last'
      ? count === 1
        ? unit === 'quarter'
          ? 'letztes Geschäftsquartal'
          : unit === 'year'
            ? 'letztes Geschäftsjahr'
            : unit
        : unit === 'quarter'
          ? `letzte ${count} Geschäftsquartale`
          : unit === 'year'
            ? `letzte ${count} Geschäftsjahre`
            : unit
      : which === 'this'
        ? unit === 'quarter'
          ? 'dieses Geschäftsquartal'
          : unit === 'year'
            ? 'dieses Geschäftsjahr'
            : unit
        : which === 'previous'
          ? unit === 'quarter'
            ? 'voriges Geschäftsquartal'
            : unit === 'year'
              ? 'voriges Geschäftsjahr'
              : unit
          : unit,
  andMore: ({ first, n, shown }) => `${first} und ${grammar.plural(n) === 'one' ? `${shown} weiterer` : `${shown} weitere`}`,
  filters: 'Filter',
  noFilters: 'Keine Filter',
  rowsAll: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} Zeile` : `${shown} Zeilen`),
  rowsLeft: ({ left, all }) => `${left} von ${all} Zeilen`,
  smallest: ({ label }) => `${label}: Minimum`,
  largest: ({ label }) => `${label}: Maximum`,
  binRows: ({ bin, n, shown }) => `${bin}: ${grammar.plural(n) === 'one' ? `${shown} Zeile` : `${shown} Zeilen`}`,
  widened: ({ names }) => `Diese Namen kommen in mehreren Gruppen vor; alle sind ausgewählt: ${names}`,
  lifted: ({ names }) => `Ein Filter kann diese Ebenen nicht kombinieren; vollständig ausgewählt ist daher: ${names}`,
};
