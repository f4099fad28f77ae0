// Made from nl/filter.json by npm run texts.
import { grammar } from '../../nl/grammar.js';
import type { FilterTexts } from '../en/filter.js';

export const messages: FilterTexts = {
  filterAll: ({ n, shown }) => (n === 1 ? 'Alles' : `Alle ${shown}`),
  filterSome: ({ chosen, n }) => `${chosen} van ${n}`,
  allDates: 'Alle datums',
  noDates: 'Geen filter',
  allValues: 'Alles',
  search: ({ label }) => `${label} zoeken`,
  noMatch: ({ text }) => `Geen resultaten voor “${text}”`,
  moreMembers: ({ n, shown }) => `Zoek om nog ${grammar.plural(n) === 'one' ? `${shown} waarde` : `${shown} waarden`} te vinden.`,
  from: 'Van',
  to: 'Tot en met',
  undo: 'Ongedaan maken',
  clear: 'Wissen',
  done: 'Gereed',
  presets: 'Datumbereiken',
  filterSummary: ({ label, value }) => `${label}: ${value}`,
  backwards: 'Het begin moet vóór het einde liggen.',
  fiscal: ({ which, count, unit }) =>
    which === 'last'
      ? count === 1
        ? unit === 'day'
          ? 'laatste fiscale dag'
          : unit === 'week'
            ? 'laatste fiscale week'
            : unit === 'month'
              ? 'laatste fiscale maand'
              : unit === 'quarter'
                ? 'laatste fiscale kwartaal'
                : unit === 'year'
                  ? 'laatste boekjaar'
                  : unit
        : unit === 'day'
          ? `laatste ${count} fiscale dagen`
          : unit === 'week'
            ? `laatste ${count} fiscale weken`
            : unit === 'month'
              ? `laatste ${count} fiscale maanden`
              : unit === 'quarter'
                ? `laatste ${count} fiscale kwartalen`
                : unit === 'year'
                  ? `laatste ${count} boekjaren`
                  : unit
      : which === 'this'
        ? unit === 'day'
          ? 'deze fiscale dag'
          : unit === 'week'
            ? 'deze fiscale week'
            : unit === 'month'
              ? 'deze fiscale maand'
              : unit === 'quarter'
                ? 'dit fiscale kwartaal'
                : unit === 'year'
                  ? 'dit boekjaar'
                  : unit
        : which === 'previous'
          ? unit === 'day'
            ? 'vorige fiscale dag'
            : unit === 'week'
              ? 'vorige fiscale week'
              : unit === 'month'
                ? 'vorige fiscale maand'
                : unit === 'quarter'
                  ? 'vorig fiscaal kwartaal'
                  : unit === 'year'
                    ? 'vorig boekjaar'
                    : unit
          : unit,
  andMore: ({ first, n, shown }) => `${first} en ${grammar.plural(n) === 'one' ? `${shown} andere` : `${shown} andere`}`,
  filters: 'Filters',
  noFilters: 'Geen filters',
  rowsAll: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} rij` : `${shown} rijen`),
  rowsLeft: ({ left, all }) => `${left} van ${all} rijen`,
  smallest: ({ label }) => `${label}: minimum`,
  largest: ({ label }) => `${label}: maximum`,
  binRows: ({ bin, n, shown }) => `${bin}: ${grammar.plural(n) === 'one' ? `${shown} rij` : `${shown} rijen`}`,
  widened: ({ names }) => `Deze namen komen in meer dan één groep voor; ze zijn allemaal geselecteerd: ${names}`,
  lifted: ({ names }) => `Eén filter kan deze niveaus niet combineren; daarom zijn volledig geselecteerd: ${names}`,
};
