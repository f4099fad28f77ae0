// Made from nl/core.json by npm run texts.
import { grammar } from '../../nl/grammar.js';
import type { CoreTexts } from '../en/core.js';

export const messages: CoreTexts = {
  measure: ({ name }) => grammar.measure(name),
  dimension: ({ name }) => grammar.dimension(name),
  blank: '(leeg)',
  list: ({ items }) => grammar.list(items),
  clauses: ({ items }) => grammar.clauses(items),
  phrases: ({ items }) => grammar.phrases(items),
  sentences: ({ items }) => grammar.sentences(items),
  loading: ({ heading }) => `${heading} wordt geladen…`,
  removeFilter: ({ clause }) => `Filter verwijderen: ${clause}`,
  atLeast: ({ value }) => `vanaf ${value}`,
  atMost: ({ value }) => `tot en met ${value}`,
  more: ({ shown }) => `nog ${shown}`,
  relative: ({ which, count, unit }) =>
    which === 'last'
      ? count === 1
        ? unit === 'day'
          ? 'laatste dag'
          : unit === 'week'
            ? 'laatste week'
            : unit === 'month'
              ? 'laatste maand'
              : unit === 'quarter'
                ? 'laatste kwartaal'
                : unit === 'year'
                  ? 'laatste jaar'
                  : unit
        : unit === 'day'
          ? `laatste ${count} dagen`
          : unit === 'week'
            ? `laatste ${count} weken`
            : unit === 'month'
              ? `laatste ${count} maanden`
              : unit === 'quarter'
                ? `laatste ${count} kwartalen`
                : unit === 'year'
                  ? `laatste ${count} jaar`
                  : unit
      : which === 'this'
        ? unit === 'day'
          ? 'vandaag'
          : unit === 'week'
            ? 'deze week'
            : unit === 'month'
              ? 'deze maand'
              : unit === 'quarter'
                ? 'dit kwartaal'
                : unit === 'year'
                  ? 'dit jaar'
                  : unit
        : which === 'previous'
          ? unit === 'day'
            ? 'gisteren'
            : unit === 'week'
              ? 'vorige week'
              : unit === 'month'
                ? 'vorige maand'
                : unit === 'quarter'
                  ? 'vorig kwartaal'
                  : unit === 'year'
                    ? 'vorig jaar'
                    : unit
          : unit,
  menu: ({ heading }) => `Meer acties voor ${heading}`,
  versus: ({ value }) => `t.o.v. ${value}`,
  through: ({ period, day }) => `${period} t/m ${day}`,
  sameDays: ({ period }) => `dezelfde dagen van ${period}`,
  partlyCovered: ({ period, day, unit }) =>
    `De gegevens voor ${period} beginnen op ${day}: geen ${unit === 'day' ? 'volledige dag' : unit === 'week' ? 'volledige week' : unit === 'month' ? 'volledige maand' : unit === 'quarter' ? 'volledig kwartaal' : unit === 'year' ? 'volledig jaar' : 'volledige periode'} om mee te vergelijken`,
  notCovered: ({ period, day }) => `Geen gegevens voor ${period} om mee te vergelijken: de gegevens beginnen op ${day}`,
  noChange: 'ongewijzigd',
  up: ({ amount }) => `${amount} hoger`,
  down: ({ amount }) => `${amount} lager`,
  good: 'beter',
  bad: 'slechter',
  points: ({ n }) => `${n}\u00a0%-punt`,
  value: 'Waarde',
  period: 'Periode',
  previous: 'Vorige',
  change: 'Verandering',
  growth: 'Groei',
};
