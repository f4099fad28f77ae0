// Made from de/core.json by npm run texts.
import { grammar } from '../../de/grammar.js';
import type { CoreTexts } from '../en/core.js';

export const messages: CoreTexts = {
  measure: ({ name }) => grammar.measure(name),
  dimension: ({ name }) => grammar.dimension(name),
  blank: '(leer)',
  list: ({ items }) => grammar.list(items),
  clauses: ({ items }) => grammar.clauses(items),
  phrases: ({ items }) => grammar.phrases(items),
  sentences: ({ items }) => grammar.sentences(items),
  loading: ({ heading }) => `${heading} wird geladen …`,
  removeFilter: ({ clause }) => `Filter entfernen: ${clause}`,
  atLeast: ({ value }) => `ab ${value}`,
  atMost: ({ value }) => `bis ${value}`,
  more: ({ shown }) => `${shown} weitere`,
  relative: ({ which, count, unit }) =>
    which === 'last'
      ? count === 1
        ? unit === 'day'
          ? 'letzter Tag'
          : unit === 'week'
            ? 'letzte Woche'
            : unit === 'month'
              ? 'letzter Monat'
              : unit === 'quarter'
                ? 'letztes Quartal'
                : unit === 'year'
                  ? 'letztes Jahr'
                  : unit
        : unit === 'day'
          ? `letzte ${count} Tage`
          : unit === 'week'
            ? `letzte ${count} Wochen`
            : unit === 'month'
              ? `letzte ${count} Monate`
              : unit === 'quarter'
                ? `letzte ${count} Quartale`
                : unit === 'year'
                  ? `letzte ${count} Jahre`
                  : unit
      : which === 'this'
        ? unit === 'day'
          ? 'heute'
          : unit === 'week'
            ? 'diese Woche'
            : unit === 'month'
              ? 'dieser Monat'
              : unit === 'quarter'
                ? 'dieses Quartal'
                : unit === 'year'
                  ? 'dieses Jahr'
                  : unit
        : which === 'previous'
          ? unit === 'day'
            ? 'gestern'
            : unit === 'week'
              ? 'Vorwoche'
              : unit === 'month'
                ? 'Vormonat'
                : unit === 'quarter'
                  ? 'Vorquartal'
                  : unit === 'year'
                    ? 'Vorjahr'
                    : unit
          : unit,
  menu: ({ heading }) => `Weitere Aktionen: ${heading}`,
  versus: ({ value }) => `ggü. ${value}`,
  through: ({ period, day }) => `${period} bis ${day}`,
  sameDays: ({ period }) => `denselben Tagen ${period}`,
  partlyCovered: ({ period, day, unit }) =>
    `Die Daten für ${period} beginnen am ${day}: ${unit === 'day' ? 'kein ganzer Tag' : unit === 'week' ? 'keine ganze Woche' : unit === 'month' ? 'kein ganzer Monat' : unit === 'quarter' ? 'kein ganzes Quartal' : unit === 'year' ? 'kein ganzes Jahr' : 'kein ganzer Zeitraum'} zum Vergleichen`,
  notCovered: ({ period, day }) => `Keine Daten für ${period} zum Vergleichen: Die Daten beginnen am ${day}`,
  noChange: 'unverändert',
  up: ({ amount }) => `plus ${amount}`,
  down: ({ amount }) => `minus ${amount}`,
  good: 'besser',
  bad: 'schlechter',
  points: ({ n }) => `${n} Prozentpunkte`,
  value: 'Wert',
  period: 'Zeitraum',
  previous: 'Vorher',
  change: 'Änderung',
  growth: 'Wachstum',
};
