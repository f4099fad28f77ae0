import type { cohortWords } from '../cohort-words.js';
import { counted } from './names.js';

const UNITS = {
  month: { one: 'Monat', many: 'Monate', first: 'im ersten Monat' },
  quarter: { one: 'Quartal', many: 'Quartale', first: 'im ersten Quartal' },
  year: { one: 'Jahr', many: 'Jahre', first: 'im ersten Jahr' },
} as const;

const MEASURES = { customers: 'Kunden', orders: 'Bestellungen', revenue: 'Umsatz' } as const;

const SHARES = {
  customers: 'der Kunden eines Zeitraums hatten schon zuvor gekauft',
  orders: 'der Bestellungen waren Wiederholungen',
  revenue: 'des Umsatzes kamen aus Wiederholungen',
} as const;

/** What cohorts say, in German. */
export const words: typeof cohortWords = {
  headings: {
    retention: 'Kunden, die wiederkommen',
    'new-repeat': 'Neue und wiederkehrende Kunden',
    rfm: 'Kundensegmente',
    risk: 'Gefährdete Kunden',
    intervals: 'Tage zwischen Bestellungen',
  },
  ofMeasure: (heading, measure) => `${heading}: ${measure}`,
  sentences: (parts) => parts.join(' '),

  later: (n, shown, grain) => `${counted(n, shown, UNITS[grain].one, UNITS[grain].many)} später`,
  ages: (grain) => `${UNITS[grain].many} nach der ersten Bestellung`,
  back: (measure, grain, { first, far }) => {
    if (measure === 'customers')
      return `${first.share} der Neukunden kaufen ${first.age} wieder${far === undefined ? '' : `, ${far.age} ${far.share}`}.`;
    return `Neukunden bringen ${first.age} ${first.share} von ${MEASURES[measure]} ${UNITS[grain].first}${far === undefined ? '' : `, ${far.age} ${far.share}`}.`;
  },
  course: ({ course, age, from, to, until }) =>
    course === 0
      ? `Nach ${until} gewonnene Kunden verhalten sich wie die davor: ${to} ${age}, davor ${from}.`
      : `Bindung ${age}: von ${from} bei Kunden bis ${until} auf ${to} bei späteren ${course > 0 ? 'gestiegen' : 'gesunken'}.`,
  all: 'Alle',
  cohort: 'Kohorte',
  size: 'Neukunden',
  sizes: MEASURES,
  age: 'Alter',
  firstPeriod: 'Im ersten Zeitraum',
  unfinished: (age) => `${age} (noch nicht vorbei)`,
  share: 'Anteil am ersten Zeitraum',
  shareOfCustomers: 'Wiedergekommen',
  count: { customers: 'Wieder da', orders: 'Bestellungen', revenue: 'Umsatz' },
  running: 'noch nicht vorbei',
  runningNote: (until) => `Der Zeitraum ist nicht vorbei: Die Daten enden am ${until}`,
  mean: 'Mittel der Kohorten, nach Größe gewichtet',
  cellName: (cohort, age) => `${cohort}, ${age}`,
  onePeriod: (grain) =>
    `Alle Bestellungen liegen in einem Zeitraum (${UNITS[grain].one}): Niemand kann schon wiedergekommen sein.`,
  noNew: 'Kein Kunde hat hier seine erste Bestellung: Es gibt keine Kohorte.',
  others: (n, shown) => `${counted(n, shown, 'Kunde', 'Kunden')} mit erster Bestellung außerhalb des Gezeigten ausgelassen.`,
  cohortTerm: 'Kohorte',
  cohortText: (grain) =>
    `Kunden nach dem Zeitraum (${UNITS[grain].one}) ihrer ersten Bestellung in allen Daten, unabhängig von Filtern. Daten beginnen irgendwann: Die ersten Kohorten enthalten auch Kunden früherer Zeiten`,
  retentionTerm: 'Bindung',
  retentionTexts: {
    customers:
      'Kunden einer Kohorte, die in dem späteren Zeitraum kauften ÷ Kunden der Kohorte. Einen Zeitraum später ist das die Kennzahl „Kundenbindung“ dieser Kohorte',
    orders: 'Bestellungen einer Kohorte in dem späteren Zeitraum ÷ ihre Bestellungen im ersten Zeitraum',
    revenue: 'Umsatz einer Kohorte in dem späteren Zeitraum ÷ ihr Umsatz im ersten Zeitraum',
  },
  meanTerm: 'Mittel',
  meanText: 'Alle Kohorten, die alt genug sind, zusammen. Zeiträume, die nicht vorbei sind, zählen nicht',
  leftTerm: 'Ausgelassen',

  repeat: 'Wiederkehrend',
  fresh: 'Neu',
  unknown: 'Unbekannt',
  shareOfRepeat: 'Anteil Wiederkehrender',
  repeatRecent: (measure, share, count, before) =>
    `Zuletzt (${count}): ${share} ${SHARES[measure]}${before === undefined ? '' : `; davor (${count}): ${before}`}.`,
  repeatAll: (measure, share) => `${share} ${SHARES[measure]}.`,
  periods: (n, shown, grain) => counted(n, shown, UNITS[grain].one, UNITS[grain].many),
  newTerm: 'Neu und wiederkehrend',
  newTexts: {
    customers:
      'Ein Kunde ist neu im Zeitraum seiner ersten Bestellung in allen Daten und wiederkehrend in jedem späteren mit einer Bestellung',
    orders:
      'Was am Tag der ersten Bestellung eines Kunden in allen Daten gekauft wird, ist neu, alles Spätere wiederkehrend. Zeilen ohne Kunden stehen für sich',
    revenue:
      'Was am Tag der ersten Bestellung eines Kunden in allen Daten gekauft wird, ist neu, alles Spätere wiederkehrend. Zeilen ohne Kunden stehen für sich',
  },

  segments: {
    champions: 'Spitzenkunden',
    loyal: 'Treue',
    promising: 'Vielversprechende',
    new: 'Neue',
    waning: 'Nachlassende',
    'at-risk': 'Gefährdete',
    sleeping: 'Schlafende',
    lost: 'Verlorene',
  },
  shareOf: (measure) => `Anteil: ${measure}`,
  ofTheMeasure: (share, measure) => `${share} (${measure})`,
  customers: (n, shown) => counted(n, shown, 'Kunde', 'Kunden'),
  rule: ({ days, orders }) => {
    const day =
      days.from === undefined
        ? `vor höchstens ${days.to ?? ''} Tagen`
        : days.to === undefined
          ? `vor ${days.from} Tagen oder mehr`
          : `vor ${days.from}–${days.to} Tagen`;
    const order =
      orders.from === undefined
        ? `höchstens ${orders.to ?? ''} Bestellungen`
        : orders.to === undefined
          ? `${orders.from} Bestellungen oder mehr`
          : `${orders.from}–${orders.to} Bestellungen`;
    return `letzte Bestellung ${day}, ${order}`;
  },
  noRule: 'hierher kann niemand fallen: Die Grenzen der Punkte fallen zusammen',
  ruleTerm: 'Regel',
  segment: 'Segment',
  best: (segment, share, revenue) => `${segment}: ${share} der Kunden mit ${revenue} des Umsatzes.`,
  fading: (segment, customers, revenue) => `${segment}: ${customers} mit bisher ${revenue} des Umsatzes, lange nicht da.`,
  scoresTerm: 'Punkte',
  scoresText: (day) =>
    `Aktualität und Häufigkeit von 1 bis 5 nach Fünfteln der Kunden (nach Hughes 1994): Tage seit der letzten Bestellung, gezählt bis ${day}, und Zahl der Bestellungen. Gleiche Kunden haben gleiche Punkte, daher sind die Fünftel nicht immer gleich groß`,
  limitsTerm: 'Grenzen zwischen Punkten',
  limits: (days, orders) => `${days} Tage; ${orders} Bestellungen`,

  atStake: (ahead) => `Gefährdet in ${ahead}`,
  days: (n, shown) => counted(n, shown, 'Tag', 'Tage'),
  most: ({ name, since, rhythm, alive, value, ahead }) =>
    `Am meisten steht auf dem Spiel bei ${name}: zuletzt da vor ${since}${rhythm === undefined ? '' : `, üblicher Abstand ${rhythm}`}; noch Kunde mit ${alive} Wahrscheinlichkeit, erwartet: ${value} (nächste ${ahead}).`,
  together: (customers, value, ahead) => `Erwartet von den Gezeigten (${customers}): ${value} (nächste ${ahead}).`,
  lastSeen: (since) => `zuletzt vor ${since}`,
  usually: (rhythm) => `üblicher Abstand ${rhythm}`,
  stillThere: (chance) => `${chance} noch da`,
  customer: 'Kunde',
  last: 'Letzte Bestellung',
  rhythm: 'Eigener Rhythmus',
  alive: 'Chance auf Wiederkehr',
  expectedOrders: (ahead) => `Erwartete Bestellungen in ${ahead}`,
  expectedValue: (ahead) => `Erwarteter Wert in ${ahead}`,
  spent: 'Bisher ausgegeben',
  tooFew:
    'Zu wenige Kunden sind wiedergekommen, um zu sagen, wer gegangen ist: Nötig sind mindestens zehn Kunden, einige davon mit mehreren Bestellungen.',
  nobody: (chance) =>
    `Kein Kunde ist in Frage: Alle, die mehrmals da waren, kommen mit einer Chance von ${chance} oder mehr wieder.`,
  chanceTerm: 'Chance auf Wiederkehr',
  chanceText:
    'BG/NBD (Fader, Hardie, Lee 2005): danach, wie oft, wie kürzlich und wie lange ein Kunde kommt, neben allen anderen. Wer nur einmal kam, hat keinen Rhythmus gezeigt und zählt als noch da',
  valueTerm: 'Erwarteter Wert',
  valueText: (ahead) =>
    `In ${ahead} erwartete Bestellungen mal dem, was ein solcher Kunde je Bestellung ausgibt (Gamma-Gamma, Fader und Hardie 2013)`,
  stakeTerm: 'Gefährdet',
  stakeText:
    'Erwarteter Wert × Chance, dass der Kunde gegangen ist: Zuerst kommen die, von denen viel erwartet wird und die vielleicht verstummen; wer sicher da oder sicher weg ist, steht weiter unten',

  half: (median) => `Die Hälfte aller Folgebestellungen kommt innerhalb von ${median}.`,
  cameAgain: (again, of, share) => `${again} von ${of} kamen an einem anderen Tag wieder (${share}).`,
  nobodyAgain: 'Kein Kunde kam an einem anderen Tag wieder.',
  median: (median) => `Median ${median}`,
  counts: 'Folgebestellungen',
  upTo: 'Bis hierher',
  shareOfAll: 'Anteil',
  span: (from, to) => `${from}–${to} Tage`,
  fromOn: (from) => `${from} Tage oder mehr`,
  below: (to) => `weniger als ${to} Tage`,
  fromShort: (from) => `≥ ${from}`,
  belowShort: (to) => `< ${to}`,
  intervalTerm: 'Tage zwischen Bestellungen',
  intervalText:
    'Von jedem Tag mit Bestellung bis zum nächsten desselben Kunden; mehrere Bestellungen eines Tages sind eine. Aller Kunden zusammen',

  point: (name, parts, k, n) => `${name}: ${parts.join(', ')}. ${k} von ${n}.`,
  cell: (name, parts) => `${name}: ${parts.join(', ')}.`,
  chosen: (what) => `Gewählt: ${what}.`,
  cleared: 'Auswahl aufgehoben.',
  tooMany: (customers, most) => `${customers}: zu viele, um die anderen Diagramme danach zu filtern (höchstens ${most}).`,
  noFilter: 'Hier gibt es nichts zu filtern.',
  clickCohort: 'Klicken filtert nach den Kunden dieser Kohorte',
  clickPeriod: 'Klicken filtert nach diesem Zeitraum, Ziehen nach mehreren',
  clickSegment: 'Klicken filtert nach den Kunden dieses Segments',
  clickCustomer: 'Klicken filtert nach diesem Kunden',
  unclick: 'Klicken zeigt wieder alles',
  roles: {
    retention: 'Bindungsdreieck',
    'new-repeat': 'gestapelte Balken',
    rfm: 'Rangliste',
    risk: 'Rangliste',
    intervals: 'Histogramm',
  },
  keys: 'Pfeiltasten gehen weiter, Eingabe wählt, Umschalt mit Eingabe nimmt eines hinzu, Escape hebt auf.',
  keysOnly: 'Pfeiltasten gehen durch die Balken.',
};
