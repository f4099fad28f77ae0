// Made from es/table.json by npm run texts.
import { grammar } from '../../es/grammar.js';
import type { TableTexts } from '../en/table.js';
import { tableMessages } from '../../table-messages.js';

const texts: TableTexts = {
  heading: ({ measures, by }) => `${grammar.and(measures)} por ${grammar.lowerAnd(by)}`,
  topHeading: ({ isTop, n, by, measure }) =>
    isTop
      ? `Top ${n} ${n === 1 ? grammar.lower(by) : grammar.lowerMany(by)} por ${grammar.lower(measure)}`
      : `${grammar.many(by)}: los ${n} últimos por ${grammar.lower(measure)}`,
  changeHeading: ({ isTop, by, measure }) =>
    `Mayores ${isTop ? 'aumentos' : 'descensos'} por ${grammar.lower(by)}: ${grammar.lower(measure)}`,
  rowsHeading: 'Filas',
  rowsOf: ({ name }) => `Filas de ${name}`,
  leader: ({ name, isTop, value, share }) =>
    `${name} ${isTop ? 'va en cabeza' : 'va en último lugar'} con ${value}${share === undefined || share === '' ? '' : ` (${share} del total)`}`,
  mover: ({ isIncrease, name, change, growth }) =>
    `${isIncrease ? 'Mayor aumento' : 'Mayor descenso'}: ${name}, ${change}${growth === undefined || growth === '' ? '' : ` (${growth})`}`,
  lost: ({ measure, isAll, n, of }) => `${grammar.lower(measure)} en negativo: ${isAll ? 'todos' : `${n} de ${of}`}`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.clauses(parts)}.`),
  rows: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} fila` : `${shown} filas`),
  found: ({ shown, of }) => `${shown} de ${of} filas`,
  nothingFound: ({ text }) => `Sin resultados para «${text}»`,
  search: 'Buscar',
  columns: 'Columnas',
  total: 'Total',
  fresh: 'nuevo',
  of: ({ measure, side }) => `${measure}, ${grammar.lower(side)}`,
  peak: ({ month }) => `máximo: ${month}`,
  sorted: ({ name, descending }) => `Ordenado por ${grammar.lower(name)}, ${descending ? 'descendente' : 'ascendente'}.`,
  sort: ({ name }) => `Ordenar por ${grammar.lower(name)}`,
  selected: ({ isMany, n, names }) => (isMany ? `Selección: ${n} filas.` : `Selección: ${names}.`),
  cleared: 'Selección borrada.',
  row: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Fila ${k} de ${n}.`,
  cell: ({ name, text }) => `${grammar.lower(name)} ${text}`,
  all: ({ by }) => `Todo: ${grammar.lowerMany(by)}`,
  path: 'Ruta de detalle',
  weekday: ({ day }) =>
    day === 1
      ? 'lunes'
      : day === 2
        ? 'martes'
        : day === 3
          ? 'miércoles'
          : day === 4
            ? 'jueves'
            : day === 5
              ? 'viernes'
              : day === 6
                ? 'sábado'
                : day === 7
                  ? 'domingo'
                  : `${day}`,
  hour: ({ hour }) => `${hour}:00`,
  keys: 'Use las flechas, Re Pág y Av Pág para pasar de una fila a otra. Intro selecciona, Mayús + flecha selecciona varias, Alt + flecha abajo abre una fila, Esc borra la selección.',
};

export const messages = /* @__PURE__ */ tableMessages(texts);
