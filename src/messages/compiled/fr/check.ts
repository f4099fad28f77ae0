// Made from fr/check.json by npm run texts.
import type { CheckTexts } from '../en/check.js';

export const messages: CheckTexts = {
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
  would: ({ reading, total }) => `Avec ${reading}, ce serait ${total}.`,
  other: ({ reading }) => `Autre colonne possible\u00a0: ${reading}.`,
  use: ({ reading }) => `Utiliser ${reading}`,
  unusedTables: 'Tables qu’aucun indicateur n’utilise',
  unusedColumns: 'Colonnes sans rôle',
  notes: 'Remarques',
};
