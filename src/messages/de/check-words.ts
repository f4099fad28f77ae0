import type { checkWords } from '../check-words.js';

/** The texts of the data check in German. */
export const words: typeof checkWords = {
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
  would: (total, reading) => `Aus ${reading} wären es ${total}.`,
  other: (reading) => `Möglich wäre auch die Spalte ${reading}.`,
  use: (reading) => `${reading} verwenden`,
  unusedTables: 'Tabellen, die keine Kennzahl verwendet',
  unusedColumns: 'Spalten ohne Rolle',
  notes: 'Hinweise',
};
