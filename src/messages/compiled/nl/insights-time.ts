// Made from nl/insights-time.json by npm run texts.
import { grammar } from '../../nl/grammar.js';
import type { InsightsTimeTexts } from '../en/insights-time.js';

export const messages: InsightsTimeTexts = {
  topics: {
    break: {
      name: 'blijvende veranderingen',
      heads: {
        rose: ({ measure, share, since }) => `${measure}: ${share} hoger sinds ${since}`,
        fell: ({ measure, share, since }) => `${measure}: ${share} lager sinds ${since}`,
      },
      text: ({ level, unit, periods, expected, change }) =>
        `Gemiddeld ${level} per ${unit} (${periods} lang), vergeleken met een verwachting van ${expected} (${change} per ${unit}).`,
      met: ({ share, periods }) => `${share} vergeleken met het verwachte niveau, ${periods} lang`,
      how: ({ unit, since, against }) =>
        `De ${unit}waarden sinds ${since} zijn vergeleken met ${against === undefined || against === '' ? 'de eerdere' : `${against}`}. De verandering is te groot en te blijvend om toeval te zijn, met seizoen en trend verwijderd.`,
    },
    anomaly: {
      name: 'afwijkende waarden',
      heads: {
        high: ({ measure, period, share }) => `${measure} (${period}): ${share} boven verwachting`,
        low: ({ measure, period, share }) => `${measure} (${period}): ${share} onder verwachting`,
        several: ({ measure, period, count, units }) => `${measure} (${period}): ${count} afwijkende ${units}`,
      },
      text: ({ day, value, expected, change }) =>
        `${day === undefined || day === '' ? '' : `Meest opvallend, ${day}: `}${value}, vergeleken met een verwachting van ${expected} (${change}).`,
      met: ({ share, expected }) => `${share} vergeleken met de verwachte ${expected}`,
      how: ({ unit, units }) =>
        `Seizoen en trend zijn verwijderd (STL). Een waarde per ${unit} wordt gemeld als het restant groter is dan de toevallige schommelingen over alle ${units}.`,
    },
    season: {
      name: 'het komende seizoen',
      heads: {
        strong: ({ period, share, unit }) =>
          `${grammar.upper(period)}: naar verwachting sterk, ${share} boven het gemiddelde per ${unit}`,
        weak: ({ period, share, unit }) =>
          `${grammar.upper(period)}: naar verwachting zwak, ${share} onder het gemiddelde per ${unit}`,
      },
      text: ({ value, lower, upper, mean, unit }) =>
        `Prognose: ${value} (80%-interval: ${lower} tot ${upper}), vergeleken met gemiddeld ${mean} per ${unit}.`,
      met: ({ value, change, share }) => `${value} verwacht, ${change} t.o.v. het gemiddelde (${share})`,
      how: ({ against }) =>
        `Een prognose op basis van alle eerdere perioden. Het gemiddelde is dat van de komende maanden${against === undefined || against === '' ? '' : ` (${against})`}. De prognose wordt alleen gebruikt omdat die in backtests beter is dan het eenvoudigweg herhalen van dezelfde periode van het vorige seizoen.`,
    },
    change: {
      name: 'verandering t.o.v. een jaar eerder',
      heads: {
        rose: ({ measure, period, share, after }) => `${measure} (${period}): ${share} hoger, nu ${after}`,
        fell: ({ measure, period, share, after }) => `${measure} (${period}): ${share} lager, nu ${after}`,
      },
      text: ({ change, earlier, cause, effect, cause2, effect2 }) =>
        `${change} vergeleken met ${earlier}.${cause === undefined || cause === '' ? '' : ` Grootste bijdrage: ${cause} (${effect})${cause2 === undefined || cause2 === '' ? '' : `, gevolgd door ${cause2} (${effect2})`}.`}`,
      met: ({ share, before }) => `${share} vergeleken met ${before}`,
      how: ({ period, against }) =>
        `${grammar.upper(period)} is vergeleken met ${against === undefined || against === '' ? 'het jaar daarvoor' : `${against}`}, en de verandering is statistisch significant (t-toets van Student over delen van de periode). Segmenten worden genoemd als hun volume of prijzen zich significant anders ontwikkelden dan de rest.`,
    },
    peers: {
      name: 'koplopers en achterblijvers',
      heads: {
        best: ({ member, measure, growth, against }) =>
          `${member}: ${grammar.lower(measure)} ${growth} hoger dan ${against === undefined || against === '' ? 'het jaar daarvoor' : `${against}`}`,
        worst: ({ member, measure, growth, against }) =>
          `${member}: ${grammar.lower(measure)} ${growth} lager dan ${against === undefined || against === '' ? 'het jaar daarvoor' : `${against}`}`,
      },
      text: ({ value, period, earlier, change, isPair, kinds, peers }) =>
        `${value} (${period}), vergeleken met ${earlier} (${change}). ${isPair ? 'Alle overige verkopen' : `Alle overige ${kinds}`}: ${peers}.`,
      met: ({ growth, peers }) => `${growth}, alle overige ${peers}`,
      how: ({ period, against, isPair, kinds }) =>
        `${grammar.upper(period)} is vergeleken met ${against === undefined || against === '' ? 'het jaar daarvoor' : `${against}`}. De groei is vergeleken met die van ${isPair ? 'alle overige verkopen' : `alle overige ${kinds}`} samen en wordt gemeld omdat het aandeel in het totaal significant is veranderd. Het bedrag is de verandering of, als dat kleiner is, het verschil met een ontwikkeling gelijk aan die van alle overige.`,
    },
    falling: {
      name: 'dalende trends',
      heads: {
        fell: ({ member, periods, share }) => `${member}: al ${periods} dalend (${share})`,
      },
      text: ({ before, after, unit, period, slope }) =>
        `De trend daalde van ${before} naar ${after} per ${unit} (${period}), ongeveer ${slope} per ${unit}.`,
      met: ({ share, periods }) => `${share} over ${periods}`,
      how: ({ units, kinds }) =>
        `Een trend over alle ${units} in plaats van één slechte waarde. Van alle ${kinds} is het aandeel in het totaal op significantie getoetst.`,
    },
  },
};
