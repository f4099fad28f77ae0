// Made from sv/heatmap.json by npm run texts.
import { grammar } from '../../sv/grammar.js';
import type { HeatmapTexts } from '../en/heatmap.js';
import { heatmapMessages } from '../../heatmap-messages.js';

const texts: HeatmapTexts = {
  byDay: ({ measure }) => `${measure} per dag`,
  heading: ({ measure, x, y }) => `${measure} per ${grammar.lower(x)} och ${grammar.lower(y)}`,
  growthOf: ({ heading }) => `Förändring: ${grammar.lower(heading)}`,
  other: 'Övrigt',
  nth: ({ unit, n }) => (unit === 'Kvartal' ? `K${n}` : `${unit} ${n}`),
  place: ({ kind, name }) =>
    kind === 'weekday'
      ? `på ${name}ar`
      : kind === 'month'
        ? `i ${name}`
        : kind === 'time'
          ? `den ${name}`
          : kind === 'hour'
            ? `kl. ${name}`
            : `för ${name}`,
  places: ({ places }) => grammar.phrases(places),
  twoMembers: ({ one, other }) => `för ${one} och ${other}`,
  peak: ({ measure, place, value }) => `${measure}: högst ${place} (${value}).`,
  bestDay: ({ day, value }) => `Bästa dagen var ${day}: ${value}.`,
  extremes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}: högst ${highPlace} (${highValue}), lägst ${lowPlace} (${lowValue}).`,
  changes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}: starkast tillväxt ${highPlace} (${highValue}), svagast ${lowPlace} (${lowValue}).`,
  onDay: ({ day }) => `den ${day}`,
  gaps: ({ n, shown, mostCount, mostWeekday }) =>
    `${grammar.plural(n) === 'one' ? `${shown} dag` : `${shown} dagar`} utan försäljning${mostCount === undefined || mostCount === '' ? '' : `, varav ${mostCount} på ${mostWeekday}ar`}.`,
  alone: ({ name, value }) => `${name}: ${value}.`,
  several: ({ isDays, n, shown, sum }) =>
    `Urval: ${isDays ? (grammar.plural(n) === 'one' ? `${shown} dag` : `${shown} dagar`) : grammar.plural(n) === 'one' ? `${shown} cell` : `${shown} celler`}${sum === undefined || sum === '' ? '' : `, ${sum} totalt`}.`,
  correlations: ({ per }) => (!per ? 'Korrelationer' : `Korrelationer per ${grammar.lower(per)}`),
  variable: ({ name }) => grammar.variable(name),
  pair: ({ one, other }) => `${one} och ${grammar.lower(other)}`,
  together: ({ pair, r }) => `Starkaste positiva korrelation: ${pair} (${r}).`,
  against: ({ pair, r }) => `Starkaste negativa korrelation: ${pair} (${r}).`,
  nothingSure: 'Inga statistiskt signifikanta korrelationer.',
  noCause: 'Korrelation innebär inte orsakssamband.',
  methods: {
    pearson: 'Korrelation r',
    spearman: 'Rangkorrelation',
    kendall: 'Rangkorrelation τ',
    eta: 'Korrelationskvot η',
    cramer: 'Cramérs V',
  },
  pairsText: ({ per }) =>
    `Varje par, över ${!per ? 'de rader' : `de värden (per ${grammar.lower(per)})`} som har båda värdena (−1 till 1). Tal och kategori: η; två kategorier: Cramérs V (0 till 1). p: sannolikheten för ett så starkt resultat av en slump, justerad enligt Benjamini–Hochberg`,
  strength: 'Korrelation',
  pairOf: 'Par',
  compared: 'Urvalsstorlek',
  countCompared: ({ shown }) => `n = ${shown}`,
  chance: 'p-värde',
  p: 'p',
  adjusted: 'justerat p-värde',
  mayBeChance: 'inte signifikant',
  mayWellBeChance: 'Detta kan mycket väl vara en slump.',
  noPair: 'konstant',
  openHint: 'Klicka för att öppna diagrammet.',
  allPairs: 'Alla korrelationer',
  per: 'Per',
  row: 'Rad',
  noValue: 'inga data',
  noRows: 'Inga data',
  noComparison: 'Inget att jämföra med',
  chosen: ({ name }) => `Urval: ${name}.`,
  cleared: 'Urvalet har rensats.',
  spokenHead: ({ name }) => `Rubrik ${name}: hela raden eller kolumnen.`,
  clickHint: ({ isRange }) =>
    isRange
      ? 'Klicka för att filtrera eller dra för att välja ett intervall'
      : 'Klicka för att filtrera eller dra för att välja flera',
  unclickHint: 'Klicka för att rensa filtret',
  role: 'värmekarta',
  keys: 'Använd piltangenterna för att gå mellan celler och rad- eller kolumnrubriker. Tryck på Retur för att välja, Skift med en piltangent för att välja ett intervall, Esc för att rensa.',
  pairKeys:
    'Använd piltangenterna för att gå mellan par. Tryck på Retur för att öppna diagrammet för ett par, Esc för att gå tillbaka.',
  keyMove: 'flytta',
  keySelect: 'välja',
  keyRange: 'intervall',
  keyLeave: 'rensa',
  keyOpen: 'öppna',
};

export const messages = /* @__PURE__ */ heatmapMessages(texts);
