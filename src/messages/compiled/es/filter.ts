// Made from es/filter.json by npm run texts.
import { grammar } from '../../es/grammar.js';
import type { FilterTexts } from '../en/filter.js';

export const messages: FilterTexts = {
  filterAll: ({ n, shown }) => (n === 1 ? 'Todo' : `Todo (${shown})`),
  filterSome: ({ chosen, n }) => `${chosen} de ${n}`,
  allDates: 'Todas las fechas',
  noDates: 'Sin filtro',
  allValues: 'Todo',
  search: ({ label }) => `Buscar: ${label}`,
  noMatch: ({ text }) => `Sin resultados para «${text}»`,
  moreMembers: ({ n, shown }) =>
    `Use la búsqueda para encontrar ${grammar.plural(n) === 'one' ? `${shown} valor más` : `${shown} valores más`}.`,
  from: 'Desde',
  to: 'Hasta',
  undo: 'Deshacer',
  clear: 'Borrar',
  done: 'Listo',
  presets: 'Intervalos de fechas',
  filterSummary: ({ label, value }) => `${label}: ${value}`,
  backwards: 'El inicio debe ser anterior al final.',
  fiscal: ({ which, count, unit }) =>
    which === 'last'
      ? count === 1
        ? unit === 'quarter'
          ? 'último trimestre fiscal'
          : unit === 'year'
            ? 'último ejercicio'
            : unit
        : unit === 'quarter'
          ? `últimos ${count} trimestres fiscales`
          : unit === 'year'
            ? `últimos ${count} ejercicios`
            : unit
      : which === 'this'
        ? unit === 'quarter'
          ? 'este trimestre fiscal'
          : unit === 'year'
            ? 'este ejercicio'
            : unit
        : which === 'previous'
          ? unit === 'quarter'
            ? 'trimestre fiscal anterior'
            : unit === 'year'
              ? 'ejercicio anterior'
              : unit
          : unit,
  andMore: ({ first, n, shown }) => `${first} y ${grammar.plural(n) === 'one' ? `${shown} más` : `${shown} más`}`,
  filters: 'Filtros',
  noFilters: 'Sin filtros',
  rowsAll: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} fila` : `${shown} filas`),
  rowsLeft: ({ left, all }) => `${left} de ${all} filas`,
  smallest: ({ label }) => `${label}: mínimo`,
  largest: ({ label }) => `${label}: máximo`,
  binRows: ({ bin, n, shown }) => `${bin}: ${grammar.plural(n) === 'one' ? `${shown} fila` : `${shown} filas`}`,
  widened: ({ names }) => `Estos nombres aparecen en más de un grupo; todos están seleccionados: ${names}`,
  lifted: ({ names }) => `Un filtro no puede combinar estos niveles; por eso se han seleccionado por completo: ${names}`,
};
