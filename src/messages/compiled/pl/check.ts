// Made from pl/check.json by npm run texts.
import type { CheckTexts } from '../en/check.js';

export const messages: CheckTexts = {
  title: 'Kontrola danych',
  loading: 'Sprawdzanie danych',
  tables: 'Tabele',
  table: 'Tabela',
  rows: 'Wiersze',
  period: 'Okres',
  joins: 'Połączenia',
  from: 'Od',
  to: 'Do',
  unmatched: 'Wiersze bez dopasowania',
  roles: 'Kolumny i sumy',
  role: 'Rola',
  column: 'Kolumna',
  total: 'Suma',
  calculated: 'obliczane',
  would: ({ reading, total }) => `Z kolumny ${reading} byłoby ${total}.`,
  other: ({ reading }) => `Inna możliwa kolumna: ${reading}.`,
  use: ({ reading }) => `Użyj ${reading}`,
  unusedTables: 'Tabele nieużywane przez żadną miarę',
  unusedColumns: 'Kolumny bez roli',
  notes: 'Uwagi',
};
