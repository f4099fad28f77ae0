// Made from fr/trend.json by npm run texts.
import { grammar } from '../../fr/grammar.js';
import type { TrendTexts } from '../en/trend.js';
import { trendMessages } from '../../trend-messages.js';

const texts: TrendTexts = {
  heading: ({ measures, unit, series, average }) =>
    `${measures} par ${unit === 'day' ? 'jour' : unit === 'week' ? 'semaine' : unit === 'month' ? 'mois' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'année' : unit}${!series ? '' : ` et ${grammar.lower(series)}`}${!average ? '' : `, ${grammar.lower(average)}`}`,
  unit: ({ grain }) => `${grain}`,
  together: ({ names }) => grammar.and(names),
  others: ({ n }) => (n === undefined || n === '' ? 'Autres' : `${n} autres`),
  cumulative: ({ measure }) => `${measure}, cumul`,
  yearToDate: ({ measure }) => `${measure}, depuis le début de l’année`,
  average: ({ count, unit }) =>
    `Moyenne mobile sur ${count} ${count === 1 ? (unit === 'day' ? 'jour' : unit === 'week' ? 'semaine' : unit === 'month' ? 'mois' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'année' : unit) : unit === 'day' ? 'jours' : unit === 'week' ? 'semaines' : unit === 'month' ? 'mois' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'années' : unit}`,
  before: ({ earlier }) =>
    earlier === 'year'
      ? 'Année précédente'
      : earlier === 'period'
        ? 'Période précédente'
        : earlier === 'weekday'
          ? '52 semaines plus tôt'
          : 'Période de comparaison',
  growth: ({ points, earlier, unit }) =>
    points
      ? 'Écart en points de pourcentage'
      : `Croissance par rapport ${earlier === 'year' ? 'à l’année précédente' : earlier === 'period' ? (unit === 'week' ? 'à la semaine précédente' : unit === 'year' ? 'à l’année précédente' : `au ${unit === 'day' ? 'jour' : unit === 'week' ? 'semaine' : unit === 'month' ? 'mois' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'année' : unit} précédent`) : earlier === 'weekday' ? 'au même jour un an plus tôt' : 'à la période comparée'}`,
  growing: ({ measures }) => `Croissance\u00a0: ${grammar.lower(measures)}`,
  column: ({ measure, what }) => `${measure}, ${grammar.lower(what)}`,
  note: 'Note',
  mean: 'Moyenne',
  adjusted: 'Corrigé des variations saisonnières',
  adjustedRule: ({ strength }) =>
    `La saisonnalité est estimée par STL robuste (Cleveland et al., 1990) et retirée. Force de la saisonnalité\u00a0: ${strength} (0\u202f% = aucune, 100\u202f% = entièrement saisonnier)`,
  unusual: ({ expected }) => `Inhabituel\u00a0: ${expected} attendu`,
  unusualCount: ({ n, of, unit }) =>
    n === 0
      ? `rien d’inhabituel sur ${grammar.small(of)} ${unit === 'day' ? 'jours' : unit === 'week' ? 'semaines' : unit === 'month' ? 'mois' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'années' : unit}`
      : `valeurs inhabituelles\u00a0: ${grammar.small(n)} sur ${grammar.small(of)} ${unit === 'day' ? 'jours' : unit === 'week' ? 'semaines' : unit === 'month' ? 'mois' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'années' : unit}`,
  unusualTerm: 'Valeurs inhabituelles',
  unusualRule: ({ rate }) =>
    `Valeurs hors de la plage attendue d’après la tendance et la saisonnalité. Si rien n’était inhabituel, la probabilité d’en signaler au moins une serait de ${rate}`,
  cut: 'ne part pas de 0',
  selected: 'Sélection',
  isSelected: 'sélection',
  compared: 'la période de comparaison',
  beat: ({ n, unit, of, earlier }) =>
    `${grammar.upperSmall(n)} ${unit === 'day' ? 'jours' : unit === 'week' ? 'semaines' : unit === 'month' ? 'mois' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'années' : unit} sur ${grammar.small(of)} ${grammar.plural(n) === 'one' ? 'dépasse' : 'dépassent'} ${earlier === 'year' ? 'l’année précédente' : earlier === 'period' ? (unit === 'day' ? 'le jour précédent' : unit === 'week' ? 'la semaine précédente' : unit === 'month' ? 'le mois précédent' : unit === 'quarter' ? 'le trimestre précédent' : unit === 'year' ? 'l’année précédente' : 'la période précédente') : earlier === 'weekday' ? 'le même jour un an plus tôt' : 'la période de comparaison'}`,
  beatBy: ({ beat, amount }) => `${beat}, ${amount} au total`,
  aboveCost: ({ n, unit, of, lossName, lossValue }) =>
    `Chiffre d’affaires supérieur aux coûts pour ${grammar.small(n)} ${unit === 'day' ? 'jours' : unit === 'week' ? 'semaines' : unit === 'month' ? 'mois' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'années' : unit} sur ${grammar.small(of)}${lossName === undefined || lossName === '' ? '' : `\u202f; plus forte perte\u00a0: ${lossValue} (${lossName})`}`,
  lastQuarter: ({ share, measure }) => `le quatrième trimestre a représenté ${share} du total annuel (${grammar.lower(measure)})`,
  extremes: ({ highName, highValue, lowName, lowValue }) =>
    `Valeur la plus élevée\u00a0: ${highName} (${highValue})\u202f; la plus basse\u00a0: ${lowName} (${lowValue})`,
  collapsed: ({ name, value, unit, usual }) =>
    `${name}\u00a0: seulement ${value} par ${unit === 'day' ? 'jour' : unit === 'week' ? 'semaine' : unit === 'month' ? 'mois' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'année' : unit}, contre ${usual} en médiane auparavant\u202f; des données manquent peut-être`,
  leader: ({ name, isMany, value, share }) =>
    `${name} ${isMany ? 'arrivent' : 'arrive'} en tête avec ${value}${share === undefined || share === '' ? '' : ` (${share} du total)`}`,
  lone: ({ name, value }) => `${name}\u00a0: ${value}`,
  span: ({ name, value }) => `${name}\u00a0: ${value} au total`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.upperClauses(parts)}.`),
  record: ({ good, unit, years }) =>
    `${good ? (unit === 'day' ? 'meilleur jour' : unit === 'week' ? 'meilleure semaine' : unit === 'month' ? 'meilleur mois' : unit === 'quarter' ? 'meilleur trimestre' : unit === 'year' ? 'meilleure année' : unit) : 'maximum'}${years === undefined ? '' : ` en ${grammar.small(years)} ans`}`,
  recordTitle: ({ name, value, more }) => `${name} ${value}${more ? ',' : ''}`,
  above: ({ amount, name }) => `${amount} de plus que ${name}`,
  below: ({ amount, name }) => `${amount} de moins que ${name}`,
  same: ({ name }) => `identique à ${name}`,
  noValue: 'aucune donnée',
  part: ({ days }) => `${days} seulement`,
  partial: ({ day }) => `données jusqu’au ${day}`,
  point: ({ name, parts, k, n }) => `${name}\u00a0: ${grammar.list(parts)}. Point ${k} sur ${n}.`,
  chosen: ({ days }) => `Sélection\u00a0: ${days}.`,
  cleared: 'Sélection effacée.',
  shareOf: ({ period }) => `Part de ${period}`,
  clickHint: ({ name }) => `Cliquer pour filtrer sur ${name}, faire glisser pour sélectionner une période`,
  unclickHint: 'Cliquer pour effacer le filtre',
  role: 'graphique chronologique',
  keys: 'Utilisez les flèches pour passer d’un point à l’autre. Entrée sélectionne, Maj + flèche sélectionne une plage, Échap efface la sélection.',
  play: 'Écouter les valeurs',
  soundKey: 'Appuyez sur S pour entendre les valeurs sous forme de sons.',
  keyPlay: 'écouter',
  playing: ({ low, high }) => `Son le plus grave\u00a0: ${low}. Son le plus aigu\u00a0: ${high}.`,
  keyMove: 'se déplacer',
  keySelect: 'sélectionner',
  keyBrush: 'sélectionner une plage',
  keyLeave: 'effacer',
};

export const messages = /* @__PURE__ */ trendMessages(texts);
