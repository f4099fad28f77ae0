import type { cardWords } from '../card-words.js';
import { errorIn } from '../errors.js';
import { noteIn } from '../notes.js';
import { typeset } from '../typeset.js';
import { errorTexts } from './errors.js';
import { counted, spaced } from './names.js';
import { noteTexts } from './notes.js';

/** What cards say of errors and emptiness, in their feet and menus, in French. */
export const words: typeof cardWords = /* @__PURE__ */ typeset(
  {
    error: (facts) => errorIn(errorTexts, facts),
    developers: 'Pour les développeurs',
    unknownAttribute: (name, nearest) =>
      `Attribut inconnu : « ${name} »${nearest === undefined ? '' : `. S’agit-il de « ${nearest} » ?`}`,
    retry: 'Réessayer',
    onlyCurrency: (currency) => `Afficher seulement ${currency}`,

    empty: (clause) => (clause ? `Aucune ligne pour ${clause}` : 'Aucune ligne'),
    emptyWithout: (clause, n, shown, filters) =>
      `${filters > 1 ? `${filters} filtres actifs. ` : ''}Sans « ${clause} » : ${counted(n, shown, 'ligne', 'lignes')}.`,
    actHere: (n) => (n === 1 ? '1 filtre actif' : `${n} filtres actifs`),
    clearClause: (clause) => `Retirer ${clause}`,
    clearAll: 'Tout retirer',
    wholeHistory: (range) => `Toutes les dates : ${range}`,
    source: (names, newest) => `Source : ${names}${newest ? `, au ${newest}` : ''}`,
    skipped: (clause) => `${clause} ne s’applique pas ici`,

    viewTable: 'Afficher le tableau',
    viewChart: 'Afficher le graphique',
    csv: 'Télécharger en CSV',
    png: 'Télécharger en PNG',
    copy: 'Copier comme tableau',
    copied: 'Copié : à coller dans un document ou une feuille.',
    svg: 'Télécharger en SVG',
    explain: 'Comment est-ce calculé ?',
    reading: (table, amount, rows) => `Lecture de ${table} : ${amount}${rows ? `, ${rows} lignes` : ''}`,
    bytes: (done, total) => (total ? `${done} sur ${total} Mo` : `${done} Mo`),
    not: (values) => `sauf ${values}`,
    customerType: { new: 'Nouveau', repeat: 'Réachat' },
    note: (facts, shown) => noteIn(noteTexts, facts, shown),
    moreRows: (n, shown) => `${counted(n, shown, 'autre ligne', 'autres lignes')} dans le fichier CSV.`,
  },
  spaced,
);
