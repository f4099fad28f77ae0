import type { checkWords } from '../check-words.js';

/** The texts of the data check in Spanish. */
export const words: typeof checkWords = {
  title: 'Comprobación de los datos',
  loading: 'Comprobando los datos',
  tables: 'Tablas',
  table: 'Tabla',
  rows: 'Filas',
  period: 'Período',
  joins: 'Relaciones',
  from: 'De',
  to: 'A',
  unmatched: 'Filas sin correspondencia',
  roles: 'Columnas y totales',
  role: 'Función',
  column: 'Columna',
  total: 'Suma',
  calculated: 'calculado',
  would: (total, reading) => `Con ${reading} sería ${total}.`,
  other: (reading) => `Otra columna posible es ${reading}.`,
  use: (reading) => `Usar ${reading}`,
  unusedTables: 'Tablas que ningún indicador usa',
  unusedColumns: 'Columnas sin función',
  notes: 'Notas',
};
