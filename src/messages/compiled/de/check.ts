// Made from de/check.json by npm run texts.
import type { CheckTexts } from '../en/check.js';

export const messages: CheckTexts = {
  title: 'Datenprüfung',
  loading: 'Die Daten werden geprüft',
  tables: 'Tabellen',
  table: 'Tabelle',
  rows: 'Zeilen',
  period: 'Zeitraum',
  joins: 'Verknüpfungen',
  from: 'Von',
  to: 'Nach',
  unmatched: 'Zeilen ohne Treffer',
  roles: 'Spalten und Summen',
  role: 'Rolle',
  column: 'Spalte',
  total: 'Summe',
  calculated: 'berechnet',
  would: ({ reading, total }) => `Aus ${reading} wären es ${total}.`,
  other: ({ reading }) => `Möglich wäre auch die Spalte ${reading}.`,
  use: ({ reading }) => `${reading} verwenden`,
  unusedTables: 'Tabellen, die keine Kennzahl verwendet',
  unusedColumns: 'Spalten ohne Rolle',
  notes: 'Hinweise',
};
