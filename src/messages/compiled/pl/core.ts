// Made from pl/core.json by npm run texts.
import { grammar } from '../../pl/grammar.js';
import type { CoreTexts } from '../en/core.js';

export const messages: CoreTexts = {
  measure: ({ name }) => grammar.measure(name),
  dimension: ({ name }) => grammar.dimension(name),
  blank: '(puste)',
  list: ({ items }) => grammar.list(items),
  clauses: ({ items }) => grammar.clauses(items),
  phrases: ({ items }) => grammar.phrases(items),
  sentences: ({ items }) => grammar.sentences(items),
  loading: ({ heading }) => `Wczytywanie: ${heading}…`,
  removeFilter: ({ clause }) => `Usuń filtr: ${clause}`,
  atLeast: ({ value }) => `od ${value}`,
  atMost: ({ value }) => `do ${value}`,
  more: ({ shown }) => `${shown} więcej`,
  relative: ({ which, count, unit }) =>
    which === 'last'
      ? count === 1
        ? unit === 'day'
          ? 'ostatni dzień'
          : unit === 'week'
            ? 'ostatni tydzień'
            : unit === 'month'
              ? 'ostatni miesiąc'
              : unit === 'quarter'
                ? 'ostatni kwartał'
                : unit === 'year'
                  ? 'ostatni rok'
                  : unit
        : grammar.plural(count) === 'few'
          ? `ostatnie ${count} ${unit === 'day' ? 'dni' : unit === 'week' ? 'tygodnie' : unit === 'month' ? 'miesiące' : unit === 'quarter' ? 'kwartały' : unit === 'year' ? 'lata' : 'okresy'}`
          : grammar.plural(count) === 'one'
            ? `ostatnich ${count} ${unit === 'day' ? 'dni' : unit === 'week' ? 'tygodni' : unit === 'month' ? 'miesięcy' : unit === 'quarter' ? 'kwartałów' : unit === 'year' ? 'lat' : 'okresów'}`
            : grammar.plural(count) === 'many'
              ? `ostatnich ${count} ${unit === 'day' ? 'dni' : unit === 'week' ? 'tygodni' : unit === 'month' ? 'miesięcy' : unit === 'quarter' ? 'kwartałów' : unit === 'year' ? 'lat' : 'okresów'}`
              : `ostatnich ${count} ${unit === 'day' ? 'dni' : unit === 'week' ? 'tygodni' : unit === 'month' ? 'miesięcy' : unit === 'quarter' ? 'kwartałów' : unit === 'year' ? 'lat' : 'okresów'}`
      : which === 'this'
        ? unit === 'day'
          ? 'dzisiaj'
          : unit === 'week'
            ? 'ten tydzień'
            : unit === 'month'
              ? 'ten miesiąc'
              : unit === 'quarter'
                ? 'ten kwartał'
                : unit === 'year'
                  ? 'ten rok'
                  : unit
        : which === 'previous'
          ? unit === 'day'
            ? 'wczoraj'
            : unit === 'week'
              ? 'poprzedni tydzień'
              : unit === 'month'
                ? 'poprzedni miesiąc'
                : unit === 'quarter'
                  ? 'poprzedni kwartał'
                  : unit === 'year'
                    ? 'poprzedni rok'
                    : unit
          : unit,
  menu: ({ heading }) => `Więcej działań: ${heading}`,
  versus: ({ value }) => `vs. ${value}`,
  through: ({ period, day }) => `${period} do ${day}`,
  sameDays: ({ period }) => `te same dni (${period})`,
  partlyCovered: ({ period, day, unit }) =>
    `Dane za okres ${period} zaczynają się ${day}: brak pełnego ${unit === 'day' ? 'dnia' : unit === 'week' ? 'tygodnia' : unit === 'month' ? 'miesiąca' : unit === 'quarter' ? 'kwartału' : unit === 'year' ? 'roku' : 'okresu'} do porównania`,
  notCovered: ({ period, day }) => `Brak danych do porównania (${period}): dane zaczynają się ${day}`,
  noChange: 'bez zmian',
  up: ({ amount }) => `wzrost o ${amount}`,
  down: ({ amount }) => `spadek o ${amount}`,
  good: 'lepiej',
  bad: 'gorzej',
  points: ({ n }) => `${n} p.p.`,
  value: 'Wartość',
  period: 'Okres',
  previous: 'Poprzednio',
  change: 'Zmiana',
  growth: 'Wzrost',
};
