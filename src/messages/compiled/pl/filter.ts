// Made from pl/filter.json by npm run texts.
import { grammar } from '../../pl/grammar.js';
import type { FilterTexts } from '../en/filter.js';

export const messages: FilterTexts = {
  filterAll: ({ n, shown }) =>
    n === 1
      ? 'Wszystkie'
      : grammar.plural(n) === 'one'
        ? `Wszystkie (${shown})`
        : grammar.plural(n) === 'few'
          ? `Wszystkie (${shown})`
          : grammar.plural(n) === 'many'
            ? `Wszystkie (${shown})`
            : `Wszystkie (${shown})`,
  filterSome: ({ chosen, n }) => `${chosen} z ${n}`,
  allDates: 'Wszystkie daty',
  noDates: 'Bez filtra',
  allValues: 'Wszystkie',
  search: ({ label }) => `Szukaj: ${label}`,
  noMatch: ({ text }) => `Brak wyników dla „${text}”`,
  moreMembers: ({ n, shown }) =>
    `Wyszukaj, aby znaleźć ${grammar.plural(n) === 'one' ? `${shown} kolejną wartość` : grammar.plural(n) === 'few' ? `${shown} kolejne wartości` : grammar.plural(n) === 'many' ? `${shown} kolejnych wartości` : `${shown} kolejnej wartości`}.`,
  from: 'Od',
  to: 'Do',
  undo: 'Cofnij',
  clear: 'Wyczyść',
  done: 'Gotowe',
  presets: 'Zakresy dat',
  filterSummary: ({ label, value }) => `${label}: ${value}`,
  backwards: 'Początek musi być przed końcem.',
  fiscal: ({ which, count, unit }) =>
    which === 'last'
      ? count === 1
        ? unit === 'quarter'
          ? 'ostatni kwartał obrachunkowy'
          : unit === 'year'
            ? 'ostatni rok obrachunkowy'
            : unit
        : grammar.plural(count) === 'few'
          ? unit === 'quarter'
            ? `ostatnie ${count} kwartały obrachunkowe`
            : unit === 'year'
              ? `ostatnie ${count} lata obrachunkowe`
              : unit
          : grammar.plural(count) === 'one'
            ? unit === 'quarter'
              ? `ostatnich ${count} kwartałów obrachunkowych`
              : unit === 'year'
                ? `ostatnich ${count} lat obrachunkowych`
                : unit
            : grammar.plural(count) === 'many'
              ? unit === 'quarter'
                ? `ostatnich ${count} kwartałów obrachunkowych`
                : unit === 'year'
                  ? `ostatnich ${count} lat obrachunkowych`
                  : unit
              : unit === 'quarter'
                ? `ostatnich ${count} kwartałów obrachunkowych`
                : unit === 'year'
                  ? `ostatnich ${count} lat obrachunkowych`
                  : unit
      : which === 'this'
        ? unit === 'quarter'
          ? 'ten kwartał obrachunkowy'
          : unit === 'year'
            ? 'ten rok obrachunkowy'
            : unit
        : which === 'previous'
          ? unit === 'quarter'
            ? 'poprzedni kwartał obrachunkowy'
            : unit === 'year'
              ? 'poprzedni rok obrachunkowy'
              : unit
          : unit,
  andMore: ({ first, n, shown }) =>
    `${first} i ${grammar.plural(n) === 'one' ? `${shown} inna` : grammar.plural(n) === 'few' ? `${shown} inne` : grammar.plural(n) === 'many' ? `${shown} innych` : `${shown} innej`}`,
  filters: 'Filtry',
  noFilters: 'Brak filtrów',
  rowsAll: ({ n, shown }) =>
    grammar.plural(n) === 'one'
      ? `${shown} wiersz`
      : grammar.plural(n) === 'few'
        ? `${shown} wiersze`
        : grammar.plural(n) === 'many'
          ? `${shown} wierszy`
          : `${shown} wiersza`,
  rowsLeft: ({ left, all }) => `${left} z ${all} wierszy`,
  smallest: ({ label }) => `${label}: minimum`,
  largest: ({ label }) => `${label}: maksimum`,
  binRows: ({ bin, n, shown }) =>
    `${bin}: ${grammar.plural(n) === 'one' ? `${shown} wiersz` : grammar.plural(n) === 'few' ? `${shown} wiersze` : grammar.plural(n) === 'many' ? `${shown} wierszy` : `${shown} wiersza`}`,
  widened: ({ names }) => `Te nazwy występują w więcej niż jednej grupie; wybrano wszystkie: ${names}`,
  lifted: ({ names }) => `Jeden filtr nie może łączyć tych poziomów, więc wybrano w całości: ${names}`,
};
