// Made from pl/insights-time.json by npm run texts.
import { grammar } from '../../pl/grammar.js';
import type { InsightsTimeTexts } from '../en/insights-time.js';

export const messages: InsightsTimeTexts = {
  topics: {
    break: {
      name: 'trwałe zmiany',
      heads: {
        rose: ({ measure, share, since }) => `${measure}: wzrost o ${share} (początek: ${since})`,
        fell: ({ measure, share, since }) => `${measure}: spadek o ${share} (początek: ${since})`,
      },
      text: ({ level, unit, periods, expected, change }) =>
        `Średnio ${level} na ${unit} przez ${periods}, oczekiwano ${expected} (${change} na ${unit}).`,
      met: ({ share, periods }) => `${share} względem oczekiwanego poziomu, przez ${periods}`,
      how: ({ unit, since, against }) =>
        `Wartości na ${unit}, początek: ${since}, są porównywane z ${against === undefined || against === '' ? 'wcześniejszymi' : `okresem: ${against}`}. Zmianę podano, ponieważ po usunięciu sezonowości i trendu jest zbyt duża i zbyt trwała, by była przypadkowa.`,
    },
    anomaly: {
      name: 'nietypowe wartości',
      heads: {
        high: ({ measure, period, share }) => `${measure} (${period}): ${share} powyżej oczekiwań`,
        low: ({ measure, period, share }) => `${measure} (${period}): ${share} poniżej oczekiwań`,
        several: ({ measure, period, units, count }) => `${measure} (${period}): nietypowe ${units} – ${count}`,
      },
      text: ({ day, value, expected, change }) =>
        `${day === undefined || day === '' ? '' : `Najbardziej wyróżnia się ${day}: `}${value}, oczekiwano ${expected} (${change}).`,
      met: ({ share, expected }) => `${share} względem oczekiwanych ${expected}`,
      how: ({ unit, units }) =>
        `Sezonowość i trend są usuwane (STL). ${grammar.upper(unit)} jest oznaczany, gdy reszta jest większa niż losowe wahania, biorąc pod uwagę wszystkie ${units}.`,
    },
    season: {
      name: 'nadchodzący sezon',
      heads: {
        strong: ({ period, share, unit }) => `${period}: oczekiwany mocny okres, ${share} powyżej średniej na ${unit}`,
        weak: ({ period, share, unit }) => `${period}: oczekiwany słaby okres, ${share} poniżej średniej na ${unit}`,
      },
      text: ({ value, lower, upper, mean, unit }) =>
        `Prognoza: ${value} (przedział 80%: od ${lower} do ${upper}), średnio ${mean} na ${unit}.`,
      met: ({ value, change, share }) => `oczekiwane ${value}, ${change} względem średniej (${share})`,
      how: ({ against }) =>
        `Prognoza na podstawie wszystkich wcześniejszych okresów. Średnia dotyczy nadchodzących miesięcy${against === undefined || against === '' ? '' : ` (${against})`}. Prognozę wykorzystano tylko dlatego, że w testach wstecznych była lepsza niż powtórzenie tego samego okresu z poprzedniego sezonu.`,
    },
    change: {
      name: 'zmiana rok do roku',
      heads: {
        rose: ({ measure, period, share, after }) => `${measure} (${period}): wzrost o ${share}, do ${after}`,
        fell: ({ measure, period, share, after }) => `${measure} (${period}): spadek o ${share}, do ${after}`,
      },
      text: ({ change, earlier, cause, effect, cause2, effect2 }) =>
        `${change} wobec ${earlier}.${cause === undefined || cause === '' ? '' : ` Największy udział: ${cause} (${effect})${cause2 === undefined || cause2 === '' ? '' : `, następnie ${cause2} (${effect2})`}.`}`,
      met: ({ share, before }) => `${share} wobec ${before}`,
      how: ({ period, against }) =>
        `${period} jest porównywany z ${against === undefined || against === '' ? 'poprzednim rokiem' : `okresem: ${against}`}, a zmiana jest istotna statystycznie (test t-Studenta na częściach okresu). Wymieniono segmenty, których ilości lub ceny zmieniły się istotnie inaczej niż w pozostałych.`,
    },
    peers: {
      name: 'liderzy i maruderzy',
      heads: {
        best: ({ member, measure, growth, against }) =>
          `${member}: ${grammar.lower(measure)} ${growth} powyżej ${against === undefined || against === '' ? 'poprzedniego roku' : `okresu: ${against}`}`,
        worst: ({ member, measure, growth, against }) =>
          `${member}: ${grammar.lower(measure)} ${growth} poniżej ${against === undefined || against === '' ? 'poprzedniego roku' : `okresu: ${against}`}`,
      },
      text: ({ value, period, earlier, change, isPair, kinds, peers }) =>
        `${value} (${period}), wcześniej ${earlier} (${change}). ${isPair ? 'Cała pozostała sprzedaż' : `Pozostałe ${kinds}`}: ${peers}.`,
      met: ({ growth, peers }) => `${growth}, pozostałe ${peers}`,
      how: ({ period, against, isPair, kinds }) =>
        `${period} jest porównywany z ${against === undefined || against === '' ? 'poprzednim rokiem' : `okresem: ${against}`}. Wzrost jest porównywany z ${isPair ? 'całą pozostałą sprzedażą' : `łącznym wzrostem pozostałych (${kinds})`}; podano go, ponieważ udział w całości zmienił się istotnie. Kwota to zmiana albo, jeśli jest mniejsza, różnica względem rozwoju takiego jak w pozostałych.`,
    },
    falling: {
      name: 'trendy spadkowe',
      heads: {
        fell: ({ member, periods, share }) => `${member}: spadek przez ${periods} (${share})`,
      },
      text: ({ before, after, unit, period, slope }) =>
        `Trend spadł z ${before} do ${after} na ${unit} (${period}), czyli o około ${slope} na ${unit}.`,
      met: ({ share, periods }) => `${share} przez ${periods}`,
      how: ({ units, unit, kinds }) =>
        `Trend we wszystkich okresach (${units}), a nie jeden słaby ${unit}. Sprawdzono istotność udziału w całości: ${kinds}.`,
    },
  },
};
