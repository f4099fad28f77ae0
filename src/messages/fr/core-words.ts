import type { coreWords } from '../core-words.js';
import { dimensionName, measureName } from '../names.js';
import { typeset } from '../typeset.js';
import { MEASURES, ROLES, spaced } from './names.js';

const LAST: Readonly<Record<string, readonly [one: string, many: (n: number) => string]>> = {
  day: ['le dernier jour', (n) => `les ${n} derniers jours`],
  week: ['la dernière semaine', (n) => `les ${n} dernières semaines`],
  month: ['le dernier mois', (n) => `les ${n} derniers mois`],
  quarter: ['le dernier trimestre', (n) => `les ${n} derniers trimestres`],
  year: ['la dernière année', (n) => `les ${n} dernières années`],
};
const NAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  this: { day: 'aujourd’hui', week: 'cette semaine', month: 'ce mois', quarter: 'ce trimestre', year: 'cette année' },
  previous: {
    day: 'hier',
    week: 'la semaine précédente',
    month: 'le mois précédent',
    quarter: 'le trimestre précédent',
    year: 'l’année précédente',
  },
};

const NO_FULL = {
  day: 'pas de jour complet',
  week: 'pas de semaine complète',
  month: 'pas de mois complet',
  quarter: 'pas de trimestre complet',
  year: 'pas d’année complète',
  period: 'pas de période complète',
} as const;

/** The texts that every element needs, in French. */
export const words: typeof coreWords = /* @__PURE__ */ typeset(
  {
    measure: (name) => measureName(name, MEASURES),
    dimension: (name) => dimensionName(name, ROLES),
    blank: '(vide)',
    list: (items) => items.join(', '),

    loading: (heading) => `${heading} : chargement`,

    removeFilter: (clause) => `Retirer le filtre ${clause}`,
    atLeast: (value) => `à partir de ${value}`,
    atMost: (value) => `jusqu’à ${value}`,

    more: (shown) => `${shown} de plus`,
    relative: (which, count, unit) => {
      if (which !== 'last') return NAMED[which]?.[unit] ?? unit;
      const [one = unit, many] = LAST[unit] ?? [];
      return count === 1 ? one : (many?.(count) ?? unit);
    },

    menu: (heading) => `Menu : ${heading}`,

    versus: (value) => `vs ${value}`,
    through: (period, day) => `${period} jusqu’au ${day}`,
    sameDays: (period) => `les mêmes jours de ${period}`,
    partlyCovered: (period, day, unit) => `Les données de ${period} commencent le ${day} : ${NO_FULL[unit]} à comparer`,
    notCovered: (period, day) => `Pas de données de ${period} à comparer : elles commencent le ${day}`,
    noChange: 'inchangé',
    up: (amount) => `plus ${amount}`,
    down: (amount) => `moins ${amount}`,
    good: 'mieux',
    bad: 'moins bien',
    points: (n) => `${n} pt`,
    value: 'Valeur',
    period: 'Période',
    previous: 'Avant',
    change: 'Écart',
    growth: 'Croissance',
  },
  spaced,
);
