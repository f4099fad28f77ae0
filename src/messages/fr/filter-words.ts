import type { filterWords } from '../filter-words.js';
import { typeset } from '../typeset.js';
import { counted, spaced } from './names.js';

const LAST: Readonly<Record<string, readonly [one: string, many: (n: number) => string]>> = {
  quarter: ['le dernier trimestre fiscal', (n) => `les ${n} derniers trimestres fiscaux`],
  year: ['le dernier exercice', (n) => `les ${n} derniers exercices`],
};
const NAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  this: { quarter: 'ce trimestre fiscal', year: 'cet exercice' },
  previous: { quarter: 'le trimestre fiscal précédent', year: 'l’exercice précédent' },
};

/** The texts of filters in French. */
export const words: typeof filterWords = /* @__PURE__ */ typeset(
  {
    filterAll: (n, shown) => (n === 1 ? 'Tout' : `Tout (${shown})`),
    filterSome: (chosen, n) => `${chosen} sur ${n}`,
    allDates: 'Toutes les dates',
    allValues: 'Tout',
    search: (label) => `Chercher : ${label}`,
    noMatch: (text) => `Rien ne correspond à « ${text} »`,
    moreMembers: (n, shown) => `Recherchez pour trouver ${counted(n, shown, 'autre valeur', 'autres valeurs')}.`,
    from: 'Du',
    to: 'Au',
    undo: 'Annuler',
    clear: 'Effacer',
    done: 'Terminé',
    presets: 'Périodes',
    filterSummary: (label, value) => `${label} : ${value}`,
    backwards: 'Le début doit précéder la fin.',
    fiscal: (which, count, unit) => {
      if (which !== 'last') return NAMED[which]?.[unit] ?? unit;
      const [one = unit, many] = LAST[unit] ?? [];
      return count === 1 ? one : (many?.(count) ?? unit);
    },
    andMore: (first, n, shown) => `${first} et ${counted(n, shown, 'autre', 'autres')}`,
    filters: 'Filtres',
    noFilters: 'Aucun filtre',
    rowsAll: (n, shown) => counted(n, shown, 'ligne', 'lignes'),
    rowsLeft: (left, all) => `${left} lignes sur ${all}`,
    smallest: (label) => `${label} : minimum`,
    largest: (label) => `${label} : maximum`,
    binRows: (bin, n, shown) => `${bin} : ${counted(n, shown, 'ligne', 'lignes')}`,
    widened: (names) => `Ces noms figurent dans plusieurs groupes ; tous sont sélectionnés : ${names}`,
  },
  spaced,
);
