import type { infoWords } from '../info-words.js';

const DEFINITIONS: Readonly<Record<string, string>> = {
  'count()': 'Anzahl der Zeilen',
  revenue: 'Summe des Umsatzes aller Zeilen, abzüglich Retouren',
  cost: 'Summe der Kosten aller Zeilen',
  profit: 'Summe des Gewinns aller Zeilen',
  units: 'Summe der Menge aller Zeilen, abzüglich Retouren',
  margin: 'Gewinn ÷ Umsatz',
  orders: 'Anzahl verschiedener Bestellungen',
  customers: 'Anzahl verschiedener Kunden',
  products: 'Anzahl verschiedener Produkte',
  sellers: 'Anzahl verschiedener Verkäufer',
  aov: 'Umsatz ÷ Bestellungen',
  'units-per-order': 'Absatz ÷ Bestellungen',
  price: 'Umsatz ÷ Absatz',
  'discount-rate': 'durchschnittlicher Rabatt, gewichtet mit dem Bruttoumsatz',
  'new-customers': 'Kunden, deren erste Bestellung in allen Daten im Zeitraum liegt',
  'repeat-rate': 'Kunden mit mindestens 2 Bestellungen in der Auswahl ÷ Kunden',
  retention: 'Kunden des Vorzeitraums, die in diesem wieder kaufen ÷ Kunden des Vorzeitraums',
  'return-rate': 'retournierte oder stornierte Bestellungen ÷ Bestellungen',
  'processing-days': 'mittlere Zahl der Tage von der Bestellung bis zum Versand',
  'delivery-days': 'mittlere Zahl der Tage von der Bestellung bis zur Lieferung',
  conversion: 'Bestellungen ÷ Besuche',
};

/** The texts of “How is this computed?” in German. */
export const words: typeof infoWords = {
  info: {
    measure: 'Kennzahl',
    filters: 'Filter',
    skipped: 'Gilt hier nicht',
    period: 'Zeitraum',
    rows: 'Zeilen',
    newest: 'Neuestes Datum',
    roles: 'Spalten',
    names: 'Namen',
    joins: 'Verknüpft',
    notes: 'Hinweise',
  },
  definition: (name) => DEFINITIONS[name] ?? name,
  rowsOf: (selected, total) => `${selected} von ${total}`,
  join: (from, to, rows) => `${from} = ${to}${rows === undefined ? '' : `; Zeilen ohne Treffer, als (leer) gezählt: ${rows}`}`,
  roleChoice: (role, column) => `${role} ist „${column}“`,
  shownBy: (role, column, several) =>
    `${role}: gezeigt wird „${column}“, je Code der häufigste Wert${several === undefined ? '' : `; Codes mit mehr als einem: ${several}`}`,
  shownAsCodes: (role, column) => `${role}: gezeigt werden die Codes, denn die meisten haben mehr als einen Wert in „${column}“`,
};
