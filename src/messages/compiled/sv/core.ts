// Made from sv/core.json by npm run texts.
import { grammar } from '../../sv/grammar.js';
import type { CoreTexts } from '../en/core.js';

export const messages: CoreTexts = {
  measure: ({ name }) => grammar.measure(name),
  dimension: ({ name }) => grammar.dimension(name),
  blank: '(tomt)',
  list: ({ items }) => grammar.list(items),
  clauses: ({ items }) => grammar.clauses(items),
  phrases: ({ items }) => grammar.phrases(items),
  sentences: ({ items }) => grammar.sentences(items),
  loading: ({ heading }) => `Läser in ${heading}…`,
  removeFilter: ({ clause }) => `Ta bort filter: ${clause}`,
  atLeast: ({ value }) => `från ${value}`,
  atMost: ({ value }) => `till och med ${value}`,
  more: ({ shown }) => `${shown} till`,
  relative: ({ which, count, unit }) =>
    which === 'last'
      ? count === 1
        ? unit === 'day'
          ? 'senaste dagen'
          : unit === 'week'
            ? 'senaste veckan'
            : unit === 'month'
              ? 'senaste månaden'
              : unit === 'quarter'
                ? 'senaste kvartalet'
                : unit === 'year'
                  ? 'senaste året'
                  : unit
        : unit === 'day'
          ? `senaste ${count} dagarna`
          : unit === 'week'
            ? `senaste ${count} veckorna`
            : unit === 'month'
              ? `senaste ${count} månaderna`
              : unit === 'quarter'
                ? `senaste ${count} kvartalen`
                : unit === 'year'
                  ? `senaste ${count} åren`
                  : unit
      : which === 'this'
        ? unit === 'day'
          ? 'i dag'
          : unit === 'week'
            ? 'den här veckan'
            : unit === 'month'
              ? 'den här månaden'
              : unit === 'quarter'
                ? 'det här kvartalet'
                : unit === 'year'
                  ? 'i år'
                  : unit
        : which === 'previous'
          ? unit === 'day'
            ? 'i går'
            : unit === 'week'
              ? 'föregående vecka'
              : unit === 'month'
                ? 'föregående månad'
                : unit === 'quarter'
                  ? 'föregående kvartal'
                  : unit === 'year'
                    ? 'föregående år'
                    : unit
          : unit,
  menu: ({ heading }) => `Fler åtgärder för ${heading}`,
  versus: ({ value }) => `mot ${value}`,
  through: ({ period, day }) => `${period} t.o.m. ${day}`,
  sameDays: ({ period }) => `samma dagar ${period}`,
  partlyCovered: ({ period, day, unit }) =>
    `Data för ${period} börjar ${day}: ${unit === 'day' ? 'ingen hel dag' : unit === 'week' ? 'ingen hel vecka' : unit === 'month' ? 'ingen hel månad' : unit === 'quarter' ? 'inget helt kvartal' : unit === 'year' ? 'inget helt år' : 'ingen hel period'} att jämföra med`,
  notCovered: ({ period, day }) => `Inga data för ${period} att jämföra med: data börjar ${day}`,
  noChange: 'oförändrat',
  up: ({ amount }) => `upp ${amount}`,
  down: ({ amount }) => `ned ${amount}`,
  good: 'bättre',
  bad: 'sämre',
  points: ({ n }) => `${n}\u00a0%-enheter`,
  value: 'Värde',
  period: 'Period',
  previous: 'Föregående',
  change: 'Förändring',
  growth: 'Tillväxt',
};
