// Made from de/insights-time.json by npm run texts.
import type { InsightsTimeTexts } from '../en/insights-time.js';

export const messages: InsightsTimeTexts = {
  topics: {
    break: {
      name: 'anhaltende Veränderungen',
      heads: {
        rose: ({ measure, since, share }) => `${measure}: seit ${since} um ${share} höher`,
        fell: ({ measure, since, share }) => `${measure}: seit ${since} um ${share} niedriger`,
      },
      text: ({ level, unit, expected, change, periods }) =>
        `Durchschnittlich ${level} je ${unit}, erwartet waren ${expected} (${change} je ${unit}, über ${periods}).`,
      met: ({ share, periods }) => `${share} gegenüber dem erwarteten Niveau, über ${periods}`,
      how: ({ unit, since, against }) =>
        `Verglichen wird je ${unit} seit ${since} mit ${against === undefined || against === '' ? 'der Zeit davor' : `${against}`}. Saison und Trend sind herausgerechnet; die Veränderung ist zu groß und zu dauerhaft für einen Zufall.`,
    },
    anomaly: {
      name: 'ungewöhnliche Werte',
      heads: {
        high: ({ measure, period, share }) => `${measure}, ${period}: ${share} über dem Erwarteten`,
        low: ({ measure, period, share }) => `${measure}, ${period}: ${share} unter dem Erwarteten`,
        several: ({ measure, period, count, units }) => `${measure}, ${period}: ${count} ungewöhnliche ${units}`,
      },
      text: ({ day, value, expected, change }) =>
        `${day === undefined || day === '' ? '' : `Am stärksten weicht ${day} ab: `}${value}, erwartet waren ${expected} (${change}).`,
      met: ({ share, expected }) => `${share} gegenüber den erwarteten ${expected}`,
      how: ({ unit }) =>
        `Saison und Trend werden herausgerechnet (STL). Auffällig ist, je ${unit}, was danach weiter abweicht, als der Zufall über den ganzen Verlauf erwarten lässt.`,
    },
    season: {
      name: 'kommende Saison',
      heads: {
        strong: ({ period, share, unit }) => `${period} dürfte stark werden: ${share} über dem Durchschnitt je ${unit}`,
        weak: ({ period, share, unit }) => `${period} dürfte schwach werden: ${share} unter dem Durchschnitt je ${unit}`,
      },
      text: ({ value, lower, upper, mean, unit }) =>
        `Prognose: ${value} (80-%-Intervall: ${lower} bis ${upper}), im Durchschnitt ${mean} je ${unit}.`,
      met: ({ value, change, share }) => `${value} erwartet, ${change} gegenüber dem Durchschnitt (${share})`,
      how: ({ against }) =>
        `Prognose aus allen früheren Zeiträumen; verglichen wird mit dem Durchschnitt der kommenden Monate${against === undefined || against === '' ? '' : ` (${against})`}. Sie wird nur verwendet, weil sie im Backtest besser war als die Wiederholung der vorigen Saison.`,
    },
    change: {
      name: 'Veränderung zum Vorjahr',
      heads: {
        rose: ({ measure, period, share, after }) => `${measure}, ${period}: ${share} mehr, jetzt ${after}`,
        fell: ({ measure, period, share, after }) => `${measure}, ${period}: ${share} weniger, jetzt ${after}`,
      },
      text: ({ change, earlier, cause, effect, cause2, effect2 }) =>
        `${change} gegenüber ${earlier}.${cause === undefined || cause === '' ? '' : ` Den größten Anteil hat ${cause} (${effect})${cause2 === undefined || cause2 === '' ? '' : `, dann ${cause2} (${effect2})`}.`}`,
      met: ({ share, before }) => `${share} gegenüber ${before}`,
      how: ({ period, against }) =>
        `${period} wird mit ${against === undefined || against === '' ? 'dem Vorjahr' : `${against}`} verglichen; die Veränderung ist statistisch signifikant (Student-t-Test über Abschnitte des Zeitraums). Genannt werden Segmente, deren Mengen oder Preise sich signifikant anders entwickelt haben als der Rest.`,
    },
    peers: {
      name: 'Spitzenreiter und Schlusslichter',
      heads: {
        best: ({ member, measure, growth, against }) =>
          `${member}: ${measure} ${growth} höher als ${against === undefined || against === '' ? 'im Vorjahr' : `${against}`}`,
        worst: ({ member, measure, growth, against }) =>
          `${member}: ${measure} ${growth} niedriger als ${against === undefined || against === '' ? 'im Vorjahr' : `${against}`}`,
      },
      text: ({ value, period, earlier, change, isPair, kinds, peers }) =>
        `${value} (${period}) nach ${earlier}: ${change}. ${isPair ? 'Alle übrigen Verkäufe' : `Alle übrigen (${kinds})`}: ${peers}.`,
      met: ({ growth, peers }) => `${growth}, alle übrigen ${peers}`,
      how: ({ period, against, isPair, kinds }) =>
        `${period} wird mit ${against === undefined || against === '' ? 'dem Vorjahr' : `${against}`} verglichen, die Entwicklung mit der ${isPair ? 'aller übrigen Verkäufe' : `aller übrigen zusammen (${kinds})`}. Der Anteil am Ganzen hat sich signifikant verändert. Der Betrag ist die Veränderung oder, falls kleiner, der Unterschied zu einer Entwicklung wie bei allen übrigen.`,
    },
    falling: {
      name: 'Abwärtstrends',
      heads: {
        fell: ({ member, periods, share }) => `${member}: rückläufig über ${periods} (${share})`,
      },
      text: ({ before, after, unit, period, slope }) =>
        `Der Trend sank von ${before} auf ${after} je ${unit} (${period}), also etwa ${slope} je ${unit}.`,
      met: ({ share, periods }) => `${share} über ${periods}`,
      how: ({ unit, kinds }) =>
        `Ein Trend über alle Werte je ${unit}, nicht ein einzelner schlechter. Der Anteil am Ganzen wird für alle auf Signifikanz geprüft: ${kinds}.`,
    },
  },
};
