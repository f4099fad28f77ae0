import type { basketWords } from '../basket-words.js';
import { counted, countedLabel, several } from './names.js';

/** What baskets say, in German. */
export const words: typeof basketWords = {
  heading: (item) => `${several(item)}: häufig zusammen gekauft`,
  withHeading: (item) => `Gekauft mit ${item}`,
  nextHeading: (customer) => (customer === undefined ? 'Nächster Warenkorb' : `Nächster Warenkorb: ${customer}`),
  orders: (n, shown) => counted(n, shown, 'Bestellung', 'Bestellungen'),
  times: (shown) => `${shown}×`,
  parts: (parts) => parts.join(' · '),
  rule: (from, to, { share, times, worth }) =>
    `${share} der Bestellungen mit ${from} enthalten auch ${to}, ${times} so oft wie zufällig${worth === undefined ? '' : `; ${worth}`}.`,
  worth: (money) => `das bringt ${money} Gewinn je 100 Bestellungen`,
  next: (item, chance, repeat) => `Am wahrscheinlichsten: ${item} (${chance}, ${repeat ? 'schon gekauft' : 'neu'}).`,
  history: (customer, orders, last) => `${customer}: ${orders}${last === undefined ? '' : `, zuletzt am ${last}`}.`,
  stranger: (customer) => `Über ${customer} ist nichts bekannt: gezeigt wird, was die meisten Bestellungen enthalten.`,
  sentences: (parts) => parts.join(' '),
  none: (orders, several, of) =>
    `${orders}, davon ${several} mit mehreren Artikeln; ${of === undefined ? 'nichts davon kommt öfter zusammen vor' : `nichts kommt öfter mit ${of} vor`}, als es der Zufall ergäbe.`,
  nothing: 'Nichts wird öfter zusammen gekauft, als es der Zufall ergäbe',
  together: 'Zusammen gekauft',
  values: { profit: 'Gewinn je 100 Bestellungen', lift: 'Lift (Vielfaches des Zufalls)', score: 'Wahrscheinlichkeit' },
  bought: 'Gekauft',
  also: 'Auch gekauft',
  ordersTerm: 'Bestellungen',
  withAll: 'Mit allen davon',
  support: 'Anteil an allen Bestellungen',
  confidenceTerm: 'Anteil, der beides kauft',
  confidence: (items) => `Kaufen auch ${items}`,
  lift: 'Lift (Vielfaches des Zufalls)',
  kind: 'Art',
  repeat: 'schon gekauft',
  fresh: 'neu: ähnliche Kunden kaufen es',
  point: (items, parts, k, n) => `${items}: ${parts.join(', ')}. Zeile ${k} von ${n}.`,
  chosen: (items) => `Gewählt: ${items}.`,
  cleared: 'Auswahl aufgehoben.',
  clickHint: 'Klicken filtert danach',
  unclickHint: 'Klicken zeigt wieder alles',
  role: 'Rangliste',
  keys: 'Pfeiltasten gehen durch die Zeilen, Eingabe wählt, Umschalt mit Eingabe nimmt eine hinzu, Escape hebt auf.',
  cells: {
    lift: 'Wie oft Bestellungen beides enthalten, als Vielfaches des Zufalls',
    confidence: 'Anteil der Bestellungen mit dem Artikel der Zeile, die den der Spalte enthalten',
  },
  few: 'zu wenige Bestellungen mit beidem',
  matrixRole: 'Matrix',
  matrixKeys:
    'Pfeiltasten gehen über die Felder, Eingabe filtert nach beiden Artikeln, Umschalt mit Eingabe nimmt ein Feld hinzu, Escape hebt auf.',
  foundTerm: 'Gefunden in',
  found: (orders, items, support) =>
    `${orders} mit ${items}; Artikel, die in mindestens ${support} der Bestellungen zusammen vorkommen, auf beiden Seiten höchstens drei`,
  ruleTerm: 'Behalten',
  ruleText: (confidence) =>
    `Konfidenz von mindestens ${confidence}, öfter als zufällig (exakter Test nach Fisher, angepasst nach Benjamini und Hochberg, 5 %), und keine Bedingung, die nichts beiträgt`,
  keptText: (confidence) =>
    `Konfidenz von mindestens ${confidence}, öfter als zufällig (exakter Test nach Fisher, angepasst nach Benjamini und Hochberg, 5 %)`,
  worthTerm: 'Gewinn je 100 Bestellungen',
  worthText:
    'Bestellungen mit beiden Seiten über das hinaus, was der Zufall ergäbe, mal dem mittleren Gewinn der rechten Seite je Bestellung',
  chanceTerm: 'Wahrscheinlichkeit',
  chanceText: (customers) =>
    `Was schon gekauft wurde: danach, wie oft, wie lange her, und wie oft andere es wieder kaufen; was neu ist: von den 100 Kunden, die am ähnlichsten kaufen. Gelernt aus den neuesten Bestellungen; ${customers}`,
  items: (n, shown, noun) => countedLabel(n, shown, noun),
  customers: (n, shown) => counted(n, shown, 'Kunde', 'Kunden'),
};
