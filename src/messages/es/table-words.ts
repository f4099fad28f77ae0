import type { tableWords } from '../table-words.js';
import { counted, lower, several, together } from './names.js';

/** The texts of tables in Spanish. */
export const words: typeof tableWords = {
  heading: (measures, by) => `${together(measures)} por ${lower(together(by))}`,
  topHeading: (n, by, measure, isTop) =>
    isTop
      ? `Top ${n} ${n === 1 ? lower(by) : lower(several(by))} por ${lower(measure)}`
      : `${several(by)}, final de la lista (${n}) por ${lower(measure)}`,
  changeHeading: (measure, by, isTop) => `${measure} por ${lower(by)}: mayores ${isTop ? 'aumentos' : 'descensos'}`,
  rowsHeading: 'Filas',
  rowsOf: (name) => `Filas de ${name}`,
  leader: (name, value, share, isTop) =>
    `${name} va ${isTop ? 'en cabeza' : 'en último lugar'} con ${value}${share === undefined ? '' : `, ${share} del total`}`,
  mover: (name, change, growth, isIncrease) =>
    `${isIncrease ? 'Mayor aumento' : 'Mayor descenso'}: ${name}, ${change}${growth === undefined ? '' : ` (${growth})`}`,
  lost: (n, of, measure) => `${lower(measure)} en negativo: ${n === of ? 'todos' : `${n} de ${of}`}`,
  sentence: (parts) => (parts.length === 0 ? '' : `${parts.join('; ')}.`),
  rows: (n, shown) => counted(n, shown, 'fila', 'filas'),
  found: (shown, of) => `${shown} de ${of} filas`,
  nothingFound: (text) => `Ningún nombre contiene «${text}»`,
  search: 'Buscar',
  columns: 'Columnas',
  total: 'Total',
  fresh: 'nuevo',
  of: (measure, side) => `${measure}, ${lower(side)}`,
  peak: (month) => `máximo: ${month}`,
  sorted: (name, descending) => `Ordenado por ${lower(name)}, ${descending ? 'descendente' : 'ascendente'}.`,
  sort: (name) => `Ordenar por ${lower(name)}`,
  selected: (n, names) => (n > 3 ? `Selección: ${n} filas.` : `Selección: ${names}.`),
  cleared: 'Selección borrada.',
  row: (name, parts, k, n) => `${name}: ${parts.join(', ')}. Fila ${k} de ${n}.`,
  cell: (name, text) => `${lower(name)} ${text}`,
  all: (by) => `Todo: ${lower(several(by))}`,
  path: 'Ruta',
  weekday: (day) => ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'][day - 1] ?? String(day),
  hour: (hour) => `${String(hour).padStart(2, '0')}:00`,
  keys: 'Las flechas, Re Pág y Av Pág recorren las filas, Intro selecciona, Mayús con una flecha selecciona varias, Alt y flecha abajo abre una fila, Escape borra.',
};
