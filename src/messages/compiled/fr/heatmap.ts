// Made from fr/heatmap.json by npm run texts.
import { grammar } from '../../fr/grammar.js';
import type { HeatmapTexts } from '../en/heatmap.js';
import { heatmapMessages } from '../../heatmap-messages.js';

const texts: HeatmapTexts = {
  byDay: ({ measure }) => `${measure} par jour`,
  heading: ({ measure, x, y }) => `${measure} par ${grammar.lower(x)} et ${grammar.lower(y)}`,
  growthOf: ({ heading }) => `Variation\u00a0: ${grammar.lower(heading)}`,
  other: 'Autres',
  nth: ({ unit, n }) => (unit === 'Trimestre' ? `T${n}` : `${unit} ${n}`),
  place: ({ kind, name }) => (kind === 'weekday' ? `le ${name}` : kind === 'hour' ? `à ${name}` : `${name}`),
  places: ({ places }) => grammar.list(places),
  twoMembers: ({ one, other }) => `${one}, ${other}`,
  peak: ({ measure, place, value }) => `${measure}, valeur la plus élevée\u00a0: ${place} (${value}).`,
  bestDay: ({ day, value }) => `Le meilleur jour\u00a0: ${day} (${value}).`,
  extremes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}, valeur la plus élevée\u00a0: ${highPlace} (${highValue})\u202f; la plus basse\u00a0: ${lowPlace} (${lowValue}).`,
  changes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}, plus forte croissance\u00a0: ${highPlace} (${highValue})\u202f; plus faible\u00a0: ${lowPlace} (${lowValue}).`,
  onDay: ({ day }) => `${day}`,
  gaps: ({ n, shown, mostCount, mostWeekday }) =>
    `${grammar.plural(n) === 'one' ? `${shown} jour` : `${shown} jours`} sans ventes${mostCount === undefined || mostCount === '' ? '' : `, dont ${mostCount} le ${mostWeekday}`}.`,
  alone: ({ name, value }) => `${name}\u00a0: ${value}.`,
  several: ({ isDays, n, shown, sum }) =>
    `Sélection\u00a0: ${isDays ? (grammar.plural(n) === 'one' ? `${shown} jour` : `${shown} jours`) : grammar.plural(n) === 'one' ? `${shown} case` : `${shown} cases`}${sum === undefined || sum === '' ? '' : `, ${sum} au total`}.`,
  correlations: ({ per }) => (!per ? 'Corrélations' : `Corrélations par ${grammar.lower(per)}`),
  variable: ({ name }) => grammar.variable(name),
  pair: ({ one, other }) => `${one} et ${grammar.lower(other)}`,
  together: ({ pair, r }) => `Plus forte corrélation positive\u00a0: ${pair} (${r}).`,
  against: ({ pair, r }) => `Plus forte corrélation négative\u00a0: ${pair} (${r}).`,
  nothingSure: 'Aucune corrélation statistiquement significative.',
  noCause: 'Corrélation n’est pas causalité.',
  methods: {
    pearson: 'Corrélation r',
    spearman: 'Corrélation des rangs',
    kendall: 'Corrélation des rangs τ',
    eta: 'Rapport de corrélation η',
    cramer: 'V de Cramér',
  },
  pairsText: ({ per }) =>
    `Chaque paire, sur ${!per ? 'les lignes' : `les valeurs (par ${grammar.lower(per)})`} qui ont les deux valeurs (−1 à 1). Nombre et catégorie\u00a0: η\u202f; deux catégories\u00a0: V de Cramér (0 à 1). p\u00a0: probabilité d’un résultat aussi fort par hasard, corrigée selon Benjamini–Hochberg`,
  strength: 'Corrélation',
  pairOf: 'Paire',
  compared: 'Taille de l’échantillon',
  countCompared: ({ shown }) => `n = ${shown}`,
  chance: 'Valeur p',
  p: 'p',
  adjusted: 'valeur p corrigée',
  mayBeChance: 'non significatif',
  mayWellBeChance: 'Cela peut facilement être dû au hasard.',
  noPair: 'constant',
  openHint: 'Cliquer pour ouvrir le graphique.',
  allPairs: 'Toutes les corrélations',
  per: 'Par',
  row: 'Ligne',
  noValue: 'aucune donnée',
  noRows: 'Aucune donnée',
  noComparison: 'Aucune comparaison possible',
  chosen: ({ name }) => `Sélection\u00a0: ${name}.`,
  cleared: 'Sélection effacée.',
  spokenHead: ({ name }) => `En-tête ${name}\u00a0: toute la ligne ou la colonne.`,
  clickHint: ({ isRange }) =>
    isRange
      ? 'Cliquer pour filtrer, faire glisser pour une plage'
      : 'Cliquer pour filtrer, faire glisser pour en sélectionner plusieurs',
  unclickHint: 'Cliquer pour effacer le filtre',
  role: 'carte de chaleur',
  keys: 'Utilisez les flèches pour parcourir les cases et les en-têtes. Entrée sélectionne, Maj + flèche sélectionne une plage, Échap efface la sélection.',
  pairKeys: 'Utilisez les flèches pour passer d’une paire à l’autre. Entrée ouvre le graphique d’une paire, Échap en revient.',
  keyMove: 'se déplacer',
  keySelect: 'sélectionner',
  keyRange: 'plage',
  keyLeave: 'effacer',
  keyOpen: 'ouvrir',
};

export const messages = /* @__PURE__ */ heatmapMessages(texts);
