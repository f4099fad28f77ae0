// Made from fr/insights-time.json by npm run texts.
import { grammar } from '../../fr/grammar.js';
import type { InsightsTimeTexts } from '../en/insights-time.js';

export const messages: InsightsTimeTexts = {
  topics: {
    break: {
      name: 'changements durables',
      heads: {
        rose: ({ measure, share, since }) => `${measure}\u00a0: ${share} de plus depuis ${since}`,
        fell: ({ measure, share, since }) => `${measure}\u00a0: ${share} de moins depuis ${since}`,
      },
      text: ({ level, unit, expected, change, periods }) =>
        `${level} par ${unit} en moyenne, contre ${expected} attendus (${change} par ${unit}, pendant ${periods}).`,
      met: ({ share, periods }) => `${share} par rapport au niveau attendu, pendant ${periods}`,
      how: ({ unit, since, against }) =>
        `Chaque ${unit} depuis ${since} est comparé à ${against === undefined || against === '' ? 'la période antérieure' : `${against}`}. Saisonnalité et tendance sont retirées\u202f; le changement est trop fort et trop durable pour être dû au hasard.`,
    },
    anomaly: {
      name: 'valeurs inhabituelles',
      heads: {
        high: ({ measure, period, share }) => `${measure}, ${period}\u00a0: ${share} de plus qu’attendu`,
        low: ({ measure, period, share }) => `${measure}, ${period}\u00a0: ${share} de moins qu’attendu`,
        several: ({ measure, period, count, units }) => `${measure}, ${period}\u00a0: ${count} ${units} inhabituels`,
      },
      text: ({ day, value, expected, change }) =>
        `${day === undefined || day === '' ? '' : `L’écart le plus fort, ${day}\u00a0: `}${value}, contre ${expected} attendus (${change}).`,
      met: ({ share, expected }) => `${share} par rapport aux ${expected} attendus`,
      how: ({ unit }) =>
        `Saisonnalité et tendance sont retirées (STL). Par ${unit}, est signalé ce qui s’écarte plus que ne le ferait le hasard sur toute la série.`,
    },
    season: {
      name: 'saison à venir',
      heads: {
        strong: ({ period, share, unit }) => `${period} s’annonce fort\u00a0: ${share} au-dessus de la moyenne par ${unit}`,
        weak: ({ period, share, unit }) => `${period} s’annonce faible\u00a0: ${share} au-dessous de la moyenne par ${unit}`,
      },
      text: ({ value, lower, upper, mean, unit }) =>
        `Prévision\u00a0: ${value} (intervalle à 80\u202f%\u00a0: de ${lower} à ${upper}), contre ${mean} par ${unit} en moyenne.`,
      met: ({ value, change, share }) => `${value} prévus, ${change} par rapport à la moyenne (${share})`,
      how: ({ against }) =>
        `Prévision à partir de toutes les périodes antérieures\u202f; la moyenne est celle des mois à venir${against === undefined || against === '' ? '' : ` (${against})`}. Elle n’est utilisée que parce que, testée sur le passé, elle fait mieux que la répétition de la saison précédente.`,
    },
    change: {
      name: 'évolution sur un an',
      heads: {
        rose: ({ measure, period, share, after }) => `${measure}, ${period}\u00a0: en hausse de ${share}, à ${after}`,
        fell: ({ measure, period, share, after }) => `${measure}, ${period}\u00a0: en baisse de ${share}, à ${after}`,
      },
      text: ({ change, earlier, cause, effect, cause2, effect2 }) =>
        `${change} par rapport à ${earlier}.${cause === undefined || cause === '' ? '' : ` Contribution principale\u00a0: ${cause} (${effect})${cause2 === undefined || cause2 === '' ? '' : `, puis ${cause2} (${effect2})`}.`}`,
      met: ({ share, before }) => `${share} par rapport à ${before}`,
      how: ({ period, against }) =>
        `${period} est comparé à ${against === undefined || against === '' ? 'l’année précédente' : `${against}`}\u202f; l’évolution est statistiquement significative (test t de Student sur des parties de la période). Les segments cités sont ceux dont les volumes ou les prix ont évolué de façon significativement différente du reste.`,
    },
    peers: {
      name: 'meilleures et moins bonnes évolutions',
      heads: {
        best: ({ member, measure, growth, against }) =>
          `${member}\u00a0: ${grammar.lower(measure)} ${growth} au-dessus de ${against === undefined || against === '' ? 'l’année précédente' : `${against}`}`,
        worst: ({ member, measure, growth, against }) =>
          `${member}\u00a0: ${grammar.lower(measure)} ${growth} au-dessous de ${against === undefined || against === '' ? 'l’année précédente' : `${against}`}`,
      },
      text: ({ value, period, earlier, change, isPair, kinds, peers }) =>
        `${value} (${period}), après ${earlier}\u00a0: ${change}. ${isPair ? 'Toutes les autres ventes' : `Tout le reste (${kinds})`}\u00a0: ${peers}.`,
      met: ({ growth, peers }) => `${growth}, tout le reste ${peers}`,
      how: ({ period, against, isPair, kinds }) =>
        `${period} est comparé à ${against === undefined || against === '' ? 'l’année précédente' : `${against}`}, et l’évolution à celle ${isPair ? 'de toutes les autres ventes' : `de tout le reste (${kinds})`}. La part du total a changé de façon significative. Le montant est l’évolution ou, s’il est plus petit, l’écart avec une évolution égale à celle du reste.`,
    },
    falling: {
      name: 'tendances à la baisse',
      heads: {
        fell: ({ member, periods, share }) => `${member}\u00a0: en baisse depuis ${periods} (${share})`,
      },
      text: ({ before, after, unit, period, slope }) =>
        `La tendance est passée de ${before} à ${after} par ${unit} (${period}), soit environ ${slope} par ${unit}.`,
      met: ({ share, periods }) => `${share} en ${periods}`,
      how: ({ unit, kinds }) =>
        `Une tendance sur toutes les valeurs par ${unit}, pas une seule mauvaise. La part du total est testée pour tous\u00a0: ${kinds}.`,
    },
  },
};
