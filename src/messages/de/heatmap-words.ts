import type { heatmapWords, SaidMember } from '../heatmap-words.js';
import { variableName } from '../names.js';
import { counted, ROLES } from './names.js';

const ORDER: readonly SaidMember['said'][] = ['member', 'weekday', 'time', 'hour', 'month'];

const PLACES: Readonly<Record<SaidMember['said'], (name: string) => string>> = {
  weekday: (name) => `am ${name}`,
  month: (name) => name,
  time: (name) => name,
  hour: (name) => `um ${name}`,
  member: (name) => name,
};

/** The texts of heatmaps in German. */
export const words: typeof heatmapWords = {
  byDay: (measure) => `${measure} nach Tag`,
  heading: (measure, x, y) => `${measure} nach ${x} und ${y}`,
  growthOf: (heading) => `Änderung: ${heading}`,
  other: 'Sonstige',
  nth: (unit, n) => (unit === ROLES['quarter'] ? `Q${n}` : `${unit} ${n}`),

  place: (members) => {
    const sorted = [...members].sort((a, b) => ORDER.indexOf(a.said) - ORDER.indexOf(b.said));
    return sorted.map(({ said, name }) => PLACES[said](name)).join(', ');
  },
  peak: (measure, place, value) => `${measure}, Höchstwert: ${place} (${value}).`,
  bestDay: (day, value) => `Der beste Tag: ${day} (${value}).`,
  extremes: (measure, high, low) =>
    `${measure}, Höchstwert: ${high.place} (${high.value}); Tiefstwert: ${low.place} (${low.value}).`,
  changes: (measure, high, low) =>
    `${measure}, stärkstes Wachstum: ${high.place} (${high.value}); schwächstes: ${low.place} (${low.value}).`,
  onDay: (day) => day,
  gaps: (n, shown, most) =>
    `${counted(n, shown, 'Tag', 'Tage')} ohne Verkäufe${most === undefined ? '' : `, davon ${most.count} am ${most.weekday}`}.`,
  alone: (name, value) => `${name}: ${value}.`,
  several: (n, shown, isDays, sum) => {
    const what = isDays ? counted(n, shown, 'Tag', 'Tage') : counted(n, shown, 'Feld', 'Felder');
    return `${what} gewählt${sum === undefined ? '' : `: zusammen ${sum}`}.`;
  },

  correlations: (per) => (per === undefined ? 'Was zusammenhängt' : `Was zusammenhängt, je ${per}`),
  variable: (name) => variableName(name, ROLES),
  pair: (one, other) => `${one} und ${other}`,
  together: (pair, r) => `Stärkster Gleichlauf: ${pair} (${r}).`,
  against: (pair, r) => `Stärkster Gegenlauf: ${pair} (${r}).`,
  nothingSure: 'Nichts hängt stärker zusammen, als es der Zufall ergäbe.',
  noCause: 'Was zusammenhängt, muss nicht Ursache und Wirkung sein.',
  methods: {
    pearson: 'Korrelation r',
    spearman: 'Rangkorrelation',
    kendall: 'Rangkorrelation τ',
    eta: 'Korrelationsquotient η',
    cramer: 'Cramérs V',
  },
  pairsText: (per) =>
    `Je zwei über ${per === undefined ? 'die Zeilen' : `die Werte (je ${per})`}, die beides haben, von −1 bis 1; eine Zahl mit einer Kategorie durch η, zwei Kategorien durch Cramérs V, von 0 bis 1. p ist die Wahrscheinlichkeit, dass so viel Zufall ist, nach Benjamini und Hochberg an die Zahl der Paare angepasst`,
  strength: 'Korrelation',
  pairOf: 'Paar',
  compared: 'Verglichen',
  countCompared: (shown) => `${shown} verglichen`,
  chance: 'Zufall (p)',
  p: 'p',
  adjusted: 'p, angepasst',
  mayBeChance: 'kann Zufall sein',
  mayWellBeChance: 'Das kann auch Zufall sein.',
  noPair: 'ändert sich nicht',
  openHint: 'Klicken zeigt das Bild.',
  allPairs: 'Alle Zusammenhänge',
  per: 'Je',
  row: 'Zeile',

  noValue: 'keine Zeilen',
  noRows: 'Keine Zeilen',
  noComparison: 'Kein Vergleich möglich',
  chosen: (name) => `Gewählt: ${name}.`,
  cleared: 'Auswahl aufgehoben.',
  spokenHead: (name) => `Alles zu ${name}.`,
  clickHint: (isRange) =>
    isRange ? 'Klicken filtert danach, Ziehen wählt einen Bereich' : 'Klicken filtert danach, Ziehen wählt mehrere',
  unclickHint: 'Klicken zeigt wieder alles',
  role: 'Heatmap',
  keys: 'Pfeiltasten gehen über die Felder und zu den Köpfen der Zeilen und Spalten, Eingabe wählt, Umschalt mit Pfeiltaste wählt einen Bereich, Escape hebt auf.',
  pairKeys: 'Pfeiltasten gehen durch die Paare, Eingabe öffnet das Bild eines Paars, Escape führt von dort zurück.',
  keyMove: 'gehen',
  keySelect: 'wählen',
  keyRange: 'Bereich',
  keyLeave: 'aufheben',
  keyOpen: 'öffnen',
};
