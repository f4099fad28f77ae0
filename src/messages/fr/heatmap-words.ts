import type { heatmapWords, SaidMember } from '../heatmap-words.js';
import { variableName } from '../names.js';
import { typeset } from '../typeset.js';
import { counted, lower, ROLES, spaced } from './names.js';

const ORDER: readonly SaidMember['said'][] = ['member', 'weekday', 'time', 'hour', 'month'];

const PLACES: Readonly<Record<SaidMember['said'], (name: string) => string>> = {
  weekday: (name) => `le ${name}`,
  month: (name) => name,
  time: (name) => name,
  hour: (name) => `à ${name}`,
  member: (name) => name,
};

/** The texts of heatmaps in French. */
export const words: typeof heatmapWords = /* @__PURE__ */ typeset(
  {
    byDay: (measure) => `${measure} par jour`,
    heading: (measure, x, y) => `${measure} par ${lower(x)} et ${lower(y)}`,
    growthOf: (heading) => `Écart : ${lower(heading)}`,
    other: 'Autres',
    nth: (unit, n) => (unit === ROLES['quarter'] ? `T${n}` : `${unit} ${n}`),

    place: (members) => {
      const sorted = [...members].sort((a, b) => ORDER.indexOf(a.said) - ORDER.indexOf(b.said));
      return sorted.map(({ said, name }) => PLACES[said](name)).join(', ');
    },
    peak: (measure, place, value) => `${measure}, maximum : ${place} (${value}).`,
    bestDay: (day, value) => `Le meilleur jour : ${day} (${value}).`,
    extremes: (measure, high, low) =>
      `${measure}, maximum : ${high.place} (${high.value}) ; minimum : ${low.place} (${low.value}).`,
    changes: (measure, high, low) =>
      `${measure}, plus forte croissance : ${high.place} (${high.value}) ; plus faible : ${low.place} (${low.value}).`,
    onDay: (day) => day,
    gaps: (n, shown, most) =>
      `${counted(n, shown, 'jour', 'jours')} sans ventes${most === undefined ? '' : `, dont ${most.count} le ${most.weekday}`}.`,
    alone: (name, value) => `${name} : ${value}.`,
    several: (n, shown, isDays, sum) => {
      const what = isDays ? counted(n, shown, 'jour', 'jours') : counted(n, shown, 'case', 'cases');
      return `Sélection : ${what}${sum === undefined ? '' : `, ensemble ${sum}`}.`;
    },

    correlations: (per) => (per === undefined ? 'Ce qui va ensemble' : `Ce qui va ensemble, par ${lower(per)}`),
    variable: (name) => variableName(name, ROLES),
    pair: (one, other) => `${one} et ${lower(other)}`,
    together: (pair, r) => `Lien le plus fort : ${pair} (${r}).`,
    against: (pair, r) => `Opposition la plus forte : ${pair} (${r}).`,
    nothingSure: 'Rien ne va ensemble plus que par hasard.',
    noCause: 'Ce qui va ensemble n’est pas forcément cause et effet.',
    methods: {
      pearson: 'Corrélation r',
      spearman: 'Corrélation des rangs',
      kendall: 'Corrélation des rangs τ',
      eta: 'Rapport de corrélation η',
      cramer: 'V de Cramér',
    },
    pairsText: (per) =>
      `Deux à deux sur ${per === undefined ? 'les lignes' : `les valeurs (${per})`} qui ont les deux, de −1 à 1 ; un nombre avec une catégorie par η, deux catégories par le V de Cramér, de 0 à 1. p est la probabilité d’autant par hasard, ajustée au nombre de paires selon Benjamini et Hochberg`,
    strength: 'Corrélation',
    pairOf: 'Paire',
    compared: 'Comparés',
    countCompared: (shown) => `${shown} comparés`,
    chance: 'Par hasard (p)',
    p: 'p',
    adjusted: 'p, ajusté',
    mayBeChance: 'peut être un hasard',
    mayWellBeChance: 'Cela peut être un hasard.',
    noPair: 'ne varie pas',
    openHint: 'Cliquer pour voir le graphique.',
    allPairs: 'Toutes les corrélations',
    per: 'Par',
    row: 'Ligne',

    noValue: 'aucune ligne',
    noRows: 'Aucune ligne',
    noComparison: 'Rien à comparer',
    chosen: (name) => `Sélection : ${name}.`,
    cleared: 'Sélection effacée.',
    spokenHead: (name) => `Tout ${name}.`,
    clickHint: (isRange) =>
      isRange ? 'Cliquer pour filtrer, glisser pour un intervalle' : 'Cliquer pour filtrer, glisser pour plusieurs',
    unclickHint: 'Cliquer pour tout afficher',
    role: 'carte de chaleur',
    keys: 'Les flèches parcourent les cases et les en-têtes des lignes et colonnes, Entrée sélectionne, Maj avec une flèche choisit un intervalle, Échap efface.',
    pairKeys: 'Les flèches parcourent les paires, Entrée ouvre le graphique de l’une, Échap en ramène.',
    keyMove: 'aller',
    keySelect: 'choisir',
    keyRange: 'intervalle',
    keyLeave: 'effacer',
    keyOpen: 'ouvrir',
  },
  spaced,
);
