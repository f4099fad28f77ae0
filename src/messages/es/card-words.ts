import type { cardWords } from '../card-words.js';
import { errorIn } from '../errors.js';
import { noteIn } from '../notes.js';
import { errorTexts } from './errors.js';
import { counted } from './names.js';
import { noteTexts } from './notes.js';

/** What cards say of errors and emptiness, in their feet and menus, in Spanish. */
export const words: typeof cardWords = {
  error: (facts) => errorIn(errorTexts, facts),
  developers: 'Para desarrolladores',
  unknownAttribute: (name, nearest) =>
    `Atributo desconocido: «${name}»${nearest === undefined ? '' : `. Quizá se trate de «${nearest}».`}`,
  retry: 'Reintentar',
  onlyCurrency: (currency) => `Mostrar solo ${currency}`,

  empty: (clause) => (clause ? `No hay filas para ${clause}` : 'No hay filas'),
  emptyWithout: (clause, n, shown, filters) =>
    `${filters > 1 ? `${filters} filtros aplicados. ` : ''}Sin «${clause}» habría ${counted(n, shown, 'fila', 'filas')}.`,
  actHere: (n) => (n === 1 ? '1 filtro aplicado' : `${n} filtros aplicados`),
  clearClause: (clause) => `Quitar ${clause}`,
  clearAll: 'Quitar todo',
  wholeHistory: (range) => `Todas las fechas: ${range}`,
  source: (names, newest) => `Fuente: ${names}${newest ? `, hasta ${newest}` : ''}`,
  skipped: (clause) => `${clause} no se aplica aquí`,

  viewTable: 'Ver como tabla',
  viewChart: 'Ver como gráfico',
  csv: 'Descargar CSV',
  png: 'Descargar PNG',
  copy: 'Copiar como tabla',
  copied: 'Copiado: pégalo en un documento o una hoja.',
  svg: 'Descargar SVG',
  explain: '¿Cómo se calcula?',
  reading: (table, amount, rows) => `Leyendo ${table}: ${amount}${rows ? `, ${rows} filas` : ''}`,
  bytes: (done, total) => (total ? `${done} de ${total} MB` : `${done} MB`),
  not: (values) => `excepto ${values}`,
  customerType: { new: 'Nuevo', repeat: 'Recurrente' },
  note: (facts, shown) => noteIn(noteTexts, facts, shown),
  moreRows: (n, shown) => `${counted(n, shown, 'fila más', 'filas más')} en el archivo CSV.`,
};
