// Made from es/core.json by npm run texts.
import { grammar } from '../../es/grammar.js';
import type { CoreTexts } from '../en/core.js';

export const messages: CoreTexts = {
  measure: ({ name }) => grammar.measure(name),
  dimension: ({ name }) => grammar.dimension(name),
  blank: '(vacío)',
  list: ({ items }) => grammar.list(items),
  clauses: ({ items }) => grammar.clauses(items),
  phrases: ({ items }) => grammar.phrases(items),
  sentences: ({ items }) => grammar.sentences(items),
  loading: ({ heading }) => `Cargando ${heading}…`,
  removeFilter: ({ clause }) => `Quitar el filtro: ${clause}`,
  atLeast: ({ value }) => `desde ${value}`,
  atMost: ({ value }) => `hasta ${value}`,
  more: ({ shown }) => `${shown} más`,
  relative: ({ which, count, unit }) =>
    which === 'last'
      ? count === 1
        ? unit === 'day'
          ? 'último día'
          : unit === 'week'
            ? 'última semana'
            : unit === 'month'
              ? 'último mes'
              : unit === 'quarter'
                ? 'último trimestre'
                : unit === 'year'
                  ? 'último año'
                  : unit
        : unit === 'day'
          ? `últimos ${count} días`
          : unit === 'week'
            ? `últimas ${count} semanas`
            : unit === 'month'
              ? `últimos ${count} meses`
              : unit === 'quarter'
                ? `últimos ${count} trimestres`
                : unit === 'year'
                  ? `últimos ${count} años`
                  : unit
      : which === 'this'
        ? unit === 'day'
          ? 'hoy'
          : unit === 'week'
            ? 'esta semana'
            : unit === 'month'
              ? 'este mes'
              : unit === 'quarter'
                ? 'este trimestre'
                : unit === 'year'
                  ? 'este año'
                  : unit
        : which === 'previous'
          ? unit === 'day'
            ? 'ayer'
            : unit === 'week'
              ? 'semana anterior'
              : unit === 'month'
                ? 'mes anterior'
                : unit === 'quarter'
                  ? 'trimestre anterior'
                  : unit === 'year'
                    ? 'año anterior'
                    : unit
          : unit,
  menu: ({ heading }) => `Más acciones: ${heading}`,
  versus: ({ value }) => `frente a ${value}`,
  through: ({ period, day }) => `${period} hasta el ${day}`,
  sameDays: ({ period }) => `los mismos días de ${period}`,
  partlyCovered: ({ period, day, unit }) =>
    `Los datos de ${period} empiezan el ${day}: no hay ${unit === 'day' ? 'un día completo' : unit === 'week' ? 'una semana completa' : unit === 'month' ? 'un mes completo' : unit === 'quarter' ? 'un trimestre completo' : unit === 'year' ? 'un año completo' : 'un periodo completo'} con que comparar`,
  notCovered: ({ period, day }) => `No hay datos de ${period} con que comparar: los datos empiezan el ${day}`,
  noChange: 'sin cambios',
  up: ({ amount }) => `más ${amount}`,
  down: ({ amount }) => `menos ${amount}`,
  good: 'mejor',
  bad: 'peor',
  points: ({ n }) => `${n} p. p.`,
  value: 'Valor',
  period: 'Periodo',
  previous: 'Anterior',
  change: 'Variación',
  growth: 'Crecimiento',
};
