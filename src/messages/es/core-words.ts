import type { coreWords } from '../core-words.js';
import { dimensionName, measureName } from '../names.js';
import { MEASURES, ROLES } from './names.js';

const LAST: Readonly<Record<string, readonly [one: string, many: (n: number) => string]>> = {
  day: ['último día', (n) => `últimos ${n} días`],
  week: ['última semana', (n) => `últimas ${n} semanas`],
  month: ['último mes', (n) => `últimos ${n} meses`],
  quarter: ['último trimestre', (n) => `últimos ${n} trimestres`],
  year: ['último año', (n) => `últimos ${n} años`],
};
const NAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  this: { day: 'hoy', week: 'esta semana', month: 'este mes', quarter: 'este trimestre', year: 'este año' },
  previous: {
    day: 'ayer',
    week: 'semana anterior',
    month: 'mes anterior',
    quarter: 'trimestre anterior',
    year: 'año anterior',
  },
};

const NO_FULL = {
  day: 'un día completo',
  week: 'una semana completa',
  month: 'un mes completo',
  quarter: 'un trimestre completo',
  year: 'un año completo',
  period: 'un periodo completo',
} as const;

/** The texts that every element needs, in Spanish. */
export const words: typeof coreWords = {
  measure: (name) => measureName(name, MEASURES),
  dimension: (name) => dimensionName(name, ROLES),
  blank: '(vacío)',
  list: (items) => items.join(', '),

  loading: (heading) => `${heading}: cargando`,

  removeFilter: (clause) => `Quitar el filtro ${clause}`,
  atLeast: (value) => `desde ${value}`,
  atMost: (value) => `hasta ${value}`,

  more: (shown) => `${shown} más`,
  relative: (which, count, unit) => {
    if (which !== 'last') return NAMED[which]?.[unit] ?? unit;
    const [one = unit, many] = LAST[unit] ?? [];
    return count === 1 ? one : (many?.(count) ?? unit);
  },

  menu: (heading) => `Menú: ${heading}`,

  versus: (value) => `frente a ${value}`,
  through: (period, day) => `${period} hasta el ${day}`,
  sameDays: (period) => `los mismos días de ${period}`,
  partlyCovered: (period, day, unit) => `Los datos de ${period} empiezan el ${day}: no hay ${NO_FULL[unit]} que comparar`,
  notCovered: (period, day) => `No hay datos de ${period} que comparar: empiezan el ${day}`,
  noChange: 'sin cambios',
  up: (amount) => `más ${amount}`,
  down: (amount) => `menos ${amount}`,
  good: 'mejor',
  bad: 'peor',
  points: (n) => `${n} p. p.`,
  value: 'Valor',
  period: 'Periodo',
  previous: 'Antes',
  change: 'Variación',
  growth: 'Crecimiento',
};
