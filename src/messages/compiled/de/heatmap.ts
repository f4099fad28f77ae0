// Made from de/heatmap.json by npm run texts.
import { grammar } from '../../de/grammar.js';
import type { HeatmapTexts } from '../en/heatmap.js';
import { heatmapMessages } from '../../heatmap-messages.js';

const texts: HeatmapTexts = {
  byDay: ({ measure }) => `${measure} nach Tag`,
  heading: ({ measure, x, y }) => `${measure} nach ${x} und ${y}`,
  growthOf: ({ heading }) => `Änderung: ${heading}`,
  other: 'Sonstige',
  nth: ({ unit, n }) => (unit === 'Quartal' ? `Q${n}` : `${unit} ${n}`),
  place: ({ kind, name }) => (kind === 'weekday' ? `am ${name}` : kind === 'hour' ? `um ${name}` : `${name}`),
  places: ({ places }) => grammar.list(places),
  twoMembers: ({ one, other }) => `${one}, ${other}`,
  peak: ({ measure, place, value }) => `${measure}, Höchstwert: ${place} (${value}).`,
  bestDay: ({ day, value }) => `Der beste Tag: ${day} (${value}).`,
  extremes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}, Höchstwert: ${highPlace} (${highValue}); Tiefstwert: ${lowPlace} (${lowValue}).`,
  changes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}, stärkstes Wachstum: ${highPlace} (${highValue}); schwächstes: ${lowPlace} (${lowValue}).`,
  onDay: ({ day }) => `${day}`,
  gaps: ({ n, shown, mostCount, mostWeekday }) =>
    `${grammar.plural(n) === 'one' ? `${shown} Tag` : `${shown} Tage`} ohne Verkäufe${mostCount === undefined || mostCount === '' ? '' : `, davon ${mostCount} am ${mostWeekday}`}.`,
  alone: ({ name, value }) => `${name}: ${value}.`,
  several: ({ isDays, n, shown, sum }) =>
    `${isDays ? (grammar.plural(n) === 'one' ? `${shown} Tag` : `${shown} Tage`) : grammar.plural(n) === 'one' ? `${shown} Feld` : `${shown} Felder`} ausgewählt${sum === undefined || sum === '' ? '' : `: insgesamt ${sum}`}.`,
  correlations: ({ per }) => (!per ? 'Korrelationen' : `Korrelationen je ${per}`),
  variable: ({ name }) => grammar.variable(name),
  pair: ({ one, other }) => `${one} und ${other}`,
  together: ({ pair, r }) => `Stärkste positive Korrelation: ${pair} (${r}).`,
  against: ({ pair, r }) => `Stärkste negative Korrelation: ${pair} (${r}).`,
  nothingSure: 'Keine statistisch signifikanten Korrelationen.',
  noCause: 'Korrelation bedeutet nicht Kausalität.',
  methods: {
    pearson: 'Korrelation r',
    spearman: 'Rangkorrelation',
    kendall: 'Rangkorrelation τ',
    eta: 'Korrelationsquotient η',
    cramer: 'Cramérs V',
  },
  pairsText: ({ per }) =>
    `Jedes Paar über ${!per ? 'die Zeilen' : `die Werte (je ${per})`} mit beiden Werten (−1 bis 1). Zahl und Kategorie: η; zwei Kategorien: Cramérs V (0 bis 1). p: Wahrscheinlichkeit eines so starken Ergebnisses durch Zufall, nach Benjamini–Hochberg korrigiert`,
  strength: 'Korrelation',
  pairOf: 'Paar',
  compared: 'Stichprobengröße',
  countCompared: ({ shown }) => `n = ${shown}`,
  chance: 'p-Wert',
  p: 'p',
  adjusted: 'korrigierter p-Wert',
  mayBeChance: 'nicht signifikant',
  mayWellBeChance: 'Das kann leicht Zufall sein.',
  noPair: 'konstant',
  openHint: 'Klicken öffnet das Diagramm.',
  allPairs: 'Alle Korrelationen',
  per: 'Je',
  row: 'Zeile',
  noValue: 'keine Daten',
  noRows: 'Keine Daten',
  noComparison: 'Kein Vergleich möglich',
  chosen: ({ name }) => `Ausgewählt: ${name}.`,
  cleared: 'Auswahl aufgehoben.',
  spokenHead: ({ name }) => `Kopf ${name}: die ganze Zeile oder Spalte.`,
  clickHint: ({ isRange }) =>
    isRange ? 'Klicken filtert, Ziehen wählt einen Bereich aus' : 'Klicken filtert, Ziehen wählt mehrere aus',
  unclickHint: 'Klicken hebt den Filter auf',
  role: 'Heatmap',
  keys: 'Mit den Pfeiltasten zwischen Feldern und Zeilen- oder Spaltenköpfen wechseln. Eingabetaste wählt aus, Umschalt+Pfeiltaste wählt einen Bereich aus, Esc hebt die Auswahl auf.',
  pairKeys: 'Mit den Pfeiltasten zwischen den Paaren wechseln. Eingabetaste öffnet das Diagramm eines Paars, Esc führt zurück.',
  keyMove: 'wechseln',
  keySelect: 'auswählen',
  keyRange: 'Bereich',
  keyLeave: 'aufheben',
  keyOpen: 'öffnen',
};

export const messages = /* @__PURE__ */ heatmapMessages(texts);
