// Made from sv/insights-time.json by npm run texts.
import { grammar } from '../../sv/grammar.js';
import type { InsightsTimeTexts } from '../en/insights-time.js';

export const messages: InsightsTimeTexts = {
  topics: {
    break: {
      name: 'varaktiga förändringar',
      heads: {
        rose: ({ measure, share, since }) => `${measure}: ${share} högre sedan ${since}`,
        fell: ({ measure, share, since }) => `${measure}: ${share} lägre sedan ${since}`,
      },
      text: ({ level, unit, periods, expected, change }) =>
        `I genomsnitt ${level} per ${unit} under ${periods}, jämfört med väntade ${expected} (${change} per ${unit}).`,
      met: ({ share, periods }) => `${share} jämfört med väntad nivå, under ${periods}`,
      how: ({ unit, since, against }) =>
        `Värdena per ${unit} sedan ${since} jämförs med ${against === undefined || against === '' ? 'de tidigare' : `${against}`}. Förändringen rapporteras för att den är för stor och varaktig för att vara slumpmässig, med säsong och trend borträknade.`,
    },
    anomaly: {
      name: 'avvikande värden',
      heads: {
        high: ({ measure, period, share }) => `${measure} (${period}): ${share} över förväntan`,
        low: ({ measure, period, share }) => `${measure} (${period}): ${share} under förväntan`,
        several: ({ measure, period, count, units }) => `${measure} (${period}): ${count} avvikande ${units}`,
      },
      text: ({ day, value, expected, change }) =>
        `${day === undefined || day === '' ? '' : `Mest avvikande, ${day}: `}${value}, jämfört med väntade ${expected} (${change}).`,
      met: ({ share, expected }) => `${share} jämfört med väntade ${expected}`,
      how: ({ unit, units }) =>
        `Säsong och trend tas bort (STL). Per ${unit} flaggas det som återstår utöver den slumpmässiga variationen över alla ${units}.`,
    },
    season: {
      name: 'kommande säsong',
      heads: {
        strong: ({ period, share, unit }) => `${grammar.upper(period)} väntas bli stark: ${share} över genomsnittet per ${unit}`,
        weak: ({ period, share, unit }) => `${grammar.upper(period)} väntas bli svag: ${share} under genomsnittet per ${unit}`,
      },
      text: ({ value, lower, upper, mean, unit }) =>
        `Prognos: ${value} (80\u00a0%-intervall: ${lower} till ${upper}), jämfört med ${mean} i genomsnitt per ${unit}.`,
      met: ({ value, change, share }) => `${value} väntat, ${change} mot genomsnittet (${share})`,
      how: ({ against }) =>
        `En prognos från alla tidigare perioder. Genomsnittet gäller de kommande månaderna${against === undefined || against === '' ? '' : ` (${against})`}. Prognosen används bara för att den i backtest slår en enkel upprepning av samma period föregående säsong.`,
    },
    change: {
      name: 'förändring på årsbasis',
      heads: {
        rose: ({ measure, period, share, after }) => `${measure} (${period}): upp ${share} till ${after}`,
        fell: ({ measure, period, share, after }) => `${measure} (${period}): ned ${share} till ${after}`,
      },
      text: ({ change, earlier, cause, effect, cause2, effect2 }) =>
        `${change} jämfört med ${earlier}.${cause === undefined || cause === '' ? '' : ` Störst bidrag: ${cause} (${effect})${cause2 === undefined || cause2 === '' ? '' : `, följt av ${cause2} (${effect2})`}.`}`,
      met: ({ share, before }) => `${share} jämfört med ${before}`,
      how: ({ period, against }) =>
        `${grammar.upper(period)} jämförs med ${against === undefined || against === '' ? 'året innan' : `${against}`}, och förändringen är statistiskt signifikant (Students t-test över delar av perioden). Segment listas när deras volym eller priser utvecklades signifikant annorlunda än resten.`,
    },
    peers: {
      name: 'vinnare och eftersläntrare',
      heads: {
        best: ({ member, measure, growth, against }) =>
          `${member}: ${grammar.lower(measure)} ${growth} över ${against === undefined || against === '' ? 'året innan' : `${against}`}`,
        worst: ({ member, measure, growth, against }) =>
          `${member}: ${grammar.lower(measure)} ${growth} under ${against === undefined || against === '' ? 'året innan' : `${against}`}`,
      },
      text: ({ value, period, earlier, change, isPair, kinds, peers }) =>
        `${value} (${period}), jämfört med ${earlier} (${change}). ${isPair ? 'All övrig försäljning' : `Alla övriga ${kinds}`}: ${peers}.`,
      met: ({ growth, peers }) => `${growth}, alla övriga ${peers}`,
      how: ({ period, against, isPair, kinds }) =>
        `${grammar.upper(period)} jämförs med ${against === undefined || against === '' ? 'året innan' : `${against}`}. Tillväxten jämförs med den för ${isPair ? 'all övrig försäljning' : `alla övriga ${kinds}`} sammantaget och rapporteras för att andelen av totalen ändrades signifikant. Beloppet är förändringen eller, om den är mindre, skillnaden mot att ha utvecklats som alla övriga.`,
    },
    falling: {
      name: 'nedåtgående trender',
      heads: {
        fell: ({ member, periods, share }) => `${member}: nedgång under ${periods} (${share})`,
      },
      text: ({ before, after, unit, period, slope }) =>
        `Trenden sjönk från ${before} till ${after} per ${unit} (${period}), omkring ${slope} varje ${unit}.`,
      met: ({ share, periods }) => `${share} under ${periods}`,
      how: ({ units, kinds }) =>
        `En trend över alla ${units} snarare än ett enda dåligt värde. Andelen av totalen signifikanstestas för alla ${kinds}.`,
    },
  },
};
