// Made from fr/filter.json by npm run texts.
import { grammar } from '../../fr/grammar.js';
import type { FilterTexts } from '../en/filter.js';

export const messages: FilterTexts = {
  filterAll: ({ n, shown }) => (n === 1 ? 'Tout' : `Tout (${shown})`),
  filterSome: ({ chosen, n }) => `${chosen} sur ${n}`,
  allDates: 'Toutes les dates',
  noDates: 'Aucun filtre',
  allValues: 'Tout',
  search: ({ label }) => `Rechercher\u00a0: ${label}`,
  noMatch: ({ text }) => `Aucun résultat pour «\u00a0${text}\u00a0»`,
  moreMembers: ({ n, shown }) =>
    `Utilisez la recherche pour trouver ${grammar.plural(n) === 'one' ? `${shown} autre valeur` : `${shown} autres valeurs`}.`,
  from: 'Du',
  to: 'Au',
  undo: 'Annuler',
  clear: 'Effacer',
  done: 'Terminer',
  presets: 'Périodes',
  filterSummary: ({ label, value }) => `${label}\u00a0: ${value}`,
  backwards: 'Le début doit précéder la fin.',
  fiscal: ({ which, count, unit }) =>
    which === 'last'
      ? count === 1
        ? unit === 'quarter'
          ? 'le dernier trimestre fiscal'
          : unit === 'year'
            ? 'le dernier exercice'
            : unit
        : unit === 'quarter'
          ? `les ${count} derniers trimestres fiscaux`
          : unit === 'year'
            ? `les ${count} derniers exercices`
            : unit
      : which === 'this'
        ? unit === 'quarter'
          ? 'ce trimestre fiscal'
          : unit === 'year'
            ? 'cet exercice'
            : unit
        : which === 'previous'
          ? unit === 'quarter'
            ? 'le trimestre fiscal précédent'
            : unit === 'year'
              ? 'l’exercice précédent'
              : unit
          : unit,
  andMore: ({ first, n, shown }) => `${first} et ${grammar.plural(n) === 'one' ? `${shown} autre` : `${shown} autres`}`,
  filters: 'Filtres',
  noFilters: 'Aucun filtre',
  rowsAll: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} ligne` : `${shown} lignes`),
  rowsLeft: ({ left, all }) => `${left} lignes sur ${all}`,
  smallest: ({ label }) => `${label}\u00a0: minimum`,
  largest: ({ label }) => `${label}\u00a0: maximum`,
  binRows: ({ bin, n, shown }) => `${bin}\u00a0: ${grammar.plural(n) === 'one' ? `${shown} ligne` : `${shown} lignes`}`,
  widened: ({ names }) => `Ces noms figurent dans plusieurs groupes\u202f; tous sont sélectionnés\u00a0: ${names}`,
  lifted: ({ names }) => `Un filtre ne peut pas combiner ces niveaux\u202f; sont donc sélectionnés en entier\u00a0: ${names}`,
};
