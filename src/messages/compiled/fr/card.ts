// Made from fr/card.json by npm run texts.
import { grammar } from '../../fr/grammar.js';
import type { CardTexts } from '../en/card.js';

export const messages: CardTexts = {
  developers: 'Pour les développeurs',
  unknownAttribute: ({ name, nearest }) =>
    `Attribut inconnu\u00a0: «\u00a0${name}\u00a0»${nearest === undefined || nearest === '' ? '' : `. Vouliez-vous dire «\u00a0${nearest}\u00a0»\u202f?`}`,
  retry: 'Réessayer',
  onlyCurrency: ({ currency }) => `Afficher uniquement ${currency}`,
  empty: ({ clause }) => (clause === undefined || clause === '' ? 'Aucune donnée' : `Aucune donnée pour ${clause}`),
  emptyWithout: ({ filters, clause, n, shown }) =>
    `${filters === 1 ? '' : `${filters} filtres actifs. `}Sans «\u00a0${clause}\u00a0», il y aurait ${grammar.plural(n) === 'one' ? `${shown} ligne` : `${shown} lignes`}.`,
  actHere: ({ n }) => (n === 1 ? '1 filtre actif' : `${n} filtres actifs`),
  clearClause: ({ clause }) => `Retirer ${clause}`,
  clearAll: 'Tout retirer',
  wholeHistory: ({ range }) => `Toutes les dates\u00a0: ${range}`,
  source: ({ names, newest }) => `Source\u00a0: ${names}${!newest ? '' : ` · données jusqu’au ${newest}`}`,
  skipped: ({ clause }) => `Le filtre ${clause} ne s’applique pas à ce graphique`,
  viewTable: 'Afficher le tableau',
  viewChart: 'Afficher le graphique',
  csv: 'Télécharger le CSV',
  png: 'Télécharger le PNG',
  copy: 'Copier sous forme de tableau',
  copied: 'Copié. Collez-le dans un document ou une feuille de calcul.',
  notCopied: 'Copie impossible. Le texte est sélectionné.',
  svg: 'Télécharger le SVG',
  readChart: 'Lire ce graphique',
  speak: 'Lire à voix haute',
  copyText: 'Copier le texte',
  explain: 'Comment est-ce calculé\u202f?',
  reading: ({ table, amount, rows }) =>
    `Chargement de ${table}\u00a0: ${amount}${rows === undefined || rows === '' ? '' : ` · ${rows} lignes`}`,
  bytes: ({ total, done }) => (total === undefined || total === '' ? `${done} Mo` : `${done} sur ${total} Mo`),
  not: ({ values }) => `sauf ${values}`,
  customerType: {
    new: 'Nouveau',
    repeat: 'Récurrent',
  },
  customersOfType: {
    new: 'Nouveaux clients',
    repeat: 'Clients récurrents',
  },
  missingValues: ({ n, shown, column }) =>
    `${grammar.plural(n) === 'one' ? `${shown} ligne` : `${shown} lignes`} sans valeur dans ${column}`,
  moreRows: ({ n, shown }) =>
    `Téléchargez le fichier CSV pour voir ${grammar.plural(n) === 'one' ? `${shown} autre ligne` : `${shown} autres lignes`}.`,
  valueCount: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} valeur` : `${shown} valeurs`}. «\u00a0Afficher le tableau\u00a0» les énumère toutes.`,
  insightsHeading: 'Ce qui ressort',
};
