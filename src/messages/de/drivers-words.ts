import type { driversWords } from '../drivers-words.js';
import { counted, countedLabel, upper } from './names.js';

const KINDS = {
  volume: 'Menge',
  mix: 'Mix',
  price: 'Preis',
  rest: 'Übrige Änderungen',
} as const;
const QUOTIENT_KINDS = { rate: 'Quote', several: 'Überschneidung' } as const;
const PRESENCES = { both: 'in beiden Zeiträumen', new: 'neu', lost: 'verloren' } as const;

/** What drivers say, in German. */
export const words: typeof driversWords = {
  heading: (measure) => `${measure}: Ursachen der Änderung`,
  restHeading: (measure) => `${measure}: Auswahl und Rest im Vergleich`,
  per: {
    orders: (measure) => `${measure} je Bestellung`,
    units: (measure) => `${measure} je Stück`,
    rows: (measure) => `${measure} je Zeile`,
  },
  before: 'Vorher',
  after: 'Jetzt',
  sameDays: (year) => `${year}, gleiche Tage`,
  selection: 'Auswahl',
  theRest: 'Der Rest',
  others: 'Alle übrigen',
  several: QUOTIENT_KINDS.several,
  kinds: KINDS,
  quotientKinds: QUOTIENT_KINDS,
  groups: {
    lost: 'Verloren',
    less: 'Weniger gekauft',
    more: 'Gleich viel oder mehr gekauft',
    new: 'Neu',
    unknown: 'Unbekannter Kunde',
  },
  segment: (names, place) => (place === undefined ? names.join(', ') : `${names.join(', ')} in ${place}`),
  restOf: (member) => `Rest von ${member}`,
  otherMembers: (count) => `${count} weitere`,
  members: (shown, noun, n) => countedLabel(n, shown, noun),
  meanings: {
    volume: { up: 'mehr Stück', down: 'weniger Stück' },
    mix: { up: 'teurere Produkte', down: 'günstigere Produkte' },
    price: { up: 'höhere Preise', down: 'niedrigere Preise' },
  },
  quotientMeanings: {
    rate: 'Änderung innerhalb der Segmente',
    mix: 'Änderung der Segmentgrößen',
    several: 'Bestellungen oder Kunden in mehreren Segmenten',
  },
  moved: (measure, { course, amount, share, now, before }) => {
    const size = `${amount} ${course > 0 ? 'mehr' : 'weniger'}${share === undefined ? '' : ` (${share})`}`;
    return `${measure}: ${course === 0 ? 'unverändert' : size}, ${now} im Vergleich zu ${before}.`;
  },
  differs: (measure, { course, amount, rest }) =>
    course === 0
      ? `${measure} der Auswahl: wie der Rest (${rest}).`
      : `${measure} der Auswahl: ${amount} ${course > 0 ? 'über' : 'unter'} dem Rest (${rest}).`,
  part: (kind, amount) => `${KINDS[kind]} ${amount}`,
  parts: (parts) => `${upper(parts.join(', '))}.`,
  groupPart: (group, amount) => `${group} ${amount}`,
  quotientPart: (kind, amount) => `${{ rate: 'Quoten', mix: 'Mix', several: 'Überschneidung' }[kind]} ${amount}`,
  byDimension: (dimension, parts) => `Nach ${dimension}: ${parts}.`,
  cause: (segment, amount) => `${segment} (${amount})`,
  out: (causes) => `Haupttreiber: ${causes}.`,
  most: (causes) => `Größte Beiträge: ${causes}.`,
  usual: ({ low, high, count }) =>
    `Im üblichen Bereich: In den ${count} Zeiträumen davor lag die Änderung zwischen ${low} und ${high}.`,
  turnover: (dimension, parts) => `${dimension}: ${parts.join(', ')}.`,
  turnoverPart: (kind, count, amount) => `${count} ${PRESENCES[kind]} (${amount})`,
  noEarlier: 'Kein Vergleich möglich: Für einen der beiden Zeiträume gibt es keine Daten',
  noSelection: 'Auf der Seite etwas auswählen, um es mit dem Rest zu vergleichen',
  noRest: 'Kein Vergleich möglich: Für die Auswahl oder den Rest gibt es keine Daten',
  unexplained: 'Keine Aufteilung erklärt diese Änderung',
  change: 'Änderung',
  largest: 'Größte Änderungen',
  sentences: (parts) => parts.join(' '),
  effect: 'Wirkung',
  ofChange: 'Anteil an der Änderung',
  kind: 'Art',
  what: 'Segment',
  whole: 'Gesamt',
  step: 'Wasserfall',
  presence: 'Status',
  presences: PRESENCES,
  sides: { both: 'auf beiden Seiten', new: 'nur in der Auswahl', lost: 'nur im Rest' },
  point: (name, parts, k, n) => `${name}: ${parts.join(', ')}. Zeile ${k} von ${n}.`,
  chosen: (segment) => `Gewählt: ${segment}.`,
  cleared: 'Auswahl aufgehoben.',
  noFilter: 'Diese Zeile ist kein Segment und kann nicht als Filter dienen.',
  tooMany: 'Zu viele Werte für einen Filter.',
  clickHint: 'Klicken filtert nach diesem Segment',
  unclickHint: 'Klicken hebt den Filter auf',
  role: 'Wasserfalldiagramm',
  keys: 'Mit den Pfeiltasten zwischen den Schritten wechseln. Eingabe filtert nach einem Segment, Escape hebt den Filter auf.',
  lookedTerm: 'Untersucht',
  looked: (dimensions, depth) => `${dimensions}, ${depth > 1 ? 'einzeln und in Paaren' : 'einzeln'}`,
  partsTerm: 'Schritte',
  partsText: (dimension) =>
    `Nach ${dimension}. Jeder Schritt ist die Änderung, die ein Filter darauf zeigt; alle zusammen ergeben die gesamte Änderung`,
  outTerm: 'Haupttreiber',
  outText:
    'Segmente, deren Stückzahlen oder Preise sich anders entwickelt haben als bei den meisten anderen, um mindestens 2 % und statistisch signifikant (1 % Fehlalarme je Analyse)',
  rateTerm: 'Quote und Mix',
  rateText:
    'Quote: Änderung der Quote eines Segments × sein mittleres Gewicht. Mix: Änderung seines Gewichts × Abstand seiner mittleren Quote von der gesamten (Kitagawa 1955). Gewicht: sein Anteil am Nenner. Alle Wirkungen ergeben zusammen die Änderung. Genannt sind die wenigsten Segmente, die zwei Drittel erklären',
  severalText: 'Zählt eine Bestellung oder ein Kunde in mehreren Segmenten, so steht die Wirkung in einer eigenen Zeile',
  restTerm: 'Verglichen',
  restText: (selection) => `Zeilen mit ${selection} und alle übrigen. Datumsfilter gelten für beide`,
  perText: 'Beträge sind Durchschnitte, weil beide Gruppen verschieden groß sind',
  groupsTerm: 'Gruppen',
  bridgeText: 'Jeder Kunde hat in einem oder beiden Zeiträumen gekauft. Umsätze ohne Kunden stehen in einer eigenen Zeile',
  historyTerm: 'Üblicher Bereich',
  history: (count, from, to) =>
    `${count} frühere Zeiträume gleicher Länge (${from} bis ${to}), ebenso verglichen; 95-%-Prognoseintervall`,
  shortHistory: 'Weniger als fünf frühere Zeiträume dieser Länge, daher kein üblicher Bereich',
  leftOut: (shown, n) =>
    `${counted(n, shown, 'Segment', 'Segmente')} nicht als Haupttreiber genannt, weil die Abweichung schon früher so groß war`,
  turnoverTerm: 'Neu und verloren',
  pvmTerm: 'Menge, Mix, Preis',
  pvmText: (dimension) =>
    `Menge: (Stück jetzt ÷ Stück vorher − 1) × Betrag vorher. Mix: Stück jetzt zu früheren Preisen, abzüglich Mengeneffekt und Betrag vorher. Preis: Betrag jetzt abzüglich Stück jetzt zu früheren Preisen. Preise sind Durchschnitte je ${dimension}`,
};
