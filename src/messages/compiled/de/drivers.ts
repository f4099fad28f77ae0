// Made from de/drivers.json by npm run texts.
import { grammar } from '../../de/grammar.js';
import type { DriversTexts } from '../en/drivers.js';
import { driversMessages } from '../../drivers-messages.js';

const texts: DriversTexts = {
  heading: ({ measure }) => `${measure}: Ursachen der Änderung`,
  restHeading: ({ measure }) => `${measure}: Auswahl und Rest im Vergleich`,
  per: {
    orders: ({ measure }) => `${measure} je Bestellung`,
    units: ({ measure }) => `${measure} je Stück`,
    rows: ({ measure }) => `${measure} je Zeile`,
  },
  before: 'Vorher',
  after: 'Jetzt',
  sameDays: ({ year }) => `${year}, gleiche Tage`,
  selection: 'Auswahl',
  theRest: 'Der Rest',
  others: 'Alle übrigen',
  several: 'Überschneidung',
  kinds: {
    volume: 'Menge',
    mix: 'Mix',
    price: 'Preis',
    rest: 'Übrige Änderungen',
  },
  quotientKinds: {
    rate: 'Quote',
    several: 'Überschneidung',
  },
  groups: {
    lost: 'Verloren',
    less: 'Weniger gekauft',
    more: 'Gleich viel oder mehr gekauft',
    new: 'Neu',
    unknown: 'Unbekannter Kunde',
  },
  segment: ({ place, names }) =>
    place === undefined || place === '' ? grammar.list(names) : `${grammar.list(names)} in ${place}`,
  restOf: ({ member }) => `Rest von ${member}`,
  otherMembers: ({ count }) => `${count} weitere`,
  members: ({ n, shown, noun }) => (grammar.plural(n) === 'one' ? `${shown} ${noun}` : `${shown} ${grammar.many(noun)}`),
  meanings: {
    volume: {
      up: 'mehr Stück',
      down: 'weniger Stück',
    },
    mix: {
      up: 'teurere Produkte',
      down: 'günstigere Produkte',
    },
    price: {
      up: 'höhere Preise',
      down: 'niedrigere Preise',
    },
  },
  quotientMeanings: {
    rate: 'Änderung innerhalb der Segmente',
    mix: 'Änderung der Segmentgrößen',
    several: 'Bestellungen oder Kunden in mehreren Segmenten',
  },
  moved: ({ measure, isFlat, amount, isUp, share, now, before }) =>
    `${measure}: ${isFlat ? 'unverändert' : `${amount} ${isUp ? 'mehr' : 'weniger'}${share === undefined || share === '' ? '' : ` (${share})`}`}, ${now} im Vergleich zu ${before}.`,
  differs: ({ isFlat, measure, rest, amount, isUp }) =>
    isFlat
      ? `${measure} der Auswahl: wie der Rest (${rest}).`
      : `${measure} der Auswahl: ${amount} ${isUp ? 'über' : 'unter'} dem Rest (${rest}).`,
  part: ({ kind, amount }) =>
    `${kind === 'volume' ? 'Menge' : kind === 'mix' ? 'Mix' : kind === 'price' ? 'Preis' : 'Übrige Änderungen'} ${amount}`,
  parts: ({ parts }) => `${grammar.upperList(parts)}.`,
  groupPart: ({ group, amount }) => `${group} ${amount}`,
  quotientPart: ({ kind, amount }) => `${kind === 'rate' ? 'Quoten' : kind === 'mix' ? 'Mix' : 'Überschneidung'} ${amount}`,
  byDimension: ({ dimension, parts }) => `Nach ${dimension}: ${parts}.`,
  cause: ({ segment, amount }) => `${segment} (${amount})`,
  out: ({ causes }) => `Haupttreiber: ${causes}.`,
  most: ({ causes }) => `Größte Beiträge: ${causes}.`,
  usual: ({ count, low, high }) =>
    `Im üblichen Bereich: In den ${count} Zeiträumen davor lag die Änderung zwischen ${low} und ${high}.`,
  turnover: ({ dimension, parts }) => `${dimension}: ${grammar.list(parts)}.`,
  turnoverPart: ({ count, kind, amount }) =>
    `${count} ${kind === 'both' ? 'in beiden Zeiträumen' : kind === 'new' ? 'neu' : 'verloren'} (${amount})`,
  noEarlier: 'Kein Vergleich möglich: Für einen der beiden Zeiträume gibt es keine Daten',
  noSelection: 'Auf der Seite etwas auswählen, um es mit dem Rest zu vergleichen',
  noRest: 'Kein Vergleich möglich: Für die Auswahl oder den Rest gibt es keine Daten',
  unexplained: 'Keine Aufteilung erklärt diese Änderung',
  change: 'Änderung',
  largest: 'Größte Änderungen',
  effect: 'Wirkung',
  ofChange: 'Anteil an der Änderung',
  kind: 'Art',
  what: 'Segment',
  whole: 'Gesamt',
  step: 'Wasserfall',
  presence: 'Status',
  presences: {
    both: 'in beiden Zeiträumen',
    new: 'neu',
    lost: 'verloren',
  },
  sides: {
    both: 'auf beiden Seiten',
    new: 'nur in der Auswahl',
    lost: 'nur im Rest',
  },
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Zeile ${k} von ${n}.`,
  chosen: ({ segment }) => `Ausgewählt: ${segment}.`,
  cleared: 'Auswahl aufgehoben.',
  noFilter: 'Diese Zeile ist kein Segment und kann nicht als Filter dienen.',
  tooMany: 'Zu viele Werte für einen Filter.',
  clickHint: 'Klicken filtert nach diesem Segment',
  unclickHint: 'Klicken hebt den Filter auf',
  role: 'Wasserfalldiagramm',
  keys: 'Mit den Pfeiltasten zwischen den Schritten wechseln. Eingabetaste filtert nach einem Segment, Esc hebt den Filter auf.',
  lookedTerm: 'Untersucht',
  looked: ({ dimensions, depth }) => `${dimensions}, ${depth === 1 ? 'einzeln' : 'einzeln und in Paaren'}`,
  partsTerm: 'Schritte',
  partsText: ({ dimension }) =>
    `Nach ${dimension}. Jeder Schritt ist die Änderung, die ein Filter darauf zeigt; alle zusammen ergeben die gesamte Änderung`,
  outTerm: 'Haupttreiber',
  outText:
    'Segmente, deren Stückzahlen oder Preise sich anders entwickelt haben als bei den meisten anderen, um mindestens 2\u00a0% und statistisch signifikant (1\u00a0% Fehlalarme je Analyse)',
  rateTerm: 'Quote und Mix',
  rateText:
    'Quote: Änderung der Quote eines Segments × sein durchschnittliches Gewicht. Mix: Änderung seines Gewichts × Abstand seiner durchschnittlichen Quote von der Gesamtquote (Kitagawa 1955). Gewicht: sein Anteil am Nenner. Alle Wirkungen zusammen ergeben die Änderung. Genannt werden die wenigen Segmente, die zwei Drittel erklären',
  severalText: 'Zählt eine Bestellung oder ein Kunde in mehreren Segmenten, so steht die Wirkung in einer eigenen Zeile',
  restTerm: 'Verglichen',
  restText: ({ selection }) => `Zeilen mit ${selection} und alle übrigen. Datumsfilter gelten für beide`,
  perText: 'Beträge sind Durchschnitte, weil beide Gruppen verschieden groß sind',
  groupsTerm: 'Gruppen',
  bridgeText: 'Jeder Kunde hat in einem oder beiden Zeiträumen gekauft. Umsätze ohne Kunden stehen in einer eigenen Zeile',
  historyTerm: 'Üblicher Bereich',
  history: ({ count, from, to }) =>
    `${count} frühere Zeiträume gleicher Länge (${from} bis ${to}), ebenso verglichen; 95-%-Prognoseintervall`,
  shortHistory: 'Weniger als fünf frühere Zeiträume dieser Länge, daher kein üblicher Bereich',
  leftOut: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} Segment` : `${shown} Segmente`} nicht als Haupttreiber genannt, weil die Abweichung schon früher so groß war`,
  turnoverTerm: 'Neu und verloren',
  pvmTerm: 'Menge, Mix, Preis',
  pvmText: ({ dimension }) =>
    `Menge: (Stück jetzt ÷ Stück vorher − 1) × Betrag vorher. Mix: Stück jetzt zu früheren Preisen, abzüglich Mengeneffekt und Betrag vorher. Preis: Betrag jetzt abzüglich Stück jetzt zu früheren Preisen. Preise sind Durchschnitte je ${dimension}`,
};

export const messages = /* @__PURE__ */ driversMessages(texts);
