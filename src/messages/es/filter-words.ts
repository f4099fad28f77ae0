import type { filterWords } from '../filter-words.js';
import { counted } from './names.js';

const LAST: Readonly<Record<string, readonly [one: string, many: (n: number) => string]>> = {
  quarter: ['último trimestre fiscal', (n) => `últimos ${n} trimestres fiscales`],
  year: ['último ejercicio', (n) => `últimos ${n} ejercicios`],
};
const NAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  this: { quarter: 'este trimestre fiscal', year: 'este ejercicio' },
  previous: { quarter: 'trimestre fiscal anterior', year: 'ejercicio anterior' },
};

/** The texts of filters in Spanish. */
export const words: typeof filterWords = {
  filterAll: (n, shown) => (n === 1 ? 'Todo' : `Todo (${shown})`),
  filterSome: (chosen, n) => `${chosen} de ${n}`,
  allDates: 'Todas las fechas',
  allValues: 'Todo',
  search: (label) => `Buscar: ${label}`,
  noMatch: (text) => `Nada coincide con «${text}»`,
  moreMembers: (n, shown) => `Busque para encontrar ${counted(n, shown, 'valor más', 'valores más')}.`,
  from: 'Desde',
  to: 'Hasta',
  undo: 'Deshacer',
  clear: 'Borrar',
  done: 'Listo',
  presets: 'Periodos',
  filterSummary: (label, value) => `${label}: ${value}`,
  backwards: 'El inicio debe ser anterior al final.',
  fiscal: (which, count, unit) => {
    if (which !== 'last') return NAMED[which]?.[unit] ?? unit;
    const [one = unit, many] = LAST[unit] ?? [];
    return count === 1 ? one : (many?.(count) ?? unit);
  },
  andMore: (first, n, shown) => `${first} y ${counted(n, shown, 'más', 'más')}`,
  filters: 'Filtros',
  noFilters: 'Sin filtros',
  rowsAll: (n, shown) => counted(n, shown, 'fila', 'filas'),
  rowsLeft: (left, all) => `${left} de ${all} filas`,
  smallest: (label) => `${label}: mínimo`,
  largest: (label) => `${label}: máximo`,
  binRows: (bin, n, shown) => `${bin}: ${counted(n, shown, 'fila', 'filas')}`,
  widened: (names) => `Estos nombres aparecen en más de un grupo; todos están seleccionados: ${names}`,
};
