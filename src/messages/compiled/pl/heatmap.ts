// Made from pl/heatmap.json by npm run texts.
import { grammar } from '../../pl/grammar.js';
import type { HeatmapTexts } from '../en/heatmap.js';
import { heatmapMessages } from '../../heatmap-messages.js';

const texts: HeatmapTexts = {
  byDay: ({ measure }) => `${measure} według dnia`,
  heading: ({ measure, x, y }) => `${measure} według ${grammar.inForm('genitive', x)} i ${grammar.inForm('genitive', y)}`,
  growthOf: ({ heading }) => `Zmiana: ${grammar.lower(heading)}`,
  other: 'Pozostałe',
  nth: ({ unit, n }) => (unit === 'Kwartał' ? `Kw. ${n}` : `${unit} ${n}`),
  place: ({ kind, name }) => (kind === 'weekday' ? `${name}` : kind === 'hour' ? `godz. ${name}` : `${name}`),
  places: ({ places }) => grammar.list(places),
  twoMembers: ({ one, other }) => `${one}, ${other}`,
  peak: ({ measure, place, value }) => `${measure}, najwyższa wartość: ${place} (${value}).`,
  bestDay: ({ day, value }) => `Najlepszy dzień: ${day} (${value}).`,
  extremes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}, najwyższa wartość: ${highPlace} (${highValue}); najniższa: ${lowPlace} (${lowValue}).`,
  changes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}, największy wzrost: ${highPlace} (${highValue}); najsłabszy: ${lowPlace} (${lowValue}).`,
  onDay: ({ day }) => `${day}`,
  gaps: ({ n, shown, mostCount, mostWeekday }) =>
    `${grammar.plural(n) === 'one' ? `${shown} dzień` : grammar.plural(n) === 'few' ? `${shown} dni` : grammar.plural(n) === 'many' ? `${shown} dni` : `${shown} dnia`} bez sprzedaży${mostCount === undefined || mostCount === '' ? '' : `, w tym ${mostCount} – ${mostWeekday}`}.`,
  alone: ({ name, value }) => `${name}: ${value}.`,
  several: ({ isDays, n, shown, sum }) =>
    `${isDays ? `Wybrano: ${grammar.plural(n) === 'one' ? `${shown} dzień` : grammar.plural(n) === 'few' ? `${shown} dni` : grammar.plural(n) === 'many' ? `${shown} dni` : `${shown} dnia`}` : `Wybrano: ${grammar.plural(n) === 'one' ? `${shown} komórka` : grammar.plural(n) === 'few' ? `${shown} komórki` : grammar.plural(n) === 'many' ? `${shown} komórek` : `${shown} komórki`}`}${sum === undefined || sum === '' ? '' : `, łącznie ${sum}`}.`,
  correlations: ({ per }) => (!per ? 'Korelacje' : `Korelacje dla każdego ${grammar.inForm('genitive', per)}`),
  variable: ({ name }) => grammar.variable(name),
  pair: ({ one, other }) => `${one} i ${other}`,
  together: ({ pair, r }) => `Najsilniejsza korelacja dodatnia: ${pair} (${r}).`,
  against: ({ pair, r }) => `Najsilniejsza korelacja ujemna: ${pair} (${r}).`,
  nothingSure: 'Brak korelacji istotnych statystycznie.',
  noCause: 'Korelacja nie oznacza przyczynowości.',
  methods: {
    pearson: 'Korelacja r',
    spearman: 'Korelacja rang',
    kendall: 'Korelacja rang τ',
    eta: 'Stosunek korelacyjny η',
    cramer: 'V Craméra',
  },
  pairsText: ({ per }) =>
    `Każda para na podstawie ${!per ? 'wierszy' : `wartości (${grammar.lowercase(per)})`} z obiema wartościami (od −1 do 1). Liczba i kategoria: η; dwie kategorie: V Craméra (od 0 do 1). p: prawdopodobieństwo tak silnego wyniku przez przypadek, z korektą Benjaminiego–Hochberga`,
  strength: 'Korelacja',
  pairOf: 'Para',
  compared: 'Liczebność próby',
  countCompared: ({ shown }) => `n = ${shown}`,
  chance: 'wartość p',
  p: 'p',
  adjusted: 'skorygowana wartość p',
  mayBeChance: 'nieistotne',
  mayWellBeChance: 'To łatwo może być przypadek.',
  noPair: 'stałe',
  openHint: 'Kliknij, aby otworzyć wykres.',
  allPairs: 'Wszystkie korelacje',
  per: 'Na',
  row: 'Wiersz',
  noValue: 'brak danych',
  noRows: 'Brak danych',
  noComparison: 'Brak porównania',
  chosen: ({ name }) => `Wybrano: ${name}.`,
  cleared: 'Wyczyszczono wybór.',
  spokenHead: ({ name }) => `Nagłówek ${name}: cały wiersz lub cała kolumna.`,
  clickHint: ({ isRange }) =>
    isRange ? 'Kliknij, aby filtrować; przeciągnij, aby wybrać zakres' : 'Kliknij, aby filtrować; przeciągnij, aby wybrać kilka',
  unclickHint: 'Kliknij, aby wyczyścić filtr',
  role: 'mapa cieplna',
  keys: 'Klawisze strzałek przechodzą między komórkami oraz nagłówkami wierszy i kolumn. Enter wybiera, Shift ze strzałką wybiera zakres, Esc czyści wybór.',
  pairKeys: 'Klawisze strzałek przechodzą między parami. Enter otwiera wykres pary, Esc wraca.',
  keyMove: 'przejdź',
  keySelect: 'wybierz',
  keyRange: 'zakres',
  keyLeave: 'wyczyść',
  keyOpen: 'otwórz',
};

export const messages = /* @__PURE__ */ heatmapMessages(texts);
