// Made from pt/core.json by npm run texts.
import { grammar } from '../../pt/grammar.js';
import type { CoreTexts } from '../en/core.js';

export const messages: CoreTexts = {
  measure: ({ name }) => grammar.measure(name),
  dimension: ({ name }) => grammar.dimension(name),
  blank: '(em branco)',
  list: ({ items }) => grammar.list(items),
  clauses: ({ items }) => grammar.clauses(items),
  phrases: ({ items }) => grammar.phrases(items),
  sentences: ({ items }) => grammar.sentences(items),
  loading: ({ heading }) => `Carregando ${heading}…`,
  removeFilter: ({ clause }) => `Remover filtro: ${clause}`,
  atLeast: ({ value }) => `a partir de ${value}`,
  atMost: ({ value }) => `até ${value}`,
  more: ({ shown }) => `mais ${shown}`,
  relative: ({ which, count, unit }) =>
    which === 'last'
      ? count === 1
        ? unit === 'day'
          ? 'último dia'
          : unit === 'week'
            ? 'última semana'
            : unit === 'month'
              ? 'último mês'
              : unit === 'quarter'
                ? 'último trimestre'
                : unit === 'year'
                  ? 'último ano'
                  : unit
        : unit === 'day'
          ? `últimos ${count} dias`
          : unit === 'week'
            ? `últimas ${count} semanas`
            : unit === 'month'
              ? `últimos ${count} meses`
              : unit === 'quarter'
                ? `últimos ${count} trimestres`
                : unit === 'year'
                  ? `últimos ${count} anos`
                  : unit
      : which === 'this'
        ? unit === 'day'
          ? 'hoje'
          : unit === 'week'
            ? 'esta semana'
            : unit === 'month'
              ? 'este mês'
              : unit === 'quarter'
                ? 'este trimestre'
                : unit === 'year'
                  ? 'este ano'
                  : unit
        : which === 'previous'
          ? unit === 'day'
            ? 'ontem'
            : unit === 'week'
              ? 'semana anterior'
              : unit === 'month'
                ? 'mês anterior'
                : unit === 'quarter'
                  ? 'trimestre anterior'
                  : unit === 'year'
                    ? 'ano anterior'
                    : unit
          : unit,
  menu: ({ heading }) => `Mais ações: ${heading}`,
  versus: ({ value }) => `vs. ${value}`,
  through: ({ period, day }) => `${period} até ${day}`,
  sameDays: ({ period }) => `os mesmos dias de ${period}`,
  partlyCovered: ({ period, day, unit }) =>
    `Os dados de ${period} começam em ${day}: não há ${unit === 'day' ? 'um dia completo' : unit === 'week' ? 'uma semana completa' : unit === 'month' ? 'um mês completo' : unit === 'quarter' ? 'um trimestre completo' : unit === 'year' ? 'um ano completo' : 'um período completo'} para comparar`,
  notCovered: ({ period, day }) => `Não há dados de ${period} para comparar: os dados começam em ${day}`,
  noChange: 'sem variação',
  up: ({ amount }) => `alta de ${amount}`,
  down: ({ amount }) => `queda de ${amount}`,
  good: 'melhor',
  bad: 'pior',
  points: ({ n }) => `${n} p.p.`,
  value: 'Valor',
  period: 'Período',
  previous: 'Anterior',
  change: 'Variação',
  growth: 'Crescimento',
};
