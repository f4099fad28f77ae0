import type { driversWords } from '../drivers-words.js';
import { counted, countedLabel, upper } from './names.js';

const KINDS = {
  volume: 'Menge',
  mix: 'Mix',
  price: 'Preis',
  rest: 'Alles Übrige',
} as const;
const QUOTIENT_KINDS = { rate: 'Eigene Quote', several: 'Mehr oder weniger zusammen' } as const;
const PRESENCES = { both: 'in beiden Zeiträumen', new: 'neu', lost: 'nicht mehr dabei' } as const;

/** What drivers say, in German. */
export const words: typeof driversWords = {
  heading: (measure) => `${measure}: Ursachen der Änderung`,
  restHeading: (measure) => `${measure}: Auswahl und Rest`,
  per: {
    orders: (measure) => `${measure} je Bestellung`,
    units: (measure) => `${measure} je Stück`,
    rows: (measure) => `${measure} je Zeile`,
  },
  before: 'Vorher',
  after: 'Jetzt',
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
    unknown: 'Niemand Bekanntes',
  },
  members: (shown, noun, n) => countedLabel(n, shown, noun),
  meanings: {
    volume: 'mehr oder weniger Stück',
    mix: 'teurere oder günstigere Produkte',
    price: 'höhere oder niedrigere Preise',
    rest: 'wo nichts auffällt',
  },
  quotientMeanings: {
    rate: 'in sich besser oder schlechter',
    mix: 'mehr oder weniger von jedem',
    several: 'Bestellungen oder Kunden mit mehreren Werten',
  },
  segment: (dimensions, driver) => `${dimensions} · ${driver}`,
  moved: (measure, { course, amount, share, before }) =>
    course === 0
      ? `${measure}: wie ${before}.`
      : `${measure}: ${amount} ${course > 0 ? 'mehr' : 'weniger'}${share === undefined ? '' : ` (${share})`} als ${before}.`,
  differs: (measure, { course, amount, rest }) =>
    course === 0
      ? `${measure} der Auswahl: wie der Rest (${rest}).`
      : `${measure} der Auswahl: ${amount} ${course > 0 ? 'über' : 'unter'} dem Rest (${rest}).`,
  part: (kind, amount) => `${KINDS[kind]} ${amount}`,
  parts: (parts) => `${upper(parts.join(', '))}.`,
  groupPart: (group, amount) => `${group} ${amount}`,
  quotientPart: (kind, amount) =>
    `${{ rate: 'eigene Quoten', mix: 'Mix', several: 'mehr oder weniger zusammen' }[kind]} ${amount}`,
  byDimension: (dimension, parts) => `Nach ${dimension}: ${parts}.`,
  cause: (segment, amount) => `${segment} (${amount})`,
  out: (causes) => `Was auffällt: ${causes}.`,
  most: (causes) => `Das meiste davon: ${causes}.`,
  usual: ({ low, high, count, isAll }) =>
    `${isAll ? 'Nichts fällt auf: ' : ''}${isAll ? 'so' : 'So'} viel ist üblich; in ${count} Zeiträumen davor lag die Änderung zwischen ${low} und ${high}.`,
  turnover: (dimension, parts) => `${dimension}: ${parts.join(', ')}.`,
  turnoverPart: (kind, count, amount) => `${count} ${PRESENCES[kind]} (${amount})`,
  noEarlier: 'Kein Vergleich möglich: einer der beiden Zeiträume hat keinen Wert',
  noSelection: 'Auf der Seite etwas auswählen: dann wird es mit dem Rest verglichen',
  noRest: 'Kein Vergleich möglich: die Auswahl oder der Rest hat keinen Wert',
  nothing: 'Kein Segment fällt mehr auf, als es der Zufall ergäbe.',
  sentences: (parts) => parts.join(' '),
  effect: 'Wirkung',
  ofChange: 'Anteil an der Änderung',
  driver: 'Treiber',
  kind: 'Art',
  what: 'Was',
  whole: 'Gesamt',
  standsOut: 'Fällt auf',
  presence: 'Dabei',
  presences: PRESENCES,
  sides: { both: 'auf beiden Seiten', new: 'nur in der Auswahl', lost: 'nur im Rest' },
  point: (name, parts, k, n) => `${name}: ${parts.join(', ')}. Zeile ${k} von ${n}.`,
  chosen: (segment) => `Gewählt: ${segment}.`,
  cleared: 'Auswahl aufgehoben.',
  noFilter: 'Diese Zeile ist kein Segment: Danach lässt sich nicht filtern.',
  tooMany: 'Das sind zu viele, um danach zu filtern.',
  clickHint: 'Klicken filtert nach diesem Segment',
  unclickHint: 'Klicken zeigt wieder alles',
  role: 'Wasserfalldiagramm',
  keys: 'Pfeiltasten gehen durch die Zeilen, Eingabe filtert nach einem Segment, Escape hebt auf.',
  lookedTerm: 'Untersucht',
  looked: (dimensions, depth) =>
    `${dimensions}${depth > 1 ? ', ein Wert oder zwei Werte verschiedener zusammen' : ', jeweils ein Wert'}`,
  outTerm: 'Fällt auf',
  outText:
    'Ein Segment, dessen Stückzahlen oder Preise anders liefen als die der Masse, um mindestens 2 % und so weit, dass der Zufall es in einer von hundert Suchen ergäbe. Seine Wirkung: der jetzige Wert der Kennzahl abzüglich dessen, was er wäre, wenn das Segment wie der Rest gelaufen wäre',
  rateTerm: 'Eigene Quote und Mix',
  rateText:
    'Eigene Quote: um wie viel sich die Quote eines Werts selbst bewegt hat, mal seinem mittleren Gewicht. Mix: um wie viel sich sein Gewicht bewegt hat, mal dem Abstand seiner mittleren Quote von der aller (Kitagawa 1955). Ein Gewicht ist der Anteil am Nenner. Alles zusammen ergibt die Änderung. Genannt sind die wenigsten, die zwei Drittel davon ausmachen',
  severalText: 'Zählt eine Bestellung oder ein Kunde bei mehreren Werten, so steht in einer eigenen Zeile, was das verändert hat',
  restTerm: 'Verglichen',
  restText: (selection) =>
    `Zeilen mit ${selection} und alle übrigen. Filter auf Daten gelten für beide, ebenso der eigene Filter des Elements, wenn die Seite filtert`,
  perText: 'Beide Seiten sind verschieden groß, daher werden Beträge dadurch geteilt',
  groupsTerm: 'Gruppen',
  bridgeText: 'Jeder ist in einem Zeitraum oder in beiden dabei; was niemandem zugeordnet ist, steht in einer eigenen Zeile',
  historyTerm: 'Neben dem Üblichen',
  history: (count, from, to) =>
    `${count} gleich lange Zeiträume davor (${from} bis ${to}), jeder ebenso verglichen; üblich ist, wo eine weitere Änderung mit 95 % Sicherheit läge`,
  shortHistory: 'Die Daten reichen keine fünf gleich langen Zeiträume zurück, daher steht nichts zum Üblichen',
  leftOut: (shown, n) => `${counted(n, shown, 'Segment', 'Segmente')} ausgelassen, weil die Abweichung schon früher so groß war`,
  turnoverTerm: 'Neu und verloren',
  pvmTerm: 'Menge, Mix, Preis',
  pvmText:
    'Menge: (Stück jetzt ÷ Stück vorher − 1) × Betrag vorher. Mix: Stück jetzt zu Preisen von vorher, abzüglich dessen, was die Menge allein ergäbe. Preis: Betrag jetzt abzüglich Stück jetzt zu Preisen von vorher. Auf der Ebene aller Dimensionen',
};
