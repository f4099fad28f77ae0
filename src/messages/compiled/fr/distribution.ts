// Made from fr/distribution.json by npm run texts.
import { grammar } from '../../fr/grammar.js';
import type { DistributionTexts } from '../en/distribution.js';
import { distributionMessages } from '../../distribution-messages.js';

const texts: DistributionTexts = {
  heading: ({ per, measure }) => (!per ? `Répartition\u00a0: ${grammar.lower(measure)}` : `${measure} par ${grammar.lower(per)}`),
  members: ({ n, shown, per }) =>
    grammar.plural(n) === 'one'
      ? `${shown} ${!per ? 'ligne' : grammar.lower(per)}`
      : `${shown} ${!per ? 'lignes' : grammar.lowerMany(per)}`,
  axis: ({ per }) => (!per ? 'Lignes' : grammar.many(per)),
  reading: ({ per, median, q1, q3 }) =>
    `Médiane${!per ? '' : ` par ${grammar.lower(per)}`}\u00a0: ${median}${q1 === undefined || q1 === '' ? '' : `\u202f; la moitié se situe entre ${q1} et ${q3}`}`,
  beyond: ({ members, bin }) => `${members} à ${bin}`,
  sentence: ({ parts }) => `${grammar.clauses(parts)}.`,
  median: 'Médiane',
  middleHalf: 'Moitié centrale',
  from: ({ value }) => `${value} ou plus`,
  below: ({ value }) => `moins de ${value}`,
  fromShort: ({ value }) => `≥ ${value}`,
  belowShort: ({ value }) => `< ${value}`,
  between: ({ from, to }) => `${from}–${to}`,
  bin: 'Plage',
  share: 'Part',
  upTo: 'Part cumulée',
  point: ({ bin, parts, k, n }) => `${bin}\u00a0: ${grammar.list(parts)}. Classe ${k} sur ${n}.`,
  chosen: ({ bins, members }) => `Sélection\u00a0: ${bins}, ${members}.`,
  cleared: 'Sélection effacée.',
  tooMany: ({ members, most }) => `Sélection\u00a0: ${members}, trop pour filtrer les autres graphiques (${most} au plus).`,
  clickHint: 'Cliquer pour sélectionner, faire glisser pour une plage',
  unclickHint: 'Cliquer pour effacer le filtre',
  histogramRole: 'histogramme',
  histogramKeys:
    'Utilisez les flèches pour passer d’une classe à l’autre. Entrée sélectionne, Maj + flèche sélectionne une plage, Échap efface la sélection.',
  binsTerm: 'Classes',
  binsRule: ({ width }) =>
    `Largeur ${width} (règle de Freedman–Diaconis\u00a0: 2 × écart interquartile ÷ racine cubique de l’effectif), arrondie\u202f; une longue queue est regroupée dans une classe ouverte`,
  binsGiven: ({ width }) => `Largeur ${width} (définie sur l’élément)`,
  mean: 'Moyenne',
  variable: ({ name }) => grammar.variable(name),
  against: ({ y, x, per }) => `${y} selon ${grammar.lower(x)}, par ${grammar.lower(per)}`,
  againstRows: ({ y, x }) => `${y} selon ${grammar.lower(x)}, un point par ligne`,
  parted: ({ heading, dimension }) => `${heading}, par ${grammar.lower(dimension)}`,
  rises: ({ x, y, fit }) => `Plus ${grammar.lower(x)} augmente, plus ${grammar.lower(y)} augmente (${fit})`,
  falls: ({ x, y, fit }) => `Plus ${grammar.lower(x)} augmente, plus ${grammar.lower(y)} diminue (${fit})`,
  unrelated: ({ x, y, fit }) => `Pas de lien clair entre ${grammar.lower(x)} et ${grammar.lower(y)} (${fit})`,
  noLine: ({ members }) => `${members}\u00a0: trop peu, ou trop semblables, pour une droite de tendance`,
  fit: ({ r, members }) => `r = ${r}, ${members}`,
  furthest: ({ above, below }) =>
    above === undefined || above === ''
      ? `${below === undefined || below === '' ? '' : `${below}`} est loin sous la droite de tendance`
      : `${above} est loin au-dessus de la droite de tendance${below === undefined || below === '' ? '' : `, ${below} loin en dessous`}`,
  drawn: ({ shown, all }) => `${shown} points affichés sur ${all}\u202f; la droite de tendance les utilise tous`,
  leftTerm: 'Non inclus',
  left: ({ members }) => `${members} sans l’une des deux valeurs`,
  scatterRole: 'nuage de points',
  scatterKeys:
    'Utilisez gauche et droite pour suivre l’axe horizontal, haut et bas pour l’axe vertical. Entrée sélectionne, Maj + flèche en sélectionne plusieurs, Échap efface la sélection.',
  scatterHint: 'Cliquer pour sélectionner, tracer un rectangle pour en sélectionner plusieurs',
  member: ({ name, parts, k, n }) => `${name}\u00a0: ${grammar.list(parts)}. ${k} sur ${n}.`,
  picked: ({ names }) => `Sélection\u00a0: ${names}.`,
  several: ({ names, more }) => `${names} et ${more} de plus`,
  lineTerm: 'Droite de tendance',
  lineRule: ({ y, sum, x }) => `${y} = ${sum} × ${grammar.lower(x)}, moindres carrés sur tous les points`,
  chanceTerm: 'Valeur p (probabilité d’un r aussi grand par hasard)',
  cause: 'Corrélation n’est pas causalité.',
  largerRows: 'Les points plus grands représentent plus de lignes',
  pointsTerm: 'Points du graphique',
  equalRows: ({ rows, points }) =>
    `${rows} forment ${points} points distincts\u202f; la surface d’un point indique son nombre de lignes`,
  choiceTerm: 'Sélection',
  fixedHint: ({ names }) =>
    `Les points ne sont pas sélectionnables\u00a0: ${names} est calculé à partir d’autres colonnes et ne peut pas être filtré`,
  fixedKeys: ({ names }) =>
    `Utilisez gauche et droite pour suivre l’axe horizontal, haut et bas pour l’axe vertical. Les points ne sont pas sélectionnables\u00a0: ${grammar.lower(names)} est calculé à partir d’autres colonnes et ne peut pas être filtré.`,
  highest: ({ per, highName, highMedian, lowName, lowMedian }) =>
    `Médiane${!per ? '' : ` par ${grammar.lower(per)}`} la plus élevée\u00a0: ${highName} (${highMedian})\u202f; la plus basse\u00a0: ${lowName} (${lowMedian})`,
  groups: ({ shown, all }) => `les ${shown} plus grands groupes sur ${all} sont affichés`,
  boxRole: 'diagramme en boîte',
  boxKeys:
    'Utilisez les flèches pour passer d’un groupe à l’autre. Entrée sélectionne, Maj + flèche en sélectionne plusieurs, Échap efface la sélection.',
  boxHint: 'Cliquer pour sélectionner, faire glisser pour en sélectionner plusieurs',
  group: 'Groupe',
  count: 'Nombre',
  quartiles: ['Premier quartile', 'Troisième quartile'],
  whiskers: ['Moustache basse', 'Moustache haute'],
  ends: ['Minimum', 'Maximum'],
  outliers: 'Valeurs extrêmes',
  beyondScale: ({ n }) => `+${n}`,
  boxTerm: 'Boîte',
  boxRule:
    'Boîte\u00a0: du premier au troisième quartile, avec un trait à la médiane. Les moustaches vont jusqu’à la dernière valeur à moins de 1,5 fois l’écart interquartile',
};

export const messages = /* @__PURE__ */ distributionMessages(texts);
