// Made from sv/filter.json by npm run texts.
import { grammar } from '../../sv/grammar.js';
import type { FilterTexts } from '../en/filter.js';

export const messages: FilterTexts = {
  filterAll: ({ n, shown }) => (n === 1 ? 'Alla' : `Alla ${shown}`),
  filterSome: ({ chosen, n }) => `${chosen} av ${n}`,
  allDates: 'Alla datum',
  noDates: 'Inget filter',
  allValues: 'Alla',
  search: ({ label }) => `Sök ${grammar.lower(label)}`,
  noMatch: ({ text }) => `Inga träffar för ”${text}”`,
  moreMembers: ({ n, shown }) => `Sök för att hitta ${grammar.plural(n) === 'one' ? `${shown} värde` : `${shown} värden`} till.`,
  from: 'Från',
  to: 'Till och med',
  undo: 'Ångra',
  clear: 'Rensa',
  done: 'Klar',
  presets: 'Datumintervall',
  filterSummary: ({ label, value }) => `${label}: ${value}`,
  backwards: 'Början måste ligga före slutet.',
  fiscal: ({ which, count, unit }) =>
    which === 'last'
      ? count === 1
        ? unit === 'day'
          ? 'senaste räkenskapsdagen'
          : unit === 'week'
            ? 'senaste räkenskapsveckan'
            : unit === 'month'
              ? 'senaste räkenskapsmånaden'
              : unit === 'quarter'
                ? 'senaste räkenskapskvartalet'
                : unit === 'year'
                  ? 'senaste räkenskapsåret'
                  : unit
        : unit === 'day'
          ? `senaste ${count} räkenskapsdagarna`
          : unit === 'week'
            ? `senaste ${count} räkenskapsveckorna`
            : unit === 'month'
              ? `senaste ${count} räkenskapsmånaderna`
              : unit === 'quarter'
                ? `senaste ${count} räkenskapskvartalen`
                : unit === 'year'
                  ? `senaste ${count} räkenskapsåren`
                  : unit
      : which === 'this'
        ? unit === 'day'
          ? 'den här räkenskapsdagen'
          : unit === 'week'
            ? 'den här räkenskapsveckan'
            : unit === 'month'
              ? 'den här räkenskapsmånaden'
              : unit === 'quarter'
                ? 'det här räkenskapskvartalet'
                : unit === 'year'
                  ? 'det här räkenskapsåret'
                  : unit
        : which === 'previous'
          ? unit === 'day'
            ? 'föregående räkenskapsdag'
            : unit === 'week'
              ? 'föregående räkenskapsvecka'
              : unit === 'month'
                ? 'föregående räkenskapsmånad'
                : unit === 'quarter'
                  ? 'föregående räkenskapskvartal'
                  : unit === 'year'
                    ? 'föregående räkenskapsår'
                    : unit
          : unit,
  andMore: ({ first, n, shown }) => `${first} och ${grammar.plural(n) === 'one' ? `${shown} till` : `${shown} till`}`,
  filters: 'Filter',
  noFilters: 'Inga filter',
  rowsAll: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} rad` : `${shown} rader`),
  rowsLeft: ({ left, all }) => `${left} av ${all} rader`,
  smallest: ({ label }) => `${label}: minimum`,
  largest: ({ label }) => `${label}: maximum`,
  binRows: ({ bin, n, shown }) => `${bin}: ${grammar.plural(n) === 'one' ? `${shown} rad` : `${shown} rader`}`,
  widened: ({ names }) => `Namnen finns i mer än en grupp; alla är markerade: ${names}`,
  lifted: ({ names }) => `Ett filter kan inte kombinera dessa nivåer, så följande är helt markerade: ${names}`,
};
