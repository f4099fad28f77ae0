// Made from it/heatmap.json by npm run texts.
import { grammar } from '../../it/grammar.js';
import type { HeatmapTexts } from '../en/heatmap.js';
import { heatmapMessages } from '../../heatmap-messages.js';

const texts: HeatmapTexts = {
  byDay: ({ measure }) => `${measure} per giorno`,
  heading: ({ measure, x, y }) => `${measure} per ${grammar.lower(x)} e ${grammar.lower(y)}`,
  growthOf: ({ heading }) => `Variazione: ${grammar.lower(heading)}`,
  other: 'Altro',
  nth: ({ unit, n }) => (unit === 'Trimestre' ? `T${n}` : `${unit} ${n}`),
  place: ({ kind, name }) => (kind === 'hour' ? `ore ${name}` : `${name}`),
  places: ({ places }) => grammar.list(places),
  twoMembers: ({ one, other }) => `${one}, ${other}`,
  peak: ({ measure, place, value }) => `${measure}, valore più alto: ${place} (${value}).`,
  bestDay: ({ day, value }) => `Il giorno migliore: ${day} (${value}).`,
  extremes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}, valore più alto: ${highPlace} (${highValue}); più basso: ${lowPlace} (${lowValue}).`,
  changes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}, crescita più forte: ${highPlace} (${highValue}); più debole: ${lowPlace} (${lowValue}).`,
  onDay: ({ day }) => `${day}`,
  gaps: ({ n, shown, mostCount, mostWeekday }) =>
    `${grammar.plural(n) === 'one' ? `${shown} giorno` : `${shown} giorni`} senza vendite${mostCount === undefined || mostCount === '' ? '' : ` (${mostWeekday}: ${mostCount})`}.`,
  alone: ({ name, value }) => `${name}: ${value}.`,
  several: ({ isDays, n, shown, sum }) =>
    `Selezione: ${isDays ? (grammar.plural(n) === 'one' ? `${shown} giorno` : `${shown} giorni`) : grammar.plural(n) === 'one' ? `${shown} cella` : `${shown} celle`}${sum === undefined || sum === '' ? '' : `, ${sum} in totale`}.`,
  correlations: ({ per }) => (!per ? 'Correlazioni' : `Correlazioni per ${grammar.lower(per)}`),
  variable: ({ name }) => grammar.variable(name),
  pair: ({ one, other }) => `${one} e ${grammar.lower(other)}`,
  together: ({ pair, r }) => `Correlazione positiva più forte: ${pair} (${r}).`,
  against: ({ pair, r }) => `Correlazione negativa più forte: ${pair} (${r}).`,
  nothingSure: 'Nessuna correlazione statisticamente significativa.',
  noCause: 'La correlazione non implica causalità.',
  methods: {
    pearson: 'Correlazione r',
    spearman: 'Correlazione per ranghi',
    kendall: 'Correlazione per ranghi τ',
    eta: 'Rapporto di correlazione η',
    cramer: 'V di Cramér',
  },
  pairsText: ({ per }) =>
    `Ogni coppia, calcolata ${!per ? 'sulle righe' : `sui valori (per ${grammar.lower(per)})`} con entrambi i dati (da −1 a 1). Numero e categoria: η; due categorie: V di Cramér (da 0 a 1). p: probabilità di un risultato così forte per caso, corretta secondo Benjamini–Hochberg`,
  strength: 'Correlazione',
  pairOf: 'Coppia',
  compared: 'Dimensione del campione',
  countCompared: ({ shown }) => `n = ${shown}`,
  chance: 'Valore p',
  p: 'p',
  adjusted: 'valore p corretto',
  mayBeChance: 'non significativo',
  mayWellBeChance: 'Potrebbe facilmente essere un caso.',
  noPair: 'costante',
  openHint: 'Fare clic per aprire il grafico.',
  allPairs: 'Tutte le correlazioni',
  per: 'Per',
  row: 'Riga',
  noValue: 'nessun dato',
  noRows: 'Nessun dato',
  noComparison: 'Nulla con cui confrontare',
  chosen: ({ name }) => `Selezione: ${name}.`,
  cleared: 'Selezione rimossa.',
  spokenHead: ({ name }) => `Intestazione ${name}: l’intera riga o colonna.`,
  clickHint: ({ isRange }) =>
    isRange
      ? 'Fare clic per filtrare o trascinare per selezionare un intervallo'
      : 'Fare clic per filtrare o trascinare per selezionarne più di uno',
  unclickHint: 'Fare clic per rimuovere il filtro',
  role: 'mappa di calore',
  keys: 'Usare i tasti freccia per spostarsi tra le celle e le intestazioni di riga o colonna. Premere Invio per selezionare, Maiusc con un tasto freccia per selezionare un intervallo, Esc per cancellare.',
  pairKeys:
    'Usare i tasti freccia per spostarsi tra le coppie. Premere Invio per aprire il grafico di una coppia, Esc per tornare indietro.',
  keyMove: 'sposta',
  keySelect: 'seleziona',
  keyRange: 'intervallo',
  keyLeave: 'cancella',
  keyOpen: 'apri',
};

export const messages = /* @__PURE__ */ heatmapMessages(texts);
