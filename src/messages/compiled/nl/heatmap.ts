// Made from nl/heatmap.json by npm run texts.
import { grammar } from '../../nl/grammar.js';
import type { HeatmapTexts } from '../en/heatmap.js';
import { heatmapMessages } from '../../heatmap-messages.js';

const texts: HeatmapTexts = {
  byDay: ({ measure }) => `${measure} per dag`,
  heading: ({ measure, x, y }) => `${measure} per ${grammar.lower(x)} en ${grammar.lower(y)}`,
  growthOf: ({ heading }) => `Verandering: ${grammar.lower(heading)}`,
  other: 'Overig',
  nth: ({ unit, n }) => (unit === 'Kwartaal' ? `K${n}` : `${unit} ${n}`),
  place: ({ kind, name }) =>
    kind === 'weekday'
      ? `op ${name}`
      : kind === 'month'
        ? `in ${name}`
        : kind === 'time'
          ? `(${name})`
          : kind === 'hour'
            ? `om ${name}`
            : `voor ${name}`,
  places: ({ places }) => grammar.phrases(places),
  twoMembers: ({ one, other }) => `voor ${one} en ${other}`,
  peak: ({ measure, place, value }) => `${measure}: hoogste ${place} (${value}).`,
  bestDay: ({ day, value }) => `De beste dag was ${day}: ${value}.`,
  extremes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}: hoogste ${highPlace} (${highValue}), laagste ${lowPlace} (${lowValue}).`,
  changes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}: sterkste groei ${highPlace} (${highValue}), zwakste ${lowPlace} (${lowValue}).`,
  onDay: ({ day }) => `op ${day}`,
  gaps: ({ n, shown, mostCount, mostWeekday }) =>
    `${grammar.plural(n) === 'one' ? `${shown} dag` : `${shown} dagen`} zonder verkoop${mostCount === undefined || mostCount === '' ? '' : `, waarvan ${mostCount} op ${mostWeekday}`}.`,
  alone: ({ name, value }) => `${name}: ${value}.`,
  several: ({ isDays, n, shown, sum }) =>
    `Selectie: ${isDays ? (grammar.plural(n) === 'one' ? `${shown} dag` : `${shown} dagen`) : grammar.plural(n) === 'one' ? `${shown} cel` : `${shown} cellen`}${sum === undefined || sum === '' ? '' : `, ${sum} in totaal`}.`,
  correlations: ({ per }) => (!per ? 'Correlaties' : `Correlaties per ${grammar.lower(per)}`),
  variable: ({ name }) => grammar.variable(name),
  pair: ({ one, other }) => `${one} en ${grammar.lower(other)}`,
  together: ({ pair, r }) => `Sterkste positieve correlatie: ${pair} (${r}).`,
  against: ({ pair, r }) => `Sterkste negatieve correlatie: ${pair} (${r}).`,
  nothingSure: 'Geen statistisch significante correlaties.',
  noCause: 'Correlatie impliceert geen oorzakelijk verband.',
  methods: {
    pearson: 'Correlatie r',
    spearman: 'Rangcorrelatie',
    kendall: 'Rangcorrelatie τ',
    eta: 'Correlatieverhouding η',
    cramer: 'V van Cramér',
  },
  pairsText: ({ per }) =>
    `Elk paar, over ${!per ? 'de rijen' : `de waarden (per ${grammar.lower(per)})`} met beide gegevens (−1 tot 1). Getal en categorie: η; twee categorieën: V van Cramér (0 tot 1). p: kans dat een zo sterk resultaat toeval is, gecorrigeerd volgens Benjamini–Hochberg`,
  strength: 'Correlatie',
  pairOf: 'Paar',
  compared: 'Steekproefgrootte',
  countCompared: ({ shown }) => `n = ${shown}`,
  chance: 'p-waarde',
  p: 'p',
  adjusted: 'gecorrigeerde p-waarde',
  mayBeChance: 'niet significant',
  mayWellBeChance: 'Dit kan heel goed toeval zijn.',
  noPair: 'constant',
  openHint: 'Klik om de grafiek te openen.',
  allPairs: 'Alle correlaties',
  per: 'Per',
  row: 'Rij',
  noValue: 'geen gegevens',
  noRows: 'Geen gegevens',
  noComparison: 'Niets om mee te vergelijken',
  chosen: ({ name }) => `Selectie: ${name}.`,
  cleared: 'Selectie gewist.',
  spokenHead: ({ name }) => `Kop ${name}: de hele rij of kolom.`,
  clickHint: ({ isRange }) =>
    isRange
      ? 'Klik om te filteren of sleep om een bereik te selecteren'
      : 'Klik om te filteren of sleep om er meer te selecteren',
  unclickHint: 'Klik om het filter te wissen',
  role: 'heatmap',
  keys: 'Gebruik de pijltoetsen om tussen cellen en rij- of kolomkoppen te bewegen. Druk op Enter om te selecteren, op Shift met een pijltoets om een bereik te selecteren, op Esc om te wissen.',
  pairKeys:
    'Gebruik de pijltoetsen om tussen paren te bewegen. Druk op Enter om de grafiek van een paar te openen, op Esc om terug te gaan.',
  keyMove: 'bewegen',
  keySelect: 'selecteren',
  keyRange: 'bereik',
  keyLeave: 'wissen',
  keyOpen: 'openen',
};

export const messages = /* @__PURE__ */ heatmapMessages(texts);
