// Made from fr/core.json by npm run texts.
import { grammar } from '../../fr/grammar.js';
import type { CoreTexts } from '../en/core.js';

export const messages: CoreTexts = {
  measure: ({ name }) => grammar.measure(name),
  dimension: ({ name }) => grammar.dimension(name),
  blank: '(vide)',
  list: ({ items }) => grammar.list(items),
  clauses: ({ items }) => grammar.clauses(items),
  phrases: ({ items }) => grammar.phrases(items),
  sentences: ({ items }) => grammar.sentences(items),
  loading: ({ heading }) => `Chargement de ${heading}…`,
  removeFilter: ({ clause }) => `Retirer le filtre\u00a0: ${clause}`,
  atLeast: ({ value }) => `à partir de ${value}`,
  atMost: ({ value }) => `jusqu’à ${value}`,
  more: ({ shown }) => `${shown} de plus`,
  relative: ({ which, count, unit }) =>
    which === 'last'
      ? count === 1
        ? unit === 'day'
          ? 'le dernier jour'
          : unit === 'week'
            ? 'la dernière semaine'
            : unit === 'month'
              ? 'le dernier mois'
              : unit === 'quarter'
                ? 'le dernier trimestre'
                : unit === 'year'
                  ? 'la dernière année'
                  : unit
        : unit === 'day'
          ? `les ${count} derniers jours`
          : unit === 'week'
            ? `les ${count} dernières semaines`
            : unit === 'month'
              ? `les ${count} derniers mois`
              : unit === 'quarter'
                ? `les ${count} derniers trimestres`
                : unit === 'year'
                  ? `les ${count} dernières années`
                  : unit
      : which === 'this'
        ? unit === 'day'
          ? 'aujourd’hui'
          : unit === 'week'
            ? 'cette semaine'
            : unit === 'month'
              ? 'ce mois'
              : unit === 'quarter'
                ? 'ce trimestre'
                : unit === 'year'
                  ? 'cette année'
                  : unit
        : which === 'previous'
          ? unit === 'day'
            ? 'hier'
            : unit === 'week'
              ? 'la semaine précédente'
              : unit === 'month'
                ? 'le mois précédent'
                : unit === 'quarter'
                  ? 'le trimestre précédent'
                  : unit === 'year'
                    ? 'l’année précédente'
                    : unit
          : unit,
  menu: ({ heading }) => `Autres actions\u00a0: ${heading}`,
  versus: ({ value }) => `vs ${value}`,
  through: ({ period, day }) => `${period} jusqu’au ${day}`,
  sameDays: ({ period }) => `les mêmes jours de ${period}`,
  partlyCovered: ({ period, day, unit }) =>
    `Les données de ${period} commencent le ${day}\u00a0: ${unit === 'day' ? 'pas de jour complet' : unit === 'week' ? 'pas de semaine complète' : unit === 'month' ? 'pas de mois complet' : unit === 'quarter' ? 'pas de trimestre complet' : unit === 'year' ? 'pas d’année complète' : 'pas de période complète'} à comparer`,
  notCovered: ({ period, day }) => `Pas de données de ${period} à comparer\u00a0: elles commencent le ${day}`,
  noChange: 'inchangé',
  up: ({ amount }) => `plus ${amount}`,
  down: ({ amount }) => `moins ${amount}`,
  good: 'mieux',
  bad: 'moins bien',
  points: ({ n }) => `${n} pt`,
  value: 'Valeur',
  period: 'Période',
  previous: 'Précédent',
  change: 'Écart',
  growth: 'Croissance',
};
