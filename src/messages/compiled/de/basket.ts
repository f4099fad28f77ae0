// Made from de/basket.json by npm run texts.
import { grammar } from '../../de/grammar.js';
import type { BasketTexts } from '../en/basket.js';
import { basketMessages } from '../../basket-messages.js';

const texts: BasketTexts = {
  heading: ({ item }) => `${grammar.many(item)}: zusammen gekauft`,
  withHeading: ({ item }) => `Gekauft mit ${item}`,
  nextHeading: ({ customer }) =>
    customer === undefined || customer === '' ? 'Wahrscheinlicher nächster Kauf' : `Wahrscheinlicher nächster Kauf: ${customer}`,
  orders: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} Bestellung` : `${shown} Bestellungen`),
  times: ({ shown }) => `${shown}×`,
  parts: ({ parts }) => `${parts}`,
  rule: ({ share, from, to, times, worth }) =>
    `${share} der Bestellungen mit ${from} enthalten auch ${to}, ${times} so oft wie zufällig zu erwarten${worth === undefined || worth === '' ? '' : `; ${worth}`}.`,
  worth: ({ money }) => `das sind ${money} Gewinn je 100 Bestellungen`,
  next: ({ item, chance, repeat }) =>
    `Am wahrscheinlichsten als Nächstes: ${item} (${chance}, ${repeat ? 'schon gekauft' : 'neu'}).`,
  history: ({ customer, orders, last }) =>
    `${customer}: ${orders}${last === undefined || last === '' ? '' : `, zuletzt am ${last}`}.`,
  stranger: ({ customer }) => `Für ${customer} liegen keine Käufe vor, daher werden die beliebtesten Artikel gezeigt.`,
  none: ({ several, orders, of }) =>
    `${several} von ${orders} enthalten mehrere Artikel, aber ${of === undefined || of === '' ? 'keine zwei werden' : `keiner wird mit ${of}`} häufiger zusammen gekauft, als zufällig zu erwarten wäre.`,
  nothing: 'Keine Artikel werden häufiger zusammen gekauft, als zufällig zu erwarten wäre',
  together: 'Zusammen gekauft',
  values: {
    profit: 'Gewinn je 100 Bestellungen',
    lift: 'Lift (Vielfaches des zufällig Erwarteten)',
    score: 'Wahrscheinlichkeit',
  },
  cells: {
    lift: 'Wie oft beide zusammen gekauft werden, als Vielfaches des zufällig Erwarteten (Lift)',
    confidence: 'Anteil der Bestellungen mit dem Artikel der Zeile, die auch den Artikel der Spalte enthalten (Konfidenz)',
  },
  few: 'zu wenige Bestellungen mit beidem',
  matrixRole: 'Matrix',
  matrixKeys:
    'Mit den Pfeiltasten zwischen den Feldern wechseln. Eingabetaste filtert nach beiden Artikeln, Umschalt+Eingabetaste fügt ein Feld hinzu, Esc hebt die Auswahl auf.',
  bought: 'Gekauft',
  also: 'Auch gekauft',
  ordersTerm: 'Bestellungen',
  withAll: 'Bestellungen mit allen Artikeln',
  support: 'Support (Anteil an allen Bestellungen)',
  confidenceTerm: 'Konfidenz (Anteil, der ihn auch kauft)',
  confidence: ({ items }) => `Kaufen auch ${items}`,
  lift: 'Lift (Vielfaches des zufällig Erwarteten)',
  kind: 'Art',
  repeat: 'schon gekauft',
  fresh: 'neu für den Kunden; ähnliche Kunden kaufen es',
  point: ({ items, parts, k, n }) => `${items}: ${grammar.list(parts)}. Zeile ${k} von ${n}.`,
  chosen: ({ items }) => `Ausgewählt: ${items}.`,
  cleared: 'Auswahl aufgehoben.',
  clickHint: 'Klicken filtert nach diesen Artikeln',
  unclickHint: 'Klicken hebt den Filter auf',
  role: 'Rangliste',
  keys: 'Mit den Pfeiltasten zwischen den Zeilen wechseln. Eingabetaste wählt aus, Umschalt+Eingabetaste fügt eine hinzu, Esc hebt die Auswahl auf.',
  foundTerm: 'Datenbasis',
  found: ({ orders, items, support }) =>
    `${orders} mit ${items}. Artikelkombinationen kommen in mindestens ${support} der Bestellungen vor und umfassen höchstens drei Artikel`,
  ruleTerm: 'Kriterien',
  ruleText: ({ confidence }) =>
    `Konfidenz von mindestens ${confidence}; signifikant auf dem 5-%-Niveau (exakter Test nach Fisher, Benjamini–Hochberg); überflüssige Regeln entfernt`,
  keptText: ({ confidence }) =>
    `Konfidenz von mindestens ${confidence}; signifikant auf dem 5-%-Niveau (exakter Test nach Fisher, Benjamini–Hochberg)`,
  worthTerm: 'Gewinn je 100 Bestellungen',
  worthText:
    'Bestellungen mit beiden Seiten über die zufällig zu erwartende Zahl hinaus × durchschnittlicher Gewinn mit den Artikeln der rechten Seite je Bestellung',
  chanceTerm: 'Wahrscheinlichkeit',
  chanceText: ({ customers }) =>
    `Schon gekaufte Artikel: wie oft, wie kürzlich und wie oft andere sie wieder kaufen. Neue Artikel: die 100 ähnlichsten Kunden. Gelernt aus den letzten Bestellungen von ${customers}`,
  items: ({ n, shown, noun }) => (grammar.plural(n) === 'one' ? `${shown} ${noun}` : `${shown} ${grammar.many(noun)}`),
  customers: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} Kunde` : `${shown} Kunden`),
};

export const messages = /* @__PURE__ */ basketMessages(texts);
