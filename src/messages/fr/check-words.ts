import type { checkWords } from '../check-words.js';

/** The texts of the data check in French. */
export const words: typeof checkWords = {
  title: 'Contrôle des données',
  loading: 'Contrôle des données en cours',
  tables: 'Tables de données',
  table: 'Nom',
  rows: 'Lignes',
  period: 'Période',
  joins: 'Jointures',
  from: 'De',
  to: 'Vers',
  unmatched: 'Lignes sans correspondance',
  roles: 'Colonnes et totaux',
  role: 'Rôle',
  column: 'Colonne',
  total: 'Somme',
  calculated: 'calculé',
  would: (total, reading) => `Avec ${reading}, ce serait ${total}.`,
  other: (reading) => `Autre colonne possible : ${reading}.`,
  use: (reading) => `Utiliser ${reading}`,
  unusedTables: 'Tables qu’aucun indicateur n’utilise',
  unusedColumns: 'Colonnes sans rôle',
  notes: 'Remarques',
};
