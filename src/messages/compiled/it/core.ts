// Made from it/core.json by npm run texts.
import { grammar } from '../../it/grammar.js';
import type { CoreTexts } from '../en/core.js';

export const messages: CoreTexts = {
  measure: ({ name }) => grammar.measure(name),
  dimension: ({ name }) => grammar.dimension(name),
  blank: '(vuoto)',
  list: ({ items }) => grammar.list(items),
  clauses: ({ items }) => grammar.clauses(items),
  phrases: ({ items }) => grammar.phrases(items),
  sentences: ({ items }) => grammar.sentences(items),
  loading: ({ heading }) => `Caricamento di ${heading}…`,
  removeFilter: ({ clause }) => `Rimuovi filtro: ${clause}`,
  atLeast: ({ value }) => `da ${value}`,
  atMost: ({ value }) => `fino a ${value}`,
  more: ({ shown }) => `altri ${shown}`,
  relative: ({ which, count, unit }) =>
    which === 'last'
      ? count === 1
        ? unit === 'day'
          ? 'ultimo giorno'
          : unit === 'week'
            ? 'ultima settimana'
            : unit === 'month'
              ? 'ultimo mese'
              : unit === 'quarter'
                ? 'ultimo trimestre'
                : unit === 'year'
                  ? 'ultimo anno'
                  : unit
        : unit === 'day'
          ? `ultimi ${count} giorni`
          : unit === 'week'
            ? `ultime ${count} settimane`
            : unit === 'month'
              ? `ultimi ${count} mesi`
              : unit === 'quarter'
                ? `ultimi ${count} trimestri`
                : unit === 'year'
                  ? `ultimi ${count} anni`
                  : unit
      : which === 'this'
        ? unit === 'day'
          ? 'oggi'
          : unit === 'week'
            ? 'questa settimana'
            : unit === 'month'
              ? 'questo mese'
              : unit === 'quarter'
                ? 'questo trimestre'
                : unit === 'year'
                  ? 'quest’anno'
                  : unit
        : which === 'previous'
          ? unit === 'day'
            ? 'ieri'
            : unit === 'week'
              ? 'settimana precedente'
              : unit === 'month'
                ? 'mese precedente'
                : unit === 'quarter'
                  ? 'trimestre precedente'
                  : unit === 'year'
                    ? 'anno precedente'
                    : unit
          : unit,
  menu: ({ heading }) => `Altre azioni: ${heading}`,
  versus: ({ value }) => `vs ${value}`,
  through: ({ period, day }) => `${period} fino ${grammar.al(day)}`,
  sameDays: ({ period }) => `stessi giorni (${period})`,
  partlyCovered: ({ period, day, unit }) =>
    `Dati per ${period} disponibili solo ${grammar.dal(day)}: manca ${unit === 'day' ? 'un giorno completo' : unit === 'week' ? 'una settimana completa' : unit === 'month' ? 'un mese completo' : unit === 'quarter' ? 'un trimestre completo' : unit === 'year' ? 'un anno completo' : 'un periodo completo'} per il confronto`,
  notCovered: ({ period, day }) => `Nessun dato per ${period} da confrontare: dati disponibili solo ${grammar.dal(day)}`,
  noChange: 'nessuna variazione',
  up: ({ amount }) => `${amount} in più`,
  down: ({ amount }) => `${amount} in meno`,
  good: 'migliore',
  bad: 'peggiore',
  points: ({ n }) => `${n} p.p.`,
  value: 'Valore',
  period: 'Periodo',
  previous: 'Precedente',
  change: 'Variazione',
  growth: 'Crescita',
};
