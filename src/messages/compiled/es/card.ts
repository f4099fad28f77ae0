// Made from es/card.json by npm run texts.
import { grammar } from '../../es/grammar.js';
import type { CardTexts } from '../en/card.js';

export const messages: CardTexts = {
  developers: 'Para desarrolladores',
  unknownAttribute: ({ name, nearest }) =>
    `Atributo desconocido: «${name}»${nearest === undefined || nearest === '' ? '' : `. ¿Quiso decir «${nearest}»?`}`,
  retry: 'Reintentar',
  onlyCurrency: ({ currency }) => `Mostrar solo ${currency}`,
  empty: ({ clause }) => (clause === undefined || clause === '' ? 'No hay datos' : `No hay datos para ${clause}`),
  emptyWithout: ({ filters, clause, n, shown }) =>
    `${filters === 1 ? '' : `${filters} filtros aplicados. `}Sin «${clause}» habría ${grammar.plural(n) === 'one' ? `${shown} fila` : `${shown} filas`}.`,
  actHere: ({ n }) => (n === 1 ? '1 filtro aplicado' : `${n} filtros aplicados`),
  clearClause: ({ clause }) => `Quitar ${clause}`,
  clearAll: 'Quitar todo',
  wholeHistory: ({ range }) => `Todas las fechas: ${range}`,
  source: ({ names, newest }) => `Fuente: ${names}${!newest ? '' : ` · datos hasta el ${newest}`}`,
  skipped: ({ clause }) => `El filtro ${clause} no se aplica a este gráfico`,
  viewTable: 'Ver como tabla',
  viewChart: 'Ver como gráfico',
  csv: 'Descargar CSV',
  png: 'Descargar PNG',
  copy: 'Copiar como tabla',
  copied: 'Copiado. Péguelo en un documento o una hoja de cálculo.',
  notCopied: 'No se ha podido copiar. El texto está seleccionado.',
  svg: 'Descargar SVG',
  readChart: 'Leer este gráfico',
  speak: 'Leer en voz alta',
  copyText: 'Copiar texto',
  explain: '¿Cómo se calcula?',
  reading: ({ table, amount, rows }) =>
    `Cargando ${table}: ${amount}${rows === undefined || rows === '' ? '' : ` · ${rows} filas`}`,
  bytes: ({ total, done }) => (total === undefined || total === '' ? `${done} MB` : `${done} de ${total} MB`),
  not: ({ values }) => `excepto ${values}`,
  customerType: {
    new: 'Nuevo',
    repeat: 'Recurrente',
  },
  customersOfType: {
    new: 'Clientes nuevos',
    repeat: 'Clientes recurrentes',
  },
  missingValues: ({ n, shown, column }) =>
    `${grammar.plural(n) === 'one' ? `${shown} fila` : `${shown} filas`} sin valor en ${column}`,
  moreRows: ({ n, shown }) =>
    `Descargue el archivo CSV para ver ${grammar.plural(n) === 'one' ? `${shown} fila más` : `${shown} filas más`}.`,
  valueCount: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} valor` : `${shown} valores`}. «Ver como tabla» los muestra todos.`,
  insightsHeading: 'Lo que destaca',
};
