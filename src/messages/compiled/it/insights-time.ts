// Made from it/insights-time.json by npm run texts.
import { grammar } from '../../it/grammar.js';
import type { InsightsTimeTexts } from '../en/insights-time.js';

export const messages: InsightsTimeTexts = {
  topics: {
    break: {
      name: 'variazioni persistenti',
      heads: {
        rose: ({ measure, share, since }) => `${measure}: ${share} in più ${grammar.dal(since)}`,
        fell: ({ measure, share, since }) => `${measure}: ${share} in meno ${grammar.dal(since)}`,
      },
      text: ({ level, unit, periods, expected, change }) =>
        `Media di ${level} per ${unit} (${periods}), contro un valore atteso di ${expected} (${change} per ${unit}).`,
      met: ({ share, periods }) => `${share} rispetto al livello atteso (${periods})`,
      how: ({ unit, since, against }) =>
        `I valori per ${unit} ${grammar.dal(since)} sono confrontati con ${against === undefined || against === '' ? 'quelli precedenti' : `${against}`}. La variazione è troppo ampia e duratura per essere casuale, al netto di stagionalità e tendenza.`,
    },
    anomaly: {
      name: 'valori insoliti',
      heads: {
        high: ({ measure, period, share }) => `${measure} (${period}): ${share} sopra il valore atteso`,
        low: ({ measure, period, share }) => `${measure} (${period}): ${share} sotto il valore atteso`,
        several: ({ measure, period, count, units }) => `${measure} (${period}): valori insoliti in ${count} ${units}`,
      },
      text: ({ day, value, expected, change }) =>
        `${day === undefined || day === '' ? '' : `Più in evidenza, ${day}: `}${value}, contro un valore atteso di ${expected} (${change}).`,
      met: ({ share, expected }) => `${share} rispetto al valore atteso di ${expected}`,
      how: ({ unit, units }) =>
        `Stagionalità e tendenza sono rimosse (STL). Per ${unit} viene segnalato ciò che resta al di sopra della variazione casuale su tutta la serie (${units}).`,
    },
    season: {
      name: 'prossima stagione',
      heads: {
        strong: ({ period, share, unit }) => `${grammar.upper(period)}: previsione forte, ${share} sopra la media per ${unit}`,
        weak: ({ period, share, unit }) => `${grammar.upper(period)}: previsione debole, ${share} sotto la media per ${unit}`,
      },
      text: ({ value, lower, upper, unit, mean }) =>
        `Previsione: ${value} (intervallo 80%: da ${lower} a ${upper}), contro una media per ${unit} di ${mean}.`,
      met: ({ value, change, share }) => `${value} previsti, ${change} rispetto alla media (${share})`,
      how: ({ against }) =>
        `Previsione in base a tutti i periodi precedenti. La media è quella dei prossimi mesi${against === undefined || against === '' ? '' : ` (${against})`}. La previsione viene usata solo perché nei backtest supera la semplice ripetizione dello stesso periodo della stagione precedente.`,
    },
    change: {
      name: 'variazione su base annua',
      heads: {
        rose: ({ measure, period, share, after }) => `${measure} (${period}): ${share} in più, totale ${after}`,
        fell: ({ measure, period, share, after }) => `${measure} (${period}): ${share} in meno, totale ${after}`,
      },
      text: ({ change, earlier, cause, effect, cause2, effect2 }) =>
        `${change} contro ${earlier}.${cause === undefined || cause === '' ? '' : ` Contributo maggiore: ${cause} (${effect})${cause2 === undefined || cause2 === '' ? '' : `, poi ${cause2} (${effect2})`}.`}`,
      met: ({ share, before }) => `${share} rispetto a ${before}`,
      how: ({ period, against }) =>
        `${grammar.upper(period)} a confronto con ${against === undefined || against === '' ? 'l’anno precedente' : `${against}`}; la variazione è statisticamente significativa (test t di Student su parti del periodo). Sono elencati i segmenti con volumi o prezzi evoluti in modo significativamente diverso dal resto.`,
    },
    peers: {
      name: 'migliori e peggiori andamenti',
      heads: {
        best: ({ member, measure, growth, against }) =>
          `${member}: ${grammar.lower(measure)} ${growth} in più vs ${against === undefined || against === '' ? 'anno precedente' : `${against}`}`,
        worst: ({ member, measure, growth, against }) =>
          `${member}: ${grammar.lower(measure)} ${growth} in meno vs ${against === undefined || against === '' ? 'anno precedente' : `${against}`}`,
      },
      text: ({ value, period, earlier, change, isPair, kinds, peers }) =>
        `${value} (${period}), contro ${earlier} (${change}). ${isPair ? 'Tutte le altre vendite' : `Tutto il resto (${kinds})`}: ${peers}.`,
      met: ({ growth, peers }) => `${growth}; tutto il resto: ${peers}`,
      how: ({ period, against, isPair, kinds }) =>
        `${grammar.upper(period)} a confronto con ${against === undefined || against === '' ? 'l’anno precedente' : `${against}`}. La crescita è confrontata con quella ${isPair ? 'di tutte le altre vendite' : `di tutto il resto (${kinds})`} e segnalata perché la quota sul totale è cambiata in modo significativo. L’importo è la variazione o, se inferiore, la differenza da un andamento pari a quello degli altri.`,
    },
    falling: {
      name: 'tendenze al ribasso',
      heads: {
        fell: ({ member, periods, share }) => `${member}: in calo da ${periods} (${share})`,
      },
      text: ({ before, after, unit, period, slope }) =>
        `La tendenza è scesa da ${before} a ${after} per ${unit} (${period}), circa ${slope} ogni ${unit}.`,
      met: ({ share, periods }) => `${share} in ${periods}`,
      how: ({ units, kinds }) =>
        `Una tendenza su tutta la serie (${units}), non un singolo valore negativo. La quota sul totale è sottoposta a test di significatività per: ${kinds}.`,
    },
  },
};
