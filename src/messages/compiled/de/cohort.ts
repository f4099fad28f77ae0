// Made from de/cohort.json by npm run texts.
import { grammar } from '../../de/grammar.js';
import type { CohortTexts } from '../en/cohort.js';
import { cohortMessages } from '../../cohort-messages.js';

const texts: CohortTexts = {
  headings: {
    retention: 'Kundenbindung',
    'new-repeat': 'Neue und wiederkehrende Kunden',
    rfm: 'Kundensegmente',
    risk: 'Gefährdete Kunden',
    intervals: 'Tage zwischen Bestellungen',
  },
  ofMeasure: ({ heading, measure }) => `${heading}: ${measure}`,
  later: ({ n, shown, grain }) =>
    `${grammar.plural(n) === 'one' ? `${shown} ${grain === 'month' ? 'Monat' : grain === 'quarter' ? 'Quartal' : 'Jahr'}` : `${shown} ${grain === 'month' ? 'Monate' : grain === 'quarter' ? 'Quartale' : 'Jahre'}`} später`,
  ages: ({ grain }) => `${grain === 'month' ? 'Monate' : grain === 'quarter' ? 'Quartale' : 'Jahre'} nach der ersten Bestellung`,
  back: ({ measure, firstShare, firstAge, farShare, farAge, grain }) =>
    measure === 'customers'
      ? `${firstShare} der Neukunden kaufen ${firstAge} wieder${farShare === undefined || farShare === '' ? '' : `, ${farAge} ${farShare}`}.`
      : `${grammar.upper(firstAge)} erreichen Neukunden ${firstShare} des Werts ${grain === 'month' ? 'ihres ersten Monats' : grain === 'quarter' ? 'ihres ersten Quartals' : 'ihres ersten Jahres'} (${measure === 'customers' ? 'Kunden' : measure === 'orders' ? 'Bestellungen' : 'Umsatz'})${farShare === undefined || farShare === '' ? '' : `, ${farAge} ${farShare}`}.`,
  direction: ({ isFlat, to, until, age, from, isUp }) =>
    isFlat
      ? `Die Kundenbindung ist stabil: ${to} der nach ${until} gewonnenen Kunden kaufen ${age} wieder, davor waren es ${from}.`
      : `Kundenbindung ${age}: von ${from} (bis ${until} gewonnene Kunden) auf ${to} (später gewonnene) ${isUp ? 'gestiegen' : 'gesunken'}.`,
  all: 'Alle',
  cohort: 'Kohorte',
  size: 'Neukunden',
  sizes: {
    customers: 'Kunden',
    orders: 'Bestellungen',
    revenue: 'Umsatz',
  },
  age: 'Alter',
  firstPeriod: 'Im ersten Zeitraum',
  unfinished: ({ age }) => `${age} (läuft noch)`,
  share: 'Anteil am ersten Zeitraum',
  shareOfCustomers: 'Wieder gekauft',
  count: {
    customers: 'Kunden, die wieder gekauft haben',
    orders: 'Bestellungen',
    revenue: 'Umsatz',
  },
  running: 'läuft noch',
  runningNote: ({ until }) => `Laufender Zeitraum: Die Daten enden am ${until}`,
  mean: 'Durchschnitt der Kohorten, nach Größe gewichtet',
  cellName: ({ cohort, age }) => `${cohort}, ${age}`,
  onePeriod: ({ grain }) =>
    `Alle Bestellungen liegen in einem Zeitraum (${grain === 'month' ? 'Monat' : grain === 'quarter' ? 'Quartal' : 'Jahr'}), daher lässt sich die Kundenbindung noch nicht messen.`,
  noNew: 'Kein Kunde hat in dieser Auswahl zum ersten Mal bestellt, daher gibt es keine Kohorte.',
  others: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} Kunde` : `${shown} Kunden`}, deren erste Bestellung außerhalb dieser Auswahl liegt, ${n === 1 ? 'ist' : 'sind'} nicht enthalten.`,
  cohortTerm: 'Kohorte',
  cohortText: ({ grain }) =>
    `Kunden nach dem Zeitraum (${grain === 'month' ? 'Monat' : grain === 'quarter' ? 'Quartal' : 'Jahr'}) ihrer ersten Bestellung in allen Daten, unabhängig von Filtern. Die frühesten Kohorten können Kunden enthalten, die schon vor Beginn der Daten gekauft haben`,
  retentionTerm: 'Kundenbindung',
  retentionTexts: {
    customers:
      'Kunden einer Kohorte, die im späteren Zeitraum gekauft haben ÷ alle Kunden der Kohorte. Für den ersten Folgezeitraum entspricht das der Kennzahl „Kundenbindung“',
    orders: 'Bestellungen einer Kohorte im späteren Zeitraum ÷ ihre Bestellungen im ersten Zeitraum',
    revenue: 'Umsatz einer Kohorte im späteren Zeitraum ÷ ihr Umsatz im ersten Zeitraum',
  },
  meanTerm: 'Durchschnitt',
  meanText: 'Alle Kohorten mit ausreichender Historie zusammen. Laufende Zeiträume zählen nicht mit',
  leftTerm: 'Nicht enthalten',
  repeat: 'Wiederkehrend',
  fresh: 'Neu',
  unknown: 'Unbekannter Kunde',
  shareOfRepeat: 'Anteil wiederkehrender Kunden',
  repeatRecent: ({ count, share, measure, before }) =>
    `In den letzten ${count}: ${share} ${measure === 'customers' ? 'der Kunden hatten schon zuvor gekauft' : measure === 'orders' ? 'der Bestellungen waren Folgebestellungen' : 'des Umsatzes kamen aus Folgebestellungen'}${before === undefined || before === '' ? '' : `, gegenüber ${before} in den ${count} davor`}.`,
  repeatAll: ({ share, measure }) =>
    `${share} ${measure === 'customers' ? 'der Kunden hatten schon zuvor gekauft' : measure === 'orders' ? 'der Bestellungen waren Folgebestellungen' : 'des Umsatzes kamen aus Folgebestellungen'}.`,
  periods: ({ n, shown, grain }) =>
    grammar.plural(n) === 'one'
      ? `${shown} ${grain === 'month' ? 'Monat' : grain === 'quarter' ? 'Quartal' : 'Jahr'}`
      : `${shown} ${grain === 'month' ? 'Monate' : grain === 'quarter' ? 'Quartale' : 'Jahre'}`,
  newTerm: 'Neu und wiederkehrend',
  newTexts: {
    customers:
      'Ein Kunde ist neu im Zeitraum seiner allerersten Bestellung und wiederkehrend in jedem späteren Zeitraum mit einer Bestellung',
    orders:
      'Käufe am Tag der allerersten Bestellung eines Kunden zählen als neu, alle späteren als wiederkehrend. Zeilen ohne Kunden sind getrennt ausgewiesen',
    revenue:
      'Käufe am Tag der allerersten Bestellung eines Kunden zählen als neu, alle späteren als wiederkehrend. Zeilen ohne Kunden sind getrennt ausgewiesen',
  },
  segments: {
    champions: 'Spitzenkunden',
    loyal: 'Treue Kunden',
    promising: 'Vielversprechende',
    new: 'Neue Kunden',
    waning: 'Nachlassende',
    'at-risk': 'Gefährdete',
    sleeping: 'Inaktive',
    lost: 'Verlorene',
  },
  shareOf: ({ measure }) => `Anteil: ${measure}`,
  ofTheMeasure: ({ share, measure }) => `${share} (${measure})`,
  customers: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} Kunde` : `${shown} Kunden`),
  rule: ({ daysFrom, daysTo, ordersFrom, ordersTo }) =>
    `letzte Bestellung ${daysFrom === undefined || daysFrom === '' ? `vor höchstens ${daysTo === undefined || daysTo === '' ? '' : `${daysTo}`} Tagen` : daysTo === undefined || daysTo === '' ? `vor ${daysFrom} Tagen oder mehr` : `vor ${daysFrom}–${daysTo} Tagen`}, ${ordersFrom === undefined || ordersFrom === '' ? (!ordersTo ? '' : ordersTo === '1' ? '1 Bestellung' : `höchstens ${ordersTo} Bestellungen`) : !ordersTo ? `${ordersFrom} Bestellungen oder mehr` : `${ordersFrom}–${ordersTo} Bestellungen`}`,
  noRule: 'hier immer leer, weil die Punktgrenzen zusammenfallen',
  ruleTerm: 'Regel',
  segment: 'Segment',
  best: ({ segment, share, revenue }) => `${segment}: ${share} der Kunden erzielen ${revenue} des Umsatzes.`,
  fading: ({ segment, customers, revenue }) =>
    `${segment}: ${customers} mit bisher ${revenue} des Umsatzes haben lange nicht mehr bestellt.`,
  scoresTerm: 'Punkte',
  scoresText: ({ day }) =>
    `Aktualität und Häufigkeit werden nach Quintilen von 1 bis 5 bewertet (Hughes 1994): Tage seit der letzten Bestellung, Stand ${day}, und Anzahl der Bestellungen. Gleiche Werte erhalten gleiche Punkte, daher können die Quintile verschieden groß sein`,
  limitsTerm: 'Punktgrenzen',
  limits: ({ days, orders }) => `${days} Tage; ${orders} Bestellungen`,
  atStake: ({ horizon }) => `Gefährdet in den nächsten ${horizon}`,
  days: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} Tag` : `${shown} Tage`),
  daysDative: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} Tag` : `${shown} Tagen`),
  most: ({ name, since, rhythm, horizon, likelihood, value }) =>
    `Am stärksten gefährdet: ${name}. Letzte Bestellung vor ${since}${rhythm === undefined || rhythm === '' ? '' : `, üblich sind alle ${rhythm}`}. Wahrscheinlichkeit einer Bestellung in den nächsten ${horizon}: ${likelihood}; erwarteter Umsatz: ${value}.`,
  together: ({ customers, horizon, value }) =>
    `Von den gezeigten ${customers} werden in den nächsten ${horizon} ${value} erwartet.`,
  lastSeen: ({ since }) => `letzte Bestellung vor ${since}`,
  usually: ({ rhythm }) => `üblicherweise alle ${rhythm}`,
  orderLikely: ({ horizon, likelihood }) => `Bestellung in den nächsten ${horizon} zu ${likelihood} wahrscheinlich`,
  customer: 'Kunde',
  last: 'Letzte Bestellung',
  rhythm: 'Üblicher Abstand',
  alive: 'Wahrscheinlichkeit, noch Kunde zu sein',
  likelihood: ({ horizon }) => `Wahrscheinlichkeit einer Bestellung in ${horizon}`,
  expectedOrders: ({ horizon }) => `Erwartete Bestellungen in den nächsten ${horizon}`,
  expectedValue: ({ horizon }) => `Erwarteter Umsatz in den nächsten ${horizon}`,
  spent: 'Bisheriger Umsatz',
  tooFew:
    'Zu wenige wiederkehrende Kunden, um gefährdete zu erkennen: Nötig sind mindestens zehn Kunden, einige davon mit mehreren Bestellungen.',
  nobody: ({ chance }) =>
    `Kein wertvoller Kunde ist gefährdet: Von den überfälligen sind die mit dem höchsten erwarteten Umsatz mit mindestens ${chance} Wahrscheinlichkeit noch Kunden.`,
  chanceTerm: 'Wahrscheinlichkeit einer Bestellung',
  chanceText: ({ horizon }) =>
    `Wahrscheinlichkeit mindestens einer Bestellung in den nächsten ${horizon} nach dem BG/NBD-Modell (Fader, Hardie, Lee 2005): wie oft, wie kürzlich und wie lange ein Kunde bestellt hat, verglichen mit allen anderen`,
  valueTerm: 'Erwarteter Umsatz',
  valueText: ({ horizon }) =>
    `Erwartete Bestellungen in den nächsten ${horizon} × erwarteter Umsatz je Bestellung (Gamma-Gamma-Modell, Fader und Hardie 2013)`,
  stakeTerm: 'Gefährdeter Umsatz',
  stakeText:
    'Erwarteter Umsatz × Wahrscheinlichkeit, dass der Kunde abgewandert ist. Aufgeführt sind nur Kunden, deren nächste Bestellung überfällig ist. Wertvolle Kunden, die noch zu halten sind, stehen oben; vermutlich verlorene stehen unten',
  half: ({ median }) => `Die Hälfte aller Folgebestellungen kommt innerhalb von ${median}.`,
  cameAgain: ({ again, of, share }) => `${again} von ${of} haben an einem anderen Tag wieder bestellt (${share}).`,
  nobodyAgain: 'Kein Kunde hat an mehr als einem Tag bestellt.',
  median: ({ median }) => `Median ${median}`,
  counts: 'Folgebestellungen',
  upTo: 'Kumuliert',
  shareOfAll: 'Anteil',
  span: ({ from, to }) => `${from}–${to} Tage`,
  fromOn: ({ from }) => `${from} Tage oder mehr`,
  below: ({ to }) => `weniger als ${to} Tage`,
  fromShort: ({ from }) => `≥ ${from}`,
  belowShort: ({ to }) => `< ${to}`,
  intervalTerm: 'Tage zwischen Bestellungen',
  intervalText:
    'Tage von einer Bestellung bis zur nächsten desselben Kunden; mehrere Bestellungen an einem Tag zählen einmal. Alle Kunden zusammen',
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} von ${n}.`,
  cell: ({ name, parts }) => `${name}: ${grammar.list(parts)}.`,
  chosen: ({ what }) => `Ausgewählt: ${what}.`,
  cleared: 'Auswahl aufgehoben.',
  tooMany: ({ customers, most }) => `${customers} sind zu viele, um andere Diagramme danach zu filtern (höchstens ${most}).`,
  noFilter: 'Das lässt sich nicht als Filter verwenden.',
  clickCohort: 'Klicken filtert nach den Kunden dieser Kohorte',
  clickPeriod: 'Klicken filtert nach diesem Zeitraum, Ziehen wählt mehrere aus',
  clickSegment: 'Klicken filtert nach den Kunden dieses Segments',
  clickCustomer: 'Klicken filtert nach diesem Kunden',
  unclick: 'Klicken hebt den Filter auf',
  roles: {
    retention: 'Kohortentabelle',
    'new-repeat': 'gestapeltes Balkendiagramm',
    rfm: 'Rangliste',
    risk: 'Rangliste',
    intervals: 'Histogramm',
  },
  keys: 'Mit den Pfeiltasten wechseln. Eingabetaste wählt aus, Umschalt+Eingabetaste fügt hinzu, Esc hebt die Auswahl auf.',
  keysOnly: 'Mit den Pfeiltasten zwischen den Balken wechseln.',
};

export const messages = /* @__PURE__ */ cohortMessages(texts);
