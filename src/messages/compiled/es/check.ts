// Made from es/check.json by npm run texts.
import type { CheckTexts } from '../en/check.js';

export const messages: CheckTexts = {
  title: 'Comprobación de los datos',
  loading: 'Comprobando los datos',
  tables: 'Tablas',
  table: 'Tabla',
  rows: 'Filas',
  period: 'Periodo',
  joins: 'Relaciones',
  from: 'De',
  to: 'A',
  unmatched: 'Filas sin correspondencia',
  roles: 'Columnas y totales',
  role: 'Rol',
  column: 'Columna',
  total: 'Suma',
  calculated: 'calculado',
  would: ({ reading, total }) => `Con ${reading} sería ${total}.`,
  other: ({ reading }) => `Otra columna posible es ${reading}.`,
  use: ({ reading }) => `Usar ${reading}`,
  unusedTables: 'Tablas que ningún indicador usa',
  unusedColumns: 'Columnas sin rol',
  notes: 'Notas',
};
