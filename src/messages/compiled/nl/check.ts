// Made from nl/check.json by npm run texts.
import type { CheckTexts } from '../en/check.js';

export const messages: CheckTexts = {
  title: 'Gegevenscontrole',
  loading: 'Gegevens worden gecontroleerd',
  tables: 'Tabellen',
  table: 'Tabel',
  rows: 'Rijen',
  period: 'Periode',
  joins: 'Koppelingen',
  from: 'Van',
  to: 'Naar',
  unmatched: 'Rijen zonder overeenkomst',
  roles: 'Kolommen en totalen',
  role: 'Rol',
  column: 'Kolom',
  total: 'Totaal',
  calculated: 'berekend',
  would: ({ reading, total }) => `Met ${reading} zou het ${total} zijn.`,
  other: ({ reading }) => `Een andere mogelijke kolom is ${reading}.`,
  use: ({ reading }) => `${reading} gebruiken`,
  unusedTables: 'Tabellen die geen meetwaarde gebruikt',
  unusedColumns: 'Kolommen zonder rol',
  notes: 'Opmerkingen',
};
