// Made from it/check.json by npm run texts.
import type { CheckTexts } from '../en/check.js';

export const messages: CheckTexts = {
  title: 'Controllo dei dati',
  loading: 'Controllo dei dati in corso',
  tables: 'Tabelle',
  table: 'Tabella',
  rows: 'Righe',
  period: 'Periodo',
  joins: 'Relazioni',
  from: 'Da',
  to: 'A',
  unmatched: 'Righe senza corrispondenza',
  roles: 'Colonne e totali',
  role: 'Ruolo',
  column: 'Colonna',
  total: 'Totale',
  calculated: 'calcolato',
  would: ({ reading, total }) => `Con ${reading} sarebbe ${total}.`,
  other: ({ reading }) => `Un’altra colonna possibile è ${reading}.`,
  use: ({ reading }) => `Usa ${reading}`,
  unusedTables: 'Tabelle non usate da alcuna misura',
  unusedColumns: 'Colonne senza ruolo',
  notes: 'Note',
};
