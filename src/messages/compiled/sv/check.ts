// Made from sv/check.json by npm run texts.
import type { CheckTexts } from '../en/check.js';

export const messages: CheckTexts = {
  title: 'Datakontroll',
  loading: 'Kontrollerar data',
  tables: 'Tabeller',
  table: 'Tabell',
  rows: 'Rader',
  period: 'Period',
  joins: 'Kopplingar',
  from: 'Från',
  to: 'Till',
  unmatched: 'Rader utan matchning',
  roles: 'Kolumner och summor',
  role: 'Roll',
  column: 'Kolumn',
  total: 'Summa',
  calculated: 'beräknat',
  would: ({ reading, total }) => `Med ${reading} skulle det bli ${total}.`,
  other: ({ reading }) => `En annan möjlig kolumn är ${reading}.`,
  use: ({ reading }) => `Använd ${reading}`,
  unusedTables: 'Tabeller som inget mått använder',
  unusedColumns: 'Kolumner utan roll',
  notes: 'Anmärkningar',
};
